import { beforeEach, describe, expect, test } from 'vitest';
import { listFindings } from '#db/import-findings.ts';
import { importEntries } from '#knowledge/import-entries.ts';
import { composeAnswer } from '#src/answers/compose-answer.ts';
import { publishAlone } from '#src/desk/publish-alone.ts';
import { readDraft } from '#src/desk/read-draft.ts';
import { replaceEntry } from '#src/desk/replace-entry.ts';
import { reviewAfterwards } from '#src/desk/review-afterwards.ts';
import { reviewDraft } from '#src/desk/review-draft.ts';
import { rollbackEntry } from '#src/desk/rollback-entry.ts';
import { startDraft } from '#src/desk/start-draft.ts';
import { withdrawVersion } from '#src/desk/withdraw-version.ts';
import { makeCard } from '#src/hotline/make-card.ts';
import { newId } from '#src/new-id.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { approver, editor, employ, openDesk, priced } from '#tests/support/desk-acts.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { importInvented, inventedCatalogue } from '#tests/support/invented-entries.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';

const db = useTestDatabase();
const turtle = '9.000001';
const asked = 'Đăng ký nuôi rùa cảnh lệ phí bao nhiêu?';
const [first] = inventedCatalogue;
const cheaper = priced(first ?? missing(), 40_000);
const desk = openDesk(db);
const { resources } = desk;

beforeEach(async () => {
  await importInvented(resources, inventedCatalogue, 'portal');
});

describe('a published draft', () => {
  test('is what the next citizen is told, cited by its version, with who wrote and who read it kept', async () => {
    const before = await desk.ask(asked);
    expect(before.text).toContain('25.000');
    const id = await desk.begin(turtle, cheaper);
    expect((await desk.ask(asked)).text).toContain('25.000');
    expect(await desk.submit(id)).toEqual({ kind: 'submitted' });
    const published = await desk.approve(id);
    expect(published).toMatchObject({ kind: 'published', entryId: turtle, from: null });
    const after = await desk.ask(asked);
    expect(after.text).toContain('40.000');
    const versionId = published.kind === 'published' ? published.versionId : '';
    expect(after.citations.map((each) => each.versionId)).toContain(versionId);
    expect(await readDraft(resources, id)).toMatchObject({
      ...{ state: 'done', versionId, reviewer: { name: approver.name } },
    });
    const acts = await db.query<{ act: string }>('select act from audit_entries order by id');
    expect(acts.map(({ act }) => act)).toEqual(['draft.started', 'draft.submitted', 'version.published']);
  });

  test('is found by words that nothing had before', async () => {
    const id = await desk.begin(turtle, { aliases: ['giấy tờ cho ba ba mai mềm'] });
    await desk.submit(id);
    await desk.approve(id);
    expect((await desk.ask('xin giấy tờ cho ba ba mai mềm')).procedure?.code).toBe(turtle);
  });

  test('of a code that is new is published once, though two wrote of it and two read it at once', async () => {
    const content = { ...cheaper, code: '9.000777' };
    const ids = await Promise.all(
      [1, 2].map(async () => {
        const from = { kind: 'blank' } as const;
        const draft = { kind: 'procedure', entryId: null, content, uncertain: [], from } as const;
        const { id } = await startDraft(resources, editor, draft);
        await desk.submit(id);
        return id;
      }),
    );
    // For a later day: nothing answers yet, so that what each compared it with stays true.
    const published = await Promise.all(ids.map((id) => desk.approve(id, '2099-01-01')));
    expect(published.filter(({ kind }) => kind === 'published')).toHaveLength(1);
    const texts = await db.query(`select from versions where entry_id = '9.000777' and state = 'published'`);
    expect(texts).toHaveLength(1);
  });

  test('is replaced by no import, neither of the national record nor of a release', async () => {
    const id = await desk.begin(turtle, cheaper);
    await desk.submit(id);
    await desk.approve(id);
    for (const origin of ['portal', 'file', 'local'] as const) {
      const items = [{ line: 1, entry: priced(cheaper, 99_000), flags: [] }];
      const counts = await importEntries(resources, { origin, items: each(items) });
      expect(counts).toMatchObject({ keptForReview: 1, changed: 0 });
    }
    expect((await desk.ask(asked)).text).toContain('40.000');
  });

  test('made from what an import left waiting settles what was found of it', async () => {
    const id = await desk.begin(turtle, cheaper);
    await desk.submit(id);
    await desk.approve(id);
    await importInvented(resources, [priced(cheaper, 99_000)], 'portal');
    const [found] = await listFindings(db, turtle);
    const { content, versionId } = found?.arrived ?? missing();
    const { id: taken } = await startDraft(resources, editor, {
      ...{ kind: content.kind, entryId: turtle, content, uncertain: [] },
      from: { kind: 'version', versionId },
    });
    await desk.submit(taken);
    expect(await desk.approve(taken)).toMatchObject({ kind: 'published' });
    expect(await listFindings(db, turtle)).toEqual([]);
    expect((await desk.ask(asked)).text).toContain('99.000');
  });

  test('of a later day answers from that day on, and the old one until then, with nothing having to run', async () => {
    const id = await desk.begin(turtle, cheaper);
    await desk.submit(id);
    expect(await desk.approve(id, '2026-12-01')).toMatchObject({ kind: 'published', from: '2026-12-01' });
    expect((await readDraft(resources, id)).state).toBe('scheduled');
    expect((await desk.ask(asked)).text).toContain('25.000');
    const then = openDesk(db, { clock: fixedClock('2026-12-01T00:30:00+07:00') });
    expect((await then.ask(asked)).text).toContain('40.000');
  });
});

