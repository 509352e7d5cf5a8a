import { expect, test } from 'vitest';
import { catalogueChores } from '#src/desk/catalogue-chores.ts';
import { readDraft } from '#src/desk/read-draft.ts';
import { reviewDraft } from '#src/desk/review-draft.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { approver, openDesk } from '#tests/support/desk-acts.ts';
import { failingDatabase } from '#tests/support/failing-database.ts';
import { importInvented } from '#tests/support/invented-entries.ts';

const db = useTestDatabase();
const turtle = '9.000001';

test('a publication that is killed at any statement leaves the old text or the new one, whole and found', async () => {
  const desk = openDesk(db);
  await importInvented(desk.resources);
  const before = await desk.current(turtle);
  const id = await desk.begin(turtle, { aliases: ['giấy cho ba ba mai mềm'] });
  await desk.submit(id);
  const { revision } = await readDraft(desk.resources, id);
  const against = before?.versionId ?? null;
  const decision = { kind: 'approve', comment: null, publishFrom: null, language: 'vi', against } as const;
  let published = false;
  let killed = 0;
  for (let at = 1; !published; at += 1) {
    const failing = failingDatabase(db, { at, transactions: 'whole' });
    const review = reviewDraft({ ...desk.resources, db: failing }, approver, { id, revision, decision });
    const kind = await review.then(
      (reviewed) => reviewed.kind,
      () => 'killed',
    );
    published = kind === 'published';
    if (!published) killed += 1;
    const { state, versionId } = await readDraft(desk.resources, id);
    expect(state).toBe(published ? 'done' : 'in-review');
    const standing = await desk.current(turtle);
    expect(standing?.versionId).toBe(published ? versionId : before?.versionId);
    expect(await indexed()).toEqual([{ version: standing?.versionId, isNew: published }]);
  }
  expect(killed).toBeGreaterThan(10);
  // It died after its commit: a chore weighs the words that are new.
  for (const { once } of catalogueChores(desk.resources)) await once();
  expect((await desk.ask('xin giấy cho ba ba mai mềm')).procedure?.code).toBe(turtle);
});

async function indexed() {
  return await db.query<{ version: string; isNew: boolean }>(
    `select version_id::text as version, exists (
       select from passages where passages.version_id = catalogue.version_id and words like '%mai mềm%'
     ) as "isNew"
     from catalogue where entry_id = $1`,
    [turtle],
  );
}
