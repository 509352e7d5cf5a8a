import { z } from 'zod';
import { families } from '#knowledge/families.ts';
import type { Family } from '#knowledge/family.ts';
import type { ConsoleRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { localTexts } from '#src/console/local/local-texts.ts';
import { readForm } from '#src/console/read-form.ts';
import { redirect } from '#src/console/redirect.ts';
import { readFamily } from '#src/desk/families/read-family.ts';
import { restoreFamily, type ShownFamily, saveFamily, showFamilies } from '#src/desk/families/save-family.ts';
import { Fault } from '#src/fault.ts';
import { FamiliesPage } from './families-page.tsx';
import { FamilyPage } from './family-page.tsx';

export const familiesRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: '/desk/families', right: 'desk.read', answer: list },
  { method: 'get', path: '/desk/families/new', right: 'desk.write', answer: begin },
  { method: 'post', path: '/desk/families', right: 'desk.write', answer: add },
  { method: 'get', path: '/desk/families/:family', right: 'desk.read', answer: show },
  { method: 'post', path: '/desk/families/:family', right: 'desk.write', answer: save },
  { method: 'post', path: '/desk/families/:family/restore', right: 'desk.write', answer: restore },
];

async function list(visit: Visit): Promise<Response> {
  const shown = await showFamilies(visit.resources);
  return await sendPage(visit.c, FamiliesPage({ visit, families: shown }));
}

async function show(visit: Visit): Promise<Response> {
  return await sendPage(visit.c, FamilyPage({ visit, shown: await familyOf(visit), wrong: [] }));
}

async function familyOf({ resources, c }: Visit): Promise<ShownFamily> {
  const all = await showFamilies(resources);
  const shown = all.find(({ family }) => family.id === c.req.param('family'));
  if (!shown) throw new Fault('not-found', 'There is no such family.');
  return shown;
}

const words = z.string().trim().max(500).default('');
const mark = z.string().max(64);
const each = z.array(z.string().trim().max(8000)).max(40).default([]);
const formSchema = z.strictObject({
  ...{ questionVi: words, questionEn: words, usual: words },
  open: z.string().max(8000).default(''),
  ...{ code: each, labelVi: each, labelEn: each, told: each },
});

const blank: ShownFamily = {
  family: {
    id: '',
    question: { vi: '', en: '' },
    members: [{ code: '', label: { vi: '', en: '' }, told: [] }],
  },
  isWritten: false,
  mark: '',
};

async function begin(visit: Visit): Promise<Response> {
  return await sendPage(visit.c, FamilyPage({ visit, shown: blank, isOnItsWay: true, wrong: [] }));
}

/** A family that no release knows; its id may be nobody else's. */
async function add(visit: Visit): Promise<Response> {
  const form = await readForm(visit, formSchema.extend({ id: words }));
  if (form.kind === 'wrong') throw new Fault('invalid', 'This is no form of a family.');
  const { id } = form.values;
  const all = await showFamilies(visit.resources);
  const isTaken = id === 'new' || all.some(({ family }) => family.id === id);
  const wrong = isTaken ? [localTexts(visit.language).families.idTaken] : [];
  return await keep(visit, { given: givenOf(id, form.values), wrong, was: null });
}

async function save(visit: Visit): Promise<Response> {
  const { family } = await familyOf(visit);
  const form = await readForm(visit, formSchema.extend({ was: mark }));
  if (form.kind === 'wrong') throw new Fault('invalid', 'This is no form of a family.');
  return await keep(visit, { given: givenOf(family.id, form.values), wrong: [], was: form.values.was });
}

function givenOf(id: string, form: z.infer<typeof formSchema>): Family {
  const { questionVi, questionEn, usual, open, code, labelVi, labelEn, told } = form;
  const members = code.map((one, at) => ({
    code: one,
    label: { vi: labelVi[at] ?? '', en: labelEn[at] ?? '' },
    told: lines(told[at] ?? ''),
  }));
  return {
    id,
    question: { vi: questionVi, en: questionEn },
    members: members.filter((member) => member.code !== ''),
    ...(usual === '' ? {} : { usual }),
    ...(lines(open).length > 0 ? { open: lines(open) } : {}),
  };
}

type Given = {
  readonly given: Family;
  readonly wrong: readonly string[];
  /** The mark of what the form was opened with; `null` of a new one. */
  readonly was: string | null;
};

/** Keeps it, or shows it again as it was written with what is wrong. */
async function keep(visit: Visit, { given, wrong, was }: Given): Promise<Response> {
  const texts = localTexts(visit.language).families;
  const read = readFamily(given);
  const again = async (why: readonly string[], seen = was) => {
    const shown = { family: given, isWritten: was !== null, mark: seen ?? '' };
    const page = FamilyPage({ visit, shown, wrong: why, ...(was === null ? { isOnItsWay: true } : {}) });
    return await sendPage(visit.c, page, seen === was ? 422 : 409);
  };
  if (wrong.length > 0) return await again(wrong);
  if ('faults' in read) return await again(read.faults.map((fault) => texts.faults[fault]));
  const kept = await saveFamily(visit.resources, visit.staff, { family: read.family, was });
  if (kept.kind === 'unknown') return await again(kept.codes.map(texts.unknownCode));
  if (kept.kind === 'kept') return redirect(visit, `/desk/families/${given.id}`, 'saved');
  if (was === null) return await again([texts.idTaken]);
  // Whoever has read that somebody was first may keep their own all the same.
  return await again([texts.lost, texts.lostTyped], (await familyOf(visit)).mark);
}

async function restore(visit: Visit): Promise<Response> {
  const { family } = await familyOf(visit);
  const form = await readForm(visit, z.strictObject({ was: mark }));
  if (form.kind === 'wrong') throw new Fault('invalid', 'This is no form of a family.');
  if (!(await restoreFamily(visit.resources, visit.staff, { id: family.id, was: form.values.was }))) {
    const wrong = [localTexts(visit.language).families.lost];
    return await sendPage(visit.c, FamilyPage({ visit, shown: await familyOf(visit), wrong }), 409);
  }
  const isShipped = families.some(({ id }) => id === family.id);
  return redirect(visit, isShipped ? `/desk/families/${family.id}` : '/desk/families', 'restored');
}

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter(Boolean);
}
