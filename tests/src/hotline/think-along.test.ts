import { beforeEach, describe, expect, test } from 'vitest';
import { listSuggestions } from '#db/suggestions.ts';
import { thinkAlong } from '#src/hotline/think-along.ts';
import { createSignals } from '#src/signals.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { heardAt, said, tellCalls } from '#tests/support/told-calls.ts';

const db = useTestDatabase();
const centre = { name: 'Trung tâm Mẫu', hotline: null, province: null };
beforeEach(async () => await importInvented({ db, clock: fixedClock(heardAt) }));

const callId = async () => (await db.query<{ id: string }>('select id from calls'))[0]?.id ?? '';

async function think({ at = heardAt, owner = 'a' } = {}): Promise<string> {
  const resources = { db, clock: fixedClock(at), log: recordingLog(), centre, signals: createSignals() };
  return await thinkAlong(resources, { callId: await callId(), owner });
}

const cards = async () => {
  const made = await listSuggestions(db, await callId());
  return made
    .filter(({ retiredAt }) => retiredAt === null)
    .map(({ kind, code, aspects, slot }) => ({ kind, code, aspects, slot }))
    .toSorted((one, other) => one.slot - other.slot);
};
const later = (seconds: number) => new Date(Date.parse(heardAt) + seconds * 1000).toISOString();

describe('a call that is thought along with', () => {
  test('gets a card for a sure answer at once, before the sentence has ended', async () => {
    await tellCalls(db, [said('u1', 'ờ cho em hỏi làm giấy nuôi rùa thì cần giấy tờ gì')]);
    expect(await think()).toBe('shown');
    expect(await cards()).toEqual([{ kind: 'answer', code: '9.000001', aspects: ['papers'], slot: 1 }]);
    expect(await think()).toBe('idle');
    const [suggestion] = await listSuggestions(db, await callId());
    expect(suggestion).toMatchObject({
      ...{ origin: 'heard', outcome: 'answered' },
      card: { title: 'Đăng ký nuôi rùa cảnh', papers: [{ text: 'Tờ khai nuôi rùa' }] },
    });
    expect(suggestion?.card.sources[0]?.text).toContain('9.000001');
  });

  test('waits for the end of what is not understood yet, and then takes it as one thought', async () => {
    await tellCalls(db, [said('u1', 'dạ em muốn hỏi cái')]);
    expect(await think()).toBe('waits');
    await tellCalls(db, [said('u2', 'lệ phí đăng ký nuôi rùa')]);
    expect(await think()).toBe('shown');
    expect(await cards()).toMatchObject([{ code: '9.000001', aspects: ['fee'] }]);
  });

  test('takes silence, an answer of the operator and the feed’s own word for the end', async () => {
    await tellCalls(db, [said('u1', 'dạ alo')]);
    expect(await think()).toBe('waits');
    expect(await think({ at: later(2) })).toBe('nothing');
    await tellCalls(db, [said('u2', 'dạ em chào ạ'), said('o1', 'em nghe đây', { speaker: 'operator' })]);
    expect(await think()).toBe('nothing');
    await tellCalls(db, [said('u3', 'vâng ạ', { endOfTurn: true })]);
    expect(await think()).toBe('nothing');
    expect(await cards()).toEqual([]);
  });

  test('asks which of two is meant, in words for the operator', async () => {
    await tellCalls(db, [said('u1', 'em cần xác nhận sân phơi lúa', { endOfTurn: true })]);
    await think();
    const [suggestion] = await listSuggestions(db, await callId());
    expect(suggestion).toMatchObject({ kind: 'ask', code: null, outcome: 'asked-back' });
    expect(suggestion?.card.ask?.options.map(({ label }) => label)).toHaveLength(2);
  });

  test('does not repeat what stands there, and follows to another matter beside it', async () => {
    const ask = async (segment: string, text: string) => {
      await tellCalls(db, [said(segment, text, { endOfTurn: true })]);
      await think();
    };
    await ask('u1', 'đăng ký nuôi rùa mất bao nhiêu tiền');
    await ask('u2', 'đăng ký nuôi rùa thì phí bao nhiêu vậy em');
    expect(await cards()).toHaveLength(1);
    await ask('u3', 'à còn mất giấy nuôi rùa thì làm lại bao lâu');
    expect(await cards()).toMatchObject([
      { code: '9.000001', slot: 1 },
      { code: '9.000002', slot: 2 },
    ]);
  });

  test('understands a further question from what the call is about', async () => {
    await tellCalls(db, [said('u1', 'em muốn đăng ký nuôi rùa', { endOfTurn: true })]);
    await think();
    await tellCalls(db, [said('u2', 'thế bao lâu thì xong ạ', { endOfTurn: true })]);
    await think();
    expect(await cards()).toMatchObject([{ code: '9.000001', aspects: ['time'], slot: 1 }]);
  });

  test('is thought about by one program at a time, and taken up again where that one died', async () => {
    await tellCalls(db, [said('u1', 'đăng ký nuôi rùa cần giấy gì')]);
    await db.query(
      `update calls set working_by = 'b', working_until = clock_timestamp() + interval '1 minute'`,
    );
    expect(await think()).toBe('idle');
    await db.query(`update calls set working_until = clock_timestamp() - interval '1 second'`);
    expect(await think()).toBe('shown');
    expect(await cards()).toHaveLength(1);
  });

  test('on hold and after its end shows nothing', async () => {
    await tellCalls(db, [
      said('u1', 'đăng ký nuôi rùa cần giấy gì'),
      { type: 'call.ended', call: 'c1', at: heardAt },
    ]);
    expect(await think()).toBe('nothing');
    expect(await cards()).toEqual([]);
  });

  test('puts an emergency up whatever else stands there', async () => {
    await tellCalls(db, [said('u1', 'trời ơi cháy nhà rồi anh ơi')]);
    await think();
    expect(await cards()).toMatchObject([{ kind: 'emergency' }]);
  });
});