describe('a review', () => {
  test('is not by anybody who wrote in it, though they may approve', async () => {
    const both = inventedStaff(['editor', 'approver'], { id: 'both' });
    const id = await desk.begin(turtle, cheaper);
    await desk.save(id, { name: 'Đăng ký nuôi rùa cảnh nhỏ' }, both);
    await desk.submit(id);
    expect(await desk.approve(id, null, both)).toEqual({ kind: 'own' });
    await expect(desk.approve(id, null, editor)).rejects.toMatchObject({ code: 'forbidden' });
    expect((await desk.ask(asked)).text).toContain('25.000');
  });

  test('gives a draft back with a comment, and its editor goes on from there', async () => {
    const id = await desk.begin(turtle, cheaper);
    await desk.submit(id);
    const { revision } = await readDraft(resources, id);
    const decision = { kind: 'return', comment: 'Phí theo nghị quyết nào?' } as const;
    expect(await reviewDraft(resources, approver, { id, revision, decision })).toEqual({ kind: 'returned' });
    expect(await readDraft(resources, id)).toMatchObject({ state: 'returned', comment: decision.comment });
    expect(await desk.save(id, { name: 'Đăng ký nuôi rùa' })).toMatchObject({ kind: 'saved' });
    await desk.submit(id);
    expect(await readDraft(resources, id)).toMatchObject({ state: 'in-review', comment: decision.comment });
    await desk.approve(id);
    // What was asked of the editor is no word about the text that is published.
    expect(await readDraft(resources, id)).toMatchObject({ state: 'done', comment: null });
  });

  test('of what another publication has overtaken publishes nothing', async () => {
    const one = await desk.begin(turtle, cheaper);
    const other = await desk.begin(turtle, priced(cheaper, 60_000));
    await desk.submit(one);
    await desk.submit(other);
    const against = (await desk.current(turtle))?.versionId ?? null;
    await desk.approve(one);
    const { revision } = await readDraft(resources, other);
    const decision = { kind: 'approve', comment: null, against, publishFrom: null, language: 'vi' } as const;
    expect(await reviewDraft(resources, approver, { id: other, revision, decision })).toEqual({
      kind: 'overtaken',
    });
    expect((await desk.ask(asked)).text).toContain('40.000');
  });

  test('is not asked for while something is wrong, and says what by field', async () => {
    const id = await desk.begin(turtle, { name: '' });
    expect(await desk.submit(id)).toEqual({
      kind: 'problems',
      problems: [{ path: 'name', words: 'Chưa điền.', weight: 'stops' }],
    });
  });
});

