import type { Child } from 'hono/jsx';

export type Tone = 'blue' | 'green' | 'yellow' | 'red' | 'secondary';

/** A word that says how something stands; its colour only repeats it. */
export function Badge({ tone, children }: { readonly tone: Tone; readonly children?: Child }) {
  return <span class={`badge tone-${tone}`}>{children}</span>;
}
