import { describe, expect, it } from 'vitest';
import { listHandoffs } from '#db/handoffs.ts';
import { placeSchema } from '#knowledge/place.ts';
import { lateChores } from '#src/conversations/late-chores.ts';
import { afterWorkingHours, promiseReply } from '#src/conversations/promise-reply.ts';
import { receptionOf } from '#src/conversations/reception.ts';
import type { Transcript } from '#src/conversations/transcriber.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { voice } from '#tests/support/invented-files.ts';
import { playChat } from '#tests/support/play-chat.ts';

const db = useTestDatabase();
const chat = playChat(db);

const conversation = async () =>
  (await db.query<{ id: string; state: string }>('select id, state from conversations'))[0];

describe('a voice message', () => {
  it('goes to a person, with a promise over the weekend', async () => {
    chat.at('2026-11-20T09:00:00Z'); // Friday 16:00 there: one hour of it, three on Monday
    await chat.sends({ kind: 'voice' });
    await chat.work();
    const [said] = await chat.shown();
    expect(said).toContain('trước 10:30 thứ Hai 23/11');
    expect(said).toContain('19000000');
    expect(await listHandoffs(db, 10)).toMatchObject([
      { why: 'voice', state: 'waiting', promisedBy: new Date('2026-11-23T03:30:00Z'), askedWith: '[voice]' },
    ]);
    expect((await conversation())?.state).toBe('waiting');
  });

  it('waits until after Tết, also where the days off are not announced yet', async () => {
    chat.at('2027-02-03T09:00:00Z');
    await chat.sends({ kind: 'voice' });
    await chat.work();
    expect((await chat.shown())[0]).toContain('trước 10:30 thứ Sáu 12/2');
  });

  it('that follows another keeps the first promise, and questions are answered meanwhile', async () => {
    await chat.sends({ kind: 'voice' });
    await chat.work();
    chat.at('2026-11-20T04:00:00Z');
    await chat.sends({ kind: 'voice' });
    await chat.says('làm giấy nuôi rùa lệ phí bao nhiêu?');
    await chat.work();
    const said = await chat.shown();
    expect(said[1]).toContain('chuyển thêm');
    expect(said[0]?.match(/trước \d+:\d+/)?.[0]).toBe(said[1]?.match(/trước \d+:\d+/)?.[0]);
    expect(said[2]).toContain('25.000');
    expect(await listHandoffs(db, 10)).toHaveLength(1);
  });

  it('after a promise that was not kept is met with an apology, not with another', async () => {
    await chat.sends({ kind: 'voice' });
    await chat.work();
    await chat.shown();
    chat.at('2026-11-25T03:00:00Z');
    await chat.sends({ kind: 'voice' });
    await chat.work();
    expect((await chat.shown())[0]).toContain('chậm hơn giờ đã hẹn');
  });
});

it('a promise is kept in the opening hours of the centre, where they are written down', async () => {
  const place = {
    ...{ kind: 'place', id: 'tinh', name: 'Trung tâm', agency: 'Uỷ ban', area: 'province:31' },
    hours: [{ days: [6], opens: '08:00', closes: '16:00' }],
  };
  await importInvented(chat.resources, [placeSchema.parse(place)]);
  const resources = { ...chat.resources, centre: { ...chat.resources.centre, province: '31' } };
  expect(await promiseReply(resources)).toEqual(new Date('2026-11-21T05:00:00Z'));
  const soon = { ...receptionOf({}), operatorReplyHours: 1 };
  expect(await promiseReply({ ...resources, reception: soon })).toEqual(new Date('2026-11-21T02:00:00Z'));
});

it('a promise that was not kept is said in the log', async () => {
  await chat.sends({ kind: 'voice' });
  await chat.work();
  const [look] = lateChores(chat.resources);
  await look?.once();
  expect(chat.resources.log.lines.filter(({ event }) => event === 'handoffs.waited')).toEqual([]);
  chat.at('2026-11-20T10:00:00Z');
  await look?.once();
  expect(chat.resources.log.lines.at(-1)).toMatchObject({
    ...{ level: 'warn', event: 'handoffs.waited', fields: { late: 1, minutes: 60 } },
  });
});

