import { z } from 'zod';
import type { Visit } from '#src/console/console-route.ts';
import { Fault } from '#src/fault.ts';

/** Which taking of a conversation a form was made for. */
export const epoch = z.string().regex(/^\d{1,18}$/);

export function idOf({ c }: Visit): string {
  const id = z.uuid().safeParse(c.req.param('conversation'));
  if (!id.success) throw missing();
  return id.data;
}

export function missing(): Fault {
  return new Fault('not-found', 'There is no such conversation.');
}
