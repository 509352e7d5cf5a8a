import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createWebChannel } from '#bots/web/web-channel.ts';
import { createApp } from '#src/app.tsx';
import { sendDue } from '#src/conversations/send-due.ts';
import { workConversation } from '#src/conversations/work-conversation.ts';
import { createSignals } from '#src/signals.ts';
import type { AppResources } from '#src/web/http/route-resources.ts';
import { chatClient, openChatClient } from '#tests/support/chat-client.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { shortAnswer } from '#tests/support/scripted-answers.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase();
const log = recordingLog();
let resources: AppResources;
let stopping: AbortController;

beforeEach(async () => {
  stopping = new AbortController();
  resources = webResources({
    ...{ db, log, signals: createSignals(), stopping: stopping.signal },
    chatPace: { pollMs: 5, heartbeatMs: 60_000 },
  });
  await importInvented(resources);
});
afterEach(() => stopping.abort());

const open = (over: Partial<AppResources> = {}) =>
  createApp({ ...resources, ...over }, new ScriptedVerbs(shortAnswer));
const channel = createWebChannel();
async function work(): Promise<void> {
  const working = { ...resources, channels: new Map([[channel.name, channel]]) };
  while ((await workConversation(working, { owner: 'w', leaseSeconds: 30 })) !== 'idle');
  while ((await sendDue(working, { owner: 's', leaseSeconds: 30 })) !== 'idle');
}
const count = async (table: string) =>
  Number((await db.query<{ n: string }>(`select count(*) as n from ${table}`))[0]?.n);

const asked = 'làm giấy nuôi rùa lệ phí bao nhiêu?';
const askedToo = 'mất giấy nuôi rùa làm lại bao lâu?';
const acceptedSchema = z.object({ deliveryId: z.string(), known: z.boolean() });
const accepted = async (response: Response) => acceptedSchema.parse(await response.json());
const answerSchema = z.object({
  id: z.string(),
  deliveries: z.array(z.string()),
  answer: z.object({ text: z.string() }),
});
const isAnswer = ({ event }: { event?: string }) => event === 'answer';

