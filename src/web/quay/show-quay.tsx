import type { Context } from 'hono';
import { casesOf } from '#src/web/checklist/read-asked.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import { countAddress } from '#src/web/http/limit-addresses.ts';
import { TooManyFault } from '#src/web/http/rate-limit.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import { frameOf, renderPage } from '#src/web/page/render-page.tsx';
import { findQuayList } from './find-quay-list.ts';
import { longestSearch, mostLines } from './quay-line.ts';
import { QuayPage, type QuayShown } from './quay-page.tsx';

/** `GET /quay`: the clerk's view. Its address says all: `q` is searched for, `ma`, `th` and `xa` are the list that is open. */
export function showQuay(resources: RouteResources): (c: Context<HttpEnv>) => Promise<Response> {
  return async (c) => {
    const frame = frameOf(c, resources);
    const q = (c.req.query('q') ?? '').normalize('NFC').trim().slice(0, longestSearch);
    try {
      if (c.req.query('q') || c.req.query('ma')) countAddress(resources, c);
      const found = await read(c, resources, q);
      return await renderPage(c, <QuayPage frame={frame} shown={{ q, ...found }} />);
    } catch (error) {
      if (!(error instanceof TooManyFault)) throw error;
      c.header('Retry-After', String(error.retryAfterSeconds));
      const shown = { q, wait: error.retryAfterSeconds, lines: null, list: null };
      return await renderPage(c, <QuayPage frame={frame} shown={shown} />, 429);
    }
  };
}

async function read(
  c: Context<HttpEnv>,
  resources: RouteResources,
  q: string,
): Promise<Pick<QuayShown, 'lines' | 'list'>> {
  const code = (c.req.query('ma') ?? '').trim().slice(0, 60);
  const ward = /^\d{5}$/.exec(c.req.query('xa') ?? '')?.[0] ?? null;
  const language = c.req.query('lang') === 'en' ? 'en' : 'vi';
  const search = { q, limit: mostLines, offset: 0 };
  const page = q === '' ? null : await resources.verbs.findProcedures(resources, search);
  const cases = casesOf(c.req.query('th') ?? '');
  const list = code === '' ? null : await findQuayList(c, resources, { code, cases, ward, language });
  return { lines: page?.procedures ?? null, list };
}
