import { z } from 'zod';
import { Fault } from '#src/fault.ts';
import { isSafeUrl } from '#src/is-safe-url.ts';
import { fieldNames } from './event-of-fields.ts';
import { statusWordsSchema } from './read-status-words.ts';

/** Where a field stands in an answer: "applicant.data.fullname", "translate.0.name". */
const pathSchema = z.string().regex(/^[\w$-]+(\.[\w$-]+)*$/, 'must be names parted by dots');

/** How a registry is asked over HTTP, and what its answers mean. */
export const pullSettingsSchema = z.strictObject({
  /** Under which its dossiers are kept, and told to citizens. */
  name: z.string().trim().min(1).max(200),
  /** `{code}` is where the code goes. */
  url: z
    .url()
    .refine(isSafeUrl, 'must begin with https://')
    .refine((url) => url.includes('{code}') || url.includes('%7Bcode%7D'), 'must contain {code}'),
  headers: z.record(z.string(), z.string()).default({}),
  /** Where the dossiers stand in an answer: one, or a list of them; empty where the answer is one itself. */
  items: z.union([z.literal(''), pathSchema]).default(''),
  fields: z
    .partialRecord(z.enum(fieldNames), pathSchema)
    .refine(({ code, status }) => code && status, 'must name code and status'),
  /** The registry's own words for the national codes 1 to 10. */
  statuses: statusWordsSchema.default({}),
  timeoutSeconds: z.number().min(0.1).max(20).default(3),
  /** So long an answer is not asked for again. */
  cacheSeconds: z.number().min(0).max(3600).default(60),
});

export type PullSettings = z.output<typeof pullSettingsSchema>;

/** Throws one readable list of everything wrong. */
export function readPullSettings(text: string): PullSettings {
  const parsed = pullSettingsSchema.safeParse(parse(text));
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(
    ({ path, message }) => `  ${path.join('.') || 'the file'}: ${message}`,
  );
  throw new Fault('misconfigured', `REGISTRY_FILE is not usable:\n${lines.join('\n')}`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Fault('misconfigured', 'REGISTRY_FILE is not JSON.', { cause });
  }
}
