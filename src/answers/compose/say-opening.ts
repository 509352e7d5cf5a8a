import { dayKind, workingFrom } from '#knowledge/calendar.ts';
import { addDays, weekdayOf } from '#knowledge/days.ts';
import type { HolidayName } from '#knowledge/holidays.ts';
import { lastOpening, nextOpening, type Opening, type OpenSpan, openingOn } from '#knowledge/opening.ts';
import type { Place } from '#knowledge/place.ts';
import type { DayPart } from '#knowledge/spot-day.ts';
import type { Language } from '#src/answers/answer.ts';
import { asSentence, capitalise } from './as-phrase.ts';
import { wordsOf } from './words-of.ts';

/** The day that is asked about, seen from today in Viet Nam. */
export type OpeningAsked = {
  readonly day: string;
  /** The part of that day, where one was said. */
  readonly part?: DayPart | null;
  readonly today: string;
  /** The time of day in Viet Nam, `HH:MM`; absent where what is said must hold for the whole day. */
  readonly now?: string | undefined;
  /** Set where it is read again on other days, on paper or in a picture: no day is then "today". */
  readonly kept?: true;
  readonly language: Language;
};

type Closed = Extract<Opening, { kind: 'closed' }>;

const sure = { check: false };

/** Whether a place is open on a day, and when again: one phrase, to stand after the place's name or by itself. */
export function openingPhrase(place: Place, asked: OpeningAsked): string {
  const words = wordsOf(asked.language).opening;
  const opening = openingOn(place, asked.day);
  switch (opening.kind) {
    case 'no-hours':
      return [words.noHours, ...(place.phone ? [words.callFirst(place.phone)] : [])].join('; ');
    case 'closed':
      return closedUntilPhrase(place, opening, asked);
    case 'open':
      return openPhrase(place, opening, asked);
  }
}

/** The same as a whole sentence. */
export function sayOpening(place: Place, asked: OpeningAsked): string {
  return asSentence(capitalise(openingPhrase(place, asked)));
}

/** What the calendar says of a day for offices in general, where no place is known. */
export function sayCalendar(asked: OpeningAsked): string {
  const words = wordsOf(asked.language).opening;
  const kind = dayKind(asked.day);
  const day = dayName(asked.day, asked);
  const next = workingFrom(addDays(asked.day, 1));
  const later = next ? words.nextWorking(dayName(next.day, asked)) : '';
  const say = (text: string, doubt = sure) => asSentence(capitalise(confirmed(text, doubt, asked)));
  switch (kind.kind) {
    case 'working':
      return kind.maybe
        ? say(`${words.working(day)}; ${words.maybe(kind.maybe[asked.language])}`)
        : say(words.working(day), kind);
    case 'weekend':
      return say(words.weekend(day) + later, { check: kind.check || next?.check === true });
    case 'holiday':
      return say(words.holiday(day, kind.name[asked.language]) + later, {
        check: kind.check || next?.check === true,
      });
    case 'swapped-working':
      return say(words.swapped(day, kind.name[asked.language]), kind);
    case 'unknown':
      return say(words.unknownYear(asked.day.slice(0, 4)));
  }
}

/** "Ngày mai (thứ Hai 23/11)"; the year is said where it is not this one. */
export function dayName(
  day: string,
  { today, language, kept }: Pick<OpeningAsked, 'today' | 'language' | 'kept'>,
): string {
  const { opening, answers } = wordsOf(language);
  const { days } = opening;
  const [year, month, date] = day.split('-').map(Number);
  const short = year === Number(today.slice(0, 4)) ? `${date}/${month}` : `${date}/${month}/${year}`;
  const said = days.on(answers.counter.weekdays[weekdayOf(day) - 1] ?? '', language === 'vi' ? short : day);
  if (kept) return said;
  if (day === today) return days.today(said);
  return day === addDays(today, 1) ? days.tomorrow(said) : said;
}

export function sayHours(spans: readonly OpenSpan[], language: Language): string {
  const { hours } = wordsOf(language).answers.counter;
  return spans.map(({ opens, closes }) => hours(opens, closes)).join(', ');
}

