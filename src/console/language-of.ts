import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Language } from '#src/answers/answer.ts';
import type { Staff } from '#src/people/staff.ts';

/** What was last chosen at this browser. */
export const languageCookie = 'motcua_console_language';

/** What was chosen here, else what they prefer, else Vietnamese. */
export function languageOf(c: Context, staff: Pick<Staff, 'language'> | null): Language {
  const chosen = getCookie(c, languageCookie);
  if (chosen === 'vi' || chosen === 'en') return chosen;
  return staff?.language ?? 'vi';
}
