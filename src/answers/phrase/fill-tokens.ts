import { capitalise } from '#src/answers/compose/as-phrase.ts';
import { factTokens } from './fact-tokens.ts';
import type { Fact, ToldFacts } from './told-facts.ts';

/** A verified sentence with the facts in the place of their tokens, exactly as the fields have them. */
export function fillTokens(sentence: string, told: ToldFacts): string {
  return capitalise(sentence.replace(factTokens, (_, name: string) => within(told.facts.get(name))));
}

/** A name within a sentence begins small, unless it is an abbreviation. */
function within(fact: Fact | undefined): string {
  if (fact?.kind !== 'procedure') return fact?.text ?? '';
  const [first = '', second = ''] = fact.text;
  return second === second.toLowerCase() ? first.toLowerCase() + fact.text.slice(1) : fact.text;
}
