import { foldText } from './fold.ts';

/**
 * The number of a decision or a law as one key, however it was typed: "Quyết định số 163/QĐ-BTP", "163 / qd – btp"
 * and "0163/QD BTP" are "163/qdbtp". The slash after its number keeps 16/3... and 163/... apart.
 */
export function decisionKey(text: string): string {
  const words = foldText(text).replace(/[\u2010-\u2015\u2212]/g, '-');
  const [, number = '', rest = ''] = /(?<![\d/])(\d{1,8})\s{0,3}\/(.*)$/s.exec(words) ?? [];
  const plain = number.replace(/^0+(?=\d)/, '');
  return plain ? `${plain}/${rest.replace(/[^a-z\d]/g, '')}` : words.replace(/[^a-z\d]/g, '');
}

/** Whether a stored number is the one asked for, or begins with it: "60/2014" asks for every text of that number and year. */
export function isDecision(stored: string, askedKey: string): boolean {
  return askedKey.includes('/') && numbersIn(stored).some((key) => key.startsWith(askedKey));
}

/** Every number of a legal text that stands in these words, as keys. */
export function numbersIn(text: string): readonly string[] {
  return [...foldText(text).matchAll(numberPattern)].map(([whole]) => decisionKey(whole));
}

const dash = '\\s*[-\\u2010-\\u2015\\u2212]\\s*';
const numberPattern = new RegExp(
  `(?<![\\d/.])\\d{1,6}\\s*/(?:\\s*\\d{4}\\s*/)?\\s*[a-z]{1,6}\\d{0,3}(?:${dash}[a-z]{1,10}\\d{0,3})*`,
  'gu',
);
