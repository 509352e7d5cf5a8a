import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listSuggestions, type NewSuggestion, type Suggestion } from '#db/suggestions.ts';
import type { Understanding } from '#src/answers/understand/understanding.ts';
import { systemClock } from '#src/clock.ts';
import { keepTyped } from '#src/hotline/answer-typed.ts';
import type { ShownThought } from '#src/hotline/refine-card.ts';
import { startRefining } from '#src/hotline/start-refining.ts';
import { tellOfSuggestion } from '#src/hotline/tell-of-suggestion.ts';
import { thinkAlong } from '#src/hotline/think-along.ts';
import { startThinking } from '#src/hotline/think-loop.ts';
import { workCall } from '#src/hotline/work-call.ts';
import type { PatientModel } from '#src/model.ts';
import type { ModelConfig } from '#src/model-config.ts';
import { switchableModel } from '#src/settings/switchable-models.ts';
import { createSignals } from '#src/signals.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { openTestModel } from '#tests/support/open-test-model.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import {
  type ModelPlay,
  type Says,
  type ScriptedModel,
  startScriptedModel,
} from '#tests/support/scripted-model.ts';
import { heardAt, said, tellCalls } from '#tests/support/told-calls.ts';
import { saysUnderstood } from '#tests/support/understandings.ts';
import { waitFor } from '#tests/support/wait-for.ts';

/** A card of the fields, and what a model on the other side of the wire makes of it, or does not. */

const db = useTestDatabase();
const log = recordingLog();
const signals = createSignals();
const operator = inventedStaff('operator');
const held = {
  ...{ db, log, signals, clock: systemClock },
  centre: { name: 'Trung tâm Mẫu', hotline: null, province: null },
};
let server: ScriptedModel;
let shown: ShownThought;

beforeAll(async () => {
  server = await startScriptedModel({ kind: 'hangs' });
});
afterAll(async () => await server.close());
beforeEach(async () => {
  await importInvented(held);
  log.lines.splice(0);
  server.forget();
});

const unclear = 'cho em hỏi giấy của con rùa mất bao nhiêu tiền';
const vague = 'nhà em nuôi con rùa thì phải làm giấy gì ạ';
const unknown = 'em muốn hỏi thủ tục đăng bạ con vật có mai cần giấy gì';
const fee: Partial<Understanding> = { question: 'Lệ phí đăng ký nuôi rùa cảnh bao nhiêu?', aspects: ['fee'] };
const papers: Partial<Understanding> = {
  question: 'Đăng ký nuôi rùa cảnh cần giấy tờ gì?',
  aspects: ['papers'],
};

const answers = (over: Partial<Understanding>): ModelPlay => ({
  kind: 'answers',
  says: saysUnderstood(over),
});

type Shown = ShownThought & { readonly suggestion: NewSuggestion };

/** The card of the fields for what the caller said. */
async function hear(text: string, segment = 'u1'): Promise<Shown> {
  const one = await hearAnything(text, segment);
  const { suggestion } = one;
  if (!suggestion) throw new Error('no card was shown');
  return { ...one, suggestion };
}

/** What the fields come to: a card, or that nothing is known. */
async function hearAnything(text: string, segment = 'u1'): Promise<ShownThought> {
  await tellCalls(db, [said(segment, text, { endOfTurn: true })], { signals });
  await workCall(held, operator, { id: await callId(), act: { kind: 'take-up' } });
  const heard: ShownThought[] = [];
  await thinkAlong(held, { callId: await callId(), owner: 'a', onShown: (one) => void heard.push(one) });
  const [one] = heard;
  if (!one) throw new Error('nothing came of it');
  shown = one;
  return one;
}

type Refinery = { readonly patienceMs?: number; readonly model?: PatientModel };

const open = (config: Partial<ModelConfig> = {}) => openTestModel({ url: server.url, db, log, config });

function start({ model = open(), ...limits }: Refinery = {}) {
  const refiner = startRefining({ ...held, model }, { patienceMs: 20_000, ...limits });
  refiner.want(shown);
  return refiner;
}

const outcomes = () =>
  log.lines.filter(({ event }) => event === 'hotline.refined').map(({ fields }) => fields.outcome);
