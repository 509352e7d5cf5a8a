import type { Ranked } from '#knowledge/rank-candidates.ts';
import { spotProcedureCodes } from '#knowledge/spot-codes.ts';
import { composeAskedBack, type Variant } from '#src/answers/compose/compose-asked-back.ts';
import type { Received } from '#src/answers/compose/place-blocks.ts';
import { answerWithTopic, mayBeAboutTopic } from '#src/answers/topic/answer-about-topic.ts';
import { answerToldOrAbsent } from '#src/answers/topic/answer-told-or-absent.ts';
import { answerEntry, answerTopic } from './answer-entry.ts';
import { answerFound } from './answer-found.ts';
import { answerHours } from './answer-hours.ts';
import type { WorkedPart } from './answer-part.ts';
import type { Answering } from './current-version.ts';
import { decide } from './decide.ts';
import { replyPart } from './reply-part.ts';
import type { Turn } from './turn.ts';
import type { Understood } from './understand-question.ts';

/** "Ở đâu vậy ad" after a guide is about the guide; a longer message of common words is not. */
const fewTokens = 5;

type Found = { readonly asked: Understood; readonly ranked: readonly Ranked[] };

/** From this score on a phrase was said as it stands, however common its words are. */
const literal = 0.8;
/** From this score on a winner is meant, though the message also speaks of something else. */
const certain = 0.6;

/** A second place that shares so much with the question may be meant as well. */
const close = 0.85;
/** From so many syllables on a question about hours is also about what a guide says. */
const longTopic = 3;

/** What a message comes to once it was searched: its opening hours, an entry, a question back, or nothing. */
export async function answerSearched(resources: Answering, turn: Turn, found: Found): Promise<WorkedPart> {
  const { asked, ranked } = found;
  const place = turn.hours ? onePlace(ranked) : null;
  if (place) {
    const { aspects } = asked.reading;
    return await answerEntry(resources, turn, {
      id: place.entryId,
      asked,
      aspects,
      reason: 'place-found',
      ranked,
    });
  }
  if (turn.hours && !asksMore(found)) {
    return await answerHours(resources, turn, { day: turn.hours, ranked, about: aboutOf(found) });
  }
  const absent = await answerToldOrAbsent(resources, turn, found);
  if (absent) return absent;
  return asked.topicSyllables === 0
    ? await answerWithoutTopic(resources, turn, found)
    : await answerFound(resources, turn, found);
}

/** Whether a question about opening hours is also about an entry; what guides and notices say of a day, the calendar says too. */
function asksMore({ asked, ranked }: Found): boolean {
  const [best] = ranked;
  const isSure = best !== undefined && best.score > certain;
  const isGuide = best?.kind === 'guide' || best?.kind === 'notice';
  const asksAspect = asked.reading.aspects.length > 0;
  // "Thứ bảy có làm căn cước không" need not know which of its procedures is meant.
  const isOneProcedure =
    best?.kind === 'procedure' && (asksAspect || decide(asked, ranked).kind === 'answer');
  if (isSure && isOneProcedure) return true;
  if (isSure && isGuide && asked.topicSyllables > longTopic) return true;
  return asksAspect && asked.speaksOfPapers && asked.topicSyllables > 1;
}

/** The place whose hours are asked; of several that are as near the ward's own are told together. */
function onePlace([best, second]: readonly Ranked[]): Ranked | null {
  if (best?.kind !== 'place' || best.score <= certain) return null;
  return second?.kind === 'place' && second.score >= best.score * close ? null : best;
}

/** What is to be handed in, where its field is clear and only the procedure is not. */
function aboutOf({ ranked: [best] }: Found): Received | null {
  if (best?.kind !== 'procedure' || best.score <= certain || best.field === null) return null;
  return { code: best.entryId, field: best.field };
}

/**
 * Nothing but an aspect, courtesy and common words: an entry whose own words are just these ("nộp hộ hồ sơ"),
 * otherwise the guide last read, or a question back that keeps to what was offered.
 */
async function answerWithoutTopic(
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
