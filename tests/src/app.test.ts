import { describe, expect, test } from 'vitest';
import { createApp } from '#src/app.tsx';
import { Fault } from '#src/fault.ts';
import { createAssets } from '#src/web/page/assets.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { shortAnswer } from '#tests/support/scripted-answers.ts';
import { knownConversation, ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase('once');

function post(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}

function open(over: Parameters<typeof webResources>[0] = {}) {
  const verbs = new ScriptedVerbs(shortAnswer);
  return { verbs, app: createApp(webResources(over), verbs) };
}

describe('the question API', () => {
  test('gives the whole answer, with every field of the contract', async () => {
    const { app } = open();

    const response = await app.request('/api/v1/questions', post({ question: 'lệ phí đổi bằng lái xe' }));

    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toMatch(/^application\/json/);
    expect(Object.keys(await response.json()).toSorted()).toEqual(
      [
        ...[
          'aspects',
          'candidates',
          'checklistPath',
          'choices',
          'citations',
          'conversationId',
          'id',
          'intent',
        ],
        ...['outcome', 'parts', 'procedure', 'reason', 'text', 'timings'],
      ].toSorted(),
    );
  });

  test.each(['NFC', 'NFD'])('asks with composed text, whatever comes in: %s', async (form) => {
    const { app, verbs } = open();

    await app.request(
      '/api/v1/questions',
      post({ question: ' Lệ phí? '.normalize(form), conversationId: knownConversation, language: 'en' }),
    );

    expect(verbs.asked).toEqual([{ question: 'Lệ phí?', conversationId: knownConversation, language: 'en' }]);
  });

  test('asks in Vietnamese and in a new conversation where nothing else is said', async () => {
    const { app, verbs } = open();

    await app.request('/api/v1/questions', post({ question: 'khai sinh' }));

    expect(verbs.asked).toEqual([{ question: 'khai sinh', conversationId: undefined, language: 'vi' }]);
  });
});

describe('the procedures API', () => {
  test('finds by words and pages', async () => {
    const { app } = open();

    const found = await (await app.request('/api/v1/procedures?q=khai%20sinh&limit=5')).json();
    const beyond = await (await app.request('/api/v1/procedures?offset=1')).json();

    expect(found).toMatchObject({ total: 1, procedures: [{ code: '1.001193' }] });
    expect(beyond).toEqual({ total: 1, procedures: [] });
  });

  test.each(['limit=0', 'limit=101', 'limit=x', 'offset=-1', `q=${'x'.repeat(201)}`])(
    'refuses %s',
    async (query) => {
      const response = await open().app.request(`/api/v1/procedures?${query}`);

      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ error: { code: 'invalid' } });
    },
  );

  test('gives one by its code, and knows no other', async () => {
    const { app } = open();

    expect(await (await app.request('/api/v1/procedures/1.001193')).json()).toMatchObject({
      code: '1.001193',
    });
    for (const code of ['9.999999', 'abc', '1.001193%00', '%E0%A4%A', '..%2F..%2Fetc']) {
      const response = await app.request(`/api/v1/procedures/${code}`);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ error: { code: 'not-found' } });
    }
  });
});

describe('the health of the app', () => {
  test('is live without a database, and ready only with one', async () => {
    const { app } = open();

    expect((await app.request('/livez')).status).toBe(200);
    expect((await app.request('/readyz')).status).toBe(503);
    expect((await open({ db }).app.request('/readyz')).status).toBe(200);
  });
});

describe('a request', () => {
  test('has an id of its own, and takes none from outside', async () => {
    const { app } = open();
    const headers = { 'X-Request-Id': 'mine' };

    const ids = await Promise.all(
      ['/livez', '/nowhere', '/api/v1/questions'].map(async (path) =>
        (await app.request(path, { headers })).headers.get('X-Request-Id'),
      ),
    );

    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('leaves one line, with the route and not with what was asked', async () => {
    const log = recordingLog();
    const { app } = open({ log });

    await app.request('/api/v1/procedures/1.001193?q=Nguyen');
    await app.request('/api/v1/questions', post({ question: 'tôi là Nguyễn Thị Mận, 001099000017' }));
    await app.request('/ho-so/001099000017');

    expect(log.lines.map(({ event, fields }) => [event, fields.method, fields.route, fields.status])).toEqual(
      [
        ['request.ended', 'GET', '/api/v1/procedures/:code', 200],
        ['request.ended', 'POST', '/api/v1/questions', 200],
        ['request.ended', 'GET', '/*', 404],
      ],
    );
    expect(JSON.stringify(log.lines)).not.toMatch(/001099000017|Nguy/);
  });

  test('that fails says nothing of the failure outside, and where it broke inside', async () => {
    const log = recordingLog();
    const verbs = new ScriptedVerbs(() => {
      throw new TypeError('value of "Nguyễn Thị Mận" cannot be read');
    });
    const app = createApp(webResources({ log }), verbs);

    const response = await app.request('/api/v1/questions', post({ question: 'khai sinh' }));

    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({
      error: {
        code: 'internal',
        message: 'Something went wrong on our side.',
        requestId: response.headers.get('X-Request-Id'),
      },
    });
    const failed = log.lines.find(({ event }) => event === 'request.failed');
    expect(failed?.fields).toMatchObject({ id: response.headers.get('X-Request-Id'), error: 'TypeError' });
    expect(failed?.fields.where).toContain('app.test.ts');
    expect(JSON.stringify(log.lines)).not.toContain('Nguy');
  });

  test('that misses the database is told to come back', async () => {
    const verbs = new ScriptedVerbs(() => {
      throw new Fault('unavailable', 'connection to 10.0.0.5 refused');
    });

    const response = await createApp(webResources(), verbs).request(
      '/api/v1/questions',
      post({ question: 'x' }),
    );

    expect(response.status).toBe(503);
    expect(JSON.stringify(await response.json())).not.toContain('10.0.0.5');
  });
});

describe('what is not there', () => {
  test('is said in JSON to programs and on a page to people', async () => {
    const { app } = open();

    const api = await app.request('/api/v2/questions');
    const page = await app.request('/khong-co');

    expect([api.status, page.status]).toEqual([404, 404]);
    expect(await api.json()).toMatchObject({ error: { code: 'not-found' } });
    expect(page.headers.get('Content-Type')).toMatch(/^text\/html/);
    expect(await page.text()).toContain('Không có trang này');
  });
});

describe('the files of the page', () => {
  const file = new TextEncoder().encode('export {};');
  const { app } = open({ assets: createAssets(new Map([['chat.js', file]])) });

  test('are kept for ever under the address that the page names, and asked for again under any other', async () => {
    const page = await (await app.request('/')).text();
    const address = /src="(\/assets\/chat\.js\?v=\w+)"/.exec(page)?.[1] ?? '';

    const named = await app.request(address);
    const plain = await app.request('/assets/chat.js');

    expect(await named.text()).toBe('export {};');
    expect(named.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(named.headers.get('Cache-Control')).toContain('immutable');
    expect(plain.headers.get('Cache-Control')).toBe('no-cache');
  });

  test('are not sent twice', async () => {
    const etag = (await app.request('/assets/chat.js')).headers.get('ETag') ?? '';

    for (const header of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await app.request('/assets/chat.js', { headers: { 'If-None-Match': header } });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
    }
  });

  test('are these files only', async () => {
    for (const path of [
      '/assets/',
      '/assets/none.js',
      '/assets/..%2F..%2Fpackage.json',
      '/assets/__proto__',
    ]) {
      expect((await app.request(path)).status).toBe(404);
    }
  });
});
