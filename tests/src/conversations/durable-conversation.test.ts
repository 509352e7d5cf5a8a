import { beforeEach, describe, expect, it } from 'vitest';
import type { Incoming } from '#bots/channel.ts';
import { leaseConversation, renewLease } from '#db/deliveries.ts';
import { letGo } from '#db/turns.ts';
import { receiveDelivery } from '#src/conversations/receive-delivery.ts';
import { sendDue } from '#src/conversations/send-due.ts';
import { workConversation } from '#src/conversations/work-conversation.ts';
import { createSignals } from '#src/signals.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { type RecordingChannel, recordingChannel } from '#tests/support/recording-channel.ts';
import { recordingLog } from '#tests/support/recording-log.ts';

const db = useTestDatabase();
let channel: RecordingChannel;
let resources: Parameters<typeof workConversation>[0] & { readonly log: ReturnType<typeof recordingLog> };

beforeEach(async () => {
  channel = recordingChannel();
  resources = {
    db,
    log: recordingLog(),
    clock: fixedClock('2026-11-22T03:00:00Z'),
    centre: { name: 'Trung tâm thử', hotline: '19000000', province: null },
    signals: createSignals(),
    channels: new Map([[channel.name, channel]]),
  };
  await importInvented(resources);
});

const worker = { owner: 'w1', leaseSeconds: 30 };
const sender = { owner: 's1', leaseSeconds: 30 };
const asked = 'làm giấy nuôi rùa lệ phí bao nhiêu?';

function text(said: string, messageId: string, chat = 'lan'): Incoming {
  const event = { kind: 'text', text: said, messageId } as const;
  return { channel: channel.name, account: channel.account, eventKey: `${chat}:${messageId}`, chat, event };
}
const receive = (incoming: Incoming) => receiveDelivery(resources, incoming);
async function workAll(): Promise<void> {
  while ((await workConversation(resources, worker)) !== 'idle');
}
async function sendAll(): Promise<void> {
  while ((await sendDue(resources, sender)) !== 'idle');
}
const shown = (chat?: string) =>
  channel.shown
    .filter((one) => chat === undefined || one.chat === chat)
    .map(({ payload }) => JSON.stringify(payload));
const count = async (sql: string) =>
  Number((await db.query<{ n: string }>(`select count(*) as n from ${sql}`))[0]?.n);
const makeReady = () =>
  db.query(`update conversations set ready_at = clock_timestamp() where ready_at < 'infinity'`);
const makeDue = () => db.query('update outbox set next_at = clock_timestamp()');

describe('a message', () => {
  it('is answered once, however often it is delivered', async () => {
    expect(await receive(text(asked, '1'))).toMatchObject({ kind: 'stored' });
    expect(await receive(text(asked, '1'))).toEqual({ kind: 'known' });
    await workAll();
    expect(await receive(text(asked, '1'))).toEqual({ kind: 'known' });
    await workAll();
    await sendAll();
    expect(shown()).toHaveLength(1);
    expect(shown()[0]).toContain('25.000');
  });

  it('of one citizen is not taken for that of another with the same id', async () => {
    await receive({ ...text(asked, '1', 'lan'), eventKey: 'lan:1' });
    await receive({ ...text(asked, '1', 'minh'), eventKey: 'minh:1' });
    await workAll();
    await sendAll();
    expect([shown('lan').length, shown('minh').length]).toEqual([1, 1]);
  });

  it('leaves nothing of its words behind but what is masked', async () => {
    await receive(text(`${asked} sđt em 0912345678`, '1'));
    await workAll();
    const kept =
      JSON.stringify(await db.query('select * from deliveries')) +
      JSON.stringify(await db.query('select * from messages'));
    expect(kept).not.toContain('0912345678');
    expect(kept).toContain('[số điện thoại]');
  });
});

describe('a burst', () => {
  it('of short lines is one question', async () => {
    await receive(text('em chào ad', '1'));
    expect(await workConversation(resources, worker)).toBe('idle');
    await receive(text('làm giấy nuôi rùa', '2'));
    await receive(text('lệ phí bao nhiêu?', '3'));
    await workAll();
    await sendAll();
    expect(shown()).toHaveLength(1);
    expect(shown()[0]).toContain('25.000');
    expect(await count('turns')).toBe(1);
    expect(await count(`deliveries where state = 'done'`)).toBe(3);
  });
});

