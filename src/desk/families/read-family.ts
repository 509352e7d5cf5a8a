import { z } from 'zod';
import { procedureCodeSchema, slug, text } from '#knowledge/entry-base.ts';
import type { Family } from '#knowledge/family.ts';
import { foldText } from '#knowledge/fold.ts';

/** A button holds no more. */
const longestLabel = 40;
const longestQuestion = 120;

const question = text
  .refine((asked) => asked.endsWith('?'), { error: 'question-mark' })
  .refine((asked) => asked.length <= longestQuestion, { error: 'too-long' });
const label = text.refine((words) => words.length <= longestLabel, { error: 'label-too-long' });

/** A family as people write it: one question, at least two members, and no words that tell two of them. */
export const familySchema = z
  .strictObject({
    id: slug,
    question: z.strictObject({ vi: question, en: question }),
    members: z
      .array(
        z.strictObject({
          code: procedureCodeSchema,
          label: z.strictObject({ vi: label, en: label }),
          told: z.array(text).min(1, 'told-missing'),
        }),
      )
      .min(2, 'too-few'),
    usual: procedureCodeSchema.optional(),
    open: z.array(text).optional(),
  })
  .superRefine(({ members, usual }, ctx) => {
    const issue = (message: string) => ctx.addIssue({ code: 'custom', path: ['members'], message });
    if (new Set(members.map(({ code }) => code)).size < members.length) issue('code-twice');
    if (usual !== undefined && !members.some(({ code }) => code === usual)) issue('usual-unknown');
    const owner = new Map<string, string>();
    for (const { code, told } of members) {
      for (const phrase of told.map(foldText)) {
        const other = owner.get(phrase);
        if (other !== undefined && other !== code) issue('told-twice');
        owner.set(phrase, code);
      }
    }
  });

/** What of a family is wrong, by the words of the desk. */
export type FamilyFault =
  | 'question-mark'
  | 'too-long'
  | 'label-too-long'
  | 'told-missing'
  | 'too-few'
  | 'code-twice'
  | 'usual-unknown'
  | 'told-twice'
  | 'unreadable';

const faults: readonly string[] = [
  ...['question-mark', 'too-long', 'label-too-long', 'told-missing', 'too-few'],
  ...['code-twice', 'usual-unknown', 'told-twice'],
];

export type FamilyRead = { readonly family: Family } | { readonly faults: readonly FamilyFault[] };

export function readFamily(given: unknown): FamilyRead {
  const parsed = familySchema.safeParse(given);
  if (!parsed.success)
    return { faults: [...new Set(parsed.error.issues.map(({ message }) => toFault(message)))] };
  const { usual, open, ...family } = parsed.data;
  return { family: { ...family, ...(usual ? { usual } : {}), ...(open ? { open } : {}) } };
}

function toFault(message: string): FamilyFault {
  // The messages of this file's schema are exactly these words.
  return faults.includes(message) ? (message as FamilyFault) : 'unreadable';
}
