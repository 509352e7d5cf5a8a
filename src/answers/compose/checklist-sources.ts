import type { Aspect, Procedure, Version } from '#knowledge/entry.ts';
import type { Language } from '#src/answers/answer.ts';
import type { Checklist } from '#src/answers/checklist.ts';
import type { AskedEntry } from './asked-entry.ts';
import { localBlocks } from './compose-local.ts';
import { sourcesBlock } from './compose-sources.ts';

/** The national record, and each local decision that the checklist rests on. */
export function checklistSources(version: Version, language: Language): Checklist['sources'] {
  const block = sourcesBlock(version, language);
  return block.kind === 'sources' ? block.items : [];
}

/** Remarks that local decisions add. */
export function localNotes(asked: AskedEntry<Procedure>, told: readonly Aspect[]): string[] {
  return localBlocks(asked, told).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}
