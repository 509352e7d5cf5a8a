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

/**
 * Below `plausible` a candidate is a coincidence of words; from `sure` on the best one is what was meant, unless
 * another is as good. A message that does not sound like an office's business must fit better.
 */
const bounds = {
  office: { plausible: 0.2, sure: 0.34 },
  other: { plausible: 0.34, sure: 0.5 },
};
/** A second candidate this close to the first is as likely meant. */
const close = 0.94;
const mostVariants = 3;

export type Asked = { readonly reading: Reading; readonly speaksOfPapers: boolean };

/** `ranked` is best first, of one question. Bounds are set on the development questions (`npm run test:quality`). */
export function decide({ reading, speaksOfPapers }: Asked, ranked: readonly Ranked[]): Decision {
  const { plausible, sure } = speaksOfPapers ? bounds.office : bounds.other;
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
  return telling >= 3 && winner.questionCovered < 0.25 && winner.score < bounds.office.sure;
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
