import type { z } from 'zod';
import type { Visit } from './console-route.ts';

export type FormRead<Values> =
  | { readonly kind: 'values'; readonly values: Values }
  /** By field: what is wrong with it, in the words of the schema (keys of the page's texts, or sentences). */
  | {
      readonly kind: 'wrong';
      readonly wrong: Readonly<Record<string, string>>;
      readonly given: Readonly<Record<string, unknown>>;
    };

/**
 * What was filled in, by the schema of the form: strict, so that a field which the form does not have is refused.
 * A field whose name ends in `[]` is a list, also with one value or none.
 */
export async function readForm<Schema extends z.ZodType>(
  { c }: Pick<Visit, 'c'>,
  schema: Schema,
): Promise<FormRead<z.infer<Schema>>> {
  const { token: _token, ...body } = await c.req.parseBody({ all: true });
  const given = Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name.replace(/\[\]$/, ''), value]),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) return { kind: 'values', values: parsed.data };
  const wrong = Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join('.'), message]));
  return { kind: 'wrong', wrong, given };
}
