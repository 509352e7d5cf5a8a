import type { Aspect, Procedure, Version } from '#knowledge/entry.ts';
import type { Language } from '#src/answers/answer.ts';
import type { Checklist } from '#src/answers/checklist.ts';
import type { AskedEntry } from './asked-entry.ts';
import { elsewhereWarnings, localBlocks } from './compose-local.ts';
import { sourcesBlock } from './compose-sources.ts';
import { confirmWarnings, originWarnings } from './compose-warnings.ts';
import { flagWarnings } from './flag-warnings.ts';
import { wordsOf } from './words-of.ts';

type Doubts = { readonly told: readonly Aspect[]; readonly unsure: readonly string[] };

/** What must be read together with a checklist, in the order of its weight. */
export function checklistWarnings(asked: AskedEntry<Procedure>, { told, unsure }: Doubts): string[] {
  const words = wordsOf(asked.language).answers;
  const blocks = [
    ...confirmWarnings(asked, [...new Set(unsure)]),
    ...flagWarnings(asked.version.flags, told, words),
    ...elsewhereWarnings(asked),
    ...originWarnings(asked),
  ];
  return blocks.flatMap((block) => (block.kind === 'warning' ? [block.text] : []));
}

/** The national record, and each local decision that the checklist rests on. */
export function checklistSources(version: Version, language: Language): Checklist['sources'] {
  const block = sourcesBlock(version, language);
  return block.kind === 'sources' ? block.items : [];
}

/** Remarks that local decisions add. */
export function localNotes(asked: AskedEntry<Procedure>, told: readonly Aspect[]): string[] {
  return localBlocks(asked, told).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}
