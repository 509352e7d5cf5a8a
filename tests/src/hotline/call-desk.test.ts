import { beforeEach, describe, expect, test } from 'vitest';
import { findSeenCall, listSeenCalls } from '#db/desk-calls.ts';
import { listSuggestions } from '#db/suggestions.ts';
import { answerTyped, keepTyped } from '#src/hotline/answer-typed.ts';
import { beginCall } from '#src/hotline/begin-call.ts';
import { tellOfSuggestion } from '#src/hotline/tell-of-suggestion.ts';
import { type CallAct, workCall } from '#src/hotline/work-call.ts';
import { createSignals } from '#src/signals.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { findInDatabase } from '#tests/support/find-in-database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { callKeys, heardAt, said, tellCalls } from '#tests/support/told-calls.ts';

const db = useTestDatabase();
const operator = inventedStaff('operator');
const other = inventedStaff('operator', { id: 'other' });
const supervisor = inventedStaff('supervisor');
const ward = inventedStaff('operator', { id: 'ward', agencies: ['UBND phường Mẫu'] });
const editor = inventedStaff('editor');
const centre = { name: 'Trung tâm Mẫu', hotline: null, province: null };
const held = { db, clock: fixedClock(heardAt), log: recordingLog(), centre, signals: createSignals() };
beforeEach(async () => await importInvented(held));

const begin = async (phone = '0912 345 678') =>
  await beginCall({ ...held, keys: await callKeys }, operator, { phone });
const act = async (id: string, one: CallAct, who = operator) => await workCall(held, who, { id, act: one });
const cards = async (id: string) => await listSuggestions(db, id);

