import { beforeEach, describe, expect, it } from 'vitest';
import type { Incoming, Sent } from '#bots/channel.ts';
import { eraseConversation } from '#db/erase-conversation.ts';
import { leaseDue } from '#db/outbox.ts';
import { receiveDelivery } from '#src/conversations/receive-delivery.ts';
import { sendDue } from '#src/conversations/send-due.ts';
import { undeliveredChores } from '#src/conversations/undelivered-chores.ts';
import { createHealth } from '#src/health.ts';
import { createSignals } from '#src/signals.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { letPass, queueAnswers } from '#tests/support/queued-answers.ts';
import { type RecordingChannel, recordingChannel } from '#tests/support/recording-channel.ts';
import { recordingLog } from '#tests/support/recording-log.ts';

const db = useTestDatabase();
let channel: RecordingChannel;
let resources: Parameters<typeof sendDue>[0] & { readonly log: ReturnType<typeof recordingLog> };

beforeEach(() => {
  channel = recordingChannel();
  resources = {
    ...{ db, log: recordingLog(), signals: createSignals(), channels: new Map([[channel.name, channel]]) },
    centre: { name: 'Trung tâm thử', hotline: '19000000', province: null },
  };
});

const sendOne = (owner = 's1') => sendDue(resources, { owner, leaseSeconds: 30 });
async function sendAll(): Promise<void> {
  while ((await sendOne()) !== 'idle');
}
const queue = (text = 'answer', chat = 'lan', account = 'our-bot') =>
  queueAnswers(db, [{ chat, text }], { channel: channel.name, account });
const states = async () =>
  (await db.query<{ state: string }>('select state from outbox order by id')).map(({ state }) => state);
const texts = () => channel.shown.map(({ payload }) => JSON.stringify(payload));
const died = () => resources.log.lines.filter(({ event }) => event === 'message.died');
/** Runs in the middle of the next send, which then ends as `sent`. */
function whileSending(sent: Sent, meanwhile: () => Promise<unknown>): void {
  const open = {
    ...channel,
    send: async () => {
      resources = { ...resources, channels: new Map([[channel.name, channel]]) };
      await meanwhile();
      return sent;
    },
  };
  resources = { ...resources, channels: new Map([[channel.name, open]]) };
}

describe('a message that the platform refuses', () => {
  it('is told to whoever runs the service, and its citizen reads where to ask instead', async () => {
    await queue();
    channel.plan({ kind: 'refused', why: 'bad-request' });
    await sendAll();
    expect(died()).toEqual([
      { level: 'error', event: 'message.died', fields: expect.objectContaining({ state: 'failed' }) },
    ]);
    expect(texts()).toEqual([expect.stringContaining('19000000')]);
    expect(channel.shown[0]?.idem).toMatch(/^fallback:\d+\.0$/);
  });

  it('has nothing in the place of what stood in its place', async () => {
    await queue();
    channel.plan({ kind: 'refused', why: 'no' }, { kind: 'refused', why: 'no' });
    await sendAll();
    expect(await states()).toEqual(['failed', 'failed']);
    expect(died()).toHaveLength(2);
  });

  it.each<Sent>([
    { kind: 'refused', why: 'window-closed' },
    { kind: 'unreachable', why: 'blocked' },
  ])('because nobody is let through has nothing in its place: $why', async (sent) => {
    await queue();
    channel.plan(sent);
    await sendAll();
    expect(await states()).toHaveLength(1);
    expect(texts()).toEqual([]);
  });
});

it('a message that kills whoever sends it is given up, and what is behind it goes out', async () => {
  await queue('poison');
  await queue('behind');
  for (let at = 0; at < 12; at++) {
    expect(
      await leaseDue(db, `dead-${at}`, { channels: [{ ...channel }], seconds: 30 }),
      `try ${at + 1}`,
    ).not.toBeNull();
    await letPass(db, 31);
  }
  await sendAll();
  expect(await states()).toEqual(['dead', 'sent', 'sent']);
  expect(texts()).toEqual([expect.stringContaining('behind'), expect.stringContaining('19000000')]);
});

