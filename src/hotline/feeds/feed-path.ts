import { z } from 'zod';
import { openJson } from './feed-reader.ts';

/** Where something stands in what a supplier sends. */
export type FeedPath = {
  readonly written: string;
  /** From the whole payload, though only an item of it is being read. */
  readonly fromRoot: boolean;
  readonly steps: readonly string[];
};

/** What is being read: an item, and the payload that it stands in. */
export type FeedItem = { readonly root: unknown; readonly item: unknown };

const step = /(?:^|\.)([^.[\]"]+)|\[(\d+)\]|\["([^"]+)"\]/y;
/** Opens JSON that stands in a text. */
const opensJson = '@json';

/** `a.b`, `a[0].b`, `a["b.c"]`; `$.` first: from the whole payload; `@json` as a step: JSON within a text. */
export const feedPathSchema = z
  .string()
  .max(200)
  .transform((written, problems): FeedPath => {
    const fromRoot = written.startsWith('$.');
    const steps = stepsOf(fromRoot ? written.slice(2) : written);
    if (steps) return { written, fromRoot, steps };
    problems.addIssue({ code: 'custom', message: `is no path, such as data.items[0].text: ${written}` });
    return z.NEVER;
  });

/** `undefined` where there is nothing. */
export function pickAt({ root, item }: FeedItem, { fromRoot, steps }: FeedPath): unknown {
  let at: unknown = fromRoot ? root : item;
  for (const each of steps) {
    if (each === opensJson) at = typeof at === 'string' ? openJson(at) : undefined;
    else
      at =
        typeof at === 'object' && at !== null && Object.hasOwn(at, each) ? Reflect.get(at, each) : undefined;
  }
  return at;
}

function stepsOf(written: string): readonly string[] | null {
  const steps: string[] = [];
  step.lastIndex = 0;
  while (step.lastIndex < written.length) {
    const found = step.exec(written);
    if (!found) return null;
    steps.push(found[1] ?? found[2] ?? found[3] ?? '');
  }
  return steps.length > 0 ? steps : null;
}
