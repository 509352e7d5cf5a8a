import { z } from 'zod';
import type { Visit } from '#src/console/console-route.ts';
import { redirect } from '#src/console/redirect.ts';
import { Fault } from '#src/fault.ts';

/** The call that the address names. */
export function callIdOf({ c }: Visit): string {
  return idOf(c.req.param('call'));
}

export function suggestionIdOf({ c }: Visit): string {
  return idOf(c.req.param('suggestion'));
}

function idOf(given: string | undefined): string {
  const id = z.uuid().safeParse(given);
  if (!id.success) throw missingCall();
  return id.data;
}

export function missingCall(): Fault {
  return new Fault('not-found', 'There is no such call.');
}

/** Sent by the open page, which learns of the change by its stream and is not loaded again. */
export function isQuiet({ c }: Visit): boolean {
  return c.req.header('X-Quiet') !== undefined;
}

/** After something that was done: nothing for a page that stays, or back to the call. */
export function goOn(visit: Visit, said: string): Response {
  if (isQuiet(visit)) return visit.c.body(null, 204);
  return backToCall(visit, said);
}

/** After something that could not be done as the call stands now. */
export function sayChanged(visit: Visit): Response {
  if (isQuiet(visit)) return visit.c.body(null, 409);
  return backToCall(visit, 'changed');
}

export function backToCall(visit: Visit, said: string, cardId?: string): Response {
  const card = z.uuid().safeParse(cardId ?? visit.c.req.query('card'));
  const path = `/hotline/${callIdOf(visit)}`;
  return redirect(visit, card.success ? `${path}?card=${card.data}` : path, said);
}
