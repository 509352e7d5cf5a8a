import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerQuestion } from '#src/answers/answer-question.ts';
import { addTestQuestion } from '#src/gaps/add-test-question.ts';
import { checkGap } from '#src/gaps/check-gap.ts';
import { gatherGaps } from '#src/gaps/gather-gaps.ts';
import { moveGap } from '#src/gaps/move-gap.ts';
import { type AnswerFault, reportAnswer } from '#src/gaps/report-answer.ts';
import { type GapSearch, showGap, showGaps } from '#src/gaps/show-gaps.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { gatedDatabase } from '#tests/support/gated-database.ts';
import { importInvented, inventedProcedure } from '#tests/support/invented-entries.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { runningClock } from '#tests/support/running-clock.ts';
import { waitFor } from '#tests/support/wait-for.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase('once');
const editor = inventedStaff('editor');
const asked: GapSearch = { state: 'todo', kind: null, words: null, offset: 0 };

/** What nobody here knows until it is written. */
const crocodiles = inventedProcedure({
  code: '9.000009',
  name: 'Cấp giấy phép nuôi cá sấu hoa cà',
  aliases: ['xin giấy phép nuôi cá sấu'],
  agencies: { receives: ['Uỷ ban nhân dân cấp xã'] },
});

const clock = runningClock('2026-11-23T08:00:00+07:00');
const resources = webResources({ db, clock });

beforeAll(async () => await importInvented(resources));
beforeEach(async () => {
  await db.query('delete from test_questions');
  await db.query('delete from gaps');
  await db.query('delete from gap_groups');
  await db.query('delete from answers');
  await db.query('delete from questions');
  clock.goTo('2026-11-23T08:00:00+07:00');
});

async function ask(question: string, conversationId?: string) {
  const from = { kind: 'citizen', channel: 'web' } as const;
  const answer = await answerQuestion(resources, from, {
    ...{ question, language: 'vi' },
    ...(conversationId && { conversationId }),
  });
  // They wait for a person, and are in sight of the staff.
  await db.query(
    `insert into handoffs (conversation_id, why, promised_by)
     select id, 'asked', now() from conversations on conflict do nothing`,
  );
  return answer;
}

/** What stands in the list, as its lines read. */
async function lines(over: Partial<GapSearch> = {}) {
  const { groups } = await showGaps(resources, { ...asked, ...over });
  return groups.map(({ question, total, kinds }) => ({ question, total, kinds }));
}

async function onlyGroup() {
  const { groups } = await showGaps(resources, asked);
  expect(groups).toHaveLength(1);
  const [group] = groups;
  if (!group) throw new Error('there is no group');
  return group;
}

describe('what was asked in vain', () => {
  test('is one task where it is alike, however it was written, the most frequent first', async () => {
    await ask('xin giấy phép nuôi cá sấu hoa cà ở đâu');
    await ask('đổi biển quảng cáo tàu vũ trụ cần gì');
    await ask('xin giay phep nuoi ca sau hoa ca can giay to gi');
    await ask('giấy phép nuôi cá sấu hoa cà bao nhiêu tiền');
    await gatherGaps(resources);
    await gatherGaps(resources);

    const found = await lines();
    expect(found.map(({ total }) => total)).toEqual([3, 1]);
    expect(found[0]?.question).toBe('giấy phép nuôi cá sấu hoa cà bao nhiêu tiền');
    expect(await lines({ words: 'tàu vũ trụ' })).toHaveLength(1);
    expect(await lines({ words: 'tàu ngầm' })).toEqual([]);
  });

  test('shows no number of a person', async () => {
    await ask('xin giấy phép nuôi cá sấu hoa cà, gọi tôi 0905 123 456');
    await gatherGaps(resources);
    expect(JSON.stringify(await showGap(resources, (await onlyGroup()).id))).not.toContain('123');
  });

  test('counts a question that was asked back and left, and none that went on', async () => {
    const left = await ask('nuôi rùa');
    const went = await ask('nuôi rùa');
    expect([left.outcome, went.outcome]).toEqual(['asked-back', 'asked-back']);
    await ask('1', went.conversationId);
    await gatherGaps(resources);
    expect(await lines({ kind: 'left' })).toEqual([]);

    clock.goTo('2026-11-23T09:30:00+07:00');
    await gatherGaps(resources);
    await gatherGaps(resources);
    // What was weakly heard is a gap by itself.
    const kinds = { left: 1, 'weak-match': 2 };
    expect(await lines({ kind: 'left' })).toEqual([{ question: 'nuôi rùa', total: 2, kinds }]);
  });

  test('takes an operator’s word that an answer was wrong, once', async () => {
    const { id: answerId, conversationId } = await ask('Đăng ký nuôi rùa cảnh lệ phí bao nhiêu?');
    const report = async (fault: AnswerFault, of = conversationId) =>
      await reportAnswer(resources, editor, { conversationId: of, answerId, fault });
    expect(await report('outdated', (await ask('nuôi rùa')).conversationId)).toBe('known-or-gone');
    expect(await report('outdated')).toBe('reported');
    expect(await report('wrong')).toBe('known-or-gone');
    expect(await report('wrong', '00000000-0000-4000-8000-000000000000')).toBe('unknown');
    await gatherGaps(resources);
    expect((await lines({ kind: 'corrected' }))[0]?.kinds.corrected).toBe(1);
    const audit = await db.query(
      `select act, detail from audit_entries where act = 'answer.reported' order by id desc limit 1`,
    );
    expect(audit).toEqual([{ act: 'answer.reported', detail: { fault: 'outdated' } }]);
  });
});

