import { beforeEach, describe, expect, test } from 'vitest';
import { listSuggestions } from '#db/suggestions.ts';
import { keepTyped } from '#src/hotline/answer-typed.ts';
import { beginCall } from '#src/hotline/begin-call.ts';
import { firstRevision, noteShown, openCall } from '#src/hotline/open-call.ts';
import { reviewCalls } from '#src/hotline/review-calls.ts';
import { type ToldOf, tellOfSuggestion } from '#src/hotline/tell-of-suggestion.ts';
import { thinkAlong } from '#src/hotline/think-along.ts';
import { workCall } from '#src/hotline/work-call.ts';
import { wrapCall } from '#src/hotline/wrap-call.ts';
import { createSignals } from '#src/signals.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { callKeys, said, tellCalls } from '#tests/support/told-calls.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase();
const operator = inventedStaff('operator');
const supervisor = inventedStaff('supervisor');
const ward = inventedStaff('supervisor', { id: 'ward', agencies: ['UBND phường Mẫu'] });
const start = Date.parse('2026-11-18T09:00:00+07:00');
let now = start;
const clock = { now: () => new Date(now), elapsed: () => now };
const held = webResources({ db, clock, signals: createSignals() });
beforeEach(async () => {
  now = start;
  await importInvented(held);
});

const begin = async () => await beginCall({ ...held, keys: await callKeys }, operator, { phone: '' });

/** Somebody types for a card, and sees it. */
async function ask(callId: string, text: string): Promise<string> {
  const kept = await keepTyped(held, operator, { callId, text });
  if (kept.kind !== 'kept') throw new Error(kept.kind);
  const opened = await openCall(held, operator, { id: callId, after: firstRevision });
  if (opened) await noteShown(held, opened);
  return kept.id;
}

async function tell(callId: string, id: string, told: ToldOf): Promise<void> {
  expect(await tellOfSuggestion(held, operator, { callId, id, told })).toBe(true);
}

/** Three calls: one in which a card helps after 12 seconds, one in which a card is wrong, one without any. */
async function threeCalls(): Promise<void> {
  const helped = await begin();
  now += 12_000;
  const first = await ask(helped, 'làm giấy nuôi rùa cần gì');
  now += 5_000;
  await tell(helped, first, { kind: 'step', step: 'opened' });
  await tell(helped, first, { kind: 'step', step: 'used' });
  const wrong = await begin();
  await tell(wrong, await ask(wrong, 'cấp lại giấy nuôi rùa mất bao lâu'), {
    ...{ kind: 'verdict', verdict: 'outdated' },
  });
  await tellCalls(db, [said('u1', 'a lô')]);
}

describe('what a supervisor sees of the calls of a period', () => {
  test('is how many a card helped in, how soon, and how many cards were used', async () => {
    await threeCalls();
    now += 1_000;
    const { counts } = await reviewCalls(held, supervisor, 7);
    expect(counts).toEqual({
      ...{ calls: 3, heard: 1, ended: 0, wrapped: 0, withCards: 2, assisted: 1 },
      ...{ secondsToHelp: 12, mostSecondsToHelp: 12 },
      ...{ shown: 2, opened: 1, used: 1, dismissed: 0, judged: 1 },
    });
  });

  test('is what the cards lacked, by procedure, and what had no answer', async () => {
    await threeCalls();
    const call = await begin();
    await ask(call, 'đăng ký tàu ngầm gia đình ở đâu');
    now += 1_000;
    const { gaps } = await reviewCalls(held, supervisor, 30);
    expect(gaps).toEqual([
      expect.objectContaining({ code: '9.000002', wrong: 0, missing: 0, outdated: 1, unanswered: 0 }),
      { code: null, title: null, wrong: 0, missing: 0, outdated: 0, unanswered: 1 },
    ]);
  });

  test('counts cards that somebody saw, each from the first time, and those that were put aside apart', async () => {
    const call = await begin();
    const first = await ask(call, 'làm giấy nuôi rùa cần gì');
    const seen = async () => (await listSuggestions(db, call)).map(({ shownAt }) => shownAt?.getTime());
    const [shownAt] = await seen();
    now += 60_000;
    await ask(call, 'cấp lại giấy nuôi rùa mất bao lâu');
    expect(await seen()).toEqual([shownAt, now]);
    await tell(call, first, { kind: 'step', step: 'dismissed' });
    await keepTyped(held, operator, { callId: call, text: 'thông báo thả diều ban đêm cần giấy gì' });
    now += 1_000;
    const { counts } = await reviewCalls(held, supervisor, 1);
    expect(counts).toMatchObject({ calls: 1, shown: 2, dismissed: 1, used: 0 });
    const [put, ...others] = await listSuggestions(db, call);
    expect(put).toMatchObject({ isDismissed: true, retiredAt: expect.any(Date) });
    expect(others.map(({ isDismissed }) => isDismissed)).toEqual([false, false]);
  });

  test('begins its time with the caller’s first words, and today with midnight', async () => {
    await tellCalls(db, [{ type: 'call.started', call: 'c1', at: new Date(now - 60_000).toISOString() }]);
    await tellCalls(db, [said('u1', 'em hỏi giấy nuôi rùa', { at: new Date(now).toISOString() })]);
    const [row] = await db.query<{ id: string }>('select id from calls');
    const id = row?.id ?? '';
    await workCall(held, operator, { id, act: { kind: 'take-up' } });
    now += 4_000;
    await tell(id, await ask(id, 'làm giấy nuôi rùa cần gì'), { kind: 'step', step: 'used' });
    now += 1_000;
    expect((await reviewCalls(held, supervisor, 1)).counts.secondsToHelp).toBe(4);
    now += 15 * 3_600_000;
    expect((await reviewCalls(held, supervisor, 1)).counts.calls).toBe(0);
    expect((await reviewCalls(held, supervisor, 7)).counts.calls).toBe(1);
  });

  test('has what nothing was known of though it had no card, and what the calls were about', async () => {
    await tellCalls(db, [said('u1', 'thủ tục nuôi voi trong chung cư cần hồ sơ gì', { endOfTurn: true })]);
    const [row] = await db.query<{ id: string }>('select id from calls');
    const id = row?.id ?? '';
    await thinkAlong({ ...held, embedder: null }, { callId: id, owner: 'a' });
    await workCall(held, operator, { id, act: { kind: 'take-up' } });
    await workCall(held, operator, { id, act: { kind: 'end' } });
    const wrap = { category: 'procedure', summary: 'Hỏi nuôi voi', codes: [], promises: [] } as const;
    expect(await wrapCall(held, operator, { id, wrap, revision: 0 })).toBe('wrapped');
    now += 1_000;
    const review = await reviewCalls(held, supervisor, 7);
    expect(review.gaps).toMatchObject([{ code: null, unanswered: 1 }]);
    expect(review.categories).toEqual([{ category: 'procedure', calls: 1 }]);
  });

  test('is nothing of other agencies, of another time, or for whoever only answers', async () => {
    await threeCalls();
    now += 1_000;
    expect((await reviewCalls(held, ward, 7)).counts).toMatchObject({ calls: 0, shown: 0 });
    await db.query(`update calls set agency = 'UBND phường Mẫu'`);
    expect((await reviewCalls(held, ward, 7)).counts).toMatchObject({ calls: 3, shown: 2 });
    now += 8 * 86_400_000;
    expect((await reviewCalls(held, supervisor, 7)).counts).toMatchObject({ calls: 0, secondsToHelp: null });
    expect((await reviewCalls(held, supervisor, 30)).counts.calls).toBe(3);
    await expect(reviewCalls(held, operator, 7)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
