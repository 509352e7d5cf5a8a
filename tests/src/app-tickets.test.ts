import { beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '#src/app.tsx';
import { createKey } from '#src/keys/create-key.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { schemaErrors } from '#tests/support/json-schema.ts';
import * as answers from '#tests/support/scripted-answers.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase('once');
const resources = webResources({ db });
/** What changed is told from a minute later on. */
const later = fixedClock(new Date(resources.clock.now().getTime() + 61_000).toISOString());
const app = createApp(resources, new ScriptedVerbs(answers.shortAnswer));
const readers = createApp({ ...resources, clock: later }, new ScriptedVerbs(answers.shortAnswer));
let secret = '';
let readOnly = '';

beforeAll(async () => {
  const key = async (scopes: Parameters<typeof createKey>[1]['scopes']) =>
    (await createKey(resources, { name: 'tổng đài mẫu', scopes })).secret;
  secret = await key(['tickets.read', 'tickets.write']);
  readOnly = await key(['tickets.read']);
});

type Call = { readonly body?: unknown; readonly key?: string; readonly idem?: string };

async function call(method: string, path: string, { body, key = secret, idem }: Call = {}) {
  const headers = {
    ...(key ? { Authorization: `Bearer ${key}` } : {}),
    ...(body ? { 'Content-Type': 'application/json' } : {}),
    ...(idem ? { 'Idempotency-Key': idem } : {}),
  };
  const response = await (method === 'GET' ? readers : app).request(`/api/v1/${path}`, {
    method,
    headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, json: await response.json() };
}

const reporter = { kind: 'named', name: 'Trần Thị Mẫu', phone: '0905 123 456', address: '12 đường Mẫu Đơn' };
const report = {
  words: 'Cây xanh gãy nhánh chắn ngang đường',
  place: 'trước chợ Mẫu',
  occurredOn: '2026-11-01',
  reporter,
};

async function sent(idem: string, body: unknown = report): Promise<string> {
  return (await call('POST', 'tickets', { body, idem })).json.code;
}

describe('a report that a program sends', () => {
  test('is taken once under its key, and again with the same code', async () => {
    const first = await call('POST', 'tickets', { body: report, idem: 'bao-cao-0001' });
    expect(first).toMatchObject({ status: 201, json: { again: false } });
    const again = await call('POST', 'tickets', { body: report, idem: 'bao-cao-0001' });
    expect(again).toEqual({ status: 200, json: { code: first.json.code, again: true } });
    const other = await call('POST', 'tickets', {
      body: { ...report, words: 'Chuyện khác hẳn' },
      idem: 'bao-cao-0001',
    });
    expect(other).toMatchObject({ status: 409, json: { error: { code: 'conflict' } } });
  });

  test('ten times at once is one', async () => {
    const all = await Promise.all(
      Array.from({ length: 10 }, () => call('POST', 'tickets', { body: report, idem: 'bao-cao-0002' })),
    );
    expect(new Set(all.map(({ json }) => json.code)).size).toBe(1);
    expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  test.each([
    ['no words', { ...report, words: ' ' }],
    ['a state of its own', { ...report, state: 'closed' }],
    ['an id of its own', { ...report, id: '0b8f4a3e-6f2d-4c7a-9d51-2f1f6d3f7c11' }],
    ['a reporter without a phone', { ...report, reporter: { kind: 'named', name: 'Trần Thị Mẫu' } }],
    ['nobody, where the centre takes none without a name', { ...report, reporter: { kind: 'anonymous' } }],
    ['a day that is none', { ...report, occurredOn: '2026-02-30' }],
  ])('with %s is refused', async (_, body) => {
    expect(await call('POST', 'tickets', { body, idem: 'bao-cao-0003' })).toMatchObject({
      ...{ status: 400, json: { error: { code: 'invalid' } } },
    });
  });

  test('without a key of its own is refused', async () => {
    expect((await call('POST', 'tickets', { body: report })).status).toBe(400);
  });
});

test('a report is assigned, answered, and then not assigned again', async () => {
  const code = await sent('bao-cao-0010');
  const change = async (body: unknown) => await call('POST', `tickets/${code}/changes`, { body });
  expect(await change({ act: 'assign', agency: 'Đội cây xanh' })).toEqual({
    status: 200,
    json: { state: 'assigned' },
  });
  expect(await change({ act: 'correct', category: 'roads' })).toEqual({
    status: 200,
    json: { state: 'assigned' },
  });
  expect(await change({ act: 'answer', answer: 'Đã dọn.' })).toEqual({
    status: 200,
    json: { state: 'answered' },
  });
  expect(await change({ act: 'assign', agency: 'Đội khác' })).toMatchObject({ status: 409 });
  expect((await call('GET', `tickets/${code}`)).json).toMatchObject({
    ...{
      words: report.words,
      category: 'roads',
      categoryBy: 'person',
      agency: 'Đội cây xanh',
      answer: 'Đã dọn.',
    },
  });
});

test('a page goes on where the one before stopped, and names no reporter', async () => {
  for (let n = 20; n < 25; n++) await sent(`bao-cao-00${n}`, { ...report, words: `Cây số ${n} bị gãy` });
  const codes: string[] = [];
  let next: string | null = null;
  do {
    const { json } = await call('GET', `tickets?limit=2${next ? `&after=${encodeURIComponent(next)}` : ''}`);
    codes.push(...json.tickets.map((ticket: { code: string }) => ticket.code));
    expect(JSON.stringify(json)).not.toMatch(/Trần Thị Mẫu|0905/);
    next = json.next;
  } while (next);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.length).toBeGreaterThanOrEqual(5);
});

describe('tracking', () => {
  test('needs the code alone, however it is written, and shows nothing of what was told', async () => {
    const code = await sent('bao-cao-0030');
    const { status, json } = await call('GET', `tracking/${code.toLowerCase().replaceAll('-', ' ')}`, {
      key: '',
    });
    expect(status).toBe(200);
    expect(Object.keys(json).sort()).toEqual([
      ...[
        'agency',
        'answer',
        'answerBy',
        'answerByIsUnsure',
        'category',
        'changedOn',
        'code',
        'kind',
        'late',
      ],
      ...['receivedOn', 'reopened', 'state'],
    ]);
    expect(JSON.stringify(json)).not.toMatch(/Mẫu|nhánh|0905/);
  });

  test('answers a wrong code as it answers none', async () => {
    const answer = async (code: string) => {
      const { status, json } = await call('GET', `tracking/${code}`, { key: '' });
      return [status, json.error.code, json.error.message];
    };
    expect(await answer('PA-2222-2222-2222')).toEqual(await answer('khong-phai-ma'));
  });

  test('is limited by address, apart from what else is asked', async () => {
    const limited = createApp(
      webResources({ db, rateLimitPerMinute: 5 }),
      new ScriptedVerbs(answers.shortAnswer),
    );
    const statuses = [];
    for (let n = 0; n < 7; n++)
      statuses.push((await limited.request('/api/v1/tracking/PA-2222-2222-2222')).status);
    expect(statuses).toEqual([404, 404, 404, 404, 404, 429, 429]);
    expect((await limited.request('/api/v1/centre')).status).toBe(200);
  });
});

describe('a key', () => {
  test.each([
    ['GET', 'tickets'],
    ['GET', 'tickets/PA-2222-2222-2222'],
    ['POST', 'tickets'],
    ['POST', 'tickets/PA-2222-2222-2222/changes'],
  ])('is demanded: %s %s', async (method, path) => {
    expect((await call(method, path, { key: '' })).status).toBe(401);
  });

  test('that may read may not write', async () => {
    expect(
      (await call('POST', 'tickets', { key: readOnly, body: report, idem: 'bao-cao-0040' })).status,
    ).toBe(403);
    expect((await call('GET', 'tickets', { key: readOnly })).status).toBe(200);
  });
});

test('what is answered is what is described', async () => {
  const published = await (await app.request('/api/v1/openapi.json')).json();
  const errors = (value: unknown, [path, method, status]: readonly [string, string, number]) =>
    schemaErrors(
      value,
      published.paths[path][method].responses[status].content['application/json'].schema,
      published,
    );
  const taken = await call('POST', 'tickets', { body: report, idem: 'bao-cao-0050' });
  const { code } = taken.json;
  expect(errors(taken.json, ['/api/v1/tickets', 'post', 201])).toEqual([]);
  const changed = await call('POST', `tickets/${code}/changes`, { body: { act: 'reject', why: 'trùng' } });
  expect(errors(changed.json, ['/api/v1/tickets/{code}/changes', 'post', 200])).toEqual([]);
  expect(errors((await call('GET', 'tickets')).json, ['/api/v1/tickets', 'get', 200])).toEqual([]);
  expect(errors((await call('GET', `tickets/${code}`)).json, ['/api/v1/tickets/{code}', 'get', 200])).toEqual(
    [],
  );
  expect(
    errors((await call('GET', `tracking/${code}`)).json, ['/api/v1/tracking/{code}', 'get', 200]),
  ).toEqual([]);
});
