import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '#src/app.tsx';
import type { Listening } from '#src/listen.node.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { shortAnswer } from '#tests/support/scripted-answers.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { serveApp } from '#tests/support/serve-app.ts';
import { webResources } from '#tests/support/web-resources.ts';

const json = 'application/json';
const deep = (levels: number) => `{"question":"khai sinh","more":${'['.repeat(levels)}${']'.repeat(levels)}}`;
const unknownConversation = '3f0c8d52-9c1e-4e57-8a3b-6f5d0a2b7c10';

type Bad = readonly [what: string, body: string | Uint8Array<ArrayBuffer>, status: number, code: string];

const refused: readonly Bad[] = [
  ['nothing at all', '', 400, 'invalid'],
  ['half a JSON', '{"question":', 400, 'invalid'],
  ['words that are no JSON', 'lệ phí bao nhiêu', 400, 'invalid'],
  ['a list', '[]', 400, 'invalid'],
  ['null', 'null', 400, 'invalid'],
  ['no question', '{}', 400, 'invalid'],
  ['a number for a question', '{"question":7}', 400, 'invalid'],
  ['a list for a question', '{"question":["khai sinh"]}', 400, 'invalid'],
  ['an empty question', '{"question":""}', 400, 'invalid'],
  ['a question of spaces', '{"question":" \\n\\t "}', 400, 'invalid'],
  ['an unknown language', '{"question":"khai sinh","language":"fr"}', 400, 'invalid'],
  ['a conversation that is a number', '{"question":"khai sinh","conversationId":1}', 400, 'invalid'],
  [
    'a conversation that never was',
    `{"question":"x","conversationId":"${unknownConversation}"}`,
    404,
    'not-found',
  ],
  ['a conversation id that is none', '{"question":"x","conversationId":"1 or 1=1"}', 404, 'not-found'],
  ['10,000 characters', JSON.stringify({ question: 'k'.repeat(10_000) }), 413, 'too-large'],
  ['2,001 characters', JSON.stringify({ question: 'k'.repeat(2_001) }), 413, 'too-large'],
  ['100 levels', deep(100), 400, 'invalid'],
  ['100,000 levels cut short', '['.repeat(60_000), 400, 'invalid'],
  ['brackets that never close a string', `{"question":"${'[\\"'.repeat(15_000)}`, 400, 'invalid'],
  ['bytes that are no text', Uint8Array.from({ length: 512 }, (_, at) => (at * 37) % 256), 400, 'invalid'],
  ['65 kB', JSON.stringify({ question: 'x', more: 'y'.repeat(66_000) }), 413, 'too-large'],
];

const answered: readonly (readonly [what: string, question: string])[] = [
  ['only emoji', '😀😀😀'],
  ['right-to-left marks', '\u202Ekhai sinh\u202C\u200F'],
  ['SQL', "'; drop table answers; --"],
  ['HTML', '<img src=x onerror=alert(1)>'],
  ['a personal number', 'số của tôi là 001099000017'],
  ['half a character', '\ud83d khai sinh'],
  ['a NUL', 'khai\0sinh'],
  ['2,000 composed characters sent decomposed', 'ệ'.repeat(2_000).normalize('NFD')],
];

describe('the question API', () => {
  const log = recordingLog();
  const verbs = new ScriptedVerbs(shortAnswer);
  const app = createApp(webResources({ log }), verbs);

  test.each(refused)('refuses %s', async (_, body, status, code) => {
    const response = await app.request('/api/v1/questions', {
      method: 'POST',
      headers: { 'Content-Type': json },
      body,
    });

    expect(response.status).toBe(status);
    const said = await response.text();
    expect(JSON.parse(said)).toEqual({
      error: {
        code,
        message: expect.any(String),
        requestId: response.headers.get('X-Request-Id'),
      },
    });
    expect(said).not.toMatch(/\n\s+at |node_modules|\.ts:/);
  });

  test.each(answered)('answers %s', async (_, question) => {
    const response = await app.request('/api/v1/questions', {
      method: 'POST',
      headers: { 'Content-Type': json },
      body: JSON.stringify({ question }),
    });

    expect(response.status).toBe(200);
    const asked = verbs.asked.at(-1)?.question ?? '';
    expect(asked.isWellFormed()).toBe(true);
    expect(asked).not.toContain('\0');
    expect(asked).toBe(asked.normalize('NFC'));
  });

  test.each([
    undefined,
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/json',
  ])('takes nothing that calls itself %s', async (type) => {
    const response = await app.request('/api/v1/questions', {
      method: 'POST',
      ...(type ? { headers: { 'Content-Type': type } } : {}),
      body: new TextEncoder().encode('{"question":"khai sinh"}'),
    });

    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({ error: { code: 'unsupported' } });
  });

  test('is not changed by a body that reaches for the prototype', async () => {
    const body =
      '{"question":"khai sinh","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';

    const response = await app.request('/api/v1/questions', {
      method: 'POST',
      headers: { 'Content-Type': json },
      body,
    });

    expect(response.status).toBe(200);
    expect({}).not.toHaveProperty('polluted');
  });

  test('was never at a loss above', () => {
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
    expect(JSON.stringify(log.lines)).not.toContain('001099000017');
  });
});

describe('the page', () => {
  const app = createApp(webResources(), new ScriptedVerbs(shortAnswer));
  const formType = 'application/x-www-form-urlencoded';
  const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) });

  test.each([
    ['an empty question', form({ question: '  ' }), 400],
    ['no question', form({}), 400],
    ['10,000 characters', form({ question: 'k'.repeat(10_000) }), 413],
    ['a form of another kind', { method: 'POST', body: '{}', headers: { 'Content-Type': json } }, 415],
    ['10 MB', { ...form({}), headers: { 'Content-Type': formType }, body: new Uint8Array(10_000_000) }, 413],
  ])('says on a page what is wrong with %s', async (_, request, status) => {
    const response = await app.request('/', request);

    expect(response.status).toBe(status);
    expect(await response.text()).toMatch(/^<!doctype html><html lang="vi">/);
  });

  test('answers where the conversation is no longer known', async () => {
    const response = await app.request(
      '/',
      form({ question: 'khai sinh', conversationId: unknownConversation }),
    );

    expect(response.status).toBe(200);
    expect(await response.text()).toContain('135.000 đ');
  });
});

describe('on a real connection', () => {
  let served: Listening;
  beforeAll(async () => {
    served = await serveApp(webResources(), new ScriptedVerbs(shortAnswer));
  });
  afterAll(async () => await served.close());

  test.each([
    ['with its length', () => new Uint8Array(10_000_000)],
    ['in pieces of unknown number', () => pieces(200)],
  ])('10 MB are refused %s, and the next request is answered', async (_, body) => {
    const response = await fetch(`${served.url}/api/v1/questions`, {
      method: 'POST',
      headers: { 'Content-Type': json },
      body: body(),
      // Node's fetch wants it for streams; the DOM's type does not know it.
      ...{ duplex: 'half' },
    });

    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ error: { code: 'too-large' } });
    expect((await fetch(`${served.url}/livez`)).status).toBe(200);
  });
});

function pieces(count: number): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream({
    pull(controller) {
      if (sent++ < count) controller.enqueue(new Uint8Array(50_000));
      else controller.close();
    },
  });
}
