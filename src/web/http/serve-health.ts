import type { Context, Hono } from 'hono';
import { pingDatabase } from '#db/ping-database.ts';
import type { Health } from '#src/health.ts';
import type { Resources } from '#src/resources.ts';
import type { HttpEnv } from './http-env.ts';

type Reporting = Pick<Resources, 'db'> & { readonly health: Health; readonly stopping: AbortSignal };

const databasePatienceMs = 2_000;

/**
 * `/livez`: whether this program should be left running; no loop hangs. `/readyz`: whether to send it anything; the
 * database answers, and we are not about to stop. What works less well (a model, a platform, a token) is told in
 * `notes` and makes nobody unready: a restart would not mend it.
 */
export function serveHealth(app: Hono<HttpEnv>, resources: Reporting): void {
  app.get('/livez', (c) => {
    const stuck = resources.health.stuck();
    return stuck.length === 0 ? c.json({ status: 'live' }) : c.json({ status: 'stuck', loops: stuck }, 503);
  });
  app.get('/readyz', async (c) => await answerReadiness(c, resources));
}

async function answerReadiness(c: Context<HttpEnv>, { db, health, stopping }: Reporting): Promise<Response> {
  const { notes } = health;
  const told = Object.keys(notes).length > 0 ? { notes } : {};
  if (stopping.aborted) return c.json({ status: 'stopping', ...told }, 503);
  const answered = await Promise.race([
    pingDatabase(db).then(
      () => true,
      () => false,
    ),
    afterPatience(),
  ]);
  return answered
    ? c.json({ status: 'ready', ...told })
    : c.json({ status: 'unready', database: 'unreachable', ...told }, 503);
}

function afterPatience(): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), databasePatienceMs));
}
