import type { Child } from 'hono/jsx';

/** One thing that stands beside a conversation, under its name. */
export function PanelPart({ title, children }: { readonly title: string; readonly children?: Child }) {
  return (
    <section class="beside">
      <h3>{title}</h3>
      {children}
    </section>
  );
}
