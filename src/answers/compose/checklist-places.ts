import type { Version } from '#knowledge/entry.ts';
import type { Place } from '#knowledge/place.ts';
import type { ChecklistPlace } from '#src/answers/checklist.ts';
import { asTitle } from './as-phrase.ts';
import { demoWarning, placeRows, type Received } from './place-blocks.ts';
import type { OpeningAsked } from './say-opening.ts';

/** Where to go with a checklist, and what must be known of that. */
export type ChecklistPlaces = {
  readonly places: readonly ChecklistPlace[];
  readonly warnings: readonly string[];
};

const most = 3;

/** The nearest counters with their hours of the day asked about. */
export function checklistPlaces(
  found: readonly Version<Place>[],
  asked: OpeningAsked,
  received: Received,
): ChecklistPlaces {
  const shown = found.slice(0, most);
  return {
    places: shown.map(({ content }) => ({
      name: asTitle(content.name),
      rows: placeRows(content, asked, received),
      phone: content.phone ?? null,
      mapUrl: content.mapUrl ?? null,
    })),
    warnings: demoWarning(shown, asked).flatMap((block) => (block.kind === 'warning' ? [block.text] : [])),
  };
}
