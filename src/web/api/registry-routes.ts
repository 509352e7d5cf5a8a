import type { Context } from 'hono';
import { takeEvents } from '#src/dossiers/take-events.ts';
import { demandKey } from '#src/keys/demand-key.ts';
import { openKeys } from '#src/sign.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import { demandSignedBody } from './demand-signed-body.ts';
import { readJsonBody } from './read-json-body.ts';
import { registryBodySchema } from './registry-schema.ts';

/** A thousand events with everything in them. */
export const largestBatch = 4 * 1024 * 1024;

/** `POST /api/v1/registry/dossiers`. Nothing is read of a request before its key is known. */
export function postDossiers(resources: RouteResources): (c: Context<HttpEnv>) => Promise<Response> {
  const opening = openKeys(resources.sessionSecret);
  const { db, clock, log } = resources;
  return async (c) => {
    const { id, name } = await demandKey(resources, c.req.header('Authorization'), 'registry.push');
    const keys = await opening;
    await demandSignedBody(c, 'Registry', { keys, keyId: id, now: clock.now() });
    const { events } = await readJsonBody(c, registryBodySchema);
    const told = await takeEvents({ db, clock, keys }, { registry: name, events });
    const { taken, late, known, refused } = told;
    log.info('registry.told', { keyId: id, taken, late, known, refused });
    return c.json(told);
  };
}
