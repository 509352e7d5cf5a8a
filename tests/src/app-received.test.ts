import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { revokeKey } from '#db/api-keys.ts';
import { createApp } from '#src/app.tsx';
import { createKey } from '#src/keys/create-key.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { schemaErrors } from '#tests/support/json-schema.ts';
import * as answers from '#tests/support/scripted-answers.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase('once');
const resources = webResources({ db });
const app = createApp(resources, new ScriptedVerbs(answers.shortAnswer));
const path = '/api/v1/catalogue/received';
const area = 'province:00';
let secret = '';

beforeAll(async () => {
  await importInvented(resources);
  secret = (await createKey(resources, { name: 'hệ thống một cửa', scopes: ['catalogue.write'] })).secret;
});

beforeEach(async () => {
  await db.query('delete from received_procedures');
});

type Sent = { readonly body?: unknown; readonly key?: string; readonly query?: string };

async function send(method: string, { body, key = secret, query = '' }: Sent = {}) {
  const headers = {
    ...(key ? { Authorization: `Bearer ${key}` } : {}),
    ...(body ? { 'Content-Type': 'application/json' } : {}),
  };
  const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
  const response = await app.request(path + query, init);
  return { status: response.status, headers: response.headers, json: await response.json() };
}

describe('the list over the API', () => {
  test('is replaced as a whole, and read again', async () => {
    const procedures = [
      '9.000001',
      { code: '9.000002', place: 'Quầy 3', from: '2026-01-01', note: 'buổi sáng' },
    ];
    expect(await send('PUT', { body: { area, procedures } })).toMatchObject({
      status: 200,
      json: { listed: 2, removed: 0, rejected: [] },
    });
    expect(await send('PUT', { body: { area, procedures: ['9.000002'] } })).toMatchObject({
      json: { listed: 1, removed: 1 },
    });
    expect((await send('GET', { query: `?area=${area}` })).json).toEqual({
      procedures: [
        {
          ...{ area, code: '9.000002', name: 'Cấp lại giấy chứng nhận nuôi rùa cảnh' },
          ...{ place: null, from: null, to: null, note: null },
        },
      ],
    });
  });

  test('takes the good rows and names each of the others', async () => {
    const procedures = [
      '9.000001',
      '9.999999',
      '9.000001',
      { code: '9.000002', from: '2026-05-01', to: '2026-04-01' },
    ];
    expect((await send('PUT', { body: { area, procedures } })).json).toEqual({
      listed: 1,
      removed: 0,
      rejected: [
        'procedures[1] 9.999999: is no procedure of this catalogue',
        'procedures[2] 9.000001: stands already in procedures[0]',
        'procedures[3] 9.000002: ends (2026-04-01) before it begins (2026-05-01)',
      ],
    });
  });

  test('keeps what stood there where nothing new is good', async () => {
    await send('PUT', { body: { area, procedures: ['9.000001'] } });
    expect((await send('PUT', { body: { area, procedures: ['9.999999'] } })).json).toMatchObject({
      listed: 0,
      removed: 0,
    });
    expect((await send('GET')).json).toMatchObject({ procedures: [{ code: '9.000001' }] });
  });

  test('is changed in part, in its own area only', async () => {
    await send('PUT', { body: { area, procedures: ['9.000001', '9.000002'] } });
    await send('PUT', { body: { area: 'ward:00001', procedures: ['9.000001'] } });
    const body = { area, add: ['9.000003'], remove: ['9.000001', '9.000004'] };
    expect((await send('PATCH', { body })).json).toEqual({
      listed: 1,
      removed: 1,
      rejected: ['9.000004: is not on the list of province:00'],
    });
    const { json } = await send('GET');
    expect(json.procedures.map((one: { area: string; code: string }) => [one.area, one.code])).toEqual([
      ['province:00', '9.000002'],
      ['province:00', '9.000003'],
      ['ward:00001', '9.000001'],
    ]);
  });

  test.each([
    ['an area that is none', { area: 'tỉnh Minh Họa', procedures: ['9.000001'] }],
    ['a code that is none', { area, procedures: ['khai sinh'] }],
    ['a day that is none', { area, procedures: [{ code: '9.000001', from: '2026-02-30' }] }],
    ['nothing', { area, procedures: [] }],
    ['a field that is none', { area, procedures: ['9.000001'], force: true }],
  ])('refuses %s', async (_, body) => {
    expect(await send('PUT', { body })).toMatchObject({ status: 400, json: { error: { code: 'invalid' } } });
  });
});

