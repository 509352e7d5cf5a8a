import type { Context } from 'hono';
import { Fault } from '#src/fault.ts';
import { inLanguage } from '#src/web/checklist/in-language.ts';
import { pageAddress } from '#src/web/checklist/page-address.ts';
import { readAsked } from '#src/web/checklist/read-asked.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import { drawCard } from './draw-card.ts';

/**
 * `GET /giay-to/{code}/{cases}/the.png`: the checklist as a picture, or, where nothing can paint, its drawing. A link that
 * is not understood in full has no picture: one would be passed on without the words that say so.
 */
export function serveCard(resources: RouteResources): (c: Context<HttpEnv>) => Promise<Response> {
  return async (c) => {
    const found = await resources.verbs.getChecklist(resources, readAsked(c));
    if (found.kind !== 'found') throw new Fault('not-found', 'There is no such checklist.');
    const { checklist } = found;
    const address = pageAddress(c, resources.publicUrl, inLanguage(checklist.path, checklist.language));
    const svg = drawCard({ checklist, centre: resources.centre, address });
    const hash = await hashOf(svg);
    const etag = `"${hash}"`;
    c.header('ETag', etag);
    // Asked for each time, and sent only where it changed: a list that was mended must not go on as it was.
    c.header('Cache-Control', 'public, no-cache');
    c.header('X-Robots-Tag', 'noindex');
    if (c.req.header('If-None-Match')?.includes(etag)) return c.body(null, 304);
    if (resources.cards === null) return c.body(svg, 200, { 'Content-Type': 'image/svg+xml; charset=utf-8' });
    const png = await resources.cards.take(hash, svg);
    return c.body(png, 200, { 'Content-Type': 'image/png' });
  };
}

async function hashOf(svg: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(svg));
  return [...new Uint8Array(digest).slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
