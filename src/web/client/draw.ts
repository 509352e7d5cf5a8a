import type { JSX } from 'hono/jsx/jsx-runtime';

/** The nodes of a component. In this bundle JSX comes from `jsx-runtime.ts`, which makes nodes. */
export function draw(view: JSX.Element): Node {
  const drawn: unknown = view;
  if (!(drawn instanceof Node)) throw new Error('a component here must draw one element');
  return drawn;
}
