import { withoutThoughts } from './without-thoughts.ts';

/** The JSON that a model wrote, without what some write around it; `undefined` where there is none. */
export function readFilled(text: string): unknown {
  const thoughts = withoutThoughts();
  const said = thoughts.take(text) + thoughts.rest();
  const [from, to] = [said.indexOf('{'), said.lastIndexOf('}')];
  if (from < 0 || to < from) return undefined;
  try {
    return JSON.parse(said.slice(from, to + 1));
  } catch {
    return undefined;
  }
}
