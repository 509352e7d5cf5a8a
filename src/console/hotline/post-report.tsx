import { z } from 'zod';
import type { Visit } from '#src/console/console-route.ts';
import { readForm } from '#src/console/read-form.ts';
import { redirect } from '#src/console/redirect.ts';
import { reportCall } from '#src/hotline/report-call.ts';
import { callIdOf, missingCall } from './call-form.ts';
import { sendWrap } from './show-wrap.tsx';

const text = (most: number) => z.string().trim().max(most).default('');
const reportSchema = z.strictObject({
  ...{ words: text(6_000), place: text(300), name: text(120), phone: text(120), address: text(300) },
  anonymous: z.literal('on').optional(),
});

/** `POST /console/hotline/:call/report`: what the caller told becomes a report, once. */
export async function postReport(visit: Visit): Promise<Response> {
  const { resources, staff } = visit;
  const id = callIdOf(visit);
  const read = await readForm(visit, reportSchema);
  if (read.kind === 'wrong') return await sendWrap(visit, { report: { kind: 'empty', given: read.given } });
  const { anonymous, name, phone, address, words, place } = read.values;
  const given = read.values;
  if (words === '') return await sendWrap(visit, { report: { kind: 'empty', given } });
  const reporter = anonymous
    ? ({ kind: 'anonymous' } as const)
    : ({ kind: 'named', name: name || null, phone: phone || null, address: address || null } as const);
  const report = { words, place: place || null, reporter };
  const reported = await reportCall(resources, staff, { id, report });
  switch (reported.kind) {
    case 'unknown':
      throw missingCall();
    case 'reported':
      return redirect(visit, `/hotline/${id}/wrap`, 'reported');
    case 'no-anonymous':
      return await sendWrap(visit, { report: { kind: 'no-anonymous', given } });
    case 'reporter-incomplete':
      return await sendWrap(visit, { report: { kind: 'incomplete', given } });
  }
}