describe('answers', () => {
  it('reach a citizen in the order in which they asked, also where sending fails in between', async () => {
    for (const [at, said] of [
      asked,
      'mất giấy nuôi rùa làm lại bao lâu?',
      'thả diều buổi tối cần gì?',
    ].entries()) {
      await receive(text(said, String(at)));
      await workAll();
    }
    channel.plan({ kind: 'again', afterMs: 0, why: '429', counts: 'attempt' });
    await sendDue(resources, sender);
    expect(await sendDue(resources, sender), 'nothing overtakes what waits').toBe('idle');
    await makeDue();
    await sendAll();
    const idems = channel.shown.map(({ idem }) => Number(idem.split(':')[1]));
    expect(idems).toEqual([...idems].sort((a, b) => a - b));
    expect(idems).toHaveLength(3);
  });

  it('of another citizen do not wait for one whose sending fails', async () => {
    await receive(text(asked, '1', 'lan'));
    await workAll();
    await receive(text(asked, '1', 'minh'));
    await workAll();
    channel.plan({ kind: 'again', afterMs: 60_000, why: '429', counts: 'attempt' });
    await sendAll();
    expect([shown('lan').length, shown('minh').length]).toEqual([0, 1]);
  });

  it('whose fate is unknown are tried for some minutes, and then given up', async () => {
    await receive(text(asked, '1'));
    await workAll();
    channel.plan('lost', 'lost', 'lost', 'lost', 'lost');
    for (const open of [1, 1, 1, 1, 0]) {
      await sendDue(resources, sender);
      expect(await count(`outbox where state = 'maybe-sent'`)).toBe(open);
      await makeDue();
    }
    expect(await sendDue(resources, sender)).toBe('idle');
    expect(await count(`outbox where state = 'dead' and error = 'timeout'`)).toBe(1);
  });

  it('to someone who blocked us are given up, all of them', async () => {
    await receive(text(asked, '1'));
    await workAll();
    await receive(text('mất giấy nuôi rùa làm lại bao lâu?', '2'));
    await workAll();
    channel.plan({ kind: 'unreachable', why: 'blocked' });
    await sendAll();
    expect(await count(`outbox where state = 'dead'`)).toBe(2);
    expect(await count('conversations where unreachable_at is not null')).toBe(1);
  });
});

describe('a worker', () => {
  it('whose lease was lost while it worked writes nothing; who took it over answers', async () => {
    await receive(text(asked, '1'));
    let stolen: Promise<unknown> | null = null;
    channel.whileRendering = () => {
      channel.whileRendering = () => {};
      stolen = db.query(
        `update conversations set epoch = epoch + 1, lease_until = clock_timestamp() - interval '1 s'`,
      );
    };
    expect(await workConversation(resources, worker)).toBe('lost');
    await stolen;
    expect([await count('turns'), await count('outbox'), await count('answers')]).toEqual([0, 0, 0]);
    expect(await workConversation(resources, { ...worker, owner: 'w2' })).toBe('worked');
    await sendAll();
    expect(shown()).toHaveLength(1);
  });

  it('gives a message up after three attempts, tells the citizen whom to call, and goes on', async () => {
    await receive(text(asked, '1'));
    await receive(text('thả diều buổi tối cần gì?', '2'));
    channel.whileRendering = ({ outcome, text: said }) => {
      if (outcome !== 'failed' && said.includes('25.000')) throw new Error('poison');
    };
    for (let attempt = 0; attempt < 6; attempt++) {
      await makeReady();
      await workAll();
    }
    await sendAll();
    expect(await count(`deliveries where state = 'dead'`)).toBe(1);
    expect(await count(`deliveries where state = 'done'`)).toBe(1);
    expect(shown()).toHaveLength(2);
    expect(shown()[0]).toContain('19000000');
    expect(shown()[1]).toContain('Thông báo thả diều');
  });

  it('that has let a conversation go does not hold it again by a renewal that came late', async () => {
    await receive(text(asked, '1'));
    const held = await leaseConversation(db, 'w1', { seconds: 30, channels: [channel] });
    if (!held) throw new Error('nothing to lease');
    expect(await renewLease(db, held, 30)).toBe(true);
    await letGo(db, held, 0);
    expect(await renewLease(db, held, 30)).toBe(false);
    expect(await workConversation(resources, worker)).toBe('worked');
  });

  it('that died in the middle is followed by another when its lease ends', async () => {
    await receive(text(asked, '1'));
    await db.query(
      `update conversations set lease_owner = 'dead', lease_until = clock_timestamp() + interval '1 h', epoch = epoch + 1`,
    );
    expect(await workConversation(resources, worker)).toBe('idle');
    await db.query(`update conversations set lease_until = clock_timestamp() - interval '1 s'`);
    await workAll();
    await sendAll();
    expect(shown()).toHaveLength(1);
  });
});

it('a sender that died after sending leaves a message that may be shown twice, and never one that is lost', async () => {
  await receive(text(asked, '1'));
  await workAll();
  await db.query(
    `update outbox set state = 'sending', attempts = 1, lease_owner = 'dead', lease_until = clock_timestamp() - interval '1 s'`,
  );
  await sendAll();
  expect(shown()).toHaveLength(1);
  expect(await count(`outbox where state = 'sent'`)).toBe(1);
});
