import { z } from 'zod';
import type { Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { readForm } from '#src/console/read-form.ts';
import { redirect } from '#src/console/redirect.ts';
import { wrapCategories } from '#src/hotline/call-wrap.ts';
import { openWrap } from '#src/hotline/open-wrap.ts';
import { wrapCall } from '#src/hotline/wrap-call.ts';
import { callIdOf, missingCall } from './call-form.ts';
import { showLink } from './post-link.ts';
import { type ReportTrouble, WrapPage, type WrapTrouble } from './wrap-page.tsx';

/** `GET /console/hotline/:call/wrap`. */
export async function showWrap(visit: Visit): Promise<Response> {
  return await sendWrap(visit, {});
}

export type ShownWrap = {
  readonly trouble?: WrapTrouble;
  readonly report?: ReportTrouble;
};

/** The page, also as the answer to what could not be done there. */
export async function sendWrap(visit: Visit, { trouble, report }: ShownWrap): Promise<Response> {
  const opened = await openWrap(visit.resources, visit.staff, callIdOf(visit));
  if (!opened) throw missingCall();
  const link = await showLink(visit, opened.call.id);
  const page = <WrapPage {...{ visit, opened, link }} trouble={trouble ?? null} report={report ?? null} />;
  const status = trouble?.kind === 'changed' ? 409 : trouble || report ? 422 : 200;
  return await sendPage(visit.c, page, status);
}

const longestPromise = 300;
const lines = z
  .string()
  .max(4_000)
  .default('')
  .transform((text) => text.split(/\r?\n/).filter((line) => line.trim() !== ''))
  .pipe(z.array(z.string().max(longestPromise)).max(20));
const wrapSchema = z.strictObject({
  category: z.enum(wrapCategories),
  summary: z.string().max(4_000).default(''),
  codes: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((given) => (typeof given === 'string' ? [given] : given))
    .pipe(z.array(z.string().regex(/^\d\.\d{6}$/)).max(30)),
  promises: lines,
  revision: z.coerce.number().int().min(0),
});

/** `POST /console/hotline/:call/wrap`. */
export async function postWrap(visit: Visit): Promise<Response> {
  const { resources, staff } = visit;
  const id = callIdOf(visit);
  const read = await readForm(visit, wrapSchema);
  if (read.kind === 'wrong') return await sendWrap(visit, { trouble: { kind: 'wrong', given: read.given } });
  const { revision, summary, ...rest } = read.values;
  const wrap = { ...rest, summary: summary.replaceAll('\r\n', '\n') };
  const wrapped = await wrapCall(resources, staff, { id, wrap, revision });
  switch (wrapped) {
    case 'unknown':
      throw missingCall();
    case 'wrapped':
      return redirect(visit, `/hotline/${id}/wrap`, 'wrapped');
    default:
      return await sendWrap(visit, {
        trouble: { kind: wrapped, given: { ...wrap, promises: wrap.promises.join('\n') } },
      });
  }
}
