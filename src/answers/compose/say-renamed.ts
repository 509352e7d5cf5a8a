import type { Renamed } from '#knowledge/hear/renamed.ts';
import type { Block, Language } from '#src/answers/answer.ts';
import type { WorkedPart } from '#src/answers/answer-part.ts';
import { capitalise } from './as-phrase.ts';
import { formatDay } from './format-day.ts';
import { textsOf } from './texts-of.ts';
import { wordsOf } from './words-of.ts';

/** Since then there are only provinces and communes (Resolution 203/2025/QH15). */
const districtsEnded = '2025-07-01';
const mostNames = 2;

/** Says what a thing is called today, once, after the answer to what was asked. */
export function sayRenamed(worked: WorkedPart, renamed: readonly Renamed[], language: Language): WorkedPart {
  const { part } = worked;
  const isAbout = part.intent === 'procedure' && (part.procedure !== null || part.outcome === 'asked-back');
  const text = isAbout ? sentencesFor(renamed, part.blocks, language) : '';
  if (text === '') return worked;
  // A question back stays the last thing that is read before its choices.
  const at = part.procedure === null ? 0 : part.blocks.findIndex(({ kind }) => kind === 'lead') + 1;
  const blocks = [
    ...part.blocks.slice(0, at),
    { kind: 'paragraph', text } as const,
    ...part.blocks.slice(at),
  ];
  return { ...worked, part: { ...part, blocks } };
}

function sentencesFor(renamed: readonly Renamed[], blocks: readonly Block[], language: Language): string {
  const said = blocks.flatMap((block) => textsOf(block)).join('\n');
  return renamed
    .filter((one) => !isSaid(one, said, language))
    .slice(0, mostNames)
    .map((one) => sentenceFor(one, language))
    .join(' ');
}

/** Also where the new name is within the old one, and stands in the answer anyway: "căn cước công dân", "thẻ căn cước". */
function isSaid({ said, now }: Renamed, text: string, language: Language): boolean {
  const { names } = wordsOf(language).answers;
  if (text.includes(names.renamed(said, now).replace(/^.*? (?=nay )/u, ''))) return true;
  return said.includes(now.replace(/^thẻ /u, '')) && text.includes(now);
}

function sentenceFor({ said, now }: Renamed, language: Language): string {
  const { names } = wordsOf(language).answers;
  if (/^(?:huyện|Uỷ ban nhân dân huyện)/u.test(said)) {
    return names.ended({ said: capitalise(said), now, day: formatDay(districtsEnded, language) });
  }
  return /^sổ /u.test(said) ? names.replaced(capitalise(said), now) : names.renamed(capitalise(said), now);
}
