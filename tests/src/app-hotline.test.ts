import { beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '#src/app.tsx';
import { createKey, type NewKey } from '#src/keys/create-key.ts';
import { pushSecret, signBody } from '#src/keys/push-secret.ts';
import { openKeys } from '#src/sign.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { schemaErrors } from '#tests/support/json-schema.ts';
import * as answers from '#tests/support/scripted-answers.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { heardAt, keptTalk, said } from '#tests/support/told-calls.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase();
const resources = webResources({ db, clock: fixedClock(heardAt), rateLimitPerMinute: 5 });
const path = '/api/v1/hotline/events';
const seconds = String(Date.parse(heardAt) / 1000);
let app: ReturnType<typeof createApp>;
let key: NewKey;
let signing: string;

beforeEach(async () => {
  app = createApp(resources, new ScriptedVerbs(answers.shortAnswer));
  key = await createKey(resources, { name: 'tổng đài Mẫu', scopes: ['hotline.push'] });
  signing = await pushSecret(await openKeys(resources.sessionSecret), key.id);
});

type Sent = { readonly secret?: string; readonly headers?: Record<string, string> };

async function tell(events: unknown, { secret = key.secret, headers = {} }: Sent = {}) {
  const body = JSON.stringify({ events });
  const response = await app.request(path, {
    method: 'POST',
    body,
    headers: {
      Authorization: `Bearer ${secret}`,
      'Content-Type': 'application/json',
      'X-Hotline-Timestamp': seconds,
      'X-Hotline-Signature': await signBody(signing, {
        timestamp: seconds,
        body: new TextEncoder().encode(body).buffer,
      }),
      ...headers,
    },
  });
  return { status: response.status, json: await response.json() };
}

describe('telling of calls', () => {
  test('takes a signed batch, names the feed after its key, and answers each event as it is published', async () => {
    const { status, json } = await tell([said('u1', 'em hỏi làm khai sinh'), { type: 'gì đây' }]);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      taken: 1,
      refused: 1,
      rows: [{ outcome: 'taken' }, { outcome: 'refused' }],
    });
    expect(await db.query('select source from calls')).toEqual([{ source: 'tổng đài Mẫu' }]);
    const described = await (await app.request('/api/v1/openapi.json')).json();
    const schema = described.paths[path].post.responses[200].content['application/json'].schema;
    expect(schemaErrors(json, schema, described)).toEqual([]);
  });

  test('is not for a key without the scope, nor for a body that is not signed by it', async () => {
    const other = await createKey(resources, { name: 'khác', scopes: ['registry.push'] });
    expect((await tell([said('u1', 'alo')], { secret: other.secret })).status).toBe(403);
    const wrong = { 'X-Hotline-Signature': '0'.repeat(64) };
    expect((await tell([said('u1', 'alo')], { headers: wrong })).status).toBe(401);
    expect(await keptTalk(db)).toEqual([]);
  });

  test('goes on as fast as people speak, while whoever has no key has few tries', async () => {
    for (let at = 0; at < 20; at += 1) {
      expect((await tell([said(`u${at}`, 'dạ')])).status).toBe(200);
    }
    const secret = `motcua_${'x'.repeat(43)}`;
    const tries = [];
    for (let at = 0; at < 7; at += 1) tries.push((await tell([said('x', 'alo')], { secret })).status);
    expect(tries).toEqual([401, 401, 401, 401, 401, 429, 429]);
    expect(await keptTalk(db)).toHaveLength(20);
  });

  test('refuses what is too large, and what holds no event', async () => {
    expect((await tell([said('u1', 'a'.repeat(1_100_000))])).status).toBe(413);
    expect((await tell([])).status).toBe(400);
  });
});
