import type { Version } from '#knowledge/entry.ts';
import type { Place } from '#knowledge/place.ts';
import type { Block } from '#src/answers/answer.ts';
import { asPhrase, asTitle } from './as-phrase.ts';
import { type OpeningAsked, sayOpening } from './say-opening.ts';
import { wordsOf } from './words-of.ts';

/** What is to be handed in, where that is known: it tells the desk. */
export type Received = { readonly code: string; readonly field: string };

/** Where it is, at which desk, and when it is open on the day that is asked about. */
export function placeRows(
  place: Place,
  asked: OpeningAsked,
  received: Received | null,
): { readonly label: string; readonly value: string }[] {
  const { answers, opening } = wordsOf(asked.language);
  const desks = received ? desksFor(place, received) : [];
  return [
    { label: answers.counter.address, value: place.address ? asTitle(place.address) : answers.notGiven },
    ...(desks.length > 0 ? [{ label: opening.desk, value: desks.join(', ') }] : []),
    { label: opening.openOn, value: sayOpening(place, asked) },
  ];
}

/** How to reach it, and what else it says of itself. */
export function placeContact(place: Place, { language }: OpeningAsked): Block[] {
  const { counter } = wordsOf(language).answers;
  return [
    ...(place.phone ? [{ kind: 'phone' as const, label: counter.phone, number: place.phone }] : []),
    ...(place.mapUrl ? [{ kind: 'link' as const, label: counter.map, url: place.mapUrl }] : []),
    ...(place.note ? [{ kind: 'paragraph' as const, text: asPhrase(place.note) }] : []),
  ];
}

/** Said once where any of the places is invented. */
export function demoWarning(places: readonly Version<Place>[], { language }: OpeningAsked): Block[] {
  return places.some(({ content }) => content.demo === true)
    ? [{ kind: 'warning', text: wordsOf(language).opening.demo }]
    : [];
}

function desksFor({ counters = [] }: Place, { code, field }: Received): string[] {
  const byCode = counters.filter(({ procedures }) => procedures.includes(code));
  const wanted = field.toLowerCase();
  const byField = counters.filter(({ fields }) => fields.some((name) => name.toLowerCase() === wanted));
  return (byCode.length > 0 ? byCode : byField).map(({ name }) => asTitle(name));
}
