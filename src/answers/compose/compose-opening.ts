import { weekdayOf } from '#knowledge/days.ts';
import type { Version } from '#knowledge/entry.ts';
import type { Place } from '#knowledge/place.ts';
import type { Block, Centre } from '#src/answers/answer.ts';
import { asTitle } from './as-phrase.ts';
import { askAPerson } from './ask-a-person.ts';
import { demoWarning, placeContact, placeRows, type Received } from './place-blocks.ts';
import { type OpeningAsked, openingPhrase, sayCalendar } from './say-opening.ts';
import { sayWardBlocks } from './say-ward-blocks.ts';
import { weekRows } from './week-rows.ts';
import { wordsOf } from './words-of.ts';

/** The places that are meant, best first, and the day that is asked about. */
export type AskedOpening = OpeningAsked & {
  readonly places: readonly Version<Place>[];
  /** How many other wards have such a place: naming one's own would tell which. */
  readonly inOtherWards: number;
  /** What is to be handed in, where that is known. */
  readonly received: Received | null;
  readonly centre: Centre;
  /** Whether the day was named; otherwise only hours or an address are asked. */
  readonly asks?: 'named' | 'any';
};

const mostPlaces = 3;
const saturday = 6;

/** Whether it is open on that day and where it is; without a place what the calendar says, and whom to ask. */
export function composeOpening(asked: AskedOpening): Block[] {
  const places = asked.places.slice(0, mostPlaces);
  if (places.length === 0) return calendarBlocks(asked);
  const silent = places.every(({ content }) => content.hours.length === 0 && !content.phone);
  return [
    ...places.flatMap(({ content }) => onePlace(content, asked)),
    ...(silent ? [askAPerson(asked)] : []),
    ...sayWardBlocks(asked, asked.language),
    ...demoWarning(places, asked),
  ];
}

function onePlace(place: Place, asked: AskedOpening): Block[] {
  const { lead } = wordsOf(asked.language).answers;
  const [address, ...desk] = placeRows(place, asked, asked.received).slice(0, -1);
  const week = asked.asks === 'any' ? weekRows(place, asked) : [];
  const rows = [...(address ? [address] : []), ...desk, ...week];
  const text = `${lead(asTitle(place.name), openingPhrase(place, asked))}.`;
  return [{ kind: 'lead', text }, { kind: 'facts', rows }, ...placeContact(place, asked)];
}

function calendarBlocks(asked: AskedOpening): Block[] {
  const { opening } = wordsOf(asked.language);
  const said = sayCalendar(asked);
  return [
    { kind: 'lead', text: asked.asks === 'any' ? opening.unknown : said },
    ...(asked.asks === 'any' ? [{ kind: 'paragraph' as const, text: said }] : []),
    ...(weekdayOf(asked.day) === saturday ? [{ kind: 'paragraph' as const, text: opening.saturdays }] : []),
    ...(asked.inOtherWards > 0
      ? sayWardBlocks(asked, asked.language)
      : [{ kind: 'paragraph' as const, text: opening.askHours }]),
    askAPerson(asked),
  ];
}
