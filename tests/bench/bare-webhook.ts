import { createHash, timingSafeEqual } from 'node:crypto';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import pg from 'pg';

/**
 * What a webhook costs at least: Hono, the same signature, one INSERT, and nothing of ours. A program of its own;
 * prints `bare <port>` when it listens.
 */
const { DATABASE_URL, PORT, ZALO_APP_ID, ZALO_OA_SECRET_KEY } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 16 });
await pool.query('create table if not exists bare (id bigserial primary key, key text unique, body jsonb)');

const app = new Hono();
app.post('/webhooks/bare', async (c) => {
  const raw = Buffer.from(await c.req.arrayBuffer());
  const event = JSON.parse(raw.toString());
  const mac = createHash('sha256')
    .update(`${ZALO_APP_ID}`)
    .update(raw)
    .update(`${event.timestamp}${ZALO_OA_SECRET_KEY}`)
    .digest();
  const given = Buffer.from((c.req.header('x-zevent-signature') ?? '').replace('mac=', ''), 'hex');
  if (given.length !== mac.length || !timingSafeEqual(given, mac)) return c.json({}, 401);
  await pool.query('insert into bare (key, body) values ($1, $2) on conflict do nothing', [
    `${event.sender.id}:${event.message.msg_id}`,
    event,
  ]);
  return c.json({});
});
serve({ fetch: app.fetch, port: Number(PORT), hostname: '127.0.0.1' }, ({ port }) =>
  process.stdout.write(`bare ${port}\n`),
);
