import { type DeskAsked, type DeskLine, listDeskEntries, listFields } from '#db/desk-entries.ts';
import { findEntries } from '#knowledge/find-entries.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import { spotProcedureCodes } from '#knowledge/spot-codes.ts';
import { dayInVietnam } from '#src/clock.ts';
import type { Resources } from '#src/resources.ts';

export type DeskSearch = Pick<DeskAsked, 'kind' | 'field' | 'level' | 'state' | 'after' | 'limit'> & {
  readonly q: string;
  /** Only these; absent: all. */
  readonly within?: readonly string[];
};

export type DeskFound = {
  readonly total: number;
  readonly lines: readonly DeskLine[];
  /** The id after which the next page begins; `null` on the last. */
  readonly next: string | null;
  /** Every field of procedures, to choose from. */
  readonly fields: readonly string[];
};

/** The catalogue as the desk sees it: what is asked for first where something is, otherwise by code. */
export async function findDeskEntries(
  { db, clock, centre }: Pick<Resources, 'db' | 'clock' | 'centre'>,
  { q, within, ...filters }: DeskSearch,
): Promise<DeskFound> {
  const day = dayInVietnam(clock.now());
  const words = q.trim();
  const digits = /^\d[\d.]{2,7}$/.test(words) ? words.replace(/\D/g, '') : '';
  const isSearched = words !== '' && digits === '';
  const { limit } = filters;
  const { total, lines } = await listDeskEntries(db, {
    ...filters,
    ...{ day, codeDigits: digits, province: centre.province },
    ids: isSearched
      ? (await idsOf(db, words, day)).filter((id) => within?.includes(id) ?? true)
      : (within ?? null),
    after: isSearched ? null : filters.after,
    limit: limit + 1,
  });
  const next = lines.length > limit && !isSearched ? (lines[limit - 1]?.id ?? null) : null;
  return { total, lines: lines.slice(0, limit), next, fields: await listFields(db, day) };
}

/** Codes as they are, and otherwise what the words find, as they would for a citizen. */
async function idsOf(db: Resources['db'], words: string, day: string): Promise<readonly string[]> {
  const codes = spotProcedureCodes(words);
  if (codes.length > 0) return codes;
  if (/^(?:guide|place|notice):[a-z0-9-]+$/.test(words)) return [words];
  const ranked = await findEntries(db, readQuestion(words), day);
  return ranked.map(({ entryId }) => entryId);
}
