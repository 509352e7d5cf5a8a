import { setCookie } from 'hono/cookie';
import type { GuestRoute } from './console-route.ts';
import { isOwnPath } from './is-own-path.ts';
import { languageCookie } from './language-of.ts';

/** `GET /console/language/:language`: which language this browser is greeted in; changes nothing of anybody. */
export const languageRoute: GuestRoute = {
  method: 'get',
  path: '/language/:language',
  right: 'anyone',
  answer({ c }) {
    const language = c.req.param('language') === 'en' ? 'en' : 'vi';
    setCookie(c, languageCookie, language, {
      path: '/console',
      sameSite: 'Lax',
      httpOnly: true,
      maxAge: 31_536_000,
    });
    const back = c.req.query('back') ?? '';
    return c.redirect(isOwnPath(back) ? back : '/console');
  },
};
