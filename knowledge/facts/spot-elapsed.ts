import { addDays, toDay } from '#knowledge/days.ts';
import { numberOf, saidNumber } from './said-number.ts';
import type { Span } from './span.ts';

const unitDays: Readonly<Record<string, number>> = { ngay: 1, hom: 1, bua: 1, tuan: 7, thang: 30, nam: 365 };
/** "Được 3 tuần", "nay bé 5 tháng", "mất hai năm rồi"; not what is still to come, a term of the law, or a date. */
const counted = new RegExp(
  `(?<!\\b(?:trong|qua|con|them|sau|han|ngay|nhung|phieu|so|thu|lan|nua) )\\b(${saidNumber}|nua|may|vai) (ngay|hom|bua|tuan|thang|nam)\\b(?! (?:nua|sau|toi|\\d|tuoi nua|mot lan))`,
  'g',
);
const few: Span = { least: 2, most: 9 };
const lately: readonly (readonly [RegExp, Span])[] = [
  [/\b(hom|sang|trua|chieu|toi|dem|khuya) nay\b|\bhoi (sang|trua|chieu|khuya)\b/, { least: 0, most: 0 }],
  [/\b(hom|bua|dem|toi|chieu|sang|trua) (qua|hom)\b/, { least: 1, most: 1 }],
  [/\b(hom|bua) (kia|tra|truoc|bua)\b/, { least: 2, most: 6 }],
  [/(?<!\d )\btuan (truoc|roi|qua)\b/, { least: 1, most: 13 }],
  [/(?<!\d )\bthang (truoc|roi|qua)\b/, { least: 16, most: 60 }],
  [/\bnam (ngoai|roi)\b/, { least: 61, most: 730 }],
  [
    /\b(may|chuc|nhieu) nam\b|\blau (roi|lam|nam)\b|\bda lau\b|\bhoi (xua|nho)\b/,
    { least: 730, most: 40_000 },
  ],
];
const inYear = /\b(?:nam|tu|hoi) ((?:19|20)\d\d)\b/g;
const onDate =
  /\b(?:(?:ngay|hom|mung) (\d{1,2}) (?:thang )?(\d{1,2})|(\d{1,2}) thang (\d{1,2}))\b(?: (?:nam )?((?:19|20)\d\d)\b)?/g;

/** How many days ago the one thing happened whose time is told; `null` where no time is told, or two that differ. */
export function spotElapsed(folded: string, today?: string): Span | null {
  const rest = folded.replace(onDate, ' ');
  const dates =
    today === undefined ? [] : Array.from(folded.matchAll(onDate), (match) => sinceDate(match, today));
  const [certain, another] = dates.filter((span) => span !== null);
  if (certain) return another ? null : certain;
  const said = [
    ...Array.from(rest.matchAll(counted), ([, number = '', unit = '']) => since(number, unitDays[unit] ?? 1)),
    ...lately.flatMap(([words, span]) => (words.test(rest) ? [span] : [])),
    ...(today === undefined
      ? []
      : Array.from(rest.matchAll(inYear), ([, year]) => sinceYear(Number(year), today))),
  ].filter(({ least }) => least >= 0);
  const [first, ...others] = said;
  if (!first) return null;
  // "Mới mất hôm qua, được hai ngày": told twice is told once.
  const together = others.reduce(
    (one, other) => ({ least: Math.min(one.least, other.least), most: Math.max(one.most, other.most) }),
    first,
  );
  return together;
}

function since(number: string, days: number): Span {
  if (number === 'nua') return { least: Math.floor(days / 2), most: Math.ceil(days / 2) + 1 };
  if (number === 'may' || number === 'vai') return { least: few.least * days, most: few.most * days };
  const past = numberOf(number) * days;
  return { least: past, most: past + (days > 1 ? Math.floor(days / 2) : 0) };
}

function sinceYear(year: number, today: string): Span {
  const gone = Number(today.slice(0, 4)) - year;
  return gone === 0 ? { least: 0, most: 365 } : { least: (gone - 1) * 365 + 1, most: (gone + 1) * 366 };
}

/** A date without its year is the last one that is over. */
function sinceDate([, day, month, onlyDay, onlyMonth, year]: RegExpMatchArray, today: string): Span | null {
  const last = Number(today.slice(0, 4));
  const years = year === undefined ? [last, last - 1] : [Number(year)];
  const date = years
    .map((one) => toDay(one, Number(month ?? onlyMonth), Number(day ?? onlyDay)))
    .find((one) => one !== null && one <= today);
  if (!date) return null;
  const gone = Math.round((Date.parse(addDays(today, 0)) - Date.parse(date)) / 86_400_000);
  return { least: gone, most: gone };
}
