import type { Visit } from './console-route.ts';

/** After a change the browser is sent to a page, which says what was done: `said` is a key of that page's words. */
export function redirect({ c }: Pick<Visit, 'c'>, path: string, said?: string): Response {
  const [address = '', query] = path.split('?');
  const asked = new URLSearchParams(query);
  if (said) asked.set('said', said);
  const search = asked.size > 0 ? `?${asked}` : '';
  return c.redirect(`/console${address}${search}`, 303);
}
