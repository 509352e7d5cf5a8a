import { findCurrentVersions } from '#db/versions.ts';
import { dayKind } from '#knowledge/calendar.ts';
import type { Ranked } from '#knowledge/rank-candidates.ts';
import { composeOpening } from '#src/answers/compose/compose-opening.ts';
import { citationsOf, sourcesBlock } from '#src/answers/compose/compose-sources.ts';
import type { Received } from '#src/answers/compose/place-blocks.ts';
import type { Resources } from '#src/resources.ts';
import type { WorkedPart } from './answer-part.ts';
import { findNearPlaces, receivedOf } from './find-near-places.ts';
import type { HoursDay } from './read-hours.ts';
import { replyPart } from './reply-part.ts';
import type { Turn } from './turn.ts';

type Answering = Pick<Resources, 'db'>;

type HoursQuestion = {
  readonly day: HoursDay;
  readonly ranked: readonly Ranked[];
  /** What is to be handed in, where the message says so; otherwise what was talked about. */
  readonly about?: Received | null;
};

/**
 * Whether somebody is open on that day: the places that receive what is talked about, otherwise those of the ward,
 * otherwise the centre's own; without any what the calendar says.
 */
export async function answerHours(
  resources: Answering,
  turn: Turn,
  { day, ranked, about = null }: HoursQuestion,
): Promise<WorkedPart> {
  const { centre, language, today, time: now, ward } = turn;
  const whereabouts = { province: centre.province, ward, today };
  const received = about ?? (await receivedOfTopic(resources, turn));
  const narrow = received ? await findNearPlaces(resources, whereabouts, received) : null;
  const isFound = narrow !== null && narrow.places.length > 0;
  const found = isFound ? narrow : await findNearPlaces(resources, whereabouts, null);
  const shown = found.places.slice(0, 3);
  const blocks = composeOpening({ ...day, today, now, language, centre, received, ...found });
  const isKnown = shown.some(({ content }) => content.hours.length > 0);
  // Without a place the calendar still tells of a day that was named.
  const saysNothing = shown.length === 0 && (day.asks === 'any' || dayKind(day.day).kind === 'unknown');
  const worked = replyPart(turn, {
    outcome: isKnown ? 'answered' : saysNothing ? 'no-knowledge' : 'partly-answered',
    reason: isKnown ? 'place-found' : saysNothing ? 'nothing-found' : 'fact-missing',
    intent: shown.length > 0 ? 'procedure' : 'operator',
    reply: {
      blocks: [...blocks, ...shown.map((place) => sourcesBlock(place, language))],
      choices: turn.topic.choices ?? [],
    },
    aspects: ['place'],
    ranked,
    gap: isKnown ? null : saysNothing ? 'no-knowledge' : 'fact-missing',
  });
  const citations = shown.flatMap((place) => citationsOf(place, ['place']));
  return { ...worked, part: { ...worked.part, citations } };
}

async function receivedOfTopic({ db }: Answering, { topic, today }: Turn): Promise<Received | null> {
  if (topic.entryId === undefined) return null;
  const [version] = await findCurrentVersions(db, [topic.entryId], today);
  return version?.content.kind === 'procedure' ? receivedOf(version.content) : null;
}
