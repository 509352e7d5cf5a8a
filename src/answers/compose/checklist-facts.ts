import type { Checklist, ChecklistFact } from '#src/answers/checklist.ts';
import { asSentence, asTitle, capitalise } from './as-phrase.ts';
import type { AspectPart } from './aspect-part.ts';

/** An aspect of the procedure in one sentence, and the rows where it differs. */
export function checklistFact(part: AspectPart | undefined): ChecklistFact {
  if (!part) return { value: '', rows: [] };
  const rows = part.blocks.flatMap((block) => (block.kind === 'facts' ? block.rows : []));
  return { value: asSentence(capitalise(part.lead)), rows };
}

/** What an aspect adds in whole sentences. */
export function checklistNotes(part: AspectPart): string[] {
  return part.blocks.flatMap((block) => {
    if (block.kind === 'notes') return block.items;
    return block.kind === 'paragraph' ? [block.text] : [];
  });
}

export function checklistOnline(part: AspectPart): Checklist['online'] {
  const link = part.blocks.find((block) => block.kind === 'link');
  return { text: asSentence(asTitle(part.lead)), url: link?.kind === 'link' ? link.url : null };
}
