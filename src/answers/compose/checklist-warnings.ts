import type { Aspect, Procedure } from '#knowledge/entry.ts';
import type { AskedEntry } from './asked-entry.ts';
import { elsewhereWarnings } from './compose-local.ts';
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