const asked = async () => await waitFor(() => server.asked.length > 0);

/** What became of the card that was shown last; whatever happens `meanwhile` happens while the model is asked. */
async function refine(
  play: ModelPlay,
  { meanwhile, ...refinery }: Refinery & { readonly meanwhile?: () => Promise<unknown> } = {},
) {
  server.play(play);
  const before = outcomes().length;
  const refiner = start(refinery);
  if (meanwhile) {
    await asked();
    await meanwhile();
  }
  await waitFor(() => outcomes().length > before);
  await refiner.stop();
  return outcomes().at(-1);
}

const callId = async () => (await db.query<{ id: string }>('select id from calls'))[0]?.id ?? '';
const cards = async () => await listSuggestions(db, await callId());
const standing = async () => (await cards()).filter(({ retiredAt }) => retiredAt === null);
const topicOf = async () => (await db.query<{ topic: unknown }>('select topic from calls'))[0]?.topic;
const brief = ({ kind, code, aspects, slot }: Suggestion) => ({ kind, code, aspects, slot });

describe('a card of the fields', () => {
  test('that asks what is meant gives its place to the sure answer of a model', async () => {
    const { suggestion } = await hear(unclear);
    expect(await standing()).toMatchObject([{ kind: 'ask', code: null, slot: 1 }]);
    expect(await refine(answers(fee))).toBe('replaced');

    const [card] = await standing();
    expect(card && brief(card)).toEqual({ kind: 'answer', code: '9.000001', aspects: ['fee'], slot: 1 });
    expect(card?.card.say.join(' ')).toContain('25.000 đ/lần');
    expect(card).toMatchObject({ origin: 'heard', heardAt: suggestion.heardAt });
    const rows = await db.query(
      `select replaced.id, answers.path, answers.outcome from suggestions as replaced
       join suggestions as made on made.id = replaced.replaced_by join answers on answers.id = made.answer_id`,
    );
    expect(rows).toEqual([{ id: suggestion.id, path: 'understood', outcome: 'answered' }]);
    expect(await topicOf()).toMatchObject({ entryId: '9.000001' });
  });

  test('that is none, as nothing is known, comes from the model all the same', async () => {
    await hearAnything(unknown);
    expect(await standing()).toEqual([]);
    expect(await db.query('select kind from gaps')).toEqual([{ kind: 'no-knowledge' }]);
    expect(await refine(answers(papers))).toBe('replaced');
    // Nobody was left without an answer.
    expect(await db.query('select kind from gaps')).toEqual([]);
    expect((await standing()).map(brief)).toEqual([
      { kind: 'answer', code: '9.000001', aspects: ['papers'], slot: 1 },
    ]);
  });

  test('is replaced by a better answer in its own place, while the others stay where they are', async () => {
    await hear('mất giấy nuôi rùa thì làm lại bao lâu');
    await hear('còn sân phơi lúa nhà mình thì xác nhận ở đâu', 'u2');
    const before = (await standing()).map(({ id, slot }) => ({ id, slot }));
    await hear(vague, 'u3');
    expect((await standing()).map(brief).at(-1)).toMatchObject({ aspects: ['overview'], slot: 3 });
    expect(await refine(answers(papers))).toBe('replaced');
    const now = await standing();
    expect(now.map(({ id, slot }) => ({ id, slot })).slice(0, 2)).toEqual(before);
    expect(now.map(brief).at(-1)).toEqual({
      ...{ kind: 'answer', code: '9.000001', aspects: ['papers'], slot: 3 },
    });
  });

  test('stays where the model comes to the same', async () => {
    const { suggestion } = await hear('đăng ký rùa mất bao nhiêu tiền');
    expect(await refine(answers(fee))).toBe('same');
    expect(await cards()).toMatchObject([{ id: suggestion.id, retiredAt: null }]);
  });

  test('that is sure is shown to no model, and what is said is put into no other words', async () => {
    await hear('đăng ký nuôi rùa cần giấy gì');
    expect(await refine(answers(fee))).toBe('none');
    expect(server.asked).toEqual([]);
    await hear(vague, 'u2');
    await refine(answers(papers));
    expect(server.asked.map(({ form }) => form)).toEqual(['understanding']);
  });

  test('stays where the model asks back or knows nothing either', async () => {
    const { suggestion } = await hear(unclear);
    expect(await refine(answers({ question: 'xyz', askBack: true }))).not.toBe('replaced');
    expect(await cards()).toMatchObject([{ id: suggestion.id, retiredAt: null }]);
  });
});

