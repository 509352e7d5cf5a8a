import { z } from 'zod';
import type { Visit } from '#src/console/console-route.ts';
import { readOrRefuse } from '#src/console/read-or-refuse.ts';
import { redirect } from '#src/console/redirect.ts';
import { type CallLink, linkCaller, openLink } from '#src/hotline/link-caller.ts';
import { openKeys } from '#src/sign.ts';
import { callIdOf, goOn, missingCall, sayChanged } from './call-form.ts';

const linkSchema = z.strictObject({ from: z.enum(['call', 'wrap']) });

/** `POST /console/hotline/:call/link`: a code to read out, in place of the one before. */
export async function postLink(visit: Visit): Promise<Response> {
  const { resources, staff } = visit;
  const { from } = await readOrRefuse(visit, linkSchema);
  const id = callIdOf(visit);
  const keys = await openKeys(resources.sessionSecret);
  const linked = await linkCaller({ ...resources, keys }, staff, id);
  if (linked === 'unknown') throw missingCall();
  if (from === 'wrap')
    return redirect(visit, `/hotline/${id}/wrap`, linked === 'linked' ? 'linked' : 'unlinked');
  return linked === 'linked' ? goOn(visit, 'linked') : sayChanged(visit);
}

export async function showLink({ resources }: Visit, callId: string): Promise<CallLink> {
  return await openLink(resources, callId);
}
