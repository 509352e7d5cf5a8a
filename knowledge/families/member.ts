import type { FamilyMember } from '#knowledge/family.ts';

/** A member of a family: its button in Vietnamese and English, and what tells it, phrases apart by |. */
export function member(code: string, [vi, en]: readonly [string, string], told: string): FamilyMember {
  return {
    code,
    label: { vi, en },
    told: told
      .split('|')
      .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
      .filter((phrase) => phrase !== ''),
  };
}
