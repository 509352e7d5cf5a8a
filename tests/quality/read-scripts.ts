import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const expectSchema = z.strictObject({
  outcome: z.array(z.string()).optional(),
  /** What is told, or stands among the choices where it is asked back. */
  code: z.array(z.string()).optional(),
  aspects: z.array(z.string()).optional(),
  contains: z.array(z.string()).optional(),
  notContains: z.array(z.string()).optional(),
});
const scriptSchema = z.strictObject({
  title: z.string(),
  turns: z.array(z.strictObject({ say: z.string(), expect: expectSchema.default({}) })).min(1),
});

export type TurnExpected = z.infer<typeof expectSchema>;
/** A whole conversation: what the citizen says, and what has to come of each turn. */
export type Script = z.infer<typeof scriptSchema> & { readonly split: 'dev' | 'held' };

/** The conversations of a folder: one file holds one, or a list of them. */
export function readScripts(folder: string, split: Script['split']): readonly Script[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return files.sort().flatMap((name) => {
    const written: unknown = parse(readFileSync(join(folder, name), 'utf8'));
    const scripts = z.array(scriptSchema).parse(Array.isArray(written) ? written : [written]);
    return scripts.map((script) => ({ ...script, split }));
  });
}