describe('whoever works alone', () => {
  test('publishes with a reason, and is reminded until a second person has read it', async () => {
    await employ(db, editor);
    const id = await desk.begin(turtle, cheaper);
    const { revision } = await readDraft(resources, id);
    const against = (await desk.current(turtle))?.versionId ?? null;
    const alone = { id, revision, against, publishFrom: null, language: 'vi' } as const;
    await expect(publishAlone(resources, editor, { ...alone, why: ' ' })).rejects.toMatchObject({
      code: 'invalid',
    });
    const why = 'Nghị quyết có hiệu lực hôm nay, người duyệt nghỉ phép.';
    expect(await publishAlone(resources, editor, { ...alone, why })).toMatchObject({ kind: 'published' });
    expect((await desk.ask(asked)).text).toContain('40.000');
    expect(await readDraft(resources, id)).toMatchObject({ aloneWhy: why, reviewedAt: null });
    expect(await reviewAfterwards(resources, approver, { id, comment: null })).toEqual({ kind: 'reviewed' });
    expect((await readDraft(resources, id)).reviewer?.name).toBe(approver.name);
  });

  test('is told so where somebody else could read it', async () => {
    await employ(db, editor);
    await employ(db, approver);
    const id = await desk.begin(turtle, cheaper);
    const { revision } = await readDraft(resources, id);
    const alone = { id, revision, against: null, publishFrom: null, language: 'vi', why: 'Gấp' } as const;
    expect(await publishAlone(resources, editor, alone)).toEqual({ kind: 'not-alone' });
  });
});

