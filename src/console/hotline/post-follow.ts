import { z } from 'zod';
import type { Visit } from '#src/console/console-route.ts';
import { readOrRefuse } from '#src/console/read-or-refuse.ts';
import { followCall, leaveCall } from '#src/hotline/follow-call.ts';
import { backToCall, callIdOf, missingCall } from './call-form.ts';

const followSchema = z.strictObject({ act: z.enum(['follow', 'leave']) });

/** `POST /console/hotline/:call/follow`: a supervisor begins to look on, or leaves. */
export async function postFollow(visit: Visit): Promise<Response> {
  const { resources, staff } = visit;
  const { act } = await readOrRefuse(visit, followSchema);
  const id = callIdOf(visit);
  if (act === 'leave') {
    await leaveCall(resources, staff, id);
    return backToCall(visit, 'unfollowed');
  }
  const followed = await followCall(resources, staff, id);
  if (followed === 'unknown') throw missingCall();
  return backToCall(visit, followed === 'followed' ? 'followed' : 'changed');
}
