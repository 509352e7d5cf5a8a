import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { systemClock } from '#src/clock.ts';
import { createModelMemory, type ModelMemory } from '#src/model/model-memory.ts';
import type { ModelRequest, PatientModel } from '#src/model.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { openTestModel } from '#tests/support/open-test-model.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { type ScriptedModel, startScriptedModel } from '#tests/support/scripted-model.ts';

const db = useTestDatabase();
const form = {
  name: 'turtle',
  schema: z.strictObject({ name: z.string().max(20), legs: z.int(), kind: z.enum(['sea', 'land']) }),
};
const turtle = { name: 'Rùa', legs: 4, kind: 'land' } as const;
const says = () => turtle;
let server: ScriptedModel;
let memory: ModelMemory;
let model: PatientModel;

beforeAll(async () => {
  server = await startScriptedModel({ kind: 'answers', says });
});
afterAll(async () => await server.close());
beforeEach(() => {
  server.forget();
  memory = createModelMemory(systemClock);
  model = openTestModel({ url: server.url, db, memory });
});

function request(over: Partial<ModelRequest> = {}): ModelRequest {
  return {
    purpose: 'understand',
    messages: [
      ['system', 'Điền mẫu.'],
      ['human', 'rùa nhà em'],
    ],
    ...{ mostTokens: 200, signal: AbortSignal.timeout(20_000), payer: crypto.randomUUID() },
    ...over,
  };
}

async function told(): Promise<{ readonly text: string; readonly trouble: string | null }> {
  let text = '';
  for await (const piece of model.tell(request({ purpose: 'phrase' }))) {
    if ('trouble' in piece) return { text, trouble: piece.trouble };
    text += piece.text;
  }
  return { text, trouble: null };
}

describe('a form', () => {
  it('is demanded by a schema that a server holds the model to, at temperature 0', async () => {
    server.play({ kind: 'answers', says });
    expect(await model.fill(request(), form)).toEqual({ value: turtle, trouble: null });

    const [asked] = server.asked;
    expect(JSON.parse(asked?.body ?? '')).toMatchObject({
      model: 'thu-nghiem',
      temperature: 0,
      max_tokens: 200,
      response_format: {
        type: 'json_schema',
        json_schema: {
          ...{ name: 'turtle', strict: true },
          schema: {
            ...{ type: 'object', additionalProperties: false, required: ['name', 'legs', 'kind'] },
            properties: { name: { type: 'string' }, kind: { enum: ['sea', 'land'] } },
          },
        },
      },
    });
    expect(asked?.body).not.toMatch(/maxLength|\$schema/);
    expect(asked).toMatchObject({ system: 'Điền mẫu.', user: 'rùa nhà em' });
  });

  it.each([
    [['schema'], ['schema', 'tool'], 'tool'],
    [['schema', 'tool'], ['schema', 'tool', 'words'], 'words'],
  ] as const)(
    'where the server lacks %j is demanded more plainly, and so at once the next time',
    async (lacks, ways, last) => {
      server.play({ kind: 'old', lacks, says });

      expect((await model.fill(request(), form)).value).toEqual(turtle);
      expect(server.asked.map(({ by }) => by)).toEqual(ways);
      server.forget();
      expect((await model.fill(request(), form)).value).toEqual(turtle);
      expect(server.asked.map(({ by }) => by)).toEqual([last]);
    },
  );

  it('is not demanded more plainly for ever because one text was refused', async () => {
    server.play({ kind: 'fails', status: 400 });
    expect((await model.fill(request(), form)).trouble).toBe('refused');
    server.forget();
    server.play({ kind: 'answers', says });
    await model.fill(request(), form);

    expect(server.asked.map(({ by }) => by)).toEqual(['schema']);
    expect(memory.breaker.state()).toBe('closed');
  });

  it.each([
    ['in a code fence', `Đây:\n\`\`\`json\n${JSON.stringify(turtle)}\n\`\`\``],
    ['after its thoughts', `<think>{"name": 1}</think>${JSON.stringify(turtle)}`],
  ])('is read %s', async (_, text) => {
    server.play({ kind: 'answers', says: () => text });

    expect((await model.fill(request(), form)).value).toEqual(turtle);
  });

  it.each([
    ['a field too much', { ...turtle, link: 'http://example.com' }],
    ['a field too few', { name: 'Rùa', legs: 4 }],
    ['a value that is not in its list', { ...turtle, kind: 'sky' }],
    ['another type', { ...turtle, legs: 'bốn' }],
    ['nothing', ''],
    ['a list', '[1, 2]'],
  ])('with %s is none', async (_, text) => {
    server.play({ kind: 'answers', says: () => text });

    expect(await model.fill(request(), form)).toEqual({ value: null, trouble: 'malformed' });
    expect(memory.breaker.state()).toBe('closed');
  });
});

