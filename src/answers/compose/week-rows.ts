import { spansOn } from '#knowledge/opening.ts';
import type { Place } from '#knowledge/place.ts';
import { capitalise } from './as-phrase.ts';
import { type OpeningAsked, sayHours } from './say-opening.ts';
import { type AnswerWords, wordsOf } from './words-of.ts';

/** Neighbouring weekdays with the same hours share a row. */
export function weekRows(
  { hours }: Place,
  { language }: OpeningAsked,
): { readonly label: string; readonly value: string }[] {
  const words = wordsOf(language).answers;
  const rows: { from: number; to: number; value: string }[] = [];
  for (let weekday = 1; weekday <= words.counter.weekdays.length; weekday++) {
    const value = sayHours(spansOn(hours, weekday), language);
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

function weekdayName(weekday: number, words: AnswerWords): string {
  return words.counter.weekdays[weekday - 1] ?? '';
}
