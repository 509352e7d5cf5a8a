import { z } from 'zod';
import { areaSchema, procedureCodeSchema } from '#knowledge/entry-base.ts';
import { deskLevels } from '#src/console/catalogue/catalogue-page.tsx';
import type { ConsoleRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { readForm } from '#src/console/read-form.ts';
import { redirect } from '#src/console/redirect.ts';
import { changeReceived } from '#src/desk/local/change-received.ts';
import { showReceived } from '#src/desk/local/show-received.ts';
import { localTexts } from './local-texts.ts';
import { ReceivedPage } from './received-page.tsx';

export const receivedRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: '/desk/received', right: 'desk.read', answer: (visit) => received(visit, []) },
  { method: 'post', path: '/desk/received', right: 'local.write', answer: change },
];

const perPage = 50;

/** The list of the centre's own province, unless another area is named. */
async function received(visit: Visit, wrong: readonly string[], of?: string): Promise<Response> {
  const { resources, c } = visit;
  const own = `province:${resources.centre.province ?? '00'}`;
  const asked = z
    .object({
      area: areaSchema.catch(own),
      q: z.string().max(200).catch(''),
      field: z.string().min(1).max(200).nullable().catch(null),
      level: z.enum(deskLevels).nullable().catch(null),
      listed: z.enum(['all', 'on-list']).catch('all'),
      after: z.string().max(200).nullable().catch(null),
    })
    .parse(of === undefined ? c.req.query() : { ...c.req.query(), area: of });
  const search = { ...asked, limit: perPage };
  const shown = await showReceived(resources, search);
  return await sendPage(
    c,
    ReceivedPage({ visit, asked: search, shown, wrong }),
    wrong.length > 0 ? 422 : 200,
  );
}

const day = z.union([z.iso.date(), z.literal('')]).default('');
const filter = z.string().max(200).default('');
const receivedSchema = z.strictObject({
  area: areaSchema,
  codes: z
    .union([z.array(procedureCodeSchema), procedureCodeSchema])
    .default([])
    .transform((codes) => (typeof codes === 'string' ? [codes] : codes)),
  act: z.enum(['put', 'take-off']),
  place: z.string().trim().max(200).default(''),
  ...{ from: day, to: day },
  /** Set: all that the filter finds, beside what was ticked. */
  every: z.literal('on').optional(),
  ...{ q: filter, field: filter, level: z.enum(['', ...deskLevels]).default('') },
  listed: z.enum(['all', 'on-list']).default('all'),
});

/** More than any catalogue holds. */
const everything = 100_000;

type Filtered = Pick<z.infer<typeof receivedSchema>, 'area' | 'q' | 'field' | 'level' | 'listed'>;

async function codesOf(
  { resources }: Visit,
  { area, q, field, level, listed }: Filtered,
): Promise<readonly string[]> {
  const { found } = await showReceived(resources, {
    ...{ area, q, listed, field: field || null, level: level || null, after: null, limit: everything },
  });
  return found.lines.map(({ id }) => id);
}

async function change(visit: Visit): Promise<Response> {
  const texts = localTexts(visit.language).received;
  const form = await readForm(visit, receivedSchema);
  if (form.kind === 'wrong') return await received(visit, [texts.areaWrong]);
  const { area, act, place, from, to, every } = form.values;
  const codes = every ? await codesOf(visit, form.values) : form.values.codes;
  if (codes.length === 0) return await received(visit, [texts.nonePicked], area);
  const { changed, rejected } = await changeReceived(visit.resources, visit.staff, {
    ...{ area, codes, act, place: place || null, from: from || null, to: to || null },
  });
  if (changed === 0) return await received(visit, rejected, area);
  return redirect(visit, `/desk/received?${new URLSearchParams({ area })}`, act === 'put' ? 'put' : 'off');
}
