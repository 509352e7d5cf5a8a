import { familyOf } from '#knowledge/families.ts';
import { spotProcedureCodes } from '#knowledge/spot-codes.ts';
import type { WorkedPart } from '#src/answers/answer-part.ts';
import { askFamily } from '#src/answers/ask-back.ts';
import type { Answering } from '#src/answers/current-version.ts';
import type { Turn } from '#src/answers/turn.ts';
import type { Understood } from '#src/answers/understand-question.ts';

/** Only "không phải": the rest of the family, where there is one. */
export async function offerOthers(
  resources: Answering,
  turn: Turn,
  asked: Understood,
): Promise<WorkedPart | null> {
  const { entryId = '', earlier = [], choices = [] } = turn.topic;
  const beside = choices.flatMap(({ value }) => spotProcedureCodes(value));
  const family = familyOf(entryId, [...beside, ...earlier]);
  if (!family) return null;
  return askFamily(resources, turn, {
    ...{ family, likeliest: [], without: [entryId], asked, ranked: [], confidence: 0 },
  });
}
