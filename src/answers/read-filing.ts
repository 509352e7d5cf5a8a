import { foldText } from '#knowledge/fold.ts';
import { spotDay } from '#knowledge/spot-day.ts';
import type { Understood } from './understand-question.ts';

/** When something is handed in, as a question says it: "nộp thứ hai tuần sau thì khi nào xong". */
export type Filing = {
  /** The calendar day in Viet Nam, today or later. */
  readonly day: string;
  /** 0 to 23, where it was said. */
  readonly hour: number | null;
  /** Whether nothing but the day of the result is asked, whatever other words stand in the question. */
  readonly asksResult: boolean;
};

const handsIn = /\b(nop|gui|lam|dang ky|doi|di|len)\b/;
const asksWhen = /\b((khi|chung|hom|ngay) nao|bao gio|may gio|bao lau|may (ngay|bua|hom))\b/;
const asksForResult =
  /\b((khi|chung|hom|ngay) nao|bao gio|may gio)( thi| moi| se| la| dc| duoc)* (xong|co|lay|nhan|ra|tra|nhan ket qua)\b/;
/** A day of something else than of filing. */
const otherDay = /\b(sinh|cuoi|chet|mat|han|cap) (vao |tu )?(ngay|hom)\b/;

/** `null` where no day of filing is said, or nothing is asked about when it is done. */
export function readFiling({ reading }: Understood, today: string): Filing | null {
  const folded = foldText(reading.text.toLowerCase());
  if (!handsIn.test(folded) || !asksWhen.test(folded) || otherDay.test(folded)) return null;
  // Of opening hours "nộp ngày 1/2" tells nothing; here it is what is asked about.
  const said = spotDay(
    reading.text.normalize('NFC').replace(/(?:nộp|nop|gửi|gui) (?=(?:ngày|ngay) *\d)/giu, ''),
    today,
  );
  if (said === null || said.day < today) return null;
  return { day: said.day, hour: hourIn(folded), asksResult: asksForResult.test(folded) };
}

function hourIn(folded: string): number | null {
  const [, digits, part] = /\b(\d{1,2}) ?(?:gio|h|g)(?:\d{2})?(?: ?(chieu|toi))?\b/.exec(folded) ?? [];
  if (digits === undefined) return null;
  const hour = Number(digits) + (part && Number(digits) < 12 ? 12 : 0);
  return hour < 24 ? hour : null;
}
