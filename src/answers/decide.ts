import type { Ranked } from '#knowledge/rank-candidates.ts';
import type { Reading } from '#knowledge/read-question.ts';

/** What the candidates allow: answer one, ask which, or say that nothing fits. */
export type Decision =
  | { readonly kind: 'answer'; readonly winner: Ranked }
  | {
      readonly kind: 'ask-back';
      readonly why: 'close-variants' | 'weak-match';
      readonly variants: readonly Ranked[];
    }
  | { readonly kind: 'nothing' };

/** Below this share of the question understood, a candidate is a coincidence of words. */
const plausible = 0.2;
/** From here on the best candidate is what was meant, unless another is as good. */
const sure = 0.34;
/** A second candidate this close to the first is as likely meant. */
const close = 0.94;
const mostVariants = 3;

/** `ranked` is best first, of one question. Thresholds are set on the development questions (`npm run test:quality`). */
export function decide(reading: Reading, ranked: readonly Ranked[]): Decision {
  const [winner, ...others] = ranked.filter((candidate) => candidate.score >= plausible);
  if (!winner || isCoincidence(reading, winner)) return { kind: 'nothing' };
  const rivals = others.filter(
    (other) => other.score >= winner.score * close && !isSamePhrase(winner, other),
  );
  const variants = (list: readonly Ranked[]) => [winner, ...list].slice(0, mostVariants);
  if (rivals.length > 0 && !saysItAll(winner))
    return { kind: 'ask-back', why: 'close-variants', variants: variants(rivals) };
  if (winner.score < sure) return { kind: 'ask-back', why: 'weak-match', variants: variants(others) };
  return { kind: 'answer', winner };
}

/** One shared syllable of a longer question is no match, however rare it is. */
function isCoincidence(reading: Reading, winner: Ranked): boolean {
  const telling = reading.weights.filter((weight) => weight >= 0.9).length;
  return telling >= 3 && winner.questionCovered < 0.25;
}

/** The question holds the winner's whole name: nothing else was meant by a longer name. */
function saysItAll(winner: Ranked): boolean {
  return winner.phraseCovered > 0.97 && winner.questionCovered > 0.8;
}

/** The same title at another level of government is no question for a citizen: the nearer one stands first. */
function isSamePhrase(winner: Ranked, other: Ranked): boolean {
  return plain(winner.name) === plain(other.name);
}

function plain(name: string): string {
  return name
    .replace(/\s*\(thực hiện tại cấp [^)]*\)\s*/i, '')
    .replace(/^thủ tục:? /i, '')
    .toLowerCase();
}
