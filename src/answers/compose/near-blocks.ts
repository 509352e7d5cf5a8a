import type { Aspect, Procedure } from '#knowledge/entry.ts';
import type { Block } from '#src/answers/answer.ts';
import type { AskedEntry } from './asked-entry.ts';
import { composeOpening } from './compose-opening.ts';
import { demoWarning } from './place-blocks.ts';

/** When the place that receives it is open, where that is asked beside something else; and that a place is invented. */
export function nearBlocks(asked: AskedEntry<Procedure>, aspects: readonly Aspect[]): Block[] {
  const { near, today, language, centre, version } = asked;
  if (!near) return [];
  const { said, now, places, inOtherWards } = near;
  const isShown = aspects.includes('place') || aspects.includes('overview');
  const asOf = { day: said?.day ?? today, part: said?.part ?? null, today, now, language };
  if (said === null || aspects.includes('place')) return isShown ? demoWarning(places.slice(0, 1), asOf) : [];
  const { code, field } = version.content;
  return composeOpening({
    ...asOf,
    places: places.slice(0, 1),
    inOtherWards,
    received: { code, field },
    centre,
  });
}