describe('what is told', () => {
  const text = 'Dạ, đăng ký nuôi rùa mất 3 ngày làm việc. Anh/chị mang theo tờ khai.';

  it('comes whole through bytes that are cut anywhere', async () => {
    server.play({ kind: 'answers', says: () => text });

    expect(await told()).toEqual({ text, trouble: null });
  });

  it('comes without the thoughts before it', async () => {
    server.play({ kind: 'answers', says: () => `<think>Lệ phí chắc là 5.000.000 đồng</think>\n${text}` });

    expect(await told()).toEqual({ text, trouble: null });
  });

  it.each([
    ['breaks-off', 'cut-short'],
    ['runs-out', 'cut-short'],
  ] as const)('ends in trouble where the stream %s', async (kind, trouble) => {
    server.play({ kind, says: () => text });
    const got = await told();

    expect(got.trouble).toBe(trouble);
    expect(text.startsWith(got.text)).toBe(true);
  });

  it('ends in trouble where it never ends', async () => {
    server.play({ kind: 'huge' });

    expect((await told()).trouble).toBe('malformed');
  });

  it('is asked for without its cost where the server does not know that', async () => {
    server.play({ kind: 'old', lacks: ['usage'], says: () => text });

    expect(await told()).toEqual({ text, trouble: null });
    expect(await told()).toEqual({ text, trouble: null });
    expect(server.asked.map(({ body }) => body.includes('stream_options'))).toEqual([true, false, false]);
  });

  it('is not written on once nobody listens', async () => {
    server.play({ kind: 'huge' });
    const before = server.deserted();
    for await (const piece of model.tell(request({ purpose: 'phrase' }))) {
      expect(piece).toHaveProperty('text');
      break;
    }

    await expect.poll(() => server.deserted()).toBe(before + 1);
  });
});

describe('the circuit', () => {
  const clock = { at: 0, now: () => new Date('2026-11-22T03:00:00Z'), elapsed: () => clock.at };
  const notes: (string | null)[] = [];
  const open = () => {
    const note = (_: string, state: string | null) => void notes.push(state);
    return openTestModel({ url: server.url, db, clock, memory: createModelMemory(clock), note });
  };

  it('opens after five failures, asks nothing for a minute, and closes after one that is good', async () => {
    model = open();
    server.play({ kind: 'fails', status: 500 });
    for (let times = 0; times < 5; times += 1) {
      expect((await model.fill(request(), form)).trouble).toBe('server-fault');
    }
    expect((await model.fill(request(), form)).trouble).toBe('resting');
    expect(server.asked).toHaveLength(5);
    expect(notes.at(-1)).toBe('resting');

    clock.at += 61_000;
    server.play({ kind: 'answers', says });
    expect((await model.fill(request(), form)).value).toEqual(turtle);
    expect((await model.fill(request(), form)).value).toEqual(turtle);
    expect(notes.at(-1)).toBeNull();
  });

  it('opens again where the one that is let through fails', async () => {
    model = open();
    server.play({ kind: 'fails', status: 500 });
    for (let times = 0; times < 5; times += 1) await model.fill(request(), form);
    clock.at += 61_000;

    expect((await model.fill(request(), form)).trouble).toBe('server-fault');
    expect((await model.fill(request(), form)).trouble).toBe('resting');
  });

  it('lets one through at a time while it is not known whether the server is well', async () => {
    model = open();
    server.play({ kind: 'fails', status: 500 });
    for (let times = 0; times < 5; times += 1) await model.fill(request(), form);
    clock.at += 61_000;
    server.play({ kind: 'answers', says, afterMs: 100 });

    const both = await Promise.all([model.fill(request(), form), model.fill(request(), form)]);
    expect(both.map(({ trouble }) => trouble).sort()).toEqual(['resting', null].sort());
  });

  it('is open for as long as a busy server asks', async () => {
    model = open();
    server.play({ kind: 'fails', status: 429, retryAfter: '7' });
    expect((await model.fill(request(), form)).trouble).toBe('overloaded');
    expect((await model.fill(request(), form)).trouble).toBe('resting');
    clock.at += 7_001;
    server.play({ kind: 'answers', says });

    expect((await model.fill(request(), form)).trouble).toBeNull();
  });

  it('stays closed where the texts were refused, not the server down', async () => {
    model = open();
    server.play({ kind: 'fails', status: 400 });
    for (let times = 0; times < 8; times += 1) {
      expect((await model.fill(request(), form)).trouble).toBe('refused');
    }
  });
});

