import { z } from 'zod';
import type { Visit } from '#src/console/console-route.ts';
import { readForm } from '#src/console/read-form.ts';
import { redirect } from '#src/console/redirect.ts';
import { Fault } from '#src/fault.ts';
import { confirmForStaff } from '#src/monitoring/confirm-for-staff.ts';
import { violations } from '#src/monitoring/monitoring-rules.ts';

const schema = z.strictObject({
  violation: z.enum(violations),
  version: z.string().max(20),
  act: z.enum(['confirm', 'withdraw']),
});

/** `POST /console/findings/rules`: what a rule finds is shown from now on, or is not any more. */
export async function changeRule(visit: Visit): Promise<Response> {
  const read = await readForm(visit, schema);
  if (read.kind === 'wrong') throw new Fault('invalid', 'The form cannot be read.');
  const changed = await confirmForStaff(visit.resources, visit.staff, read.values);
  if (changed === 'unknown') throw new Fault('not-found', 'There is no such rule.');
  return redirect(visit, '/findings', read.values.act);
}
