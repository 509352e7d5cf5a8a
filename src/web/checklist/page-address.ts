import type { Context } from 'hono';

/** The address under which people reach `path`: the one that the centre published, or the one that they came by. */
export function pageAddress(c: Context, publicUrl: string | null, path: string): string {
  return new URL(path, publicUrl ?? c.req.url).href;
}