describe('a message of the page', () => {
  it.each(['NFC', 'NFD'])('is acknowledged once stored, and answered by an event, in %s', async (form) => {
    const client = await openChatClient(open());
    const said = await client.say(asked.normalize(form));
    expect(said.status).toBe(202);
    const { deliveryId, known } = await accepted(said);
    expect(known).toBe(false);
    const stream = await client.listen();
    await work();
    const { id, data } = await stream.next(isAnswer);
    const answer = answerSchema.parse(data);
    expect(answer.deliveries).toEqual([deliveryId]);
    expect(answer.id).toBe(id);
    expect(answer.answer.text).toContain('25.000');
    expect(await stream.next()).toEqual({ event: 'settled', data: { upTo: deliveryId } });
    await stream.leave();
  });

  it('that comes again under its id is acknowledged again, and nothing happens twice', async () => {
    const app = open();
    const client = await openChatClient(app);
    const clientMessageId = crypto.randomUUID();
    const first = await accepted(await client.say(asked, { clientMessageId }));
    await work();
    const again = await client.say(asked, { clientMessageId: clientMessageId.toUpperCase() });
    expect(again.status).toBe(202);
    expect(await accepted(again)).toEqual({ deliveryId: first.deliveryId, known: true });
    await work();
    expect([await count('deliveries'), await count('outbox')]).toEqual([1, 1]);
    const other = await openChatClient(app);
    expect((await accepted(await other.say(asked, { clientMessageId }))).known, 'of somebody else').toBe(
      false,
    );
  });

  it('may be the value of a choice, in English as well', async () => {
    const client = await openChatClient(open());
    await client.say('', { text: undefined, choice: asked, language: 'en' });
    await work();
    const { data } = await (await client.listen()).next(isAnswer);
    expect(data).toMatchObject({ language: 'en', answer: { conversationId: expect.any(String) } });
  });

  const long = 'ệ'.repeat(2_000);
  it.each([
    ['nothing', { text: ' \n ' }, 400],
    ['a longer one', { text: `${long}!` }, 413],
    ['neither words nor a choice', { text: undefined }, 400],
    ['words and a choice', { choice: 'x' }, 400],
    ['a number for words', { text: 7 }, 400],
    ['a place beside words', { place: { latitude: 10, longitude: 106 } }, 400],
    ['a place that is nowhere', { text: undefined, place: { latitude: 91, longitude: 106 } }, 400],
    ['an id that is none', { clientMessageId: 'x' }, 400],
    ['an id with more to it', { clientMessageId: `${crypto.randomUUID()}'--` }, 400],
    ['a language that we do not speak', { language: 'fr' }, 400],
    ['a tab that is none', { tab: '../..' }, 400],
  ])('is refused where it is %s', async (_, over, status) => {
    const client = await openChatClient(open());
    expect((await client.say(asked, over)).status).toBe(status);
    expect(await count('deliveries')).toBe(0);
  });

  it('is stored with half a letter and NUL taken out, and as long as it may be', async () => {
    const client = await openChatClient(open());
    expect((await client.say('giấy\0 nuôi \uD800 rùa')).status).toBe(202);
    expect((await client.say(long.normalize('NFD'))).status).toBe(202);
  });

  it('that is not JSON, too large or too deep is refused', async () => {
    const app = open();
    const { token } = await openChatClient(app);
    const send = async (body: string, type = 'application/json') =>
      (
        await app.request('/api/v1/chat/messages', {
          method: 'POST',
          headers: { 'Content-Type': type, Authorization: `Bearer ${token}` },
          body,
        })
      ).status;
    expect(await send('{"text":')).toBe(400);
    expect(await send('[]')).toBe(400);
    expect(await send('['.repeat(30_000))).toBe(400);
    expect(await send(`{"text":"${'x'.repeat(66_000)}"}`)).toBe(413);
    expect(await send('text=x', 'text/plain')).toBe(415);
  });

  it('is limited by its conversation and by the address, as questions are', async () => {
    const client = await openChatClient(open({ rateLimitPerMinute: 2 }));
    const answers = [];
    for (const said of [asked, asked, asked]) answers.push(await client.say(said));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 429]);
    expect(Number(answers[2]?.headers.get('Retry-After'))).toBeGreaterThan(0);
  });

  it('is refused, and not lost in silence, where it cannot be stored', async () => {
    const client = await openChatClient(open({ db: webResources().db }));
    expect((await client.say(asked)).status).toBe(503);
  });
});

