import { beforeEach, describe, expect, it } from 'vitest';
import { retentionRules, tablesOfNobody } from '#db/retention-rules.ts';
import { lastRetention } from '#db/retention-runs.ts';
import { answerQuestion } from '#src/answers/answer-question.ts';
import { systemClock } from '#src/clock.ts';
import { usualRetention } from '#src/config.ts';
import { forgetDaily, forgetOld } from '#src/conversations/forget-old.ts';
import { type CitizenChat, citizenChat, textOf } from '#tests/support/citizen-chat.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { findInDatabase, listTables } from '#tests/support/find-in-database.ts';
import { importInvented } from '#tests/support/invented-entries.ts';

const db = useTestDatabase();
let chat: CitizenChat;

beforeEach(async () => {
  chat = citizenChat(db);
  // What is written now is old in days from now, whatever the day is.
  chat.resources.clock = systemClock;
  await importInvented(chat.resources);
});

const asked = 'làm giấy nuôi rùa lệ phí bao nhiêu?';
const hers = ['Cúc Phương', 'chat-of-lan', 'nuôi rùa lệ phí'];
const photo = { kind: 'photo', ref: { fileId: 'Cúc Phương' }, name: 'Cúc Phương.jpg', bytes: 5 } as const;
const voice = { ...photo, kind: 'voice' } as const;

/** So many days from now. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
const count = async (sql: string) =>
  Number((await db.query<{ n: string }>(`select count(*) as n from ${sql}`))[0]?.n);

async function talk(): Promise<void> {
  await chat.say(asked);
  await chat.say('tôi là Trần Thị Cúc Phương');
  await chat.say({ kind: 'attachment', attachment: photo, caption: null, messageId: 'p1' });
  await chat.say({ kind: 'attachment', attachment: voice, caption: null, messageId: 'p2' });
  await answerQuestion(
    chat.resources,
    { kind: 'citizen', channel: 'api' },
    { question: asked, language: 'vi' },
  );
  await chat.receive({ kind: 'noted', name: 'stray' });
}

describe('what is kept', () => {
  it('goes when its days are over, and not before', async () => {
    await talk();
    const rows = async () => [
      await count('attachments'),
      await count('outbox'),
      await count('deliveries'),
      await count('questions'),
      await count('conversations'),
    ];
    const all = await rows();
    expect(all.every((each) => each > 0)).toBe(true);
    expect((await forgetOld(chat.resources, usualRetention, inDays(29))).proved).toBe(true);
    expect(await rows()).toEqual(all);
    await forgetOld(chat.resources, usualRetention, inDays(31));
    expect(await rows()).toEqual([all[0], 0, 0, all[3], all[4]]);
    await forgetOld(chat.resources, usualRetention, inDays(91));
    expect(await rows()).toEqual([0, 0, 0, all[3], all[4]]);
    await forgetOld(chat.resources, usualRetention, inDays(181));
    expect(await rows()).toEqual([0, 0, 0, 0, 0]);
    expect(await findInDatabase(db, hers)).toEqual([]);
  });

  it('leaves the guidance that was given, counted, which goes in its own time', async () => {
    await talk();
    await forgetOld(chat.resources, usualRetention, inDays(181));
    const told = await db.query(
      `select channel, procedure_code is not null as procedure, times::int from guidance
       where outcome = 'answered' and procedure_code is not null order by channel`,
    );
    expect(told).toEqual([
      { channel: 'api', procedure: true, times: 1 },
      { channel: 'telegram', procedure: true, times: 1 },
    ]);
    await forgetOld(chat.resources, usualRetention, inDays(731));
    expect(await count('guidance')).toBe(0);
  });

  it('of one who still writes is forgotten from its far end only', async () => {
    await chat.say(`${asked} tôi là Cúc Phương`);
    await db.query(`update questions set asked_at = asked_at - interval '200 days'`);
    await db.query(`update answers set answered_at = answered_at - interval '200 days'`);
    await db.query(`update messages set at = at - interval '200 days'`);
    await chat.say('thả diều buổi tối cần gì?');
    expect((await forgetOld(chat.resources, usualRetention, inDays(0))).proved).toBe(true);
    expect([await count('questions'), await count('conversations')]).toEqual([1, 1]);
    expect(await findInDatabase(db, ['Cúc Phương'])).toEqual([]);
    expect(textOf(await chat.say('mất bao lâu?'))).not.toBe('');
  });

  it('goes in batches, however much there is', async () => {
    await chat.say(asked);
    await db.query(
      `insert into messages (conversation_id, direction, by, text_masked, at)
       select id, 'incoming', 'citizen', 'cũ', now() - interval '2 years' from conversations, generate_series(1, 1001)`,
    );
    const { gone, proved } = await forgetOld(chat.resources, usualRetention, inDays(0));
    expect([gone.messages, proved]).toEqual([1001, true]);
  });

  it('is forgotten once where two runs meet', async () => {
    await talk();
    const runs = await Promise.all([1, 2].map(() => forgetOld(chat.resources, usualRetention, inDays(181))));
    expect(runs.map(({ proved }) => proved)).toEqual([true, true]);
    const [told] = await db.query<{ n: number }>(
      `select sum(times)::int as n from guidance where outcome = 'answered' and procedure_code is not null`,
    );
    expect(told?.n).toBe(2);
  });
});

describe('a run', () => {
  it('writes down how much went, that nothing older is left, and nothing else', async () => {
    await talk();
    await forgetOld(chat.resources, usualRetention, inDays(181));
    const last = await lastRetention(db);
    expect(last).toMatchObject({
      proved: true,
      leftOver: {},
      gone: { questions: 3, conversations: 2, attachments: 2 },
    });
    expect(JSON.stringify(chat.resources.log.lines)).not.toMatch(/Cúc Phương|chat-of-lan/);
    expect(await db.query('select channel, by, conversations from erasures order by channel')).toEqual([
      { channel: 'api', by: 'retention', conversations: 1 },
      { channel: 'telegram', by: 'retention', conversations: 1 },
    ]);
  });

  it('that leaves something says so, as an error', async () => {
    await talk();
    await db.query(`create function keep() returns trigger language plpgsql as $$ begin return null; end $$;
      create trigger kept before delete on messages for each row execute function keep()`);
    try {
      const run = await forgetOld(chat.resources, { ...usualRetention, deliveriesDays: 1000 }, inDays(181));
      expect(run.proved).toBe(false);
      expect(run.leftOver.messages).toBeGreaterThan(0);
      expect(chat.resources.log.lines.at(-1)).toMatchObject({
        level: 'error',
        event: 'retention.not-proved',
      });
      expect(await lastRetention(db)).toMatchObject({ proved: false });
    } finally {
      await db.query('drop trigger kept on messages; drop function keep');
    }
  });

  it('is done once a day, and again at once where the last proved nothing', async () => {
    expect(await forgetDaily(chat.resources, usualRetention, inDays(0))).not.toBeNull();
    expect(await forgetDaily(chat.resources, usualRetention, inDays(0.9))).toBeNull();
    expect(await forgetDaily(chat.resources, usualRetention, inDays(1.1))).not.toBeNull();
    await db.query('update retention_runs set proved = false');
    expect(await forgetDaily(chat.resources, usualRetention, inDays(1.2))).not.toBeNull();
  });
});

it('every table is under a rule, or is known to hold nothing of a citizen', async () => {
  const known = [...retentionRules.map(({ table }) => table), ...tablesOfNobody];
  expect((await listTables(db)).filter((table) => !known.includes(table))).toEqual([]);
  expect(new Set(known).size).toBe(known.length);
});
