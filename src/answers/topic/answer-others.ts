import { familyOf } from '#knowledge/families.ts';
import type { WorkedPart } from '#src/answers/answer-part.ts';
import { askFamily } from '#src/answers/ask-back.ts';
import type { Answering } from '#src/answers/current-version.ts';
import type { Turn } from '#src/answers/turn.ts';
import type { Understood } from '#src/answers/understand-question.ts';

/** The last button of a family's question: those of its members that were not shown. */
export async function answerOthers(
  resources: Answering,
  turn: Turn,
  asked: Understood,
): Promise<WorkedPart | null> {
  const [code] = asked.procedureCodes;
  const said = asked.reading.tokens.map(({ folded }) => folded).join(' ');
  const family =
    code !== undefined && /^viec khac ngoai\b/.test(said)
      ? familyOf(code, asked.procedureCodes.slice(1))
      : null;
  if (!family) return null;
  const without = asked.procedureCodes;
  return askFamily(resources, turn, { family, likeliest: [], without, asked, ranked: [], confidence: 0 });
}
