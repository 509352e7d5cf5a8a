import { familyOf } from '#knowledge/families.ts';
import type { Ranked } from '#knowledge/rank-candidates.ts';
import type { Asked } from './ask-rows.ts';
import { isInScope } from './ask-rows.ts';
import { bareId } from './read-rows.ts';

export const causes = [
  'not among the candidates',
  'outranked by a variant of its family',
  'outranked within its field',
  'outranked by another field',
  'ranked first, and something else was answered',
  'asked back though clear',
  'asked back without the right one',
  'answered though it could mean several',
  'refused below the bound',
  'taken for another door or small talk',
  'taken for out of scope or refused by a guard',
  'split wrongly',
  'several questions heard as one',
  'aspect misheard',
  'out of scope, and answered',
  'out of scope, and asked back',
  'the right door was not heard',
] as const;
export type Cause = (typeof causes)[number];

/** Why a question failed, as far as its answer and the list found for the whole of it tell; `null` where nothing failed. */
export function faultCause(asked: Asked, ranked: readonly Ranked[]): Cause | null {
  const { row, answer, ending, right } = asked;
  if (right) return asked.aspectRight === false ? 'aspect misheard' : null;
  if (ending === 'not-pointed') return 'the right door was not heard';
  if (!isInScope(row))
    return ending === 'asked-back-wrong' ? 'out of scope, and asked back' : 'out of scope, and answered';
  const isSeveral = row.kind === 'several-questions';
  if (answer.parts.length > 1 && !isSeveral) return 'split wrongly';
  switch (ending) {
    case 'answered-unasked':
      return 'answered though it could mean several';
    case 'asked-back-right':
      return 'asked back though clear';
    case 'refused':
      return refusedFor(asked, ranked);
    default:
      if (isSeveral && answer.parts.length === 1) return 'several questions heard as one';
      return outrankedBy(asked, ranked);
  }
}

function refusedFor({ row, answer }: Asked, ranked: readonly Ranked[]): Cause {
  if (answer.intent !== 'procedure' && answer.intent !== 'out-of-scope')
    return 'taken for another door or small talk';
  if (answer.outcome === 'refused' || answer.reason === 'not-a-public-service') {
    return 'taken for out of scope or refused by a guard';
  }
  return standing(row.codes, ranked) === -1 ? 'not among the candidates' : 'refused below the bound';
}

function outrankedBy({ row, answer, ending }: Asked, ranked: readonly Ranked[]): Cause {
  const at = standing(row.codes, ranked);
  if (at === -1) return 'not among the candidates';
  if (at === 0) {
    return ending === 'asked-back-wrong'
      ? 'asked back without the right one'
      : 'ranked first, and something else was answered';
  }
  const right = ranked[at];
  const winner = ranked.find(({ entryId }) => entryId === answer.candidates[0]?.code) ?? ranked[0];
  if (row.codes.some((code) => familyOf(code)?.members.some((member) => member.code === winner?.entryId))) {
    return 'outranked by a variant of its family';
  }
  const isSameField = right?.field !== null && right?.field === winner?.field;
  return isSameField ? 'outranked within its field' : 'outranked by another field';
}

/** A guide stands for the procedures that it is about. */
function standing(codes: readonly string[], ranked: readonly Ranked[]): number {
  return ranked.findIndex(
    ({ entryId, procedures }) =>
      codes.includes(bareId(entryId)) || procedures.some((code) => codes.includes(code)),
  );
}
