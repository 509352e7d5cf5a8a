import { z } from 'zod';
import type { Visit } from '#src/console/console-route.ts';
import { readOrRefuse } from '#src/console/read-or-refuse.ts';
import { redirect } from '#src/console/redirect.ts';
import { beginCall } from '#src/hotline/begin-call.ts';
import { firstRevision, openCall } from '#src/hotline/open-call.ts';
import { sitAtLine } from '#src/hotline/sit-at-line.ts';
import { workCall } from '#src/hotline/work-call.ts';
import { showSetting } from '#src/settings/show-setting.ts';
import { openKeys } from '#src/sign.ts';
import { callIdOf, goOn, isQuiet, missingCall, sayChanged } from './call-form.ts';

const beginSchema = z.strictObject({ phone: z.string().trim().max(30).default('') });

/** `POST /console/hotline`: somebody is on the telephone, and no feed tells of it. */
export async function postBegin(visit: Visit): Promise<Response> {
  const { resources, staff } = visit;
  const { phone } = await readOrRefuse(visit, beginSchema);
  const keys = await openKeys(resources.sessionSecret);
  const announced = (await showSetting(resources, 'calls')).value?.announcement ?? null;
  const id = await beginCall({ ...resources, keys }, staff, { phone, announced });
  return redirect(visit, `/hotline/${id}`);
}

const lineSchema = z.strictObject({ line: z.string().trim().max(100) });

/** `POST /console/hotline/line`: where they sit. */
export async function postLine(visit: Visit): Promise<Response> {
  const { line } = await readOrRefuse(visit, lineSchema);
  await sitAtLine(visit.resources, visit.staff, line);
  return redirect(visit, '/hotline', line === '' ? 'left' : 'sits');
}

const actSchema = z.strictObject({ act: z.enum(['take-up', 'hold', 'resume', 'end', 'swap']) });

export async function postAct(visit: Visit): Promise<Response> {
  const { act: kind } = await readOrRefuse(visit, actSchema);
  const acted = await workCall(visit.resources, visit.staff, { id: callIdOf(visit), act: { kind } });
  if (acted.kind === 'unknown') throw missingCall();
  if (acted.kind !== 'done') return sayChanged(visit);
  if (kind === 'end' && !isQuiet(visit) && (await isOwn(visit))) {
    // What is fresh in mind is summed up next.
    return redirect(visit, `/hotline/${callIdOf(visit)}/wrap`, 'end');
  }
  return goOn(visit, kind);
}

/** A supervisor ends also what another answers. */
async function isOwn(visit: Visit): Promise<boolean> {
  const asked = { id: callIdOf(visit), after: firstRevision };
  return (await openCall(visit.resources, visit.staff, asked))?.hold === 'mine';
}

const noteSchema = z.strictObject({
  note: z.string().max(4_000),
  revision: z.coerce.number().int().min(0),
});

export async function postNote(visit: Visit): Promise<Response> {
  const { note, revision } = await readOrRefuse(visit, noteSchema);
  const act = { kind: 'note', note: note.replaceAll('\r\n', '\n'), revision } as const;
  const acted = await workCall(visit.resources, visit.staff, { id: callIdOf(visit), act });
  if (acted.kind === 'unknown') throw missingCall();
  return acted.kind === 'done' ? goOn(visit, 'note') : sayChanged(visit);
}
