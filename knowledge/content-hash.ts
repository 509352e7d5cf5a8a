import type { Entry } from './entry.ts';
import { sha256 } from './sha256.ts';

/** Names a text by what it says: equal content has an equal hash, in whatever order its fields were written. */
export async function contentHash(content: Entry): Promise<string> {
  return await sha256(JSON.stringify(inOrder(content)));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([key, field]) => [key, inOrder(field)]));
}