describe('a card stays as it is', () => {
  const stays = async () => {
    expect((await cards()).filter(({ id }) => id === shown.suggestion?.id)).toMatchObject([
      { retiredAt: null },
    ]);
    expect(await db.query('select 1 from suggestions where replaced_by is not null')).toEqual([]);
    expect(await db.query(`select 1 from answers where path <> 'fields'`)).toEqual([]);
  };
  const step = async (told: Parameters<typeof tellOfSuggestion>[2]['told']) => {
    const id = shown.suggestion?.id ?? '';
    expect(await tellOfSuggestion(held, operator, { callId: await callId(), id, told })).toBe(true);
  };
  beforeEach(async () => void (await hear(unclear)));

  test('where the model is too slow, and the server is not said to be down for it', async () => {
    const model = open();
    for (let times = 0; times < 5; times += 1) {
      expect(await refine({ kind: 'hangs' }, { model, patienceMs: 300 })).toBe('left');
    }
    await stays();
    expect(server.asked.length).toBeGreaterThan(0);
    expect(await refine(answers(fee), { model })).toBe('replaced');
  });

  test.each<[string, ModelPlay]>([
    ['fails', { kind: 'fails', status: 500 }],
    ['breaks off', { kind: 'breaks-off', says: saysUnderstood(fee) }],
    ['shows a page', { kind: 'html' }],
    ['writes no form', { kind: 'answers', says: () => 'Dạ, lệ phí là 20.000 đ ạ.' }],
  ])('where the server %s', async (_, play) => {
    expect(await refine(play)).toBe('none');
    await stays();
  });

  test('where the day has no tokens left', async () => {
    expect(await refine(answers(fee), { model: open({ tokensPerDay: 1 }) })).toBe('none');
    expect(server.asked).toEqual([]);
    await stays();
  });

  test('where the call has had its share', async () => {
    expect(await refine(answers(fee), { model: open({ callsPerCitizenPerDay: 0 }) })).toBe('none');
    expect(server.asked).toEqual([]);
    await stays();
  });

  test('where staff have switched the model off', async () => {
    const model = switchableModel(open(), { isOff: (name) => name === 'model' });
    expect(await refine(answers(fee), { model })).toBe('none');
    expect(server.asked).toEqual([]);
    await stays();
  });

  test.each(['opened', 'used', 'copied'] as const)('where it was %s meanwhile', async (one) => {
    expect(
      await refine({ kind: 'hangs' }, { meanwhile: async () => await step({ kind: 'step', step: one }) }),
    ).toBe('left');
    await stays();
  });

  test('where it was judged meanwhile', async () => {
    const meanwhile = async () => await step({ kind: 'verdict', verdict: 'wrong' });
    expect(await refine({ kind: 'hangs' }, { meanwhile })).toBe('left');
    await stays();
  });

  test('where the caller went on', async () => {
    const goesOn = async () => await tellCalls(db, [said('u2', 'dạ con bé nhà em sinh ở quê')], { signals });
    expect(await refine({ kind: 'hangs' }, { meanwhile: goesOn })).toBe('left');
    await stays();
  });

  test.each([
    ['ended', 'call.ended'],
    ['was put on hold', 'call.held'],
  ])('where the call %s', async (_, type) => {
    const ends = async () => await tellCalls(db, [{ type, call: 'c1', at: heardAt }], { signals });
    expect(await refine({ kind: 'hangs' }, { meanwhile: ends })).toBe('left');
    await stays();
  });

  test('where the operator typed about something else', async () => {
    const id = await callId();
    const types = async () =>
      await keepTyped(held, operator, { callId: id, text: 'mất giấy nuôi rùa làm lại bao lâu' });
    expect(await refine({ kind: 'hangs' }, { meanwhile: types })).toBe('left');
    expect(await topicOf()).toMatchObject({ entryId: '9.000002' });
    await stays();
  });

  test('where what the caller said since was thought about already', async () => {
    await tellCalls(db, [said('u2', 'dạ con bé nhà em sinh ở quê', { endOfTurn: true })]);
    await thinkAlong(held, { callId: await callId(), owner: 'a' });
    expect(await refine(answers(fee))).toBe('left');
    expect(server.asked).toEqual([]);
    await stays();
  });

  test('where it was opened and nobody heard of it', async () => {
    const opened: Promise<unknown>[] = [];
    const says: Says = (one) => {
      opened.push(db.query('update suggestions set opened_at = now()'));
      return saysUnderstood(fee)(one);
    };
    expect(await refine({ kind: 'answers', says })).toBe('left');
    await Promise.all(opened);
    expect(opened).toHaveLength(1);
    await stays();
  });

  test('where the program stops', async () => {
    server.play({ kind: 'hangs' });
    const refiner = start();
    await asked();
    await refiner.stop();
    expect(outcomes()).toEqual(['left']);
    await stays();
  });
});

