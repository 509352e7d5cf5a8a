import type { Context, MiddlewareHandler } from 'hono';
import { type PlacedReceived, showReceived, takeReceived } from '#knowledge/local/take-received.ts';
import { demandKey } from '#src/keys/demand-key.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import { parseAs, readJsonBody } from './read-json-body.ts';
import {
  changeReceivedSchema,
  type ReceivedRows,
  receivedQuerySchema,
  replaceReceivedSchema,
} from './received-schema.ts';

type Route = (c: Context<HttpEnv>) => Promise<Response>;

/** Before anything is read of the request. */
export function listKeyOnly(resources: RouteResources): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    await demandKey(resources, c.req.header('Authorization'), 'catalogue.write');
    await next();
  };
}

/** `GET /api/v1/catalogue/received?area=` */
export function getReceived(resources: RouteResources): Route {
  return async (c) => {
    const { area } = parseAs(receivedQuerySchema, c.req.query());
    return c.json({ procedures: await showReceived(resources, area ?? null) });
  };
}

/** `PUT /api/v1/catalogue/received`: the list of one area, as a whole. */
export function putReceived(resources: RouteResources): Route {
  const { province } = resources.centre;
  return async (c) => {
    const { area, procedures } = await readJsonBody(c, replaceReceivedSchema);
    const rows = placed('procedures', procedures);
    return c.json(await takeReceived(resources, { area, province, rows, mode: 'replace' }));
  };
}

/** `PATCH /api/v1/catalogue/received`: some procedures of one area. */
export function patchReceived(resources: RouteResources): Route {
  const { province } = resources.centre;
  return async (c) => {
    const { area, add, remove } = await readJsonBody(c, changeReceivedSchema);
    const rows = placed('add', add);
    return c.json(await takeReceived(resources, { area, province, rows, mode: 'add', remove }));
  };
}

function placed(field: string, rows: ReceivedRows): readonly PlacedReceived[] {
  return rows.map((row, index) => ({
    ...(typeof row === 'string' ? { code: row, place: null, from: null, to: null, note: null } : row),
    at: `${field}[${index}]`,
  }));
}
