import { readSentence } from './read-sentence.ts';
import { type Check, type Flaw, flaws, sentenceChecks } from './sentence-checks.ts';
import type { ToldFacts } from './told-facts.ts';

type Unread = { readonly text: string; readonly index: number };

/**
 * The first flaw of a sentence, or `null` where it may be told. A check that breaks is a flaw: nothing passes because
 * it could not be looked at.
 */
export function verifySentence(
  { text, index }: Unread,
  told: ToldFacts,
  checks: Readonly<Record<Flaw, Check>> = sentenceChecks,
): Flaw | null {
  const sentence = readSentence(text, index, told);
  return flaws.find((flaw) => finds(() => checks[flaw](sentence, told))) ?? null;
}

function finds(check: () => boolean): boolean {
  try {
    return check() !== false;
  } catch {
    return true;
  }
}
