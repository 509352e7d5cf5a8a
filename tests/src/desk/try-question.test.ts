import { beforeEach, describe, expect, it } from 'vitest';
import { findEntries } from '#knowledge/find-entries.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import { startDraft } from '#src/desk/start-draft.ts';
import { type Trial, tryQuestion } from '#src/desk/trial/try-question.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { importInvented, inventedCatalogue } from '#tests/support/invented-entries.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase();
const resources = webResources({ db });
const editor = inventedStaff('editor');

beforeEach(async () => await importInvented(resources));

const tryOut = (text: string, over: Partial<Trial> = {}) =>
  tryQuestion(resources, {
    ...{ text, language: 'vi', province: null, ward: null, day: null, draft: null, model: 'without' },
    ...over,
  });

/** Everything that a citizen's question, or an editor's publication, would write. */
async function written(): Promise<unknown> {
  const tables = [
    'conversations',
    'questions',
    'answers',
    'gaps',
    'versions',
    'catalogue',
    'passages',
    'lexicon',
  ];
  const rows = tables.map((table) => `select '${table}' as name, count(*)::int as rows from ${table}`);
  return await db.query(rows.join(' union all '));
}

async function draftOf(change: Record<string, unknown>): Promise<string> {
  const [first] = inventedCatalogue;
  const content = { ...first, ...change };
  const draft = {
    kind: 'procedure',
    entryId: '9.000001',
    content,
    uncertain: [],
    from: { kind: 'blank' },
  } as const;
  return (await startDraft(resources, editor, draft)).id;
}

describe('a question that is tried', () => {
  it('is answered from what is published, each step told, and nothing of it is kept', async () => {
    const before = await written();

    const tried = await tryOut('làm giấy nuôi rùa phí bao nhiêu');

    if (tried.kind !== 'tried') throw new Error('it was not tried');
    expect(tried.answer).toMatchObject({ outcome: 'answered', procedure: { code: '9.000001' } });
    expect(tried.answer.text).toContain('25.000');
    expect(tried.explanation.parts[0]?.candidates[0]).toMatchObject({
      code: '9.000001',
      phrase: 'làm giấy nuôi rùa',
    });
    expect(tried.explanation.parts[0]?.decision.kind).toBe('answer');
    const personal = await tryOut('làm giấy nuôi rùa, gọi tôi số 0912345678');
    expect(personal).toMatchObject({ masked: expect.not.stringContaining('0912345678') });
    expect(await written()).toEqual(before);
  });

  it('is answered from a draft that nobody else sees', async () => {
    const fees = [{ amount: 77_000, kind: 'lệ phí', per: 'lần' }];
    const draft = await draftOf({
      aliases: ['giấy tờ cho bò sát mai cứng'],
      methods: [{ channel: 'counter', limits: [], fees }],
    });
    const before = await written();

    const tried = await tryOut('giấy tờ cho bò sát mai cứng phí bao nhiêu', { draft });

    if (tried.kind !== 'tried') throw new Error('it was not tried');
    expect(tried.answer.procedure?.code).toBe('9.000001');
    expect(tried.answer.text).toContain('77.000');
    expect(await written()).toEqual(before);
    expect(await findEntries(db, readQuestion('bò sát mai cứng'), '2026-11-22')).toEqual([]);
    const published = await tryOut('làm giấy nuôi rùa phí bao nhiêu');
    expect(published).toMatchObject({ answer: { text: expect.stringContaining('25.000') } });
  });

  it('is asked on the first day of a draft for later, or on the day that is named', async () => {
    const draft = await draftOf({ effectiveFrom: '2027-03-01' });

    expect(await tryOut('làm giấy nuôi rùa', { draft })).toMatchObject({
      day: '2027-03-01',
      answer: { procedure: { code: '9.000001' } },
    });
    expect(await tryOut('làm giấy nuôi rùa', { day: '2026-12-24' })).toMatchObject({ day: '2026-12-24' });
  });

  it('says what a draft lacks before it can be tried', async () => {
    const draft = await draftOf({ name: '' });

    expect(await tryOut('làm giấy nuôi rùa', { draft })).toMatchObject({
      kind: 'incomplete',
      faults: [expect.stringMatching(/^name: /)],
    });
    await expect(tryOut('làm giấy nuôi rùa', { draft: 'none' })).rejects.toMatchObject({ code: 'not-found' });
  });
});