describe('a voice message, where speech is understood,', () => {
  const hears = (...transcripts: readonly (Transcript | 'breaks')[]) => {
    const left = [...transcripts];
    chat.receives({
      transcriber: {
        async transcribe() {
          const next = left.shift() ?? { kind: 'unclear' };
          if (next === 'breaks') throw new Error('the recogniser broke');
          return next;
        },
      },
    });
  };

  it('is answered as if it had been typed, once', async () => {
    hears({ kind: 'text', text: 'làm giấy nuôi rùa lệ phí bao nhiêu' });
    await chat.sends({ kind: 'voice' });
    await chat.work();
    await chat.fetch(voice);
    await chat.work();
    const said = await chat.shown();
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('25.000');
    expect(await listHandoffs(db, 10)).toEqual([]);
  });

  it('that was heard before a crash is not answered twice', async () => {
    const heard = { kind: 'text', text: 'làm giấy nuôi rùa lệ phí bao nhiêu' } as const;
    hears(heard, heard);
    await chat.sends({ kind: 'voice' });
    await chat.work();
    await chat.fetch(voice);
    await db.query(`update attachments set state = 'waiting', settled_at = null`);
    await chat.fetch(voice);
    await chat.work();
    expect(await chat.shown()).toHaveLength(1);
  });

  it('goes to a person where it is not clear, or listening breaks', async () => {
    hears({ kind: 'unclear' });
    await chat.sends({ kind: 'voice' });
    await chat.work();
    await chat.fetch(voice);
    const [said] = await chat.shown();
    expect(said).toContain('nghe chưa rõ');
    expect(said).toContain('trước 16:00 thứ Sáu 20/11');
    expect(await listHandoffs(db, 10)).toMatchObject([{ why: 'voice' }]);
    hears('breaks');
    await chat.sends({ kind: 'voice' });
    await chat.work();
    await chat.fetch(voice);
    expect((await chat.shown())[0]).toContain('nghe chưa rõ');
  });
});

it('who asks for a person gets the hotline, a promise, and answers meanwhile', async () => {
  for (const said of ['cho tôi gặp người thật', 'cho tôi gặp người thật'.normalize('NFD')]) {
    await chat.says(said, `lan-${said.length}`);
    await chat.work();
    const [shown] = await chat.shown();
    expect(shown).toContain('19000000');
    expect(shown).toContain('trước 16:00 thứ Sáu 20/11');
  }
  expect(await listHandoffs(db, 10)).toMatchObject([{ why: 'asked' }, { why: 'asked' }]);
});

it.each(['talk to a person', 'human', 'staff', 'This is no use, let me speak to a human'])(
  'who writes "%s" waits for a person as well, and is told so',
  async (said) => {
    await chat.gives({ kind: 'text', text: said, messageId: 'm', language: 'en' });
    await chat.work();
    const [shown] = await chat.shown();
    expect(shown).toContain('19000000');
    expect(await listHandoffs(db, 10)).toMatchObject([{ why: 'asked', askedWith: said }]);
  },
);

it('who answers in the platform’s own tool ends the wait', async () => {
  await chat.sends({ kind: 'voice' });
  await chat.work();
  await chat.gives({ kind: 'operator-spoke', text: 'Tôi nghe rồi ạ' });
  await chat.work();
  expect(await listHandoffs(db, 10)).toEqual([]);
});

describe('a location or a phone number', () => {
  it('is answered and not kept', async () => {
    await chat.gives({ kind: 'location', messageId: 'm1', latitude: 21.0278123, longitude: 105.8342321 });
    await chat.work();
    expect((await chat.shown())[0]).toContain('tên phường hoặc xã');
    for (const own of [true, false]) {
      await chat.gives({ kind: 'contact', messageId: `c${own}`, phone: '0912345678', own });
      await chat.work();
      expect((await chat.shown())[0]).toContain(own ? 'Cảm ơn' : 'không nhận và không lưu');
    }
    const tables = ['deliveries', 'messages', 'outbox', 'conversations', 'turns', 'attachments'];
    const kept = await Promise.all(tables.map((table) => db.query(`select * from ${table}`)));
    expect(JSON.stringify(kept)).not.toMatch(/0912345678|21\.0278|105\.8342/);
  });
});

describe('working time', () => {
  const hours = {
    hours: [
      { days: [1, 2, 3, 4, 5], opens: '07:30', closes: '11:30' },
      { days: [1, 2, 3, 4, 5], opens: '13:30', closes: '17:00' },
    ],
    days: [{ day: '2026-11-25', why: 'mất điện', hours: [] }],
  };
  const promised = (from: string, count = 4) => afterWorkingHours(new Date(from), count, hours).toISOString();

  it('is counted while the centre is open, and told in quarters of an hour', () => {
    expect(promised('2026-11-20T00:30:00Z'), 'the whole morning').toBe('2026-11-20T04:30:00.000Z');
    expect(promised('2026-11-20T03:07:00Z'), 'over lunch').toBe('2026-11-20T09:15:00.000Z');
    expect(promised('2026-11-19T18:00:00Z'), 'at night').toBe('2026-11-20T04:30:00.000Z');
    expect(promised('2026-11-20T06:00:00Z'), 'to the very end').toBe('2026-11-23T01:00:00.000Z');
  });

  it('leaves out holidays and days on which the centre is closed', () => {
    expect(promised('2026-11-23T09:30:00Z'), 'the 24th is a holiday, the 25th their own').toBe(
      '2026-11-26T04:00:00.000Z',
    );
  });
});