describe('what was published', () => {
  test('is withdrawn at once: nobody is told of it, and no import brings it back', async () => {
    const versionId = (await desk.current(turtle))?.versionId ?? '';
    const withdrawal = { entryId: turtle, versionId, why: 'Bãi bỏ', from: null };
    expect(await withdrawVersion(resources, approver, withdrawal)).toEqual({ kind: 'withdrawn' });
    expect(await desk.current(turtle)).toBeNull();
    expect((await desk.ask(asked)).procedure?.code).not.toBe(turtle);
    await importInvented(resources, inventedCatalogue, 'portal');
    expect(await desk.current(turtle)).toBeNull();
    expect(await withdrawVersion(resources, approver, withdrawal)).toEqual({ kind: 'gone' });
  });

  test('is withdrawn from a day on', async () => {
    const versionId = (await desk.current(turtle))?.versionId ?? '';
    await withdrawVersion(resources, approver, {
      entryId: turtle,
      versionId,
      why: 'Bãi bỏ',
      from: '2026-12-01',
    });
    expect((await desk.ask(asked)).text).toContain('25.000');
    const then = openDesk(db, { clock: fixedClock('2026-12-01T08:00:00+07:00') });
    expect(await then.current(turtle)).toBeNull();
  });

  test('that waits for its day and is withdrawn from a later one answers between the two alone', async () => {
    const versionId = await plan('2027-01-01');
    const why = 'Bãi bỏ';
    await withdrawVersion(resources, approver, { entryId: turtle, versionId, why, from: '2027-06-01' });
    expect((await desk.ask(asked)).text).toContain('25.000');
    const then = openDesk(db, { clock: fixedClock('2027-05-31T08:00:00+07:00') });
    expect((await then.ask(asked)).text).toContain('40.000');
    const over = openDesk(db, { clock: fixedClock('2027-06-01T08:00:00+07:00') });
    expect((await over.ask(asked)).text).not.toContain('40.000');
  });

  test('that is withdrawn from before its own day never answers, and what answers goes on', async () => {
    const versionId = await plan('2027-01-01');
    const withdrawal = { entryId: turtle, versionId, why: 'Nhầm', from: '2026-12-15' };
    expect(await withdrawVersion(resources, approver, withdrawal)).toEqual({ kind: 'withdrawn' });
    for (const day of ['2026-11-05', '2026-12-16', '2027-01-02']) {
      const then = openDesk(db, { clock: fixedClock(`${day}T08:00:00+07:00`) });
      expect((await then.ask(asked)).text, day).toContain('25.000');
    }
  });

  test('that began on its day is withdrawn with what it took the place of', async () => {
    const versionId = await plan('2027-01-01');
    const then = openDesk(db, { clock: fixedClock('2027-02-01T08:00:00+07:00') });
    expect((await then.ask(asked)).text).toContain('40.000');
    await withdrawVersion(then.resources, approver, {
      entryId: turtle,
      versionId,
      why: 'Bãi bỏ',
      from: null,
    });
    expect(await then.current(turtle)).toBeNull();
    expect((await then.ask(asked)).procedure?.code).not.toBe(turtle);
    await importInvented(then.resources, inventedCatalogue, 'portal');
    expect(await then.current(turtle)).toBeNull();
  });

  test('gives way to an earlier text that is put back, as a new version', async () => {
    const old = (await desk.current(turtle))?.versionId ?? '';
    const id = await desk.begin(turtle, cheaper);
    await desk.submit(id);
    const published = await desk.approve(id);
    const against = published.kind === 'published' ? published.versionId : null;
    const back = { entryId: turtle, versionId: old, why: 'Nhập nhầm' };
    expect(await rollbackEntry(resources, approver, { ...back, against: old })).toEqual({
      kind: 'overtaken',
    });
    expect(await rollbackEntry(resources, approver, { ...back, against })).toMatchObject({
      kind: 'published',
    });
    expect((await desk.ask(asked)).text).toContain('25.000');
    expect((await desk.current(turtle))?.versionId).not.toBe(old);
  });

  test('is replaced by its successor, whatever an import says of that one', async () => {
    const replacement = { entryId: turtle, successor: '9.000002', on: null, why: 'Nhập vào thủ tục khác' };
    expect(await replaceEntry(resources, approver, replacement)).toEqual({ kind: 'replaced' });
    await importInvented(resources, inventedCatalogue, 'portal');
    expect((await desk.current(turtle))?.entryId).toBe('9.000002');
    const conversation = { id: newId(), topic: {} };
    const typed = { conversation, language: 'vi', channel: 'hotline' } as const;
    const asking = { ...resources, model: null, embedder: null };
    const named = await composeAnswer(asking, { ...typed, text: `thủ tục ${turtle} cần giấy gì` });
    expect(named.answer.text).toContain('mã 9.000001 không còn dùng, nay thay bằng “Cấp lại giấy nuôi rùa”');
    expect(makeCard(named.answer)?.card.say[0]).toContain('không còn dùng');
    const own = await composeAnswer(asking, { ...typed, text: 'thủ tục 9.000002 cần giấy gì' });
    expect(own.answer.text).not.toContain('không còn dùng');
    const circle = { entryId: '9.000002', successor: turtle, on: null, why: 'Nhầm' };
    expect(await replaceEntry(resources, approver, circle)).toEqual({ kind: 'unfit' });
  });

  test('is forwarded in no circle, neither from a later day on nor by two at once', async () => {
    const forward = async (entryId: string, successor: string, on: string | null) =>
      await replaceEntry(resources, approver, { entryId, successor, on, why: 'Gộp thủ tục' });
    expect(await forward('9.000002', turtle, '2027-01-01')).toEqual({ kind: 'replaced' });
    expect(await forward(turtle, '9.000002', null)).toEqual({ kind: 'unfit' });
    expect(await forward('9.000002', '9.999999', null), 'of a code that nobody knows').toEqual({
      kind: 'unfit',
    });
    expect(await db.query(`select from entries where id = '9.999999'`)).toEqual([]);
    await replaceEntry(resources, approver, { entryId: '9.000002', successor: null, on: null, why: 'Nhầm' });
    const both = await Promise.all([forward('9.000002', turtle, null), forward(turtle, '9.000002', null)]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['replaced', 'unfit']);
  });
});

async function* each<T>(items: readonly T[]) {
  yield* items;
}

function missing(): never {
  throw new Error('the invented catalogue is empty');
}

/** The cheaper text, from a day on; its version. */
async function plan(from: string): Promise<string> {
  const id = await desk.begin(turtle, cheaper);
  await desk.submit(id);
  const planned = await desk.approve(id, from);
  return planned.kind === 'published' ? planned.versionId : '';
}
