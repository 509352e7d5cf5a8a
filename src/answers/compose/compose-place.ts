import type { Place } from '#knowledge/place.ts';
import type { Block } from '#src/answers/answer.ts';
import { asPhrase, asSentence, asTitle, capitalise } from './as-phrase.ts';
import { askAPerson } from './ask-a-person.ts';
import type { AskedEntry } from './asked-entry.ts';
import { citationsOf, sourcesBlock } from './compose-sources.ts';
import { confirmWarnings, originWarnings } from './compose-warnings.ts';
import type { Composition } from './composition.ts';
import { nextOpenWeekday, spansOn, weekdayOf } from './opening-hours.ts';
import { type AnswerWords, wordsOf } from './words-of.ts';

/** A counter: whether it is open today, where it is, what it receives. Public holidays are not known yet, and the answer says so. */
export function composePlace(asked: AskedEntry<Place>): Composition {
  const { version, language, today } = asked;
  const place = version.content;
  const words = wordsOf(language).answers;
  const rows = [...addressRows(place, words), ...hourRows(place, words)];
  return {
    blocks: [
      { kind: 'lead', text: asSentence(words.lead(asTitle(place.name), openLead(place, today, words))) },
      ...confirmWarnings(asked, []),
      { kind: 'facts', rows },
      ...(place.phone ? [{ kind: 'phone' as const, label: words.counter.phone, number: place.phone }] : []),
      ...(place.mapUrl ? [{ kind: 'link' as const, label: words.counter.map, url: place.mapUrl }] : []),
      ...remarks(place, words),
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

function openLead({ hours }: Place, today: string, words: AnswerWords): string {
  const weekday = weekdayOf(today);
  const next = nextOpenWeekday(hours, weekday);
  if (next === null) return words.counter.neverOpen;
  const spans = sayHours(hours, weekday, words);
  return spans
    ? words.counter.openToday(weekdayName(weekday, words), spans)
    : words.counter.closedToday(
        weekdayName(weekday, words),
        `${weekdayName(next, words)} ${sayHours(hours, next, words)}`,
      );
}

function sayHours(hours: Place['hours'], weekday: number, words: AnswerWords): string {
  return spansOn(hours, weekday)
    .map(({ opens, closes }) => words.counter.hours(opens, closes))
    .join(', ');
}

function weekdayName(weekday: number, words: AnswerWords): string {
  return words.counter.weekdays[weekday - 1] ?? '';
}

function addressRows({ agency, address, receives }: Place, words: AnswerWords) {
  return [
    { label: words.counter.agency, value: asTitle(agency) },
    { label: words.counter.address, value: address ? asTitle(address) : words.notGiven },
    ...(receives.fields.length > 0
      ? [{ label: words.counter.fields, value: receives.fields.join(', ') }]
      : []),
  ];
}

/** Neighbouring weekdays with the same hours share a row. */
function hourRows({ hours }: Place, words: AnswerWords) {
  const rows: { from: number; to: number; value: string }[] = [];
  for (let weekday = 1; weekday <= words.counter.weekdays.length; weekday++) {
    const value = sayHours(hours, weekday, words);
    const last = rows.at(-1);
    if (!value) continue;
    if (last && last.value === value && last.to === weekday - 1) last.to = weekday;
    else rows.push({ from: weekday, to: weekday, value });
  }
  return rows.map(({ from, to, value }) => ({
    label: capitalise(
      from === to ? weekdayName(from, words) : `${weekdayName(from, words)} - ${weekdayName(to, words)}`,
    ),
    value,
  }));
}

function remarks({ note, hours }: Place, words: AnswerWords): Block[] {
  const lines = [
    ...(note ? [asSentence(asPhrase(note))] : []),
    ...(hours.length > 0 ? [words.counter.holidays] : []),
  ];
  return lines.map((text) => ({ kind: 'paragraph', text }));
}
