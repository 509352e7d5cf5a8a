import type { Language } from '#src/answers/answer.ts';
import { wordsOf } from '#src/answers/compose/words-of.ts';
import type { CounterIdea } from './counter-ideas.ts';
import type { Said } from './find-said.ts';

const asksDuty = /\b(?:phai|can|bat buoc)\b/;
const free = /không (?:phải|cần|bắt buộc)|được miễn|miễn /;
const bound = /(?:^|\s)(?:phải|cần|bắt buộc)(?=\s)/;

/** Yes, no, or only what is written: the first sentence of an answer to a question in syllables without marks. */
export function sayFound(
  language: Language,
  found: Exclude<Said, { readonly kind: 'silent' }>,
  said: string,
): string {
  const { whether } = wordsOf(language).replies;
  switch (found.kind) {
    case 'paper': {
      const { name, hand, when, cases } = found.paper;
      if (hand === 'not-needed') return whether.notNeeded(name);
      return when || cases ? whether.sometimes({ name, when: when ?? null }) : whether.listed(name);
    }
    case 'sentence':
      return whether[verdictOf(found.text, found.idea, said)](found.text);
  }
}

/** What the clause that says it comes to; nothing is concluded where it says neither that it must be nor that it need not. */
function verdictOf(text: string, idea: CounterIdea, said: string): 'yes' | 'no' | 'spared' | 'quoted' {
  if (idea.spares) return 'spared';
  const clauses = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[,;:]\s|\s(?=trừ\s|nhưng\s)/);
  const clause = clauses.find((one) => idea.said.test(one));
  if (!asksDuty.test(said) || clause === undefined) return 'quoted';
  if (free.test(clause)) return 'no';
  return bound.test(clause) ? 'yes' : 'quoted';
}