describe('an erasure in the middle of a send', () => {
  const erase = () =>
    db.transaction(async (tx) => {
      const [row] = await tx.query<{ id: string }>('select id from conversations');
      await eraseConversation(tx, row?.id ?? '', 'citizen');
      await tx.query(
        `insert into outbox (conversation_id, channel, account, idem, payload) values ($1, $2, $3, 'last', '{"text":"gone"}')`,
        [row?.id, channel.name, channel.account],
      );
    });

  it('lets the last word wait until what is on its way has come, and keeps none of that', async () => {
    await queue('old secret');
    let kept = '';
    let other = '';
    whileSending({ kind: 'sent', externalId: 'x1' }, async () => {
      await erase();
      kept = JSON.stringify(await db.query('select * from outbox'));
      other = await sendOne('s2');
    });
    await sendAll();
    expect(kept).toContain('gone');
    expect(kept).not.toContain('secret');
    expect(other, 'the last word waits').toBe('idle');
    expect(await states()).toEqual(['sent']);
    expect(texts()).toEqual(['{"text":"gone"}']);
  });

  it('sends nothing of it again where its sender died', async () => {
    await queue('old secret');
    await leaseDue(db, 'dead', { channels: [{ ...channel }], seconds: 30 });
    await erase();
    await sendAll();
    expect(texts()).toEqual([]);
    await letPass(db, 31);
    await sendAll();
    expect(await states()).toEqual(['sent']);
    expect(texts()).toEqual(['{"text":"gone"}']);
  });
});

it('who wrote while a message found them unreachable gets what came after', async () => {
  await queue('first');
  whileSending({ kind: 'unreachable', why: 'blocked' }, async () => {
    const event = { kind: 'text', text: 'xin chào', messageId: '9' } as const;
    const incoming: Incoming = {
      ...{ channel: channel.name, account: channel.account },
      ...{ eventKey: '9', chat: 'lan', event },
    };
    await receiveDelivery({ ...resources, clock: fixedClock('2030-01-01T00:00:00Z') }, incoming);
    await queue('second');
  });
  await sendAll();
  expect(await states()).toEqual(['dead', 'sent']);
  expect(await db.query('select 1 from conversations where unreachable_at is not null')).toEqual([]);
});

it('a platform that says "too much" is left alone for a moment, and the message for as long as it says', async () => {
  await queue('a', 'lan');
  await queue('b', 'minh');
  channel.plan({ kind: 'again', afterMs: 60_000, why: 'too-many', counts: 'pause' });
  await sendOne();
  expect(await sendOne(), 'nobody sends for a moment').toBe('idle');
  await letPass(db, 5);
  await sendAll();
  expect(await states()).toEqual(['queued', 'sent']);
});

describe('what an earlier account of ours was to say', () => {
  it('is said by no other, told, and given up after a week', async () => {
    await queue('old', 'lan', 'earlier-bot');
    await queue('new', 'lan');
    await sendAll();
    expect(await states()).toEqual(['queued', 'sent']);
    const health = createHealth(fixedClock('2026-11-22T03:00:00Z'));
    const [chore] = undeliveredChores({ ...resources, health });
    await chore?.once();
    await chore?.once();
    expect(health.notes).toEqual({ 'telegram-stranded': '1 wait for an account that is not ours any more' });
    expect(resources.log.lines.filter(({ event }) => event === 'messages.stranded')).toHaveLength(1);
    await db.query(`update outbox set queued_at = queued_at - interval '8 days'`);
    await chore?.once();
    expect(await states()).toEqual(['dead', 'sent']);
    expect(health.notes, 'told for a day').toEqual({ 'telegram-undelivered': '1 given up in the last day' });
    await db.query(`update outbox set settled_at = settled_at - interval '25 hours'`);
    await chore?.once();
    expect(health.notes).toEqual({});
  });
});
