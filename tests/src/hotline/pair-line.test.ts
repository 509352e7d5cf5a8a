import { beforeEach, describe, expect, test } from 'vitest';
import { beginCall } from '#src/hotline/begin-call.ts';
import { feedAboutSchema } from '#src/hotline/feeds/feed-about.ts';
import { readVosk } from '#src/hotline/feeds/read-vosk.ts';
import { sitAtLine } from '#src/hotline/sit-at-line.ts';
import { takeFeed } from '#src/hotline/take-feed.ts';
import { createSignals } from '#src/signals.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { employ } from '#tests/support/desk-acts.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { callKeys, heardAt, tellCalls } from '#tests/support/told-calls.ts';

const db = useTestDatabase();
const operator = inventedStaff('operator');
const held = { db, clock: fixedClock(heardAt), signals: createSignals() };
const at = (seconds: number) => new Date(Date.parse(heardAt) + seconds * 1000).toISOString();

beforeEach(async () => await employ(db, operator));

/** What a relay of a Vosk server's socket at a telephone passes on. */
async function hear(text: string, seconds: number, { line = '204', source = 'tổng đài' } = {}) {
  const about = feedAboutSchema.parse({
    ...{ line, channel: 'in', speakers: { in: 'citizen' }, receivedAt: at(seconds), count: 1_000 + seconds },
  });
  const hearing = { ...held, keys: await callKeys };
  return await takeFeed(hearing, { source, reader: readVosk, about, payloads: [{ text }] });
}

const begins = (call: string, seconds: number, told: object = {}) => ({
  ...{ type: 'call.started', call, at: at(seconds), operator: '204', ...told },
});
const ends = (call: string, seconds: number) => ({ type: 'call.ended', call, at: at(seconds) });

async function standing(): Promise<readonly unknown[]> {
  return await db.query(
    `select source_call as call, text_masked as text from utterances join calls on calls.id = call_id
     where text_masked <> '' order by utterances.id`,
  );
}

describe('a feed that tells a line and not the call', () => {
  test('is of the call that its feed has told of there', async () => {
    await tellCalls(db, [begins('c1', -30), begins('c2', -20, { operator: '205' })]);
    expect(await hear('em hỏi làm khai sinh', 0)).toMatchObject({ taken: 2 });
    expect(await hear('anh hỏi căn cước', 0, { line: ' 205 ' })).toMatchObject({ taken: 2 });
    expect(await standing()).toEqual([
      { call: 'c1', text: 'em hỏi làm khai sinh' },
      { call: 'c2', text: 'anh hỏi căn cước' },
    ]);
  });

  test('is of the call that went on when it was heard, however late it comes and however often', async () => {
    await tellCalls(db, [begins('c1', -300), ends('c1', -200), begins('c2', -100)]);
    await hear('câu của người trước', -250);
    await hear('câu cuối sau khi gác máy', -197);
    await hear('câu của người sau', -50);
    await hear('câu của người trước', -250);
    expect(await standing()).toEqual([
      { call: 'c1', text: 'câu của người trước' },
      { call: 'c1', text: 'câu cuối sau khi gác máy' },
      { call: 'c2', text: 'câu của người sau' },
    ]);
  });

  test('is of no call where none goes on there: nothing is kept, and the same may come again', async () => {
    await tellCalls(db, [begins('c1', -300), ends('c1', -200)]);
    expect(await hear('câu của ai', -100)).toBeNull();
    expect(await hear('câu của ai', 0, { line: '999' })).toBeNull();
    expect(await standing()).toEqual([]);
    await tellCalls(db, [begins('c2', -101)]);
    expect(await hear('câu của ai', -100)).toMatchObject({ taken: 2 });
  });

  test('is of no call that another feed has told of', async () => {
    await tellCalls(db, [begins('c1', -30)], { source: 'tổng đài khác' });
    expect(await hear('em hỏi', 0)).toBeNull();
  });

  test('is of the call that whoever sits at the line has begun by hand', async () => {
    await sitAtLine(held, operator, '204');
    const id = await beginCall({ ...held, keys: await callKeys }, operator, { phone: '' });
    await hear('em hỏi làm khai sinh', 1);
    await hear('dạ vâng', 2, { line: operator.email.toUpperCase() });
    expect(await standing()).toEqual([
      { call: id, text: 'em hỏi làm khai sinh' },
      { call: id, text: 'dạ vâng' },
    ]);
    expect(await db.query('select source, staff_id as staff, state from calls')).toEqual([
      { source: 'desk', staff: operator.id, state: 'live' },
    ]);
  });

  test('is of the call that is written down by hand a little later, and the address of a colleague is no line', async () => {
    await sitAtLine(held, operator, '204');
    await expect(sitAtLine(held, inventedStaff('supervisor'), operator.email)).rejects.toMatchObject({
      code: 'invalid',
    });
    const id = await beginCall({ ...held, keys: await callKeys }, operator, { phone: '' });
    await db.query(`update calls set started_at = started_at + interval '8 seconds'`);
    await hear('em hỏi làm khai sinh', 1);
    expect(await standing()).toEqual([{ call: id, text: 'em hỏi làm khai sinh' }]);
  });

  test('must say when it was heard', () => {
    const read = feedAboutSchema.safeParse({ line: '204' });
    expect(read.error?.issues.map(({ path }) => path)).toEqual([['receivedAt']]);
  });
});
