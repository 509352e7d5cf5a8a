import { z } from 'zod';
import { Fault } from '#src/fault.ts';
import { type FeedMapping, feedMappingSchema } from './feed-mapping.ts';
import { openJson } from './feed-reader.ts';
import { feedReaders } from './feed-readers.ts';

const isTaken = (name: string) => name === 'twilio' || feedReaders.has(name);
const name = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,39}$/, 'must be of a-z, 0-9 and -, such as tong-dai-1')
  .refine((each) => !isTaken(each), 'is the name of a feed that is read without a mapping');
const mappings = z.record(name, feedMappingSchema);

/** Mappings by the names in their addresses, from JSON. Throws `misconfigured`, one line for each thing that is wrong. */
export function readMappings(json: string, place: string): ReadonlyMap<string, FeedMapping> {
  const given = openJson(json);
  if (given === undefined) throw new Fault('misconfigured', `${place}: is no JSON`);
  const read = mappings.safeParse(given);
  if (read.success) return new Map(Object.entries(read.data));
  const lines = read.error.issues.map((issue) => `  ${place}.${issue.path.join('.')}: ${whyOf(issue)}`);
  throw new Fault('misconfigured', `The mappings of feeds are not usable:\n${lines.join('\n')}`);
}

/** Of a choice of shapes the one that somebody meant, as far as can be told: the one that is an object. */
function whyOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? issue.message;
  if (issue.code !== 'invalid_union') return issue.message;
  const inner = issue.errors.at(-1)?.[0];
  return inner
    ? `${inner.path.join('.')}${inner.path.length > 0 ? ': ' : ''}${inner.message}`
    : issue.message;
}
