import type { Context } from 'hono';
import { z } from 'zod';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';

export const centreSchema = z
  .object({
    name: z.string(),
    hotline: z.string().nullable().describe('The number that reaches a person; null where none is set.'),
  })
  .meta({ id: 'Centre' });

/** `GET /api/v1/centre`: who answers here, for a page that is not ours. */
export function getCentre({
  centre,
}: Pick<RouteResources, 'centre'>): (c: Context<HttpEnv>) => Response | Promise<Response> {
  return (c) => {
    const { name, hotline } = centre;
    c.header('Cache-Control', 'public, max-age=300');
    return c.json({ name, hotline } satisfies z.infer<typeof centreSchema>);
  };
}