test('the list of another province, or of a ward that is none of ours, is refused as a whole', async () => {
  await db.query(
    `insert into units (province, code, kind, name, name_key, origin)
     values ('00', '00001', 'ward', 'phường Thử', 'thu', 'imported')`,
  );
  const centre = { ...resources.centre, province: '00' };
  const ours = createApp({ ...resources, centre }, new ScriptedVerbs(answers.shortAnswer));
  const put = async (of: string) => {
    const headers = { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' };
    const body = JSON.stringify({ area: of, procedures: ['9.000001'] });
    const response = await ours.request(path, { method: 'PUT', headers, body });
    const { error } = await response.json();
    return [response.status, error?.message];
  };
  expect(await put('ward:00001')).toEqual([200, undefined]);
  expect(await put('ward:00002')).toEqual([400, 'area: ward:00002 is no unit of province 00.']);
  expect(await put('province:31')).toEqual([400, 'area: province:31 is not province 00.']);
});

describe('a key', () => {
  test('is demanded, in one line', async () => {
    for (const method of ['GET', 'PUT', 'PATCH']) {
      const { status, headers, json } = await send(method, { key: '' });
      expect([status, headers.get('WWW-Authenticate')]).toEqual([401, 'Bearer']);
      expect(json.error).toMatchObject({
        code: 'unauthenticated',
        message: 'An API key is needed: Authorization: Bearer <key>.',
      });
    }
  });

  test('that is wrong or revoked opens nothing, and does not say which it is', async () => {
    const other = await createKey(resources, { name: 'cũ', scopes: ['catalogue.write'] });
    expect((await send('GET', { key: other.secret })).status).toBe(200);
    expect(await revokeKey(db, other.id, new Date('2026-11-22T03:00:00Z'))).toBe(true);
    const [revoked, wrong] = [
      await send('GET', { key: other.secret }),
      await send('GET', { key: `${secret}x` }),
    ];
    expect([revoked.status, wrong.status]).toEqual([401, 401]);
    expect(revoked.json.error.message).toBe(wrong.json.error.message);
  });

  test('without the scope is refused', async () => {
    const { secret: bare } = await createKey(resources, { name: 'chỉ đọc', scopes: [] });
    expect(await send('PUT', { key: bare, body: { area, procedures: ['9.000001'] } })).toMatchObject({
      status: 403,
      json: {
        error: { code: 'forbidden', message: 'The API key may not do this: it lacks catalogue.write.' },
      },
    });
  });

  test('is nowhere in the database', async () => {
    const [row] = await db.query<{ hash: string }>('select * from api_keys limit 1');
    expect(row?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(row)).not.toContain(secret.slice(8));
  });
});

test('what the list answers is what is described', async () => {
  const published = await (await app.request('/api/v1/openapi.json')).json();
  const errors = (value: unknown, method: string, status: number) =>
    schemaErrors(
      value,
      published.paths[path][method].responses[status].content['application/json'].schema,
      published,
    );
  const put = await send('PUT', { body: { area, procedures: ['9.000001'] } });
  expect(errors(put.json, 'put', 200)).toEqual([]);
  expect(errors((await send('GET')).json, 'get', 200)).toEqual([]);
  expect(errors((await send('PATCH', { body: { area, add: ['9.000002'] } })).json, 'patch', 200)).toEqual([]);
  expect(errors((await send('PUT', { key: '' })).json, 'put', 401)).toEqual([]);
});
