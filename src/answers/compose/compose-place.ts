import type { Place } from '#knowledge/place.ts';
import type { SaidDay } from '#knowledge/spot-day.ts';
import { asTitle, capitalise } from './as-phrase.ts';
import { askAPerson } from './ask-a-person.ts';
import type { AskedEntry } from './asked-entry.ts';
import { citationsOf, sourcesBlock } from './compose-sources.ts';
import { confirmWarnings, originWarnings } from './compose-warnings.ts';
import type { Composition } from './composition.ts';
import { placeContact } from './place-blocks.ts';
import { dayName, type OpeningAsked, openingPhrase, sayHours } from './say-opening.ts';
import { weekRows } from './week-rows.ts';
import { type AnswerWords, wordsOf } from './words-of.ts';

type Row = { readonly label: string; readonly value: string };

const mostExceptions = 5;

type AskedPlace = AskedEntry<Place> & {
  /** The day that is asked about, where it is not today. */
  readonly said?: SaidDay | null;
  /** The time of day in Viet Nam, `HH:MM`. */
  readonly now?: string;
};

/** A counter: whether it is open on the day asked about, where it is, what it receives. */
export function composePlace(asked: AskedPlace): Composition {
  const { version, language, today, said, now } = asked;
  const place = version.content;
  const words = wordsOf(language).answers;
  const asOf = { day: said?.day ?? today, part: said?.part ?? null, today, now, language };
  const rows = [...addressRows(place, words), ...weekRows(place, asOf), ...exceptionRows(place, asOf)];
  return {
    blocks: [
      { kind: 'lead', text: `${words.lead(asTitle(place.name), openingPhrase(place, asOf))}.` },
      ...confirmWarnings(asked, []),
      { kind: 'facts', rows },
      ...placeContact(place, asOf),
      ...(place.hours.length > 0 ? [{ kind: 'paragraph' as const, text: words.counter.holidays }] : []),
      ...(place.hours.length === 0 && !place.phone ? [askAPerson(asked)] : []),
      ...originWarnings(asked),
      ...(language === 'vi' ? [] : [{ kind: 'paragraph' as const, text: words.inVietnamese }]),
      sourcesBlock(version, language),
    ],
    citations: citationsOf(version, ['place']),
    choices: [],
    missing: place.hours.length > 0 ? [] : ['place'],
  };
}

function addressRows({ agency, address, receives, counters = [] }: Place, words: AnswerWords) {
  return [
    { label: words.counter.agency, value: asTitle(agency) },
    { label: words.counter.address, value: address ? asTitle(address) : words.notGiven },
    ...(receives.fields.length > 0
      ? [{ label: words.counter.fields, value: receives.fields.join(', ') }]
      : []),
    ...counters
      .filter(({ fields }) => fields.length > 0)
      .map(({ name, fields }) => ({ label: asTitle(name), value: fields.join(', ') })),
  ];
}

/** The coming days on which it keeps other hours. */
function exceptionRows({ days = [] }: Place, asked: OpeningAsked): Row[] {
  const words = wordsOf(asked.language).opening;
  return days
    .filter(({ day }) => day >= asked.today)
    .sort((a, b) => a.day.localeCompare(b.day))
    .slice(0, mostExceptions)
    .map(({ day, why, hours }) => ({
      label: capitalise(dayName(day, asked)),
      value:
        hours.length === 0
          ? words.closedBecause('', why).trim()
          : `${sayHours(hours, asked.language)} (${why})`,
    }));
}
