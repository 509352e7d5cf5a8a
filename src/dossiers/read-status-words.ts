import { z } from 'zod';
import { Fault } from '#src/fault.ts';
import type { StatusWords } from './read-status.ts';
import { isStatus, type Status } from './statuses.ts';

/** The registry's own words for the national codes 1 to 10. */
export const statusWordsSchema = z.record(
  z.string(),
  z.custom<Status>((value) => isStatus(value), 'must be 1 to 10'),
);

/** Words of a JSON file, `{"Chờ ký số": 4}`; throws one readable list of everything wrong. */
export function readStatusWords(text: string): StatusWords {
  const parsed = statusWordsSchema.safeParse(parse(text));
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(
    ({ path, message }) => `  ${path.join('.') || 'the file'}: ${message}`,
  );
  throw new Fault('invalid', `--words is not usable:\n${lines.join('\n')}`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
