import { beforeEach, describe, expect, test } from 'vitest';
import { revokeKey } from '#db/api-keys.ts';
import { createApp } from '#src/app.tsx';
import { createKey, type NewKey } from '#src/keys/create-key.ts';
import { pushSecret, signBody } from '#src/keys/push-secret.ts';
import { openKeys } from '#src/sign.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { schemaErrors } from '#tests/support/json-schema.ts';
import { noon, registryEvent } from '#tests/support/registry-events.ts';
import * as answers from '#tests/support/scripted-answers.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase();
const resources = webResources({ db, clock: fixedClock(noon) });
const app = createApp(resources, new ScriptedVerbs(answers.shortAnswer));
const path = '/api/v1/registry/dossiers';
const seconds = String(Date.parse(noon) / 1000);
let key: NewKey;
let signing: string;

beforeEach(async () => {
  key = await createKey(resources, { name: 'một cửa Mẫu', scopes: ['registry.push'] });
  signing = await pushSecret(await openKeys(resources.sessionSecret), key.id);
});

type Sent = { readonly secret?: string; readonly stamp?: string; readonly headers?: Record<string, string> };

async function push(events: unknown, { secret = key.secret, stamp = seconds, headers = {} }: Sent = {}) {
  const body = JSON.stringify({ events });
  const bytes = new TextEncoder().encode(body).buffer;
  const response = await app.request(path, {
    method: 'POST',
    body,
    headers: {
      Authorization: `Bearer ${secret}`,
      'Content-Type': 'application/json',
      'X-Registry-Timestamp': stamp,
      'X-Registry-Signature': await signBody(signing, { timestamp: stamp, body: bytes }),
      ...headers,
    },
  });
  return { status: response.status, json: await response.json() };
}

const kept = async () => await db.query('select registry, status from dossiers');

describe('pushing dossiers', () => {
  test('takes a signed batch, names the registry after its key, and answers each event', async () => {
    const { status, json } = await push([registryEvent(), registryEvent({ status: 99 })]);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      ...{ taken: 1, late: 0, known: 0, refused: 1 },
      rows: [
        { row: 0, outcome: 'taken' },
        { row: 1, outcome: 'refused', reason: 'status: is not known' },
      ],
    });
    expect(await kept()).toEqual([{ registry: 'một cửa Mẫu', status: 4 }]);
    const described = await (await app.request('/api/v1/openapi.json')).json();
    const schema = described.paths[path].post.responses[200].content['application/json'].schema;
    expect(schemaErrors(json, schema, described)).toEqual([]);
  });

  test('is not for a key that lacks the scope, is revoked or is none', async () => {
    const other = await createKey(resources, { name: 'khác', scopes: ['catalogue.write'] });
    expect((await push([registryEvent()], { secret: other.secret })).status).toBe(403);
    await revokeKey(db, key.id, resources.clock.now());
    expect((await push([registryEvent()])).status).toBe(401);
    expect((await push([registryEvent()], { secret: '' })).status).toBe(401);
    expect(await kept()).toEqual([]);
  });

  test.each([
    ['no signature', { 'X-Registry-Signature': '' }],
    ['a wrong one', { 'X-Registry-Signature': '0'.repeat(64) }],
    ['one of another moment', { 'X-Registry-Timestamp': String(Number(seconds) + 1) }],
    ['a moment that is none', { 'X-Registry-Timestamp': '1e9' }],
  ])('refuses %s', async (_, headers) => {
    expect(await push([registryEvent()], { headers })).toMatchObject({ status: 401 });
    expect(await kept()).toEqual([]);
  });

  test('refuses a body that was signed long ago, or by another key', async () => {
    expect(await push([registryEvent()], { stamp: String(Number(seconds) - 301) })).toMatchObject({
      status: 401,
    });
    const other = await createKey(resources, { name: 'khác', scopes: ['registry.push'] });
    expect(await push([registryEvent()], { secret: other.secret })).toMatchObject({ status: 401 });
    expect(await kept()).toEqual([]);
  });

  test('refuses what is no batch as a whole', async () => {
    const many = Array.from({ length: 1001 }, () => registryEvent());
    const hundredThousand = Array(100_000).fill(registryEvent());
    for (const events of [[], many, hundredThousand, 'x', null]) {
      expect([400, 413]).toContain((await push(events)).status);
    }
    expect(await kept()).toEqual([]);
  });

  test('takes a thousand events at once', async () => {
    const many = Array.from({ length: 1000 }, (_, at) =>
      registryEvent({ code: `H57.12-261116-${String(at).padStart(4, '0')}`, note: 'x'.repeat(1000) }),
    );
    expect(await push(many)).toMatchObject({ status: 200, json: { taken: 1000 } });
  });

  test('is limited, with a key or without', async () => {
    const limited = createApp(
      { ...resources, rateLimitPerMinute: 2 },
      new ScriptedVerbs(answers.shortAnswer),
    );
    const send = async () => (await limited.request(path, { method: 'POST' })).status;
    expect([await send(), await send(), await send()]).toEqual([401, 401, 429]);
  });

  test('logs how much was told and nothing of it', async () => {
    await push([registryEvent()]);
    const lines = JSON.stringify(resources.log);
    expect(lines).toContain('registry.told');
    expect(lines).not.toMatch(/H57|Mận|0912|Phòng Văn hóa/);
  });
});
