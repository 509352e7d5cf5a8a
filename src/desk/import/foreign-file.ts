import { z } from 'zod';
import type { DraftContent, Uncertain } from '#src/desk/draft.ts';

/** A file that somebody brings from elsewhere, and what is told of it before a person has looked. */
export const foreignFormats = ['docx', 'pdf', 'xlsx', 'html', 'markdown', 'json'] as const;
export type ForeignFormat = (typeof foreignFormats)[number];

export type ForeignFile = { readonly name: string; readonly bytes: Uint8Array };

export const mostFileBytes = 20 * 1024 * 1024;

/** Why a file is not taken. Each has words that say what to do. */
export const refusalSchema = z.enum([
  'empty',
  'too-large',
  'unknown-format',
  'mismatch',
  'old-office',
  'encrypted',
  'macros',
  'external',
  'nested',
  'bomb',
  'names',
  'entities',
  'damaged',
  'no-text',
  'too-many-pages',
  'too-complex',
  'too-slow',
  'nothing-found',
  'invalid-text',
  'busy',
  'broke',
]);
export type Refusal = z.infer<typeof refusalSchema>;

/** What a person should know of the whole file. */
export const remarkSchema = z.enum([
  'hidden-text',
  'instructions',
  'other-sheets',
  'outside-links',
  'columns',
  'cut',
]);
export type FileRemark = z.infer<typeof remarkSchema>;

const uncertainSchema = z.strictObject({ path: z.string().max(200), why: z.string().max(500) });

const foundSchema = z.strictObject({
  kind: z.enum(['procedure', 'guide', 'place', 'notice']),
  /** What the catalogue would call it; `null` where the file does not say. */
  entryId: z.string().max(200).nullable(),
  name: z.string().max(2000),
  content: z.record(z.string(), z.unknown()),
  uncertain: z.array(uncertainSchema).max(500),
  /** Text of its part of the file that nothing was made of. */
  left: z.array(z.string()).max(1000),
});

export const fileReadSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('refused'), why: refusalSchema }),
  z.strictObject({
    kind: z.literal('read'),
    found: z.array(foundSchema).max(300),
    /** Text that stands before and between what was found. */
    left: z.array(z.string()).max(1000),
    remarks: z.array(remarkSchema),
  }),
]);

export type Found = {
  readonly kind: z.infer<typeof foundSchema>['kind'];
  readonly entryId: string | null;
  readonly name: string;
  readonly content: DraftContent;
  readonly uncertain: readonly Uncertain[];
  readonly left: readonly string[];
};

export type FileRead =
  | { readonly kind: 'refused'; readonly why: Refusal }
  | {
      readonly kind: 'read';
      readonly found: readonly Found[];
      readonly left: readonly string[];
      readonly remarks: readonly FileRemark[];
    };

/** Reads files of others where they can do no harm. */
export interface ForeignReader {
  /** Never throws for what is in a file: that is a refusal. */
  read(file: ForeignFile): Promise<FileRead>;
}