function openPhrase(place: Place, opening: Extract<Opening, { kind: 'open' }>, asked: OpeningAsked): string {
  const words = wordsOf(asked.language).opening;
  const day = dayName(asked.day, asked);
  const hours = sayHours(opening.spans, asked.language);
  const open = opening.why ? words.openBecause(day, hours, opening.why) : words.open(day, hours);
  const part = asked.part && !isOpenIn(opening.spans, asked.part) ? `; ${words.notInPart[asked.part]}` : '';
  const isToday = asked.day === asked.today && asked.now;
  const now = isToday ? nowPhrase(place, opening.spans, asked) : { text: '', ...sure };
  if (opening.holiday && opening.check) {
    const maybe = maybePhrase(opening.holiday, asked);
    return confirmed(`${open}${part}${now.text}; ${maybe}`, { check: true }, asked);
  }
  return confirmed(open + part + now.text, { check: opening.check || now.check }, asked);
}

type Said = { readonly text: string; readonly check: boolean };

/** Of today also whether it is open just now, and if not, when again. */
function nowPhrase(place: Place, spans: readonly OpenSpan[], asked: OpeningAsked): Said {
  const { now = '' } = asked;
  const words = wordsOf(asked.language).opening;
  const open = spans.find(({ opens, closes }) => opens <= now && now < closes);
  if (open) return { text: words.nowOpen(now, open.closes), ...sure };
  const later = spans.find(({ opens }) => now < opens);
  if (later) return { text: words.nowClosed(now, later.opens), ...sure };
  const again = againPhrase(place, asked);
  return { text: words.nowOver(now) + (again?.text ?? ''), check: again?.check === true };
}

/** When it opens next, and whether that day must be confirmed; `null` when it is not within a month. */
function againPhrase(place: Place, asked: OpeningAsked): Said | null {
  const next = nextOpening(place, asked.day);
  if (!next) return null;
  const words = wordsOf(asked.language).opening;
  const again = words.next(dayName(next.day, asked), sayHours(next.spans, asked.language));
  const maybe = next.check && next.holiday ? words.againMaybe : '';
  return { text: again + maybe, check: next.check };
}

function maybePhrase(holiday: HolidayName, asked: OpeningAsked): string {
  const words = wordsOf(asked.language).opening;
  const isWorked = dayKind(asked.day).kind === 'swapped-working';
  const name = holiday[asked.language];
  return isWorked ? words.swapped(dayName(asked.day, asked), name) : words.maybe(name);
}

function closedPhrase({ why }: Closed, asked: OpeningAsked): string {
  const words = wordsOf(asked.language).opening;
  const day = dayName(asked.day, asked);
  switch (why.kind) {
    case 'holiday':
      return words.closedFor(day, why.name[asked.language]);
    case 'exception':
      return words.closedBecause(day, why.why);
    case 'weekday':
      return words.closed(day);
  }
}

/** Why it is closed, and when it opens again. */
function closedUntilPhrase(place: Place, opening: Closed, asked: OpeningAsked): string {
  const closed = closedPhrase(opening, asked) + lastBefore(place, opening, asked);
  const again = againPhrase(place, asked);
  return confirmed(closed + (again?.text ?? ''), { check: opening.check || again?.check === true }, asked);
}

/** Enough days off in a row to ask how long one may still come. */
const longHoliday = 5;

/** Of a holiday as long as Tết also the last day before it. */
function lastBefore(place: Place, { why }: Closed, asked: OpeningAsked): string {
  const last = why.kind === 'holiday' ? lastOpening(place, asked.day) : null;
  const next = nextOpening(place, asked.day);
  if (!last || !next || last < asked.today || next.day < addDays(last, longHoliday)) return '';
  return wordsOf(asked.language).opening.last(dayName(last, asked));
}

const partsOfDay: Readonly<Record<DayPart, OpenSpan>> = {
  morning: { opens: '06:00', closes: '11:30' },
  noon: { opens: '11:45', closes: '12:45' },
  afternoon: { opens: '13:00', closes: '17:00' },
  evening: { opens: '18:00', closes: '21:00' },
};

function isOpenIn(spans: readonly OpenSpan[], part: DayPart): boolean {
  const wanted = partsOfDay[part];
  return spans.some(({ opens, closes }) => opens < wanted.closes && wanted.opens < closes);
}

/** A year whose holidays are not known here says so; another doubt asks to confirm. */
function confirmed(
  text: string,
  { check }: { readonly check: boolean },
  { day, language }: OpeningAsked,
): string {
  const words = wordsOf(language).opening;
  if (!check) return text;
  const isUnknown = dayKind(day).kind === 'unknown';
  return `${text} (${isUnknown ? words.unknownYear(day.slice(0, 4)) : words.check})`;
}
