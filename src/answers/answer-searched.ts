import type { Ranked } from '#knowledge/rank-candidates.ts';
import type { Received } from '#src/answers/compose/place-blocks.ts';
import { answerToldOrAbsent } from '#src/answers/topic/answer-told-or-absent.ts';
import { answerEntry } from './answer-entry.ts';
import { answerFound } from './answer-found.ts';
import { answerHours } from './answer-hours.ts';
import type { WorkedPart } from './answer-part.ts';
import { answerWithoutTopic } from './answer-without-topic.ts';
import type { Judged } from './confidence.ts';
import type { Answering } from './current-version.ts';
import { decide } from './decide.ts';
import { leadWithWish } from './lead-with-wish.ts';
import type { Turn } from './turn.ts';
import type { Understood } from './understand-question.ts';

type Found = { readonly asked: Understood & Pick<Judged, 'wished'>; readonly ranked: readonly Ranked[] };

/** From this score on a winner is meant, though the message also speaks of something else. */
const certain = 0.6;

/** A second place that shares so much with the question may be meant as well. */
const close = 0.85;
/** From so many syllables on a question about hours is also about what a guide says. */
const longTopic = 3;

/** Looks for what a message may be about, and answers with what that comes to. */
export async function answerSearched(
  resources: Answering,
  turn: Turn,
  asked: Understood,
): Promise<WorkedPart> {
  const started = resources.clock.elapsed();
  const found = await leadWithWish(resources, turn, asked);
  const findMs = resources.clock.elapsed() - started;
  return { ...(await answerAmong(resources, turn, found)), findMs };
}

/** What was found comes to opening hours, an entry, a question back, or nothing. */
async function answerAmong(resources: Answering, turn: Turn, found: Found): Promise<WorkedPart> {
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