describe('the events', () => {
  it('begin again after the last that was got, by the header as by the address', async () => {
    const client = await openChatClient(open());
    for (const said of [asked, askedToo]) {
      await client.say(said);
      await work();
    }
    const all = await client.listen();
    const ids = [(await all.next(isAnswer)).id, (await all.next(isAnswer)).id];
    await all.leave();
    const later = await client.listen(ids[0]);
    expect((await later.next(isAnswer)).id).toBe(ids[1]);
    await later.leave();
    const looked = z
      .object({ answers: z.array(answerSchema) })
      .parse(await (await client.look(ids[0])).json());
    expect(looked.answers.map(({ id }) => id)).toEqual([ids[1]]);
    expect(await (await client.look(ids[1])).json()).toMatchObject({ answers: [] });
  });

  it('of a conversation are never seen in another', async () => {
    const app = open();
    const lan = await openChatClient(app);
    const tab = crypto.randomUUID();
    const lanToo = chatClient(app, lan.token, tab);
    const minh = await openChatClient(app);
    for (const client of [lan, lanToo, minh]) {
      await client.say(asked);
      await work();
    }
    const conversations = await db.query<{ id: string; chat: string }>('select id, chat from conversations');
    const seenBy = async (client: typeof lan) =>
      z
        .object({ answers: z.array(z.object({ deliveries: z.array(z.string()) })) })
        .parse(await (await client.look()).json())
        .answers.flatMap(({ deliveries }) => deliveries);
    expect([await seenBy(lan), await seenBy(lanToo), await seenBy(minh)]).toEqual([['1'], ['2'], ['3']]);
    const [id = ''] = minh.token.split('.');
    for (const tab of [...conversations.map(({ id }) => id), id]) {
      expect(await seenBy(chatClient(app, lan.token, tab)), 'a guessed tab').toEqual([]);
    }
    const stream = await lan.listen();
    await stream.next(isAnswer);
    await minh.say(askedToo);
    await work();
    stopping.abort();
    expect((await stream.rest()).filter(isAnswer)).toEqual([]);
  });

  it('tell of a question that was worked and has no answer', async () => {
    const client = await openChatClient(open());
    const { deliveryId } = await accepted(await client.say(asked));
    await db.query(`update conversations set state = 'with-operator'`);
    const stream = await client.listen();
    await work();
    expect(await stream.next(({ event }) => event !== undefined)).toEqual({
      event: 'settled',
      data: { upTo: deliveryId },
    });
    await stream.leave();
  });

  it('name all the questions that an answer is for, and none where nobody had asked', async () => {
    const client = await openChatClient(open());
    const said = [
      await accepted(await client.say('làm giấy nuôi rùa')),
      await accepted(await client.say('lệ phí bao nhiêu?')),
    ];
    await work();
    await db.query(
      `insert into outbox (conversation_id, channel, account, idem, payload)
       select conversation_id, channel, account, 'operator:1', payload || '{"by":"operator"}' from outbox`,
    );
    const stream = await client.listen();
    expect((await stream.next(isAnswer)).data).toMatchObject({
      deliveries: said.map(({ deliveryId }) => deliveryId),
    });
    expect((await stream.next(isAnswer)).data).toMatchObject({ deliveries: [], by: 'operator' });
    await stream.leave();
  });

  it('leave out what was let go, and what is never to be sent', async () => {
    const client = await openChatClient(open());
    for (const said of [asked, askedToo, asked]) {
      await client.say(said);
      await work();
    }
    await db.query(`update outbox set payload = 'null' where id = 1`);
    await db.query(`update outbox set state = 'dead' where id = 2`);
    const { answers } = z
      .object({ answers: z.array(answerSchema) })
      .parse(await (await client.look()).json());
    expect(answers.map(({ id }) => id)).toEqual(['3']);
  });

  it('come to a page that listened before anything was said', async () => {
    const client = await openChatClient(open({ chatPace: { pollMs: 60_000, heartbeatMs: 60_000 } }));
    const stream = await client.listen();
    await client.say(asked);
    await work();
    expect((await stream.next(isAnswer)).data).toMatchObject({ deliveries: ['1'] });
    await stream.leave();
  });

  it('come also where no signal does', async () => {
    const deaf = { say: () => {}, on: () => () => {} };
    const client = await openChatClient(open({ signals: deaf }));
    const stream = await client.listen();
    await client.say(asked);
    await work();
    expect((await stream.next(isAnswer)).data).toMatchObject({ deliveries: ['1'] });
    await stream.leave();
  });

  it('beat while nothing comes, and name the time to come back', async () => {
    const client = await openChatClient(open({ chatPace: { heartbeatMs: 1 } }));
    const stream = await client.listen();
    expect(await stream.next()).toEqual({ retry: '2000' });
    for (const _ of [1, 2, 3]) expect(await stream.next()).toEqual({ comment: '' });
    await stream.leave();
  });

  it('are kept by nobody on the way', async () => {
    const { headers } = (await (await openChatClient(open({ compression: 'gzip' }))).listen()).response;
    expect(headers.get('Content-Type')).toBe('text/event-stream');
    expect(headers.get('Cache-Control')).toBe('no-store, no-transform');
    expect(headers.get('X-Accel-Buffering')).toBe('no');
    expect(headers.get('Content-Encoding')).toBeNull();
  });

  it('end when the program stops, when their time is over, and when their page has too many', async () => {
    const client = await openChatClient(open({ chatPace: { lifeMs: 5, pollMs: 1_000 } }));
    expect((await (await client.listen()).rest()).length, 'their time').toBeGreaterThan(0);

    const crowded = await openChatClient(open());
    const streams = [];
    for (let at = 0; at < 7; at++) streams.push(await crowded.listen());
    expect((await streams[0]?.rest())?.length, 'too many').toBeGreaterThan(0);

    stopping.abort();
    for (const stream of streams.slice(1)) await stream.rest();
    expect((await crowded.look()).status, 'stopping').toBe(503);
  });

  it('of one address end at thirty streams, and questions for news have places of their own', async () => {
    const app = open({ trustedProxies: 1 });
    const { token } = await openChatClient(app);
    const from = async (address: string, query = '') =>
      await app.request(`/api/v1/chat/events?tab=${crypto.randomUUID()}${query}`, {
        headers: { Authorization: `Bearer ${token}`, 'X-Forwarded-For': address },
      });
    for (let at = 0; at < 30; at++) expect((await from('203.0.113.7')).status).toBe(200);
    const refused = await from('203.0.113.7');
    expect([refused.status, Number(refused.headers.get('Retry-After')) > 0]).toEqual([429, true]);
    expect((await from('203.0.113.7', '&wait=0')).status, 'who asks instead').toBe(200);
    expect((await from('203.0.113.8')).status, 'another address').toBe(200);
  });

  it('go on when the database comes back', async () => {
    let broken = true;
    const query: typeof db.query = async (sql, params) => {
      if (broken && sql.includes('settledUpTo')) {
        broken = false;
        throw new Error('gone');
      }
      return await db.query(sql, params);
    };
    const client = await openChatClient(open({ db: { ...db, query } }));
    await client.say(asked);
    await work();
    expect((await (await client.listen()).next(isAnswer)).data).toMatchObject({ deliveries: ['1'] });
    expect(log.lines.some(({ event }) => event === 'chat.unread')).toBe(true);
  });

  it.each([['abc'], ['-1'], ['1.5'], ['9'.repeat(30)], ["1'--"]])('refuse to begin at %s', async (after) => {
    const client = await openChatClient(open());
    expect((await client.look(after)).status).toBe(400);
    const response = await open().request('/api/v1/chat/events', {
      headers: { Authorization: `Bearer ${client.token}`, 'Last-Event-ID': after },
    });
    expect(response.status).toBe(400);
  });

  it('wait no longer than is asked, not for ever, and not with what is known already', async () => {
    const client = await openChatClient(open());
    expect((await client.look('0', 26)).status).toBe(400);
    await client.say(asked);
    await work();
    const looking = client.look('1', 25, '1');
    await client.say(askedToo);
    await work();
    const { answers } = z.object({ answers: z.array(answerSchema) }).parse(await (await looking).json());
    expect(answers).toHaveLength(1);
  });
});

it('nobody is listened for when everybody has left', async () => {
  const signals = createSignals();
  let ears = 0;
  const counted = {
    say: signals.say,
    on: (...given: Parameters<typeof signals.on>) => {
      const off = signals.on(...given);
      ears += 1;
      return () => {
        ears -= 1;
        off();
      };
    },
  };
  const app = open({ signals: counted });
  const client = await openChatClient(app);
  const streams = await Promise.all([client.listen(), client.listen()]);
  for (const stream of streams) await stream.next();
  // Each for the drafts of its own chat, and two for all.
  await expect.poll(() => ears).toBe(2 + streams.length);
  for (const stream of streams) await stream.leave();
  await expect.poll(() => ears).toBe(0);
});

it('no log line names a session, a chat or what was said', async () => {
  const client = await openChatClient(open());
  await client.say(`${asked} tên tôi là Nguyễn Thị Mận`);
  const stream = await client.listen();
  await work();
  await stream.next(isAnswer);
  await stream.leave();
  const [session = ''] = client.token.split('.');
  const lines = JSON.stringify(log.lines);
  expect(lines.includes(session)).toBe(false);
  expect(lines.normalize('NFC')).not.toMatch(/Mận|rùa/);
});
