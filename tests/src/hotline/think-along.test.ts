import { beforeEach, describe, expect, test } from 'vitest';
import { listSuggestions } from '#db/suggestions.ts';
import { keepTyped } from '#src/hotline/answer-typed.ts';
import { thinkAlong } from '#src/hotline/think-along.ts';
import { workCall } from '#src/hotline/work-call.ts';
import { createSignals } from '#src/signals.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
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
    await tellCalls(db, [said('u1', 'dạ em muốn hỏi về con rùa')]);
    expect(await think()).toBe('waits');
    await tellCalls(db, [said('u2', 'lệ phí đăng ký nuôi rùa')]);
    expect(await think()).toBe('shown');
    expect(await cards()).toMatchObject([{ code: '9.000001', aspects: ['fee'] }]);
  });

  test('takes silence, an answer of the operator and the feed’s own word for the end', async () => {
    await tellCalls(db, [said('u1', 'hôm nay mưa to')]);
    expect(await think()).toBe('waits');
    expect(await think({ at: later(2) })).toBe('nothing');
    await tellCalls(db, [said('u2', 'đường lầy lội'), said('o1', 'dạ', { speaker: 'operator' })]);
    expect(await think()).toBe('waits');
    await tellCalls(db, [said('o2', 'vậy chị cần gì ạ', { speaker: 'operator' })]);
    expect(await think()).toBe('nothing');
    await tellCalls(db, [said('u3', 'nước ngập sân', { endOfTurn: true })]);
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

  test('that is put on hold in the midst of a question is answered all the same', async () => {
    await tellCalls(db, [
      said('u1', 'em cần xác nhận sân phơi lúa'),
      { type: 'call.held', call: 'c1', at: heardAt },
    ]);
    expect(await think()).toBe('shown');
    expect(await cards()).toMatchObject([{ kind: 'ask' }]);
  });

  test('of courtesy alone shows nothing, and stays with what it is about', async () => {
    await tellCalls(db, [said('u1', 'em muốn đăng ký nuôi rùa', { endOfTurn: true })]);
    await think();
    const before = await listSuggestions(db, await callId());
    for (const [segment, text] of [
      ['u2', 'dạ vâng ạ'],
      ['u3', 'à mà chị ơi cho em hỏi thêm cái nữa'],
      ['u4', 'chị chờ em lấy cái bút'],
    ]) {
      await tellCalls(db, [said(segment ?? '', text ?? '', { endOfTurn: true })]);
      expect(await think(), text).toBe('nothing');
    }
    expect(await listSuggestions(db, await callId())).toEqual(before);
    await tellCalls(db, [said('u5', 'mất mấy ngày ạ', { endOfTurn: true })]);
    expect(await think()).toBe('shown');
    expect(await cards()).toMatchObject([{ code: '9.000001', aspects: ['time'] }]);
  });

  test('has a card for each of two matters of one breath', async () => {
    const both = 'đăng ký nuôi rùa tốn bao nhiêu tiền, với lại thông báo thả diều ban đêm cần giấy gì';
    await tellCalls(db, [said('u1', both, { endOfTurn: true })]);
    expect(await think()).toBe('shown');
    expect(await cards()).toMatchObject([
      { code: '9.000001', aspects: ['fee'], slot: 1 },
      { code: '9.000003', aspects: ['papers'], slot: 2 },
    ]);
    const answers = await db.query<{ many: number }>('select count(*)::int as many from answers');
    expect(answers).toEqual([{ many: 1 }]);
  });

  test('after a feed was away is thought about turn by turn, and only the last of them', async () => {
    await tellCalls(db, [
      said('u1', 'thông báo thả diều ban đêm cần giấy gì'),
      said('o1', 'chị cần giấy giới thiệu', { speaker: 'operator' }),
      ...['u2', 'u3', 'u4'].map((segment) => said(segment, 'nói chuyện nhà cửa một hồi')),
      said('o2', 'chị còn hỏi gì không', { speaker: 'operator' }),
      said('u5', 'đăng ký nuôi rùa mất bao nhiêu tiền'),
      said('o3', 'hai mươi lăm nghìn', { speaker: 'operator' }),
      said('u6', 'mất giấy nuôi rùa thì làm lại bao lâu'),
    ]);
    const outcomes: string[] = [];
    while (outcomes.at(-1) !== 'idle') outcomes.push(await think({ at: later(5) }));
    expect(outcomes).toEqual(['nothing', 'shown', 'shown', 'idle']);
    expect(await cards()).toMatchObject([{ code: '9.000001' }, { code: '9.000002' }]);
  });

  test('comes to rest however much was said and however little of it was text', async () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      said(`u${at}`, at % 2 === 0 ? '' : `nói câu thứ ${at}`),
    );
    await tellCalls(db, many);
    expect(['shown', 'nothing']).toContain(await think({ at: later(5) }));
    expect(await think({ at: later(6) })).toBe('idle');
  });

  test('takes a yes for an answer only where the operator asked what the card asks', async () => {
    const ask = async (segment: string, text: string, speaker = 'citizen') => {
      await tellCalls(db, [said(segment, text, { speaker, endOfTurn: true })]);
      return await think();
    };
    await ask('u1', 'em cần xác nhận sân phơi lúa');
    await ask('o1', 'chị ở xã mình hả chị', 'operator');
    expect(await ask('u2', 'dạ đúng rồi')).toBe('nothing');
    expect(await cards()).toMatchObject([{ kind: 'ask' }]);
  });
});

