import type { Context } from 'hono';
import type { z } from 'zod';
import { Fault } from '#src/fault.ts';

/** Deeper than anything we publish; keeps a hostile body from costing more than its length. */
const deepest = 20;

/**
 * The body of an API request, as `schema` says. Only JSON by name is taken: a form or plain text from another
 * site's page, which browsers send without asking first, is not.
 */
export async function readJsonBody<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  const type = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new Fault('unsupported', 'The body must be JSON: Content-Type: application/json.');
  }
  return parseAs(schema, parseJson(decode(await c.req.arrayBuffer())));
}

/** Throws `invalid` with the first field that is not as `schema` says. */
export function parseAs<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') || 'body';
  throw new Fault('invalid', `${field}: ${issue?.message ?? 'is not as described'}`);
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Fault('invalid', 'The body is not UTF-8 text.', { cause });
  }
}

/** Throws `invalid`, where it is none or too deep, without a word of it. */
export function parseJson(text: string, name = 'body'): unknown {
  if (depth(text) > deepest)
    throw new Fault('invalid', `The ${name} is nested deeper than ${deepest} levels.`);
  try {
    return JSON.parse(text);
  } catch {
    // Without its cause: the parser's message quotes the body.
    throw new Fault('invalid', `The ${name} is not JSON.`);
  }
}

/** Counts brackets outside strings, before anything is built from them. A loop, because it is linear whatever is sent. */
function depth(text: string): number {
  let level = 0;
  let most = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (inString && char === '\\') at += 1;
    else if (char === '"') inString = !inString;
    else if (!inString && (char === '[' || char === '{')) most = Math.max(most, ++level);
    else if (!inString && (char === ']' || char === '}')) level -= 1;
  }
  return most;
}
