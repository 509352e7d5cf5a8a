import { cleanText } from './clean-text.ts';
import { addDays, toDay, weekdayOf } from './days.ts';
import { foldText, hasDiacritics } from './fold.ts';
import { namedDay } from './named-day.ts';

export type DayPart = 'morning' | 'noon' | 'afternoon' | 'evening';
/** The day that a message speaks of, and the part of it where one was said. */
export type SaidDay = { readonly day: string; readonly part: DayPart | null };

/** A message as it is searched for days: without marks, and with them where its writer uses any. */
type Searched = { readonly folded: string; readonly marked: string | null; readonly today: string };
type Finder = (searched: Searched) => readonly string[];

/**
 * The one day that a message asks about, seen from `today` in Viet Nam: "mai", "thứ hai tuần sau", "2/9", "giỗ tổ".
 * `null` where none is said, where two are, and where the words may mean something else; a birthday is no such day.
 */
export function spotDay(text: string, today: string): SaidDay | null {
  const clean = cleanText(text).toLowerCase();
  const marked = hasDiacritics(clean) ? clean : null;
  const searched = { folded: foldText(clean), marked, today };
  const found = new Set(finders.flatMap((find) => find(searched)));
  const [day, another] = found;
  return day === undefined || another !== undefined ? null : { day, part: partIn(searched.folded) };
}

const finders: readonly Finder[] = [findRelative, findWeekday, findWeekend, findDate, findNamed];

/** Before "mai" or "nay" these make a name or another word of it. */
const notNay =
  '(?:\\d|hai|ba|bay|sau|nhat|tuan|truoc|lau|xua|nam|thang|den|tu|hien|ngay|giay|cai|cho|viec|loai|so|khoan)';
const notMai =
  '(?:khuyen|hoang|quynh|thi|chi|co|ba|ong|ngoc|tuyet|thanh|phuong|xuan|hong|le|tran|nguyen|hoa|canh)';

function findRelative(searched: Searched): readonly string[] {
  const { folded, marked, today } = searched;
  const days: string[] = [];
  if (
    /\b(hom|hum|bua|sang|trua|chieu|toi) nay\b|\bhnay\b|\b(hom|bua) ni\b/.test(folded) ||
    standsFor(searched, 'nay', notNay)
  ) {
    days.push(today);
  }
  const dayAfter = /\b(ngay|sang|trua|chieu) (kia|mot)\b|\bngay kia\b/.test(folded) || said(marked, 'mốt');
  if (dayAfter && !/\bmai mot\b/.test(folded)) days.push(addDays(today, 2));
  if (/\b(ngay|sang|trua|chieu|toi|hom) mai\b/.test(folded) || standsFor(searched, 'mai', notMai)) {
    if (!/\bmai (mot|kia)\b/.test(folded)) days.push(addDays(today, 1));
  }
  return days;
}

/** Alone, and not as a part of a name; without marks only where a word of time or work follows, or at the beginning. */
function standsFor({ folded, marked }: Searched, word: string, not: string): boolean {
  const alone = new RegExp(`(?<!\\b${not} )\\b${word}\\b`);
  if (marked !== null) return said(marked, word) && alone.test(folded);
  return new RegExp(
    `(^|[,.?!] *)${word}\\b|(?<!\\b${not} )\\b${word} (co|con|di|thi|minh|em|toi|me|bo|lam|mo|nghi|may|ra|len|thu|chu|ben|phuong|xa|trung)\\b`,
  ).test(folded);
}

function said(marked: string | null, word: string): boolean {
  return marked !== null && new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u').test(marked);
}

const weekdays: Readonly<Record<string, number>> = {
  ...{ hai: 1, ba: 2, tu: 3, nam: 4, sau: 5, bay: 6 },
  ...{ '2': 1, '3': 2, '4': 3, '5': 4, '6': 5, '7': 6 },
};
/** "Con thứ hai", "lần thứ 2" count something; "thứ 2 tuần trước" is over. */
const weekday =
  /(?<!\b(?:con|chau|be|dua|lan|nguoi|vo|chong|ban|tap|to|trang|bac|dot|ky|lop|cai|xe|nha|sinh) )\b(?:thu (hai|ba|tu|nam|sau|bay|[2-7])|t([2-7])|(chu nhat|chua nhat|cn))(?![\p{L}\p{N}/-])(?: (tuan sau|tuan toi|tuan nay|tuan truoc|toi|sau|truoc))?/gu;

