import { z } from 'zod';
import type { Visit } from '#src/console/console-route.ts';
import { readForm } from '#src/console/read-form.ts';
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

export async function readOrRefuse<Schema extends z.ZodType>(
  visit: Visit,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const read = await readForm(visit, schema);
  if (read.kind === 'wrong') throw new Fault('invalid', 'The form cannot be read.');
  return read.values;
}
