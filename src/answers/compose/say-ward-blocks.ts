import type { PlacesFound } from '#db/places.ts';
import type { Block, Language } from '#src/answers/answer.ts';
import { wordsOf } from './words-of.ts';

/** Where other wards have such a place, naming one's own would tell which it is. */
export function sayWardBlocks(
  found: Pick<PlacesFound, 'inOtherWards'> | null | undefined,
  language: Language,
): Block[] {
  if (!found || found.inOtherWards === 0) return [];
  return [{ kind: 'paragraph', text: wordsOf(language).opening.sayWard }];
}
