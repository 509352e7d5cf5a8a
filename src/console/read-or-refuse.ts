import type { z } from 'zod';
import { Fault } from '#src/fault.ts';
import type { Visit } from './console-route.ts';
import { readForm } from './read-form.ts';

/** What was filled in, of a form in which nobody can be wrong by mistake; `invalid` where somebody made it up. */
export async function readOrRefuse<Schema extends z.ZodType>(
  visit: Visit,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const read = await readForm(visit, schema);
  if (read.kind === 'wrong') throw new Fault('invalid', 'The form cannot be read.');
  return read.values;
}
