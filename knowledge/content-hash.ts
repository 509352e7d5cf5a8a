import type { Entry } from './entry.ts';

/** Names a text by what it says: equal content has an equal hash, in whatever order its fields were written. */
export async function contentHash(content: Entry): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(inOrder(content)));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([key, field]) => [key, inOrder(field)]));
}
