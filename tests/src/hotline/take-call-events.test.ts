import { describe, expect, test } from 'vitest';
import { useTestDatabase } from '#tests/support/database.ts';
import { findInDatabase } from '#tests/support/find-in-database.ts';
import { keptTalk, said, tellCalls } from '#tests/support/told-calls.ts';

const db = useTestDatabase();
const at = (minute: number) => `2026-11-18T08:${String(minute).padStart(2, '0')}:00+07:00`;
const started = { type: 'call.started', call: 'c1', at: at(50), phone: '+84 912 345 678', operator: '201' };
const ended = { type: 'call.ended', call: 'c1', at: at(58) };
const calls = async () =>
  await db.query(
    'select source_call as call, state, end_reason as reason, started_at as started from calls order by 1',
  );

describe('what a feed tells of a call', () => {
  test('stands as one utterance that grows until its final', async () => {
    await tellCalls(db, [started, said('u1', 'cho em', { final: false })]);
    await tellCalls(db, [said('u1', 'cho em hỏi làm', { final: false })]);
    expect(await keptTalk(db)).toEqual([{ speaker: 'citizen', text: 'cho em hỏi làm' }]);
    await tellCalls(db, [said('u1', 'cho em hỏi làm giấy khai sinh')]);
    expect(await keptTalk(db)).toEqual([{ speaker: 'citizen', text: 'cho em hỏi làm giấy khai sinh' }]);
  });

  test('is kept once, however often it comes, in one batch or in many', async () => {
    const events = [
      started,
      said('u1', 'dạ alo', { seq: 1 }),
      said('u2', 'em muốn hỏi'),
      { ...ended, reason: 'completed' },
    ];
    expect(await tellCalls(db, [...events, ...events])).toMatchObject({ taken: 4, known: 4 });
    expect(await tellCalls(db, events)).toMatchObject({ taken: 0, known: 4 });
    expect(await keptTalk(db)).toHaveLength(2);
    expect(await db.query('select from call_events')).toHaveLength(4);
  });

  test('a partial that comes late takes the place of no final, nor of a later partial', async () => {
    const told = await tellCalls(db, [
      said('u1', 'tôi cần cấp lại thẻ căn cước', { seq: 5 }),
      said('u1', 'tôi cần cấp', { final: false, seq: 2 }),
      said('u2', 'bị mất ở chợ', { final: false, seq: 4 }),
      said('u2', 'bị', { final: false, seq: 3 }),
    ]);
    expect(told).toMatchObject({ taken: 2, late: 2 });
    expect((await keptTalk(db)).map(({ text }) => text)).toEqual([
      'tôi cần cấp lại thẻ căn cước',
      'bị mất ở chợ',
    ]);
  });

  test('in any order comes to the same', async () => {
    const events = [
      started,
      said('u1', 'em hỏi', { final: false, seq: 1, startMs: 1_000 }),
      said('u1', 'em hỏi làm hộ chiếu', { seq: 2, startMs: 1_000 }),
      { type: 'call.held', call: 'c1', at: at(52) },
      { type: 'call.resumed', call: 'c1', at: at(53) },
      said('u2', 'hộ chiếu mất bao lâu ạ', { seq: 1, startMs: 190_000 }),
      ended,
    ];
    const seen = [];
    for (const order of [events, events.toReversed(), [3, 6, 0, 5, 2, 1, 4].map((each) => events[each])]) {
      await db.query('delete from calls');
      for (const event of order) await tellCalls(db, [event]);
      seen.push({
        calls: await calls(),
        talk: (await keptTalk(db)).toSorted((a, b) => (a.text < b.text ? -1 : 1)),
      });
    }
    expect(seen[0]?.calls).toMatchObject([{ call: 'c1', state: 'ended', started: new Date(at(50)) }]);
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
  });

  test('opens the call also where its beginning was missed', async () => {
    await tellCalls(db, [said('u7', 'dạ phí bao nhiêu ạ', { at: at(55), startMs: 240_000 })]);
    expect(await calls()).toMatchObject([{ state: 'live', started: new Date(at(51)) }]);
  });

  test('of two feeds may have the same name for a call, and of one call the same segment for both sides', async () => {
    await tellCalls(db, [said('u1', 'alo'), said('u1', 'trung tâm nghe ạ', { speaker: 'operator' })]);
    await tellCalls(db, [said('u1', 'chào chị')], { source: 'tổng đài hai' });
    expect(await keptTalk(db)).toHaveLength(3);
    expect(await calls()).toHaveLength(2);
  });

  test('in pieces is joined in their order, and nothing in clear stays of them', async () => {
    const piece = (seq: number, text: string) => said('u1', text, { mode: 'append', final: false, seq });
    await tellCalls(db, [piece(0, 'số của em là không chín')]);
    await tellCalls(db, [piece(2, 'năm sáu bảy tám')]);
    await tellCalls(db, [piece(1, 'một hai ba bốn')]);
    expect(await keptTalk(db)).toEqual([{ speaker: 'citizen', text: 'số của em là [số điện thoại]' }]);
    expect(await findInDatabase(db, ['không chín', 'một hai', 'năm sáu', '0912345678'])).toEqual([]);
    await tellCalls(db, [said('u1', 'số của em là không chín một hai ba bốn năm sáu bảy tám ạ')]);
    expect(await keptTalk(db)).toEqual([{ speaker: 'citizen', text: 'số của em là [số điện thoại] ạ' }]);
    expect(await db.query('select from call_events where piece_sealed is not null')).toEqual([]);
  });

  test('a number told over several breaths, as it is asked for, stays nowhere', async () => {
    await tellCalls(db, [
      started,
      said('o1', 'anh cho em xin số điện thoại', { speaker: 'operator' }),
      said('u1', 'dạ'),
      said('u2', 'không chín một'),
      said('u3', 'hai ba bốn', { final: false }),
      said('u3', 'hai ba bốn'),
      said('u4', 'năm sáu bảy tám ạ'),
      said('u5', 'nhà em ba người'),
    ]);
    expect((await keptTalk(db)).map(({ text }) => text)).toEqual([
      'anh cho em xin số điện thoại',
      'dạ',
      '[số điện thoại]',
      '[số điện thoại]',
      '[số điện thoại] ạ',
      'nhà em ba người',
    ]);
    expect(await findInDatabase(db, ['không chín', 'hai ba bốn', 'năm sáu bảy', '0912345678'])).toEqual([]);
  });

  test('that turns out to have begun a number is masked after all', async () => {
    await tellCalls(db, [said('u1', 'em đọc nha ba không một hai')]);
    await tellCalls(db, [said('u2', 'bốn năm sáu bảy tám chín')]);
    expect((await keptTalk(db)).map(({ text }) => text)).toEqual(['em đọc nha [số giấy tờ]', '[số giấy tờ]']);
    expect(await findInDatabase(db, ['ba không một hai'])).toEqual([]);
  });

  test('a code of a dossier is masked, and sealed beside it', async () => {
    await tellCalls(db, [
      said(
        'u1',
        'mã hồ sơ là hát năm sáu chấm hai hai gạch hai sáu một một một sáu gạch không không không một',
      ),
    ]);
    expect(await keptTalk(db)).toEqual([{ speaker: 'citizen', text: 'mã hồ sơ là [mã hồ sơ]' }]);
    const [row] = await db.query<{ sealed: string }>('select dossiers_sealed as sealed from utterances');
    expect(row?.sealed).toMatch(/^[\w-]+\.[\w-]+$/);
  });

  test('that is malformed is refused with its reason, and the rest goes on', async () => {
    const told = await tellCalls(db, [
      { type: 'utterance', call: 'c1', text: 'không có tên' },
      'gì đây',
      said('u1', 'x'.repeat(5_000)),
      said('u1', 'dạ', { at: '2026-11-19T09:00:00+07:00' }),
      said('u1', 'từng mảnh', { mode: 'append' }),
      said('u1', 'dạ alo'),
    ]);
    expect(told).toMatchObject({ taken: 1, refused: 5 });
    expect(told.rows.map(({ reason }) => reason?.split(':')[0] ?? null)).toEqual([
      ...['segment', 'event', 'text', 'at', 'seq', null],
    ]);
    expect(await keptTalk(db)).toHaveLength(1);
  });

  test('trouble of the feed stands until somebody is heard again', async () => {
    const trouble = async () =>
      (await db.query<{ feed: string }>('select feed_trouble as feed from calls'))[0];
    await tellCalls(db, [started, { type: 'feed.error', call: 'c1', at: at(51), code: 'asr-down' }]);
    expect(await trouble()).toEqual({ feed: 'asr-down' });
    await tellCalls(db, [said('u1', 'alo')]);
    expect(await trouble()).toEqual({ feed: null });
  });
});
