import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { keepFamily } from '#db/families.ts';
import { families, familyOf, useFamilies } from '#knowledge/families.ts';
import type { Family } from '#knowledge/family.ts';
import { composeAnswer } from '#src/answers/compose-answer.ts';
import { readFamily } from '#src/desk/families/read-family.ts';
import { restoreFamily, saveFamily, showFamilies } from '#src/desk/families/save-family.ts';
import { newId } from '#src/new-id.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase();
let passed = 0;
const clock = { ...fixedClock('2026-11-02T08:00:00+07:00'), elapsed: () => passed };
const resources = webResources({ db, clock });
const editor = inventedStaff('editor');

beforeEach(async () => await importInvented(resources));
afterAll(() => useFamilies([]));

const yard: Family = {
  id: 'birth',
  question: { vi: 'Sân phơi của thôn hay của nhà mình?', en: 'The hamlet’s yard or your own?' },
  members: [
    { code: '9.000004', label: { vi: 'Sân của thôn', en: 'The hamlet’s' }, told: ['của thôn'] },
    { code: '9.000005', label: { vi: 'Sân của nhà', en: 'Our own' }, told: ['nhà mình', 'của nhà'] },
  ],
  open: ['sân phơi lúa'],
};

/** As a form that is opened now carries it. */
async function seen(id: string): Promise<string> {
  return (await showFamilies(resources)).find(({ family }) => family.id === id)?.mark ?? '';
}

async function save(family: Family) {
  return await saveFamily(resources, editor, { family, was: await seen(family.id) });
}

async function putBack(id: string) {
  return await restoreFamily(resources, editor, { id, was: await seen(id) });
}

async function ask(text: string): Promise<string> {
  const conversation = { id: newId(), topic: {} };
  const { answer } = await composeAnswer(resources, { text, conversation, language: 'vi', channel: 'test' });
  return answer.text;
}

describe('a family that an editor writes', () => {
  it('asks its own question from the next one on, in every program, until it is put back', async () => {
    expect(await ask('sân phơi lúa')).not.toContain(yard.question.vi);

    expect(await save(yard)).toEqual({ kind: 'kept' });
    expect(await ask('sân phơi lúa')).toContain(yard.question.vi);

    // Another program on the same database writes it; a second later this one knows.
    await keepFamily(db, { ...yard, question: { vi: 'Phơi ở đâu?', en: 'Where?' } }, resources.clock.now());
    passed += 1000;
    expect(await ask('sân phơi lúa')).toContain('Phơi ở đâu?');

    await putBack('birth');
    expect(familyOf('9.000004')).toBeNull();
    expect(familyOf('1.001193')?.id).toBe('birth');
    const acts = await db.query<{ act: string }>('select act from audit_entries order by id');
    expect(acts.map(({ act }) => act)).toEqual(['family.changed', 'family.restored']);
  });

  it('is shown in the place of the one of the release', async () => {
    await save(yard);
    const shown = await showFamilies(resources);
    expect(shown).toHaveLength(families.length);
    expect(shown.filter(({ isWritten }) => isWritten).map(({ family }) => family)).toEqual([yard]);
    await putBack('birth');
  });

  it('is not written over by whoever opened it before: the second is told', async () => {
    const was = await seen('birth');
    const theirs = { ...yard, question: { vi: 'Phơi ở đâu vậy?', en: 'Where to?' } };
    const both = [yard, theirs].map((family) => saveFamily(resources, editor, { family, was }));
    const kinds = (await Promise.all(both)).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(['changed', 'kept']);
    const first = kinds[0] === 'kept' ? yard : theirs;
    expect((await showFamilies(resources)).find(({ family }) => family.id === 'birth')?.family).toEqual(
      first,
    );
    expect(await restoreFamily(resources, editor, { id: 'birth', was })).toBe(false);
    expect(await seen('birth')).not.toBe(was);
    await putBack('birth');
    expect(await seen('birth'), 'what the release says is known by its mark again').toBe(was);
  });

  it('that is new takes no id that somebody else took meanwhile', async () => {
    const [mine, theirs] = [yard, { ...yard, open: ['sân phơi'] }].map((family) => ({
      ...family,
      id: 'san-phoi',
    }));
    if (!mine || !theirs) throw new Error('there are two');
    expect(await saveFamily(resources, editor, { family: mine, was: null })).toEqual({ kind: 'kept' });
    expect(await saveFamily(resources, editor, { family: theirs, was: null })).toEqual({ kind: 'changed' });
    await putBack('san-phoi');
  });

  it('has members that the catalogue knows', async () => {
    const [first, ...others] = yard.members;
    if (!first) throw new Error('the family is empty');
    const strange = { ...yard, members: [{ ...first, code: '9.999999' }, ...others] };
    expect(await save(strange)).toEqual({ kind: 'unknown', codes: ['9.999999'] });
  });
});

describe('what is written of a family', () => {
  const [village, house] = yard.members;
  const faultsOf = (change: Record<string, unknown>) => readFamily({ ...yard, ...change });

  it('is a question and two members that nothing confuses', () => {
    expect(readFamily(yard)).toEqual({ family: yard });
    expect(faultsOf({ question: { vi: 'Sân nào', en: 'Which?' } })).toEqual({ faults: ['question-mark'] });
    expect(faultsOf({ members: [village] })).toEqual({ faults: ['too-few'] });
    expect(faultsOf({ members: [village, village] })).toEqual({ faults: ['code-twice'] });
    expect(faultsOf({ usual: '1.001193' })).toEqual({ faults: ['usual-unknown'] });
    expect(faultsOf({ members: [village, { ...house, told: ['CUA THON'] }] })).toEqual({
      faults: ['told-twice'],
    });
    expect(faultsOf({ members: [village, { ...house, code: 'x' }] })).toEqual({ faults: ['unreadable'] });
  });

  it('of the release would be taken as it is', () => {
    for (const family of families)
      expect({ id: family.id, read: readFamily(family) }).toEqual({ id: family.id, read: { family } });
  });
});