describe('a task', () => {
  const question = 'xin giấy phép nuôi cá sấu hoa cà ở đâu';

  test('that is set aside takes what comes like it along, unseen', async () => {
    await ask(question);
    await gatherGaps(resources);
    const { id, revision } = await onlyGroup();
    const why = 'Việc của kiểm lâm';
    expect(await moveGap(resources, editor, { id, revision, state: 'aside', why })).toBe('moved');
    await ask('xin giay phep nuoi ca sau hoa ca');
    await gatherGaps(resources);
    expect(await lines()).toEqual([]);
    expect((await lines({ state: 'aside' }))[0]?.total).toBe(2);
  });

  test('is changed by whoever saw it as it is', async () => {
    await ask(question);
    await gatherGaps(resources);
    const { id, revision } = await onlyGroup();
    const move = { id, revision, state: 'aside', why: null } as const;
    const both = await Promise.all([moveGap(resources, editor, move), moveGap(resources, editor, move)]);
    expect(both.toSorted()).toEqual(['changed-meanwhile', 'moved']);
    expect(await moveGap(resources, editor, { ...move, id: '999999' })).toBe('unknown');
  });

  test('closes when its test question is answered from where it should be, and not before', async () => {
    await ask(question);
    await gatherGaps(resources);
    const { id, revision } = await onlyGroup();
    await addTestQuestion(resources, editor, { question, codes: ['9.000009'], group: { id, revision } });

    expect(await checkGap(resources, id)).toEqual({ passes: 0, fails: 1, closed: false });
    expect((await onlyGroup()).state).toBe('working');

    await importInvented(resources, [crocodiles]);
    expect(await checkGap(resources, id)).toEqual({ passes: 1, fails: 0, closed: true });
    expect(await lines()).toEqual([]);
    const [closed] = (await showGaps(resources, { ...asked, state: 'closed' })).groups;
    expect(closed?.closedBy).toBe('question-passes');

    // What comes like it later is a task of its own.
    const { id: answerId, conversationId } = await ask(question);
    await reportAnswer(resources, editor, { conversationId, answerId, fault: 'wrong' });
    await gatherGaps(resources);
    expect((await onlyGroup()).id).not.toBe(id);
  });

  test('stays open where a question was added while the others were asked', async () => {
    await importInvented(resources, [crocodiles]);
    const { id: answerId, conversationId } = await ask(question);
    await reportAnswer(resources, editor, { conversationId, answerId, fault: 'missing' });
    await gatherGaps(resources);
    const { id, revision } = await onlyGroup();
    const wanted = { question, codes: ['9.000009'], group: { id, revision } };
    await addTestQuestion(resources, editor, wanted);

    const gate = gatedDatabase(db);
    gate.shut();
    const checking = checkGap({ ...resources, db: gate.db }, id);
    await waitFor(() => gate.waiting() === 1);
    const other = 'thuê tàu vũ trụ chở cá sấu';
    const meanwhile = { ...wanted, question: other, group: await onlyGroup() };
    expect(await addTestQuestion(resources, editor, meanwhile)).toBe('moved');
    gate.open();
    expect(await checking).toMatchObject({ closed: false });
    expect((await onlyGroup()).state).toBe('working');
  });

  test('goes with the words that it was made of', async () => {
    const { conversationId } = await ask(question);
    await gatherGaps(resources);
    await db.query('delete from gaps where answer_id in (select id from answers)');
    expect(await lines()).toEqual([]);
    expect(conversationId).not.toBe('');
  });
});
