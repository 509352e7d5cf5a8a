import { capitalise } from '#src/answers/compose/as-phrase.ts';
import { factTokens } from './fact-tokens.ts';
import type { ToldFacts } from './told-facts.ts';

/** A verified sentence with the facts in the place of their tokens, exactly as the fields have them. */
export function fillTokens(sentence: string, told: ToldFacts): string {
  return capitalise(sentence.replace(factTokens, (_, name: string) => told.facts.get(name)?.text ?? ''));
}
