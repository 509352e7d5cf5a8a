import { beforeEach, describe, expect, test } from 'vitest';
import { keepTyped } from '#src/hotline/answer-typed.ts';
import { beginCall } from '#src/hotline/begin-call.ts';
import { reviewCalls } from '#src/hotline/review-calls.ts';
import { type ToldOf, tellOfSuggestion } from '#src/hotline/tell-of-suggestion.ts';
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

async function ask(callId: string, text: string): Promise<string> {
  const kept = await keepTyped(held, operator, { callId, text });
  if (kept.kind !== 'kept') throw new Error(kept.kind);
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
      ...{ calls: 3, heard: 1, ended: 0, wrapped: 0, withCards: 2, assisted: 1, secondsToHelp: 12 },
      ...{ shown: 2, opened: 1, used: 1, judged: 1 },
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
