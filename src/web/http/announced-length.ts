import type { Context } from 'hono';

/** The bytes of the body as its sender announces them; `null` where it says nothing that can be relied on. */
export function announcedLength(c: Context): number | null {
  const said = c.req.header('Content-Length');
  if (said === undefined || !/^\d{1,15}$/.test(said)) return null;
  return c.req.header('Transfer-Encoding') === undefined ? Number(said) : null;
}
