import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import type { Frame } from './page-frame.tsx';
import { pageTexts } from './page-texts.ts';

/** The frame of a page in the language that its address asks for: Vietnamese unless `?lang=en`. */
export function frameOf(c: Context, resources: Pick<RouteResources, 'assets' | 'centre'>): Frame {
  const language = c.req.query('lang') === 'en' ? 'en' : 'vi';
  const { assets, centre } = resources;
  return { assets, centre, language, texts: pageTexts(language) };
}

export function renderPage(
  c: Context,
  page: JSX.Element,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  c.header('Cache-Control', 'no-store');
  return c.html(`<!doctype html>${page.toString()}`, status);
}
