import { namesCivilRegister } from '#knowledge/hear/names-civil-register.ts';
import { createPhraseBook, matchPhrases, type PhraseMatch, type Said } from './match-phrases.ts';
import { synonyms } from './synonyms.ts';

const book = createPhraseBook(synonyms.map(({ said, readings }) => [said, readings] as const));
/** Meanings that only a land title has. */
const ofLand = /giấy chứng nhận|thửa đất|quyền sử dụng đất|đất đai|bảo đảm/;

/** Everyday names and what they mean; "sổ" beside a birth certificate is the register and no land title. */
export function everydayNames(said: Said): readonly PhraseMatch<readonly string[]>[] {
  const names = matchPhrases(book, said);
  if (!namesCivilRegister(said.tokens)) return names;
  return names.filter(({ from, to, value }) => {
    const isBook = said.tokens.slice(from, to).some(({ folded }) => folded === 'so');
    return !(isBook && value.some((reading) => ofLand.test(reading)));
  });
}
