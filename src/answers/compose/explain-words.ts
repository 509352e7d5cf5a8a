import { glossaryEn } from '#prompts/glossary.en.ts';
import { glossaryVi } from '#prompts/glossary.vi.ts';
import type { Block, Language } from '#src/answers/answer.ts';
import { capitalise } from './as-phrase.ts';
import { textsOf } from './texts-of.ts';

/** More would be a lesson. */
const mostWords = 2;

/** What words of law in an answer mean, each once. */
export function explainWords(blocks: readonly Block[], language: Language): Block[] {
  const said = blocks
    .flatMap((block) => textsOf(block))
    .join('\n')
    .normalize('NFC')
    .toLowerCase();
  const glossary = language === 'en' ? glossaryEn : glossaryVi;
  const items = keys(glossaryVi.words).flatMap((key) => {
    const word = glossaryVi.words[key].words.find((one) => said.includes(one));
    return word ? [glossary.explained(capitalise(word), glossary.words[key].meaning)] : [];
  });
  return items.length > 0 ? [{ kind: 'notes', title: glossary.title, items: items.slice(0, mostWords) }] : [];
}

/** Those of an object that is written in full above. */
function keys<Key extends string>(words: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(words) as Key[];
}