describe('what it costs', () => {
  const spent = async () =>
    (
      await db.query<{ calls: number; tokens: number }>('select calls, tokens::int as tokens from model_days')
    )[0];

  it('is taken before the call, and put right after it', async () => {
    server.play({ kind: 'answers', says });
    await model.fill(request(), form);

    expect(await spent()).toEqual({ calls: 1, tokens: 120 });
  });

  it('is nothing where the server was not reached', async () => {
    model = openTestModel({ url: 'http://127.0.0.1:9/v1', db });

    expect((await model.fill(request(), form)).trouble).toBe('unreachable');
    expect(await spent()).toEqual({ calls: 1, tokens: 0 });
  });

  it('is all that was taken where the server hung: it may have worked all the while', async () => {
    server.play({ kind: 'hangs' });
    const asked = request({ signal: AbortSignal.timeout(200) });

    expect((await model.fill(asked, form)).trouble).toBe('too-slow');
    expect((await spent())?.tokens).toBeGreaterThan(asked.mostTokens);
  });

  it('is not more than one citizen may', async () => {
    server.play({ kind: 'answers', says });
    model = openTestModel({ url: server.url, db, config: { callsPerCitizenPerDay: 2 } });
    const [payer, another] = [crypto.randomUUID(), crypto.randomUUID()];
    const troubles = [];
    for (const who of [payer, payer, payer, another]) {
      troubles.push((await model.fill(request({ payer: who }), form)).trouble);
    }

    expect(troubles).toEqual([null, null, 'over-budget', null]);
    expect(server.asked).toHaveLength(3);
  });

  it('is not more than a day may, and nothing where that is nothing', async () => {
    server.play({ kind: 'answers', says });
    model = openTestModel({ url: server.url, db, config: { tokensPerDay: 450 } });
    const troubles = [];
    for (let times = 0; times < 4; times += 1) troubles.push((await model.fill(request(), form)).trouble);
    model = openTestModel({ url: server.url, db, config: { callsPerCitizenPerDay: 0 } });
    troubles.push((await model.fill(request(), form)).trouble);

    expect(troubles[0]).toBeNull();
    expect(troubles.slice(-2)).toEqual(['over-budget', 'over-budget']);
    expect((await spent())?.tokens).toBeLessThanOrEqual(450);
  });
});

it('tracing that the environment asks for is not done: nothing goes to anybody else', async () => {
  const log = recordingLog();
  const called: string[] = [];
  const before = globalThis.fetch;
  process.env.LANGSMITH_TRACING = 'true';
  process.env.LANGSMITH_API_KEY = 'ls-invented';
  try {
    globalThis.fetch = (input, init) => {
      called.push(String(input instanceof Request ? input.url : input));
      return before(input, init);
    };
    server.play({ kind: 'answers', says });
    model = openTestModel({ url: server.url, db, log });
    await model.fill(request(), form);
    await told();
  } finally {
    globalThis.fetch = before;
    delete process.env.LANGSMITH_TRACING;
    delete process.env.LANGSMITH_API_KEY;
  }

  expect(new Set(called)).toEqual(new Set([`${server.url}/chat/completions`]));
});