describe('a danger', () => {
  const emergency = said('u0', 'trời ơi cháy nhà rồi anh ơi');

  test('is put up whatever else stands there, and on hold too', async () => {
    await tellCalls(db, [emergency, { type: 'call.held', call: 'c1', at: heardAt }]);
    await think();
    expect(await cards()).toMatchObject([{ kind: 'emergency' }]);
  });

  test('gives way to no other card, and to no length of time', async () => {
    await tellCalls(db, [emergency]);
    await think();
    const questions = ['đăng ký nuôi rùa', 'mất giấy nuôi rùa', 'thả diều buổi tối', 'đăng ký nuôi rùa'];
    for (const [at, text] of questions.entries()) {
      await tellCalls(db, [said(`u${at + 1}`, `${text} cần giấy gì`, { endOfTurn: true })]);
      await think({ at: later(400 * (at + 1)) });
    }
    expect(await cards()).toContainEqual({ kind: 'emergency', code: null, aspects: [], slot: 1 });
  });

  test('is shown however many cards this minute had', async () => {
    const questions = [
      'nuôi rùa cần gì',
      'nuôi rùa bao lâu',
      'nuôi rùa bao nhiêu tiền',
      'thả diều buổi tối cần gì',
    ];
    const more = [
      'thả diều buổi tối ở đâu',
      'mất giấy nuôi rùa ở đâu',
      'mất giấy nuôi rùa bao lâu',
      'nuôi rùa ở đâu',
    ];
    for (const [at, text] of [...questions, ...more].entries()) {
      await tellCalls(db, [said(`u${at}`, `đăng ký ${text}`, { endOfTurn: true })], { at: later(at) });
      await think({ at: later(at) });
    }
    const made = await listSuggestions(db, await callId());
    expect(new Set(made.map(({ heardAt: at }) => at?.getTime())).size).toBe(6);
    await tellCalls(db, [said('u99', 'trời ơi cháy nhà rồi anh ơi')], { at: later(9) });
    expect(await think({ at: later(9) })).toBe('shown');
    expect(await cards()).toContainEqual(expect.objectContaining({ kind: 'emergency' }));
  });
});

describe('a card that stands', () => {
  const ask = async (segment: string, text: string, at = heardAt) => {
    await tellCalls(db, [said(segment, text, { endOfTurn: true })]);
    return await think({ at });
  };

  test('that asks which is meant gives way to the answer, in its place, though it was opened', async () => {
    await ask('u1', 'em cần xác nhận sân phơi lúa');
    await db.query('update suggestions set opened_at = made_at');
    await ask('u2', 'xác nhận sân phơi lúa riêng của hộ cần giấy gì');
    expect(await cards()).toMatchObject([{ kind: 'answer', code: '9.000005', slot: 1 }]);
  });

  test('does not come again soon after it was put aside', async () => {
    await ask('u1', 'đăng ký nuôi rùa cần giấy gì');
    await db.query('update suggestions set retired_at = made_at, dismissed_at = made_at');
    expect(await ask('u2', 'đăng ký nuôi rùa cần giấy gì', later(30))).toBe('nothing');
    expect(await ask('u3', 'đăng ký nuôi rùa cần giấy gì', later(600))).toBe('shown');
  });

  test('that was called wrong stays away for the whole call', async () => {
    await ask('u1', 'đăng ký nuôi rùa cần giấy gì');
    await db.query(`update suggestions set verdict = 'wrong', retired_at = made_at`);
    expect(await ask('u2', 'đăng ký nuôi rùa mất bao nhiêu tiền', later(600))).toBe('nothing');
    expect(await ask('u3', 'mất giấy nuôi rùa thì làm lại bao lâu', later(601))).toBe('shown');
  });

  test('of one procedure stands twice at most, the newest and the one that is read', async () => {
    for (const [at, text] of ['cần giấy gì', 'mất bao nhiêu tiền', 'bao lâu thì xong'].entries()) {
      await ask(`u${at}`, `đăng ký nuôi rùa ${text}`, later(at));
      await db.query('update suggestions set opened_at = made_at where opened_at is null');
    }
    expect(await cards()).toMatchObject([
      { code: '9.000001', aspects: ['time'], slot: 1 },
      { code: '9.000001', aspects: ['fee'], slot: 2 },
    ]);
  });

  test('and says that nothing is known, as somebody typed for it, gives way to what is', async () => {
    await tellCalls(db, [said('u0', 'dạ alo', { endOfTurn: true })]);
    const resources = {
      db,
      clock: fixedClock(heardAt),
      log: recordingLog(),
      centre,
      signals: createSignals(),
    };
    const typed = { callId: await callId(), text: unheardOf };
    await workCall(resources, inventedStaff('operator'), { id: typed.callId, act: { kind: 'take-up' } });
    await keepTyped(resources, inventedStaff('operator'), typed);
    const before = await cards();
    await ask('u2', 'đăng ký nuôi rùa cần giấy gì');
    expect(before).toMatchObject([{ kind: 'nothing', slot: 1 }]);
    expect(await cards()).toMatchObject([{ code: '9.000001', slot: 1 }]);
  });
});

const unheardOf = 'thủ tục nuôi voi trong chung cư thì cần hồ sơ giấy tờ gì';

test('what nothing is known of has no card, and is kept for whoever mends the record', async () => {
  await tellCalls(db, [said('u1', unheardOf, { endOfTurn: true })]);
  expect(await think()).toBe('nothing');
  expect(await listSuggestions(db, await callId())).toEqual([]);
  const gaps = await db.query(`select kind from gaps`);
  expect(gaps).toHaveLength(1);
});
