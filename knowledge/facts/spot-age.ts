import { numberOf, saidNumber } from './said-number.ts';
import type { Span } from './span.ts';

const eldest = 130;
/** "Đủ 14 tuổi", "gần 80 tuổi", "dưới 6 tuổi", "3 tuổi rưỡi"; "tuổi" after "tháng" counts months. */
const years = new RegExp(
  `(?:\\b(duoi|chua (?:du|den|toi)|tren|hon) )?\\b(${saidNumber}) (thang )?tuoi\\b`,
  'g',
);
/** "Con em 18 tháng" tells an age as well. */
const months =
  /\b(?:con(?= (?:em|toi|minh|trai|gai))|be|chau)(?: (?:em|toi|minh|nha|trai|gai|moi|duoc|da|nay))* (\d{1,2}) thang\b(?! tuoi)/g;
/** A class of school is an age, give or take the months around a birthday. */
const grade = /\blop (1[0-2]|[1-9])\b/g;
const bornIn = /\bsinh (?:vao )?(?:hoi )?nam ((?:19|20)\d\d)\b/g;
const schools: readonly (readonly [RegExp, Span])[] = [
  [/\bso sinh\b/, { least: 0, most: 0 }],
  [/\b(mam non|nha tre)\b/, { least: 1, most: 5 }],
  [/\bmau giao\b/, { least: 3, most: 5 }],
  [/\b(tieu hoc|cap (1|mot))\b/, { least: 6, most: 11 }],
  [/\b(hoc sinh |hoc |truong )cap (3|ba)\b/, { least: 15, most: 17 }],
  [/\b(sinh vien|hoc dai hoc|cong nhan)\b/, { least: 18, most: 59 }],
];

/** The age of the one person whose age is told, in whole years; `null` where none is told, or two. */
export function spotAge(folded: string, today?: string): Span | null {
  const said = [
    ...Array.from(folded.matchAll(years), ([, bound = '', number = '', months]): Span => {
      const age = months === undefined ? numberOf(number) : Math.floor(numberOf(number) / 12);
      if (/^(duoi|chua)/.test(bound)) return { least: 0, most: Math.max(age - 1, 0) };
      return bound === '' ? { least: age, most: age } : { least: age, most: eldest };
    }),
    ...Array.from(folded.matchAll(bornIn), ([, year]): Span => {
      const age = Number((today ?? '').slice(0, 4)) - Number(year);
      return { least: Math.max(age - 1, 0), most: age };
    }).filter(({ most }) => today !== undefined && most >= 0),
    ...Array.from(folded.matchAll(months), ([, number]): Span => {
      const age = Math.floor(Number(number) / 12);
      return { least: age, most: age };
    }),
    ...Array.from(folded.matchAll(grade), ([, number]): Span => {
      const age = Number(number) + 5;
      return { least: age, most: age };
    }),
  ];
  const [age, another] =
    said.length > 0 ? said : schools.flatMap(([word, span]) => (word.test(folded) ? [span] : []));
  return age === undefined || another !== undefined ? null : age;
}
