import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerQuestion } from '#src/answers/answer-question.ts';
import { gatherGaps } from '#src/gaps/gather-gaps.ts';
import { keepTyped } from '#src/hotline/answer-typed.ts';
import { beginCall } from '#src/hotline/begin-call.ts';
import { tellOfSuggestion } from '#src/hotline/tell-of-suggestion.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { staffApp, staffClient } from '#tests/support/staff-client.ts';
import { callKeys } from '#tests/support/told-calls.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase('once');
const editor = inventedStaff('editor');
const operator = inventedStaff('operator');
const resources = webResources({ db });
const app = staffApp({ db }, [editor, operator]);
const [edits, operates] = [staffClient(app, editor), staffClient(app, operator)];
const question = 'giấy tờ cho con ba ba mai mềm';

beforeAll(async () => await importInvented(resources));
beforeEach(async () => {
  for (const table of ['drafts', 'test_questions', 'gaps', 'gap_groups', 'aliases'])
    await db.query(`delete from ${table}`);
});

async function openGap(): Promise<{ readonly id: string; readonly path: string }> {
  await answerQuestion(resources, { kind: 'citizen', channel: 'web' }, { question, language: 'vi' });
  await db.query(
    `insert into handoffs (conversation_id, why, promised_by)
     select id, 'asked', now() from conversations on conflict do nothing`,
  );
  await gatherGaps(resources);
  const [row] = await db.query<{ id: string }>('select id::text from gap_groups order by id desc limit 1');
  return { id: row?.id ?? '', path: `/gaps/${row?.id}` };
}

async function stateOf(id: string): Promise<unknown> {
  return await db.query('select state, revision, why from gap_groups where id = $1', [id]);
}

describe('the page of a task', () => {
  test('is empty, full, or not there', async () => {
    expect(await (await edits.get('/gaps')).text()).toContain('Không có câu nào còn vướng');
    const { path } = await openGap();
    const list = await (await edits.get('/gaps')).text();
    expect(list).toContain(question);
    expect(await (await edits.get('/gaps?q=không+hề+có')).text()).toContain('Không có việc nào khớp');
    expect(await (await edits.get(path)).text()).toContain('Đã nghĩ đến');
    expect((await edits.get('/gaps/999999')).status).toBe(404);
    expect((await edits.get("/gaps/1'%20or%201=1")).status).toBe(404);
  });

  test('says of a question from the hotline what whoever answered said of its card, numbers masked', async () => {
    const held = { ...resources, keys: await callKeys };
    const callId = await beginCall(held, operator, { phone: '' });
    const text = 'làm giấy nuôi rùa cần gì, số tôi 0912345678';
    const kept = await keepTyped(held, operator, { callId, text });
    if (kept.kind !== 'kept') throw new Error(kept.kind);
    const told = { kind: 'verdict', verdict: 'outdated' } as const;
    await tellOfSuggestion(held, operator, { callId, id: kept.id, told });
    await gatherGaps(resources);
    const [group] = await db.query<{ id: string }>('select id::text from gap_groups');
    const page = await (await edits.get(`/gaps/${group?.id}`)).text();
    expect(page).toContain('trong một cuộc gọi tổng đài');
    expect(page).toContain('người nghe máy báo đã cũ');
    expect(page).toContain('giấy nuôi rùa cần gì');
    expect(page).not.toContain('0912345678');
  });

  test('offers nothing to do to those who may only read', async () => {
    const { path } = await openGap();
    expect(await (await operates.get(path)).text()).not.toContain(
      '<form method="post" action="/console/gaps',
    );
  });

  test('refuses a name that is known, and says why, with what was typed', async () => {
    const { id, path } = await openGap();
    const fields = { revision: '0', entry: '9.000001', alias: 'làm giấy nuôi rùa', question };
    const refused = await edits.post(`${path}/alias`, fields);
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain('Cách gọi này có rồi');
    expect(page).toContain('value="làm giấy nuôi rùa"');
    expect(await stateOf(id)).toEqual([{ state: 'open', revision: 0, why: null }]);
  });

  test('keeps what somebody else did first', async () => {
    const { id, path } = await openGap();
    await edits.post(`${path}/move`, { revision: '0', state: 'aside', why: 'Việc của thú y' });
    const late = await edits.post(`${path}/test`, { revision: '0', entry: '9.000001', question });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('Có người vừa xử lý');
    expect((await edits.post(`${path}/move`, { revision: '0', state: 'closed' })).status).toBe(409);
    expect(await stateOf(id)).toEqual([{ state: 'aside', revision: 1, why: 'Việc của thú y' }]);
    expect(await db.query('select 1 from test_questions')).toEqual([]);
  });

  test('takes no field that its form does not have', async () => {
    const { path } = await openGap();
    const more = { revision: '0', state: 'closed', closed_by: 'nobody' };
    expect((await edits.post(`${path}/move`, more)).status).toBe(400);
  });

  test('begins a draft from the question', async () => {
    const { id, path } = await openGap();
    const begun = await edits.post(`${path}/draft`, { kind: 'procedure', question });
    expect(begun.status).toBe(303);
    expect(begun.headers.get('Location')).toMatch(/^\/console\/desk\/drafts\/[\w-]+$/);
    const drafts = await db.query<{ from: unknown; content: unknown }>(
      'select came_from as from, content from drafts',
    );
    expect(drafts[0]?.content).toEqual({ kind: 'procedure', aliases: [question] });
    expect(JSON.stringify(drafts[0]?.from)).toContain(`"${id}"`);
  });
});

test('an operator reports an answer where it is read', async () => {
  await openGap();
  const [answer] = await db.query<{ id: string; conversation: string }>(
    `select answers.id, conversation_id as conversation from answers
     join questions on questions.id = question_id order by answered_at desc limit 1`,
  );
  const path = `/inbox/${answer?.conversation}/report`;
  const report = async (id = answer?.id ?? '') => await operates.post(path, { answer: id, fault: 'missing' });
  expect((await report()).headers.get('Location')).toBe(
    `/console/inbox/${answer?.conversation}?said=reported`,
  );
  expect((await report()).headers.get('Location')).toBe(`/console/inbox/${answer?.conversation}?said=known`);
  expect((await report('1')).status).toBe(400);
  const elsewhere = inventedStaff('operator', { id: 'elsewhere', agencies: ['Sở Khác'] });
  const away = staffClient(staffApp({ db }, [elsewhere]), elsewhere);
  expect((await away.post(path, { answer: answer?.id ?? '', fault: 'wrong' })).status).toBe(404);
});