describe('a call without a feed', () => {
  test('is begun by whoever answers; of the number nothing stands in clear but its end', async () => {
    const id = await begin();
    expect(await findSeenCall(db, null, id)).toMatchObject({
      ...{ source: 'desk', state: 'live', staffId: operator.id, phoneEnd: '678', note: '' },
    });
    expect(await findInDatabase(db, ['0912345678', '0912 345 678'])).toEqual([]);
    await expect(beginCall({ ...held, keys: await callKeys }, editor, { phone: '' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  test('is held, goes on and ends by hand, each once', async () => {
    const id = await begin('');
    expect(await act(id, { kind: 'hold' })).toEqual({ kind: 'done' });
    expect(await act(id, { kind: 'hold' })).toMatchObject({ kind: 'changed' });
    expect(await act(id, { kind: 'resume' })).toEqual({ kind: 'done' });
    expect(await act(id, { kind: 'end' })).toEqual({ kind: 'done' });
    expect(await act(id, { kind: 'end' })).toMatchObject({ kind: 'changed' });
    expect(await listSeenCalls(db, null, { state: 'open', staffId: null, most: 9 })).toEqual([]);
    expect(await listSeenCalls(db, null, { state: 'ended', staffId: operator.id, most: 9 })).toMatchObject([
      { id, endReason: 'completed' },
    ]);
  });

  test('has a note that two tabs cannot overwrite, masked', async () => {
    const id = await begin('');
    expect(await act(id, { kind: 'note', note: 'gọi lại 0912345678 chiều nay', revision: 0 })).toEqual({
      kind: 'done',
    });
    expect(await act(id, { kind: 'note', note: 'khác', revision: 0 })).toMatchObject({
      kind: 'changed',
      call: { note: 'gọi lại [số điện thoại] chiều nay', noteRevision: 1 },
    });
    // The answer to the first was lost on its way.
    const again = { kind: 'note', note: 'gọi lại 0912345678 chiều nay', revision: 0 } as const;
    expect(await act(id, again)).toEqual({ kind: 'done' });
    expect(await act(id, { kind: 'note', note: 'khác', revision: 1 })).toEqual({ kind: 'done' });
  });

  test('is worked by whoever has it or a supervisor, and seen by nobody of another agency', async () => {
    const id = await begin('');
    expect(await act(id, { kind: 'end' }, other)).toMatchObject({ kind: 'changed' });
    expect(await act(id, { kind: 'end' }, ward)).toEqual({ kind: 'unknown' });
    expect(await findSeenCall(db, ward.agencies, id)).toBeNull();
    expect(await act(id, { kind: 'end' }, supervisor)).toEqual({ kind: 'done' });
    const acts = await db.query<{ act: string }>('select act from audit_entries order by id');
    expect(acts.map((each) => each.act)).toEqual(['call.begun', 'call.ended']);
  });
});

test('a call of a feed is taken up by the first who says so', async () => {
  await tellCalls(db, [said('u1', 'alo')]);
  const [call] = await listSeenCalls(db, null, { state: 'open', staffId: null, most: 9 });
  const id = call?.id ?? '';
  expect(await act(id, { kind: 'note', note: 'x', revision: 0 })).toMatchObject({ kind: 'changed' });
  expect(await act(id, { kind: 'take-up' })).toEqual({ kind: 'done' });
  expect(await act(id, { kind: 'take-up' }, other)).toMatchObject({ kind: 'changed' });
  expect(await act(id, { kind: 'hold' })).toMatchObject({ kind: 'changed' });
  expect(await act(id, { kind: 'swap' })).toEqual({ kind: 'done' });
  expect(await findSeenCall(db, null, id)).toMatchObject({ staffId: operator.id, isSwapped: true });
});

describe('what is typed while somebody speaks', () => {
  const typed = (callId: string, text: string) => answerTyped(held, operator, { callId, text });
  const keep = (callId: string, text: string) => keepTyped(held, operator, { callId, text });

  test('is answered by a card at once, and nothing of it is kept until it is held on to', async () => {
    const id = await begin('');
    expect(await typed(id, 'lam giay nuoi rua can gi')).toMatchObject({
      ...{ kind: 'answer', code: '9.000001', aspects: ['papers'] },
      card: { papers: [{ text: 'Tờ khai nuôi rùa' }] },
    });
    expect(await db.query('select from questions')).toEqual([]);
    expect(await keep(id, 'lam giay nuoi rua can gi')).toMatchObject({ kind: 'kept' });
    const [card] = await cards(id);
    expect(await keep(id, 'lam giay nuoi rua can gi')).toEqual({ kind: 'known', id: card?.id });
    expect(await cards(id)).toMatchObject([{ origin: 'typed', code: '9.000001', heardAt: null, slot: 1 }]);
    expect(await typed(id, 'phi bao nhieu')).toMatchObject({ code: '9.000001', aspects: ['fee'] });
    expect(await keep(id, 'dạ chào')).toEqual({ kind: 'nothing' });
  });

  test('is nobody’s but whoever answers: no colleague and no supervisor asks in their call or touches its cards', async () => {
    const id = await begin();
    const card = await keepTyped(held, operator, { callId: id, text: 'làm giấy nuôi rùa cần gì' });
    if (card.kind !== 'kept') throw new Error(card.kind);
    for (const who of [other, supervisor]) {
      const typed = { callId: id, text: 'phí bao nhiêu' };
      expect(await answerTyped(held, who, typed)).toBe('unknown');
      expect(await keepTyped(held, who, typed)).toEqual({ kind: 'unknown' });
      const told = { kind: 'step', step: 'dismissed' } as const;
      expect(await tellOfSuggestion(held, who, { callId: id, id: card.id, told })).toBe(false);
      const note = { kind: 'note', note: 'của người khác', revision: 0 } as const;
      expect(await act(id, note, who)).toMatchObject({ kind: 'changed' });
    }
    expect(await listSuggestions(db, id)).toMatchObject([{ isDismissed: false, verdict: null }]);
  });

  test('of a call of another agency is answered to nobody', async () => {
    const id = await begin('');
    expect(await answerTyped(held, ward, { callId: id, text: 'nuôi rùa' })).toBe('unknown');
    expect(await keepTyped(held, ward, { callId: id, text: 'nuôi rùa' })).toEqual({ kind: 'unknown' });
  });
});

describe('what becomes of a card', () => {
  async function card() {
    const callId = await begin('');
    const kept = await keepTyped(held, operator, { callId, text: 'làm giấy nuôi rùa cần gì' });
    if (kept.kind !== 'kept') throw new Error(kept.kind);
    return { callId, id: kept.id };
  }

  test('is noted the first time, and its place is free once it is put aside', async () => {
    const { callId, id } = await card();
    for (const step of ['opened', 'copied', 'used', 'opened', 'dismissed'] as const) {
      expect(await tellOfSuggestion(held, operator, { callId, id, told: { kind: 'step', step } })).toBe(true);
    }
    expect(await cards(callId)).toMatchObject([
      { openedAt: new Date(heardAt), usedAt: new Date(heardAt), retiredAt: new Date(heardAt) },
    ]);
  });

  test('that is wrong becomes a task for whoever keeps the procedures, once', async () => {
    const { callId, id } = await card();
    const told = { kind: 'verdict', verdict: 'outdated' } as const;
    expect(await tellOfSuggestion(held, operator, { callId, id, told })).toBe(true);
    expect(await tellOfSuggestion(held, operator, { callId, id, told })).toBe(true);
    expect(await db.query('select kind from gaps')).toEqual([{ kind: 'corrected' }]);
    expect(await cards(callId)).toMatchObject([{ verdict: 'outdated' }]);
    expect(await tellOfSuggestion(held, ward, { callId, id, told })).toBe(false);
    const elsewhere = { callId: crypto.randomUUID(), id, told };
    expect(await tellOfSuggestion(held, operator, elsewhere)).toBe(false);
  });
});
