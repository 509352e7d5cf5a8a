import { addDays, toDay, weekdayOf } from '#knowledge/days.ts';
import { foldText } from '#knowledge/fold.ts';
import { spotDay } from '#knowledge/spot-day.ts';
import type { Moment } from './ticket.ts';

/**
 * When something happened, which is past: `spotDay` looks for the day to come of those who ask when an office is open.
 * `null` where no time is told.
 */
export function spotMoment(text: string, today: string): Moment | null {
  const folded = foldText(text);
  for (const { said, day } of past) {
    const match = said.exec(folded);
    if (!match) continue;
    const words = text.slice(match.index, match.index + match[0].length).trim();
    return { day: day(match, today), words: withHour(text, folded, words) };
  }
  const now = spotDay(text, today);
  if (now?.day === today) return { day: today, words: withHour(text, folded, 'hôm nay') };
  const at = hour.exec(folded);
  return at ? { day: null, words: text.slice(at.index, at.index + at[0].length) } : null;
}

type Past = {
  readonly said: RegExp;
  readonly day: (match: RegExpExecArray, today: string) => string | null;
};

const part = '(?:sang|trua|chieu|toi|dem|khuya|hom|bua)';
const many: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
};
const weekdays = ['hai', 'ba', 'tu', 'nam', 'sau', 'bay'];

/** The first that is said counts. */
const past: readonly Past[] = [
  {
    said: /(?<![\d/.-])(?:ngay )?(\d{1,2}) ?[/-] ?(\d{1,2})(?: ?[/-] ?(\d{4}|\d{2}))?(?![\d/]|[.-]\d)|\bngay (\d{1,2}) thang (\d{1,2})(?: nam (\d{4}))?/,
    day: (match, today) => pastDay(match, today),
  },
  { said: new RegExp(`\\b(?:${part} )?${part} kia\\b`), day: (_, today) => addDays(today, -2) },
  {
    said: new RegExp(`\\b(?:${part} )?(?:${part}|ngay) qua\\b|\\byesterday(?: \\w+)?\\b|\\blast night\\b`),
    day: (_, today) => addDays(today, -1),
  },
  {
    said: /\b(?:cach day |khoang )*(\d{1,2}|mot|hai|ba|bon|nam|sau|bay|tam) (?:ngay|hom|bua) (?:truoc|nay|roi)\b|\b(\d{1,2}) days? ago\b/,
    day: ([, vi, en], today) => addDays(today, -(many[vi ?? ''] ?? Number(vi ?? en ?? 0))),
  },
  {
    said: /\b(?:sang |trua |chieu |toi )?(?:thu (hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)(?: (?:tuan truoc|vua roi|vua qua|roi|qua))?\b/,
    day: ([, name], today) => lastWeekday(name, today),
  },
  {
    said: /\b(?:vua|moi) (?:nay|roi|xong|day)\b|\b(?:hoi|luc) nay\b|\b(?:sang|trua|chieu|toi|dem|hom|bua) (?:nay|ni)\b|\b(?:bay gio|hien nay|hien gio|ngay luc nay)\b|\b(?:today|this (?:morning|afternoon|evening)|just now|right now)\b/,
    day: (_, today) => today,
  },
  {
    said: /\b(?:thuong xuyen|lien tuc|hang ngay|moi ngay|ngay nao cung|dem nao cung|toi nao cung|(?:may|ca|suot) (?:hom|bua|ngay|tuan|thang|nam) nay|lau nay|tu lau|(?:\d+|mot|hai|ba|may) (?:tuan|thang|nam) (?:nay|truoc|roi)|(?:tuan|thang|nam) (?:truoc|roi|ngoai)|every (?:day|night)|for (?:days|weeks|months)|last (?:week|month))\b/,
    day: () => null,
  },
];

/** "Tới 12h đêm" tells how long, and not when. */
const hour =
  /(?<!\b(?:toi|den|qua|hon) )(?:\b(?:(?:luc|khoang|tam|hoi|vao|at|around) )+\d{1,2} ?(?:gio|g|h|:|am|pm)(?: ?\d{2}| ruoi)?(?: ?phut)?(?: (?:sang|trua|chieu|toi|dem|khuya))?|\b\d{1,2} ?(?:gio|g|h)(?: ?\d{2}| ruoi)? (?:sang|trua|chieu|toi|dem|khuya)\b)/;

function withHour(text: string, folded: string, words: string): string {
  const at = hour.exec(folded);
  if (!at) return words;
  const told = text.slice(at.index, at.index + at[0].length);
  if (words.includes(told)) return words;
  // "Lúc 6 giờ sáng" and "sáng nay" share a word.
  const [first = ''] = words.split(' ');
  return told.endsWith(` ${first}`) ? told + words.slice(first.length) : `${told} ${words}`;
}

/** Without a year the last such day; one that is still to come was meant otherwise. */
function pastDay(match: RegExpExecArray, today: string): string | null {
  const [, d1, m1, y1, d2, m2, y2] = match;
  const [date, month, year] = [Number(d1 ?? d2), Number(m1 ?? m2), y1 ?? y2];
  const thisYear = Number(today.slice(0, 4));
  const years = year ? [year.length === 2 ? 2000 + Number(year) : Number(year)] : [thisYear, thisYear - 1];
  const days = years.map((at) => toDay(at, month, date));
  return days.find((day) => day !== null && day <= today) ?? null;
}

function lastWeekday(name: string | undefined, today: string): string {
  const wanted = name === undefined ? 7 : /\d/.test(name) ? Number(name) - 1 : weekdays.indexOf(name) + 1;
  return addDays(today, -((weekdayOf(today) - wanted + 7) % 7));
}
