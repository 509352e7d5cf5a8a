import { tokenize } from './tokenize.ts';

/** A commune-level unit of today: phường, xã, đặc khu. */
export type UnitKind = 'ward' | 'commune' | 'special-zone';

/** What was there before July 2025. */
export type OldUnit = {
  /** With its kind, as it is written: "xã Nà Mơ". */
  readonly name: string;
  /** The abolished district with its kind: "huyện Khe Lau". */
  readonly district: string | null;
  /** Only a part of it came to the new unit. */
  readonly partly: boolean;
};

export type Unit = {
  /** Two digits. */
  readonly province: string;
  /** Five digits. */
  readonly code: string;
  readonly kind: UnitKind;
  /** With its kind, as it is written: "phường Bờ Tre". */
  readonly name: string;
  /** What it was made of; empty where the list does not say. */
  readonly old: readonly OldUnit[];
};

/** The words of kinds by their folded syllables, longer ones first; `district` is what the law abolished. */
export const unitWords = [
  ['dac khu', 'special-zone'],
  ['thi tran', 'town'],
  ['thi xa', 'district'],
  ['thanh pho', 'district'],
  ['phuong', 'ward'],
  ['xa', 'commune'],
  ['huyen', 'district'],
  ['quan', 'district'],
] as const;
export type UnitWord = (typeof unitWords)[number][1];

/** A name by its folded syllables, without the word of its kind: "phường Bờ Tre" -> "bo tre". */
export function unitKey(name: string): string {
  return withoutKind(foldedName(name));
}

export function unitWordOf(name: string): UnitWord | null {
  const folded = foldedName(name);
  return unitWords.find(([word]) => folded.startsWith(`${word} `))?.[1] ?? null;
}

function foldedName(name: string): string {
  return tokenize(name)
    .map((token) => token.folded)
    .join(' ');
}

function withoutKind(folded: string): string {
  const word = unitWords.find(([kind]) => folded.startsWith(`${kind} `))?.[0];
  return word ? folded.slice(word.length + 1) : folded;
}
