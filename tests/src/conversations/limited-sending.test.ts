import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/database.ts';
import { leaseDue } from '#db/outbox.ts';
import { ensureSlots } from '#db/send-slots.ts';
import { findLongWait } from '#db/wait-notices.ts';
import { sendDue } from '#src/conversations/send-due.ts';
import { createSignals } from '#src/signals.ts';
import { asAnotherProgram, serverOnly, useTestDatabase } from '#tests/support/database.ts';
import { letPass, queueAnswers } from '#tests/support/queued-answers.ts';
import { type RecordingChannel, recordingChannel } from '#tests/support/recording-channel.ts';
import { recordingLog } from '#tests/support/recording-log.ts';

const db = useTestDatabase();
let channel: RecordingChannel;
let resources: Parameters<typeof sendDue>[0] & { readonly log: ReturnType<typeof recordingLog> };

beforeEach(() => {
  limit(100);
});

function limit(perMinute: number): void {
  channel = recordingChannel('zalo');
  const limited = { ...channel, perMinute };
  resources = {
    ...{ db, log: recordingLog(), signals: createSignals(), channels: new Map([['zalo', limited]]) },
    centre: { name: 'Trung tâm thử', hotline: '19000000', province: null },
  };
}
async function sendAll(owner = 's1'): Promise<void> {
  while ((await sendDue(resources, { owner, leaseSeconds: 30 })) !== 'idle');
}
const texts = () => channel.shown.map(({ chat, payload }) => `${chat}: ${JSON.stringify(payload)}`);
const isNotice = ({ idem }: { readonly idem: string }) => idem.startsWith('wait:');
const told = () => channel.shown.filter(isNotice);
const answers = () => channel.shown.filter((one) => !isNotice(one));
const people = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => ({ chat: `c${from + at}`, text: `to c${from + at}` }));

describe('a platform’s minute', () => {
  it('is never overdrawn, wherever it begins, and wholly used while somebody waits', async () => {
    await queueAnswers(db, people(160));
    let passed = 0;
    const now = () => passed + performance.now() / 1000;
    const steps: { from: number; to: number; sent: number }[] = [];
    for (let step = 0; step < 25; step++) {
      const [from, before] = [now(), channel.shown.length];
      await sendAll();
      steps.push({ from, to: now(), sent: channel.shown.length - before });
      await letPass(db, 6.1);
      passed += 6.1;
    }
    const minutes = steps.map(({ from }) =>
      steps.filter((one) => one.from >= from && one.to <= from + 60).reduce((sum, { sent }) => sum + sent, 0),
    );
    expect(Math.max(...minutes)).toBeLessThanOrEqual(100);
    expect(minutes[0], 'all but what is kept for telling').toBeGreaterThanOrEqual(90);
    expect(answers()).toHaveLength(160);
  });

  it('is one for all senders, however many look at once', async () => {
    await queueAnswers(db, people(60));
    limit(20);
    const senders = Array.from({ length: 12 }, (_, at) => sendAll(`s${at}`));
    await Promise.all(senders);
    expect(channel.shown.length).toBe(20);
    expect(answers().length).toBeGreaterThanOrEqual(15);
    expect(new Set(answers().map(({ chat }) => chat)).size, 'nobody is answered twice').toBe(
      answers().length,
    );
  });

  it('grows and shrinks with what the tier allows', async () => {
    limit(5);
    await queueAnswers(db, people(30));
    await sendAll();
    expect(channel.shown.length).toBe(5);
    await letPass(db, 61);
    const { shown } = channel;
    limit(10);
    await sendAll();
    expect(channel.shown.length).toBe(10);
    await letPass(db, 61);
    limit(3);
    await sendAll();
    expect([shown.length, channel.shown.length]).toEqual([5, 3]);
  });

  it('is not counted for a channel whose platform does not count', async () => {
    const page = recordingChannel('web');
    resources = { ...resources, channels: new Map([...resources.channels, ['web', page]]) };
    await queueAnswers(db, people(300), { channel: 'web' });
    await queueAnswers(db, people(120));
    await sendAll();
    expect(page.shown).toHaveLength(300);
    expect(channel.shown).toHaveLength(100);
  });

  it('that the platform says is used up is waited for, and then used evenly', async () => {
    await queueAnswers(db, people(100));
    channel.plan({ kind: 'again', afterMs: 60_000, why: '-32', counts: 'pause' });
    await sendAll();
    expect(channel.shown).toHaveLength(0);
    await letPass(db, 59);
    await sendAll();
    expect(channel.shown).toHaveLength(0);
    await letPass(db, 31);
    await sendAll();
    expect(channel.shown.length).toBeGreaterThan(30);
    expect(channel.shown.length).toBeLessThan(65);
    const attempts = await db.query<{ most: number }>('select max(attempts) as most from outbox');
    expect(attempts[0]?.most, 'the pause was nobody’s attempt').toBe(1);
  });
});

