import { z } from 'zod';
import type { ConsoleRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { readForm } from '#src/console/read-form.ts';
import { redirect } from '#src/console/redirect.ts';
import { mostFileBytes } from '#src/desk/import/foreign-file.ts';
import { makeDrafts } from '#src/desk/import/make-drafts.ts';
import { showImport, showImports } from '#src/desk/import/show-imports.ts';
import { startImport } from '#src/desk/import/start-import.ts';
import { Fault } from '#src/fault.ts';
import { ImportPage } from './import-page.tsx';
import { ImportsPage } from './imports-page.tsx';

/** What stands around the file in its form. */
const formBytes = 16 * 1024;
/** A little more than is taken, so that a file that is too large gets its own words. */
const mostBytes = mostFileBytes + 512 * 1024 + formBytes;

export const importRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: '/desk/import', right: 'desk.write', answer: list },
  { method: 'post', path: '/desk/import', right: 'desk.write', mostBytes, answer: start },
  { method: 'get', path: '/desk/import/:import', right: 'desk.write', answer: show },
  { method: 'post', path: '/desk/import/:import/drafts', right: 'desk.write', answer: make },
];

async function list(visit: Visit): Promise<Response> {
  return await answerList(visit, null, 200);
}

async function answerList(
  visit: Visit,
  wrong: 'choose' | 'oneAtATime' | null,
  status: 200 | 409 | 422,
): Promise<Response> {
  const after = z.iso.datetime().safeParse(visit.c.req.query('after'));
  const page = await showImports(visit.resources, after.success ? new Date(after.data) : null);
  return await sendPage(visit.c, ImportsPage({ visit, page, wrong }), status);
}

async function start(visit: Visit): Promise<Response> {
  const { fileReader } = visit.resources;
  if (!fileReader) throw new Fault('unsupported', 'Files cannot be read here.');
  const form = await readForm(visit, z.strictObject({ file: z.instanceof(File) }));
  if (form.kind === 'wrong' || form.values.file.name === '') return await answerList(visit, 'choose', 422);
  const { file } = form.values;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const started = await startImport({ ...visit.resources, fileReader }, visit.staff, {
    name: file.name,
    bytes,
  });
  if (started.kind === 'one-at-a-time') return await answerList(visit, 'oneAtATime', 409);
  return redirect(visit, `/desk/import/${started.id}`);
}

async function show(visit: Visit): Promise<Response> {
  const shown = await showImport(visit.resources, idOf(visit));
  const made = z.coerce.number().int().min(1).max(300).safeParse(visit.c.req.query('made'));
  return await sendPage(visit.c, ImportPage({ visit, shown, wrong: null, made: made.data ?? 0 }));
}

const pickSchema = z
  .strictObject({
    /** Every one that has no draft yet. */
    all: z.literal('1').optional(),
    place: z
      .union([z.string(), z.array(z.string())])
      .transform((places) => [places].flat().map(Number))
      .pipe(z.array(z.number().int().min(0).max(300)).max(301))
      .default([]),
  })
  .refine(({ all, place }) => all === '1' || place.length > 0);

async function make(visit: Visit): Promise<Response> {
  const form = await readForm(visit, pickSchema);
  const id = idOf(visit);
  if (form.kind === 'wrong') {
    const shown = await showImport(visit.resources, id);
    return await sendPage(visit.c, ImportPage({ visit, shown, wrong: 'nothingPicked', made: 0 }), 422);
  }
  const { all, place } = form.values;
  const places = all ? Array.from({ length: 300 }, (_, at) => at) : place;
  const made = await makeDrafts(visit.resources, visit.staff, { id, places });
  if (made.length === 0) return redirect(visit, `/desk/import/${id}`, 'before');
  return redirect(visit, `/desk/import/${id}?made=${made.length}`);
}

function idOf({ c }: Visit): string {
  return c.req.param('import') ?? '';
}
