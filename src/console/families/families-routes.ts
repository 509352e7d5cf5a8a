import { z } from 'zod';
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
  { method: 'get', path: '/desk/families/:family', right: 'desk.read', answer: show },
  { method: 'post', path: '/desk/families/:family', right: 'desk.write', answer: save },
  { method: 'post', path: '/desk/families/:family/restore', right: 'desk.write', answer: restore },
];

async function list(visit: Visit): Promise<Response> {
  const families = await showFamilies(visit.resources);
  return await sendPage(visit.c, FamiliesPage({ visit, families }));
}

async function show(visit: Visit): Promise<Response> {
  return await sendPage(visit.c, FamilyPage({ visit, shown: await familyOf(visit), wrong: [] }));
}

async function familyOf({ resources, c }: Visit): Promise<ShownFamily> {
  const families = await showFamilies(resources);
  const shown = families.find(({ family }) => family.id === c.req.param('family'));
  if (!shown) throw new Fault('not-found', 'There is no such family.');
  return shown;
}

const words = z.string().trim().max(500).default('');
const each = z.array(z.string().trim().max(8000)).max(40).default([]);
const formSchema = z.strictObject({
  ...{ questionVi: words, questionEn: words, usual: words },
  open: z.string().max(8000).default(''),
  ...{ code: each, labelVi: each, labelEn: each, told: each },
});

async function save(visit: Visit): Promise<Response> {
  const shown = await familyOf(visit);
  const form = await readForm(visit, formSchema);
  if (form.kind === 'wrong') throw new Fault('invalid', 'This is no form of a family.');
  const { questionVi, questionEn, usual, open, code, labelVi, labelEn, told } = form.values;
  const members = code.map((one, at) => ({
    code: one,
    label: { vi: labelVi[at] ?? '', en: labelEn[at] ?? '' },
    told: lines(told[at] ?? ''),
  }));
  const given = {
    id: shown.family.id,
    question: { vi: questionVi, en: questionEn },
    members: members.filter((member) => member.code !== ''),
    ...(usual === '' ? {} : { usual }),
    ...(lines(open).length > 0 ? { open: lines(open) } : {}),
  };
  const texts = localTexts(visit.language).families;
  const read = readFamily(given);
  const again = async (wrong: readonly string[]) =>
    await sendPage(visit.c, FamilyPage({ visit, shown: { ...shown, family: given }, wrong }), 422);
  if ('faults' in read) return await again(read.faults.map((fault) => texts.faults[fault]));
  const kept = await saveFamily(visit.resources, visit.staff, read.family);
  if (kept.kind === 'unknown') return await again(kept.codes.map(texts.unknownCode));
  return redirect(visit, `/desk/families/${shown.family.id}`, 'saved');
}

async function restore(visit: Visit): Promise<Response> {
  const { family } = await familyOf(visit);
  await restoreFamily(visit.resources, visit.staff, family.id);
  return redirect(visit, `/desk/families/${family.id}`, 'restored');
}

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter(Boolean);
}