serverOnly('a request of the minute', () => {
  it('that another program is just taking is not taken twice', async () => {
    limit(1);
    await ensureSlots(db, { channel: 'zalo', account: 'our-bot', perMinute: 1 });
    await queueAnswers(db, people(2));
    await db.transaction(async (other) => {
      await other.query('select place from send_slots for update');
      const sent = asAnotherProgram(() => sendDue(resources, { owner: 's1', leaseSeconds: 30 }));
      expect(await sent).toBe('idle');
    });
    expect(channel.shown).toHaveLength(0);
    await sendAll();
    expect(channel.shown).toHaveLength(1);
  });
});

describe('citizens', () => {
  it('who come one by one are served before the second message of one who sent fifty', async () => {
    limit(10);
    await queueAnswers(
      db,
      Array.from({ length: 50 }, (_, at) => ({ chat: 'many', text: `${at}` })),
    );
    await queueAnswers(db, people(20));
    while (answers().length < 24) {
      await sendAll();
      await letPass(db, 61);
    }
    const order = answers().map(({ chat }) => chat);
    expect(order[0]).toBe('many');
    expect(order.slice(1, 21).sort()).toEqual(
      people(20)
        .map(({ chat }) => chat)
        .sort(),
    );
    expect(order.slice(21, 24)).toEqual(['many', 'many', 'many']);
  });

  it('in a steady flow above the rate are all served, each in their own order, nobody much later than the rest', async () => {
    const queuedAt = new Map<string, number>();
    const waits: number[] = [];
    let seen = 0;
    for (let second = 0; second < 150; second += 2) {
      if (second < 90) {
        const now = Array.from({ length: 5 }, (_, at) => ({
          chat: at === 0 ? 'eager' : `c${(second * 5 + at) % 97}`,
          text: `${String(second).padStart(3, '0')}-${at}`,
        }));
        for (const { text } of now) queuedAt.set(text, second);
        await queueAnswers(db, now);
      }
      await sendAll();
      for (const { payload } of channel.shown.slice(seen)) {
        const text = /"text":"(\d{3}-\d)"/.exec(JSON.stringify(payload))?.[1];
        if (text) waits.push(second - (queuedAt.get(text) ?? 0));
      }
      seen = channel.shown.length;
      await letPass(db, 2);
    }
    expect(waits).toHaveLength(225);
    expect(Math.max(...waits)).toBeLessThanOrEqual(125);
    for (const chat of new Set(channel.shown.map((one) => one.chat))) {
      const own = answers()
        .filter((one) => one.chat === chat)
        .map(({ payload }) => JSON.stringify(payload));
      expect(own).toEqual([...own].sort());
    }
  });

  it('get the parts of one answer one after the other', async () => {
    limit(10);
    const turn = 'aaaaaaaa-0000-4000-8000-000000000001';
    await queueAnswers(db, [
      { chat: 'long', text: 'part 1', turn },
      { chat: 'long', text: 'part 2', turn },
      { chat: 'other', text: 'hello' },
    ]);
    await sendAll();
    expect(answers().map(({ chat }) => chat)).toEqual(['long', 'long', 'other']);
  });
});

describe('a long wait', () => {
  it('is told at once, once, before the answer, and to those who wait longest', async () => {
    await queueAnswers(db, people(200));
    await sendAll();
    expect([answers().length, told().length], 'a quarter of the minute tells').toEqual([75, 25]);
    expect(new Set(told().map(({ chat }) => chat))).toEqual(new Set(people(25, 175).map(({ chat }) => chat)));
    expect(texts().find((text) => text.startsWith('c199'))).toMatch(/khoảng [23] phút/);
    for (let minute = 0; minute < 3; minute++) {
      await letPass(db, 61);
      await sendAll();
    }
    expect(answers()).toHaveLength(200);
    for (const chat of new Set(told().map((one) => one.chat))) {
      const own = channel.shown.filter((one) => one.chat === chat);
      expect(own.map(isNotice)).toEqual([true, false]);
    }
  });

  it('is told in the citizen’s language', async () => {
    await queueAnswers(db, people(150));
    await db.query(`update conversations set language = 'en'`);
    await sendAll();
    expect(JSON.stringify(told()[0]?.payload)).toContain('Many people are asking');
  });

  it('is not told where it is short', async () => {
    await queueAnswers(db, people(80));
    await sendAll();
    expect(answers()).toHaveLength(80);
    expect(told()).toHaveLength(0);
  });

  it('whose notice cannot be sent is followed by its answer all the same', async () => {
    limit(20);
    await queueAnswers(db, people(60));
    const { zalo } = Object.fromEntries(resources.channels);
    const refusing: RecordingChannel['send'] = async (one) =>
      isNotice(one) ? { kind: 'refused', why: 'no' } : await channel.send(one);
    if (zalo) resources = { ...resources, channels: new Map([['zalo', { ...zalo, send: refusing }]]) };
    for (let round = 0; round < 5; round++) {
      await sendAll();
      await letPass(db, 61);
    }
    expect(answers()).toHaveLength(60);
    expect(told()).toHaveLength(0);
    expect(resources.log.lines.filter(({ event }) => event === 'wait.told').length).toBeGreaterThan(0);
  });

  it('of a sender that died while telling does not hold the answer back', async () => {
    await queueAnswers(db, people(1));
    await db.query(
      `update outbox set lease_owner = 'dead', lease_until = clock_timestamp() + interval '20 s'`,
    );
    await sendAll();
    expect(channel.shown).toHaveLength(0);
    await letPass(db, 21);
    await sendAll();
    expect(answers()).toHaveLength(1);
    expect(channel.shown[0]?.maybeShown, 'only the notice had been tried').toBe(false);
  });
});

