import type { UnitHit } from '#db/units.ts';
import { demoProvince } from '#knowledge/local/overlay.ts';
import { composeOpening } from '#src/answers/compose/compose-opening.ts';
import { sayWhereLives } from '#src/answers/compose/compose-units.ts';
import { wordsOf } from '#src/answers/compose/words-of.ts';
import type { Resources } from '#src/resources.ts';
import { answerTopic } from './answer-entry.ts';
import type { WorkedPart } from './answer-part.ts';
import { findNearPlaces } from './find-near-places.ts';
import { replyPart } from './reply-part.ts';
import { isProcedure, type Turn } from './turn.ts';
import { understandQuestion } from './understand-question.ts';

/** A citizen said where they live, and nothing else: where to file what is talked about, or the places of that ward. */
export async function answerWard(
  resources: Pick<Resources, 'db' | 'clock'>,
  turn: Turn,
  hit: UnitHit,
): Promise<WorkedPart> {
  const { centre, language, today, topic } = turn;
  const text = sayWhereLives(hit, language);
  if (isProcedure(topic.entryId)) {
    const aspects = ['place'] as const;
    const worked = await answerTopic(resources, turn, { asked: understandQuestion(''), aspects });
    const blocks = [{ kind: 'paragraph' as const, text }, ...worked.part.blocks];
    return { ...worked, part: { ...worked.part, blocks }, topic: { ...worked.topic, ward: hit.unit.code } };
  }
  const whereabouts = { province: centre.province, ward: hit.unit.code, today };
  const { places } = await findNearPlaces(resources, whereabouts, null);
  const own = places.filter(({ content }) => content.area === `ward:${hit.unit.code}`);
  const asOf = { day: today, today, language, centre, received: null, inOtherWards: 0 };
  const { kept, demo } = wordsOf(language).units;
  const isDemo = hit.unit.province === demoProvince && own.length === 0;
  return replyPart(turn, {
    outcome: 'answered',
    reason: 'place-found',
    intent: 'procedure',
    aspects: ['place'],
    reply: {
      blocks: [
        { kind: 'lead', text },
        ...(own.length > 0 ? composeOpening({ ...asOf, places: own }) : []),
        { kind: 'paragraph', text: kept },
        ...(isDemo ? [{ kind: 'warning' as const, text: demo }] : []),
      ],
      choices: topic.choices ?? [],
    },
  });
}
