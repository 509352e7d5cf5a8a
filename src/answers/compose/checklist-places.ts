import type { Version } from '#knowledge/entry.ts';
import type { Place } from '#knowledge/place.ts';
import type { ChecklistPlace } from '#src/answers/checklist.ts';
import { asTitle } from './as-phrase.ts';
import { demoWarning, placeRows, type Received } from './place-blocks.ts';
import type { OpeningAsked } from './say-opening.ts';
import { weekRows } from './week-rows.ts';
import { wordsOf } from './words-of.ts';

/** Where to go with a checklist, and what must be known of that. */
export type ChecklistPlaces = {
  readonly places: readonly ChecklistPlace[];
  readonly warnings: readonly string[];
};

const most = 3;

/** A list is printed and sent on: the hours of a week hold longer than those of a day. */
function weekRow(place: Place, asked: OpeningAsked): { readonly label: string; readonly value: string }[] {
  const week = weekRows(place, asked).map(({ label, value }) => `${label}: ${value}`);
  return week.length > 0 ? [{ label: wordsOf(asked.language).opening.week, value: week.join('; ') }] : [];
}

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
      rows: [...placeRows(content, { ...asked, kept: true }, received), ...weekRow(content, asked)],
      phone: content.phone ?? null,
      mapUrl: content.mapUrl ?? null,
    })),
    warnings: demoWarning(shown, asked).flatMap((block) => (block.kind === 'warning' ? [block.text] : [])),
  };
}
