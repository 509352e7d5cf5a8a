import { z } from 'zod';
import type { ConsoleRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { readForm } from '#src/console/read-form.ts';
import { redirect } from '#src/console/redirect.ts';
import { Fault } from '#src/fault.ts';
import { agenciesSchema, agencySchema } from '#src/settings/agencies-schema.ts';
import {
  type AgenciesChanged,
  changeAgency,
  mergeAgency,
  removeAgency,
} from '#src/settings/change-agencies.ts';
import { changeSetting } from '#src/settings/change-setting.ts';
import { type ShownAgencies, showAgencies } from '#src/settings/show-agencies.ts';
import { AgenciesPage, type AgenciesView } from './agencies-page.tsx';
import { agenciesTexts } from './agencies-texts.ts';
import type { AgencyTyped } from './agency-form.tsx';

const path = '/settings/agencies';

/** Who sees to what, and the wards that are served. */
export const agenciesRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path, right: 'settings.read', answer: show },
  { method: 'post', path, right: 'settings.write', answer: save },
  { method: 'post', path: `${path}/remove`, right: 'settings.write', answer: remove },
  { method: 'post', path: `${path}/merge`, right: 'settings.write', answer: merge },
  { method: 'post', path: `${path}/wards`, right: 'settings.write', answer: saveWards },
];

async function show(visit: Visit): Promise<Response> {
  const shown = await showAgencies(visit.resources);
  const edited = visit.c.req.query('edit');
  const isAdded = visit.c.req.query('add') !== undefined;
  const form = edited === undefined ? (isAdded ? blank : null) : formOf(shown, edited);
  return await send(visit, { form }, 200);
}

const blank: AgencyTyped = { was: '', name: '', code: '', phone: '', categories: [], wrong: {} };

/** As it stands, on the list or not; `null` of a name that nothing has. */
function formOf({ lines, unlisted }: ShownAgencies, name: string): AgencyTyped | null {
  const agency = [...lines, ...unlisted].find((each) => each.agency.name === name)?.agency;
  if (!agency) return null;
  const { code, phone, categories } = agency;
  return { was: name, name, code: code ?? '', phone: phone ?? '', categories, wrong: {} };
}

async function send(
  visit: Visit,
  over: Partial<Pick<AgenciesView, 'form' | 'wards' | 'refused' | 'lost'>>,
  status: 200 | 409 | 422,
): Promise<Response> {
  const shown = await showAgencies(visit.resources);
  const wards = { typed: shown.wards.join('\n') };
  const view = { form: null, wards, refused: null, lost: null, ...over };
  return await sendPage(visit.c, <AgenciesPage {...{ visit, shown, ...view }} />, status);
}

const version = z.coerce.number().int().min(0);
const name = z.string().max(1_000);
const agencyForm = z.strictObject({
  ...{ version, was: name, name, code: name, phone: name },
  categories: z
    .union([z.array(name), name.transform((one) => [one])])
    .optional()
    .transform((some) => some ?? []),
});

async function save(visit: Visit): Promise<Response> {
  const { version: at, ...typed } = await fields(visit, agencyForm);
  const { was, code, phone, ...told } = typed;
  const parsed = agencySchema.safeParse({
    ...told,
    ...{ code: code.trim() || null, phone: phone.trim() || null },
  });
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path: of, message }) => [of[0], say(visit, message)]);
    return await send(visit, { form: { ...typed, wrong: Object.fromEntries(wrong) } }, 422);
  }
  const change = { was: was || null, agency: parsed.data, version: at };
  const changed = await changeAgency(visit.resources, visit.staff, change);
  if (changed.kind === 'wrong') {
    const field = changed.issue === 'category-twice' ? 'categories' : 'name';
    return await send(visit, { form: { ...typed, wrong: { [field]: say(visit, changed.issue) } } }, 422);
  }
  return await end(visit, changed, { said: 'saved', form: { ...typed, wrong: {} } });
}

async function remove(visit: Visit): Promise<Response> {
  const asked = await fields(visit, z.strictObject({ version, name }));
  const changed = await removeAgency(visit.resources, visit.staff, asked);
  if (changed.kind === 'in-use') {
    const texts = agenciesTexts(visit.language);
    const refused = { title: texts.inUse(asked.name), text: texts.inUseText(texts.use(changed.use)) };
    return await send(visit, { refused }, 422);
  }
  return await end(visit, changed, { said: 'removed' });
}

async function merge(visit: Visit): Promise<Response> {
  const asked = await fields(visit, z.strictObject({ version, from: name, into: name }));
  return await end(visit, await mergeAgency(visit.resources, visit.staff, asked), { said: 'merged' });
}

async function saveWards(visit: Visit): Promise<Response> {
  const form = z.strictObject({ version, wards: z.string().max(50_000) });
  const { version: at, wards: typed } = await fields(visit, form);
  const lines = typed.split('\n').map((line) => line.trim().replace(/\s+/g, ' '));
  const wards = [...new Set(lines.filter((line) => line !== '').map((line) => line.normalize('NFC')))];
  const { setting } = await showAgencies(visit.resources);
  const parsed = agenciesSchema.safeParse({ agencies: setting.value?.agencies ?? [], wards });
  const issue = wards.some((each) => districts.test(each))
    ? 'district'
    : parsed.success
      ? null
      : (parsed.error.issues[0]?.message ?? 'many');
  if (issue !== null || !parsed.success) {
    return await send(visit, { wards: { typed, wrong: say(visit, issue ?? 'many') } }, 422);
  }
  const change = { name: 'agencies', value: parsed.data, version: at, why: null } as const;
  const changed = await changeSetting(visit.resources, visit.staff, change);
  return await end(visit, changed, { said: 'saved', wards: { typed } });
}

/** There are none since 1 July 2025. */
const districts = /^(?:quận|huyện|thị xã)\s/iu;

async function fields<Schema extends z.ZodType>(visit: Visit, schema: Schema): Promise<z.infer<Schema>> {
  const read = await readForm(visit, schema);
  if (read.kind === 'wrong') throw new Fault('invalid', 'The form cannot be read.');
  return read.values;
}

function say({ language }: Visit, issue: string): string {
  return agenciesTexts(language).wrong[issue] ?? issue;
}

/** Done and said; or, where somebody was first, what was typed with who it was. */
async function end(
  visit: Visit,
  changed: AgenciesChanged,
  { said, ...over }: { readonly said: string } & Partial<Pick<AgenciesView, 'form' | 'wards'>>,
): Promise<Response> {
  if (changed.kind === 'changed') return await send(visit, { ...over, lost: { by: changed.by } }, 409);
  if (changed.kind !== 'saved') throw new Fault('invalid', 'The list cannot be changed in this way.');
  await visit.resources.switches?.refresh();
  return redirect(visit, path, said);
}