describe('a channel that is halted', () => {
  it('is called once a minute, is an error in the log once for each reason, and goes on where it was', async () => {
    await queueAnswers(db, people(30));
    const halted = (why: string) => ({ kind: 'halted', why }) as const;
    channel.plan(halted('-224'), halted('-224'), halted('-221'));
    const halts = () => resources.log.lines.filter(({ event }) => event === 'channel.halted');
    await sendAll();
    await sendAll();
    expect(halts()).toHaveLength(1);
    await letPass(db, 61);
    await sendAll();
    expect(halts()).toHaveLength(1);
    await letPass(db, 61);
    await sendAll();
    expect(halts().map(({ fields }) => fields.why)).toEqual(['-224', '-221']);
    expect(channel.shown).toHaveLength(0);
    await letPass(db, 61);
    await sendAll();
    expect(answers()).toHaveLength(30);
    expect(resources.log.lines.filter(({ event }) => event === 'channel.recovered')).toHaveLength(1);
    expect(await db.query('select * from channel_halts')).toEqual([]);
  });
});

describe('a platform that gives no answer', () => {
  it('rests after five in a row, and one message a minute tries whether it is back', async () => {
    await queueAnswers(db, people(40));
    channel.plan(...Array.from({ length: 8 }, () => ({ kind: 'unknown', why: 'no-answer' }) as const));
    await sendAll();
    const maybe = async () =>
      Number((await db.query<{ n: string }>('select count(*) as n from outbox where attempts > 0'))[0]?.n);
    expect(await maybe()).toBe(5);
    for (const tried of [6, 7, 8]) {
      await letPass(db, 61);
      await sendAll();
      expect(await maybe(), 'new ones, while the first wait for their second try').toBeLessThanOrEqual(tried);
    }
    await letPass(db, 61);
    await sendAll();
    await letPass(db, 61);
    await sendAll();
    expect(answers().length).toBeGreaterThanOrEqual(37);
    expect(resources.log.lines.filter(({ event }) => event === 'channel.silent')).toHaveLength(1);
    expect(resources.log.lines.filter(({ event }) => event === 'channel.recovered')).toHaveLength(1);
  });

  it('now and then goes on', async () => {
    await queueAnswers(db, people(20));
    const lost = { kind: 'unknown', why: 'no-answer' } as const;
    const sent = { kind: 'sent', externalId: null } as const;
    channel.plan(...[lost, lost, lost, lost, sent, lost, lost, lost, lost, sent]);
    await sendAll();
    expect(answers()).toHaveLength(12);
    await letPass(db, 11);
    await sendAll();
    expect(answers()).toHaveLength(20);
  });
});

describe('with five thousand open messages', () => {
  it('what is due is found on its index, whatever waits behind', async () => {
    await queueAnswers(
      db,
      Array.from({ length: 5_000 }, (_, at) => ({ chat: `c${at % 1_250}`, text: `${at}` })),
    );
    await db.query('analyze outbox');
    await db.query('analyze conversations');
    await sendAll();
    const sending = [{ name: 'zalo', account: 'our-bot', perMinute: 100 }];
    await letPass(db, 61);
    const plan = await explained((look) => leaseDue(look, 's1', { channels: sending, seconds: 30 }));
    expect(plan).toMatch(/Index Scan using outbox_due/);
    expect(plan).not.toMatch(/Seq Scan on (outbox|conversations)/);
    expect(rowsRead(plan)).toBeLessThan(500);
    const wait = await explained((look) =>
      findLongWait(look, { channel: 'zalo', account: 'our-bot', perMinute: 100 }, 45),
    );
    expect(wait).toMatch(/Index Scan Backward using outbox_due/);
    expect(rowsRead(wait), 'what waits is read no more than a few times').toBeLessThan(20_000);
  });
});

/** What all scans of a plan gave, each as often as it was begun. */
function rowsRead(plan: string): number {
  const scans = plan.matchAll(/ Scan .*\(actual time=\S+ rows=([\d.]+) loops=(\d+)\)/g);
  return [...scans].reduce((sum, [, rows, loops]) => sum + Number(rows) * Number(loops), 0);
}

/** The plan of the one statement that `ask` makes, which then finds nothing. */
async function explained(ask: (look: Database) => Promise<unknown>): Promise<string> {
  let plan = '';
  const look: Database = {
    async query(sql, params) {
      const rows = await db.query<{ 'QUERY PLAN': string }>(`explain (analyze) ${sql}`, params);
      plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      return [];
    },
    transaction: () => Promise.reject(new Error('one statement only')),
  };
  await ask(look);
  return plan;
}
