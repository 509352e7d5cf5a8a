import type { Reason } from '#src/answers/answer.ts';
import type { WorkedPart } from '#src/answers/answer-part.ts';
import type { Turn } from '#src/answers/turn.ts';
import { understandQuestion } from '#src/answers/understand-question.ts';

/** From this confidence on an answer stands as it is: a model would be wrong as often. */
export const confident = 0.8;

/** Nothing was found, or it was asked which is meant. */
const unsure: ReadonlySet<Reason> = new Set([
  'close-variants',
  'weak-match',
  'no-topic',
  'nothing-found',
  'not-a-public-service',
]);
/** Answers that were looked for. */
const sought: ReadonlySet<Reason> = new Set(['clear-winner', 'fact-missing', 'guide-found', 'follow-up']);

/**
 * Whether a model may help to understand a message. Danger, refusals, other doors, named codes, choices, courtesy and
 * confident answers never reach one.
 */
export function meritsModel(turn: Turn, text: string, parts: readonly WorkedPart[]): boolean {
  const [only, another] = parts;
  if (!only || another || turn.said === 'choice') return false;
  const { procedureCodes, dossierCode, emergency, spoken } = understandQuestion(text);
  if (procedureCodes.length > 0 || dossierCode || emergency || spoken.includes('off-topic')) return false;
  const { reason, candidates } = only.part;
  // Which unit or which of what was offered is meant, the citizen alone can say.
  if (reason === 'close-variants' && candidates.length === 0) return false;
  if (unsure.has(reason)) return true;
  if (!sought.has(reason)) return false;
  return turn.language === 'en' || (candidates[0]?.score ?? 0) < confident;
}
