import { z } from 'zod';
import { entryPath } from '#src/console/catalogue/entry-path.ts';
import type { StaffRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { type FormRead, readForm } from '#src/console/read-form.ts';
import { redirect } from '#src/console/redirect.ts';
import { replaceEntry } from '#src/desk/replace-entry.ts';
import { rollbackEntry } from '#src/desk/rollback-entry.ts';
import { compareVersions, showVersions } from '#src/desk/show-versions.ts';
import { withdrawVersion } from '#src/desk/withdraw-version.ts';
import { ComparePage } from './compare-page.tsx';
import { editorTexts } from './editor-texts.ts';
import type { VersionRefusal } from './version-acts.tsx';
import { VersionsPage } from './versions-page.tsx';

const path = '/desk/entries/:entry';

/** The history of an entry, and what an approver changes about it. */
export const versionRoutes: readonly StaffRoute[] = [
  { method: 'get', path: `${path}/versions`, right: 'desk.read', answer: async (visit) => await show(visit) },
  { method: 'get', path: `${path}/versions/compare`, right: 'desk.read', answer: toCompared },
  { method: 'get', path: `${path}/versions/:before/:after`, right: 'desk.read', answer: compare },
  { method: 'post', path: `${path}/withdraw`, right: 'desk.review', answer: withdraw },
  { method: 'post', path: `${path}/rollback`, right: 'desk.review', answer: rollback },
  { method: 'post', path: `${path}/replace`, right: 'desk.review', answer: replace },
];

const why = z.string().trim().min(1).max(2_000);
const day = z.union([z.literal(''), z.iso.date()]).default('');

async function show(visit: Visit, refusal?: VersionRefusal): Promise<Response> {
  const { c, resources } = visit;
  const found = await showVersions(resources, entryOf(visit));
  const page = <VersionsPage visit={visit} found={found} {...(refusal ? { refusal } : {})} />;
  return await sendPage(c, page, refusal ? 422 : 200);
}

function toCompared(visit: Visit): Response {
  const { c } = visit;
  const [before, after] = ['a', 'b'].map((name) => encodeURIComponent(c.req.query(name) ?? '0'));
  return c.redirect(entryPath(entryOf(visit), `/versions/${before}/${after}`));
}

async function compare(visit: Visit): Promise<Response> {
  const { c, resources } = visit;
  const [before = '', after = ''] = [c.req.param('before'), c.req.param('after')];
  const compared = await compareVersions(resources, { entryId: entryOf(visit), before, after });
  return await sendPage(c, <ComparePage visit={visit} compared={compared} />);
}

async function withdraw(visit: Visit): Promise<Response> {
  const { resources, staff } = visit;
  const form = await readForm(
    visit,
    z.strictObject({ 'withdraw-version': z.string(), 'withdraw-from': day, 'withdraw-why': why }),
  );
  if (form.kind === 'wrong') return await show(visit, refused(visit, 'withdraw', form));
  const { 'withdraw-version': version, 'withdraw-from': from, 'withdraw-why': reason } = form.values;
  const { kind } = await withdrawVersion(resources, staff, {
    ...{ entryId: entryOf(visit), versionId: version, why: reason, from: from || null },
  });
  return back(visit, kind === 'gone' ? 'gone' : from ? 'ends' : 'withdrawn');
}

async function rollback(visit: Visit): Promise<Response> {
  const { resources, staff, language } = visit;
  const schema = z.strictObject({
    'rollback-version': z.string(),
    'rollback-against': z.string().default(''),
    'rollback-why': why,
  });
  const form = await readForm(visit, schema);
  if (form.kind === 'wrong') return await show(visit, refused(visit, 'rollback', form));
  const { 'rollback-version': version, 'rollback-against': against, 'rollback-why': reason } = form.values;
  const asked = { entryId: entryOf(visit), versionId: version, against: against || null, why: reason };
  const { kind } = await rollbackEntry(resources, staff, asked);
  if (kind === 'unfit') {
    const wrong = { 'rollback-version': editorTexts(language).versions.unfitText };
    return await show(visit, { act: 'rollback', wrong, given: form.values });
  }
  return back(visit, kind === 'overtaken' ? 'gone' : 'rolledBack');
}

async function replace(visit: Visit): Promise<Response> {
  const { resources, staff, language } = visit;
  const schema = z.strictObject({
    'replace-successor': z.string().trim().max(100).default(''),
    'replace-on': day,
    'replace-why': why,
  });
  const form = await readForm(visit, schema);
  if (form.kind === 'wrong') return await show(visit, refused(visit, 'replace', form));
  const { 'replace-successor': successor, 'replace-on': on, 'replace-why': reason } = form.values;
  const { kind } = await replaceEntry(resources, staff, {
    ...{ entryId: entryOf(visit), successor: successor || null, on: on || null, why: reason },
  });
  if (kind === 'replaced') return back(visit, 'replaced');
  const wrong = { 'replace-successor': editorTexts(language).versions.unfit };
  return await show(visit, { act: 'replace', wrong, given: form.values });
}

function entryOf({ c }: Visit): string {
  return c.req.param('entry') ?? '';
}

function back(visit: Visit, said: string): Response {
  return redirect(visit, `/desk/entries/${encodeURIComponent(entryOf(visit))}/versions`, said);
}

function refused(
  { language }: Visit,
  act: VersionRefusal['act'],
  { wrong, given }: Extract<FormRead<unknown>, { kind: 'wrong' }>,
): VersionRefusal {
  const { whyMissing } = editorTexts(language).review;
  // Each of the three stands on the page with fields of its own, so that every label has one control.
  const reason = `${act}-why`;
  return { act, given, wrong: reason in wrong ? { ...wrong, [reason]: whyMissing } : wrong };
}
