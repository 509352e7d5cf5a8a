import type { Context } from 'hono';
import { readAsked } from '#src/web/checklist/read-asked.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import { findQuayList } from './find-quay-list.ts';

/** `GET /quay/danh-sach/{code}/{cases}`: a checklist for the clerk's view, drawn by its browser code. */
export function serveQuayList(resources: RouteResources): (c: Context<HttpEnv>) => Promise<Response> {
  return async (c) => {
    c.header('Cache-Control', 'no-store');
    return c.json(await findQuayList(c, resources, readAsked(c)));
  };
}