describe('a refinement', () => {
  test('goes on while the operator speaks', async () => {
    await hear(unclear);
    const meanwhile = async () => {
      await tellCalls(db, [said('o1', 'chị đợi em xem nhé', { speaker: 'operator' })], { signals });
      expect(await thinkAlong(held, { callId: await callId(), owner: 'a' })).toBe('nothing');
    };
    const play: ModelPlay = { kind: 'answers', says: saysUnderstood(fee), afterMs: 300 };
    expect(await refine(play, { meanwhile })).toBe('replaced');
    expect(await topicOf()).toMatchObject({ entryId: '9.000001' });
  });

  test('comes once, whichever programs are at it', async () => {
    await hear(unclear);
    server.play(answers(fee));
    const refiners = [start(), start(), start()];
    await waitFor(() => outcomes().length === 3);
    await Promise.all(refiners.map(async (each) => await each.stop()));
    expect(outcomes().filter((one) => one === 'replaced')).toHaveLength(1);
    expect(await standing()).toHaveLength(1);
  });

  test('shows the model no number of the caller, and the log no word', async () => {
    await hearAnything(`${unclear} số em là 0912345678`);
    await refine(answers(fee));
    expect(server.asked).toHaveLength(1);
    expect(server.asked[0]?.body).not.toContain('0912');
    const lines = log.lines.filter(({ event }) => event === 'hotline.refined');
    expect(Object.keys(lines[0]?.fields ?? {})).toEqual(['call', 'card', 'outcome', 'ms']);
    expect(JSON.stringify(log.lines)).not.toContain('rùa');
  });

  test('lets the model read what was said before, and not the question itself twice', async () => {
    await hear('mất giấy nuôi rùa thì làm lại bao lâu');
    await hear(vague, 'u2');
    await refine(answers(papers));
    const { user } = server.asked[0] ?? { user: '' };
    expect(user).toContain('làm lại bao lâu');
    expect(user.split('nhà em nuôi con rùa')).toHaveLength(2);
  });
});

test('cards come at once whatever the model does, and at most two are refined at a time', async () => {
  server.play({ kind: 'hangs' });
  const thinking = startThinking({ ...held, model: open() });
  const calls = ['c1', 'c2', 'c3', 'c4'];
  await tellCalls(
    db,
    calls.map((call) => said('u1', unclear, { call, endOfTurn: true })),
    { signals },
  );
  await waitFor(async () => (await db.query('select 1 from suggestions')).length === calls.length);
  await waitFor(() => server.asked.length >= 2);
  expect(server.asked).toHaveLength(2);
  await thinking.stop();
  expect(await db.query('select 1 from suggestions where retired_at is not null')).toEqual([]);
});

test('a program that thinks along replaces what a model understands better', async () => {
  server.play(answers(fee));
  const thinking = startThinking({ ...held, model: open() });
  await tellCalls(db, [said('u1', unclear, { endOfTurn: true })], { signals });
  await waitFor(() => outcomes().length > 0);
  expect(outcomes()).toEqual(['replaced']);
  expect((await cards()).map(({ kind, retiredAt }) => [kind, retiredAt !== null])).toEqual([
    ['ask', true],
    ['answer', false],
  ]);
  await thinking.stop();
});