function findWeekday({ folded, today }: Searched): readonly string[] {
  return Array.from(folded.matchAll(weekday), ([, word, short, sunday, when = '']) => {
    const wanted = sunday ? 7 : (weekdays[word ?? short ?? ''] ?? 0);
    const monday = addDays(today, 1 - weekdayOf(today));
    if (/^(tuan )?truoc$/.test(when)) return null;
    if (/^tuan (sau|toi)$/.test(when)) return addDays(monday, 7 + wanted - 1);
    if (when === 'tuan nay') return addDays(monday, wanted - 1);
    return addDays(today, (wanted - weekdayOf(today) + 7) % 7);
  }).filter((day) => day !== null);
}

function findWeekend({ folded, today }: Searched): readonly string[] {
  if (!/\bcuoi tuan\b/.test(folded) || /\bcuoi tuan truoc\b/.test(folded)) return [];
  const isNext = /\bcuoi tuan (sau|toi)\b/.test(folded);
  const ahead = weekdayOf(today) === 7 ? 0 : 6 - weekdayOf(today);
  return [addDays(today, isNext ? 13 - weekdayOf(today) : ahead)];
}

/** With a slash or a dash, or written out; a point only before a year, as codes and amounts have points too. */
const dates = [
  /(?<![\d/.-])(\d{1,2}) ?[/-] ?(\d{1,2})(?: ?[/-] ?(\d{4}|\d{2}))?(?![\d/]|[.-]\d)/g,
  /(?<![\d/.-])(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\d/.-])/g,
  /\b(\d{1,2}) thang (\d{1,2})(?: nam (\d{4}))?(?!\d)/g,
] as const;
/** A day of the moon's calendar, which no sum turns into one of the sun's; those with a name are known by it. */
const ofMoon = /^ ?(?:am|al)\b/;
/** What a day before it makes of it: a birthday, a day of issue, a beginning, a share. */
const otherDates = /\b(sinh|sn|ngay sinh|sinh ngay|cap|cap ngay|ky|ky ngay|tu|tu ngay|nop|nop ngay|cua)$/;

function findDate({ folded, today }: Searched): readonly string[] {
  const text = folded.replace(/\b24[/ ]7\b/g, ' ');
  if (namedDay(folded, today)) return [];
  return dates.flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap((match) => {
      const [, date, month, year] = match;
      const before = text.slice(0, match.index).trimEnd();
      if (otherDates.test(before.replace(/ hom$/, ''))) return [];
      if (ofMoon.test(text.slice(match.index + match[0].length))) return [];
      const day = comingDay({ date: Number(date), month: Number(month), year: year ?? null }, today);
      return day ? [day] : [];
    }),
  );
}

type Written = { readonly date: number; readonly month: number; readonly year: string | null };

/** Without a year the next such day; one that is over is not what opening hours are asked for. */
function comingDay({ date, month, year }: Written, today: string): string | null {
  const thisYear = Number(today.slice(0, 4));
  if (year !== null) {
    const day = toDay(year.length === 2 ? 2000 + Number(year) : Number(year), month, date);
    return day !== null && day >= today ? day : null;
  }
  const days = [thisYear, thisYear + 1].map((at) => toDay(at, month, date));
  return days.find((day) => day !== null && day >= today) ?? null;
}

function findNamed({ folded, today }: Searched): readonly string[] {
  const day = namedDay(folded, today);
  return day === null ? [] : [day];
}

const parts: readonly (readonly [RegExp, DayPart])[] = [
  [/\b(buoi sang|sang (nay|mai|kia|mot|ngay|thu|t\d|cn|chu nhat)|sang som)\b/, 'morning'],
  [/\b(buoi trua|trua (nay|mai|thu|t\d)|gio trua|nghi trua)\b/, 'noon'],
  [/\b(buoi chieu|chieu (nay|mai|kia|mot|ngay|thu|t\d|cn|chu nhat)|dau gio chieu|cuoi chieu)\b/, 'afternoon'],
  [/\b(buoi toi|toi (nay|mai))\b/, 'evening'],
];

function partIn(folded: string): DayPart | null {
  const found = parts.filter(([pattern]) => pattern.test(folded));
  const [only, another] = found;
  return only && !another ? only[1] : null;
}
