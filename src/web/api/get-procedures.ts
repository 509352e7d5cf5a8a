import type { Context } from 'hono';
import { Fault } from '#src/fault.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import { procedureQuerySchema } from './procedure-schema.ts';
import { parseAs } from './read-json-body.ts';

/** `GET /api/v1/procedures?q=` */
export function getProcedures(resources: RouteResources): (c: Context<HttpEnv>) => Promise<Response> {
  return async (c) => {
    const query = parseAs(procedureQuerySchema, c.req.query());
    return c.json(await resources.verbs.findProcedures(resources, query));
  };
}

/** `GET /api/v1/procedures/{code}` */
export function getProcedure(resources: RouteResources): (c: Context<HttpEnv>) => Promise<Response> {
  return async (c) => {
    const code = c.req.param('code') ?? '';
    const procedure = /^\d\.\d{6}$/.test(code) ? await resources.verbs.getProcedure(resources, code) : null;
    if (!procedure) throw new Fault('not-found', 'There is no procedure with this code.');
    return c.json(procedure);
  };
}
