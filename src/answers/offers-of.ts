import { familyOf } from '#knowledge/families.ts';
import type { Ranked } from '#knowledge/rank-candidates.ts';
import { choiceOf } from '#src/answers/compose/choice-of.ts';
import { shortName } from '#src/answers/compose/short-name.ts';
import { wordsOf } from '#src/answers/compose/words-of.ts';
import type { Choice } from './answer.ts';
import type { Turn } from './turn.ts';
import type { Understood } from './understand-question.ts';

/** Buttons for what is as near as what was answered. */
export function offersOf(
  { language }: Turn,
  { reading }: Understood,
  others: readonly Ranked[],
): readonly Choice[] {
  const { replies } = wordsOf(language);
  return others.map(({ entryId, name, plainName }) => {
    const family = familyOf(entryId)?.members.find(({ code }) => code === entryId);
    const label = family?.label[language] ?? shortName({ name, plainName: plainName ?? undefined });
    return choiceOf(replies.notThis(label), entryId, reading.aspects);
  });
}
