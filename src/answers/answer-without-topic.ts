import type { Ranked } from '#knowledge/rank-candidates.ts';
import { spotProcedureCodes } from '#knowledge/spot-codes.ts';
import { composeAskedBack, type Variant } from '#src/answers/compose/compose-asked-back.ts';
import { answerWithTopic, mayBeAboutTopic } from '#src/answers/topic/answer-about-topic.ts';
import { answerEntry, answerTopic } from './answer-entry.ts';
import type { WorkedPart } from './answer-part.ts';
import type { Answering } from './current-version.ts';
import { replyPart } from './reply-part.ts';
import type { Turn } from './turn.ts';
import type { Understood } from './understand-question.ts';

type Found = { readonly asked: Understood; readonly ranked: readonly Ranked[] };

/** "Ở đâu vậy ad" after a guide is about the guide; a longer message of common words is not. */
const fewTokens = 5;
/** From this score on a phrase was said as it stands, however common its words are. */
const literal = 0.8;

/**
 * Nothing but an aspect, courtesy and common words: an entry whose own words are just these ("nộp hộ hồ sơ"),
 * otherwise the guide last read, or a question back that keeps to what was offered.
 */
export async function answerWithoutTopic(
  resources: Answering,
  turn: Turn,
  { asked, ranked }: Found,
): Promise<WorkedPart> {
  const { aspects } = asked.reading;
  const [best] = ranked;
  if (best && best.score >= literal) {
    return answerEntry(resources, turn, { id: best.entryId, asked, aspects, reason: 'clear-winner', ranked });
  }
  const beside = await answerWithTopic(resources, turn, asked);
  if (beside) return beside;
  const isShort = asked.reading.tokens.length <= fewTokens;
  if (isShort && mayBeAboutTopic(turn, asked)) return answerTopic(resources, turn, { asked, aspects });
  const variants = offeredVariants(turn);
  const reply = composeAskedBack({ centre: turn.centre, language: turn.language, variants, aspects });
  const reason = variants.length > 0 ? 'close-variants' : 'no-topic';
  return replyPart(turn, { outcome: 'asked-back', reason, intent: 'procedure', reply, aspects });
}

/** What was asked back last, where nothing was chosen yet. */
function offeredVariants({ topic }: Turn): readonly Variant[] {
  if (topic.entryId !== undefined) return [];
  return (topic.choices ?? []).flatMap(({ label, value }) =>
    spotProcedureCodes(value).map((code) => ({ code, name: label, plainName: label })),
  );
}
