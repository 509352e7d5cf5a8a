import type { FoundEntry } from '#db/passages.ts';
import { foldText } from '#knowledge/fold.ts';
import { rememberLately } from '#knowledge/remember-lately.ts';

type Scored = FoundEntry & { readonly factors: Readonly<Record<string, number>> };

/** How far a procedure falls behind the one of the same name that is done nearer. */
const behind = 0.9;

/**
 * Of procedures of the same name at several levels the nearest one takes the best score of them all, and the others
 * fall behind it: nobody is sent to a ministry for what the province or the ward does, nor past the centre to what
 * its own list does not name.
 */
export function preferNearTwins<Entry extends Scored>(entries: readonly Entry[]): readonly Entry[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) groups.set(groupOf(entry), [...(groups.get(groupOf(entry)) ?? []), entry]);
  return entries.map((entry) => {
    const twins = groups.get(groupOf(entry)) ?? [];
    const nearest = Math.max(...twins.map(nearness));
    if (twins.every((twin) => nearness(twin) === nearest)) return entry;
    const top = Math.max(...twins.map(({ score }) => score));
    const best = Math.max(...twins.filter((twin) => nearness(twin) === nearest).map(({ score }) => score));
    if (nearness(entry) === nearest) return entry.score === best ? rescored(entry, top) : entry;
    return rescored(entry, Math.min(entry.score, top * behind));
  });
}

/** A guide and a place have no twins. */
function groupOf({ kind, name, entryId }: FoundEntry): string {
  return kind === 'procedure' ? twinKey(name) : entryId;
}

function rescored<Entry extends Scored>(entry: Entry, score: number): Entry {
  return { ...entry, score, factors: { ...entry.factors, twin: score / entry.score } };
}

function nearness({ received, levels }: FoundEntry): number {
  if (received) return 2;
  return levels.length > 0 && levels.every((level) => level === 'ministry') ? 0 : 1;
}

/** A title without the level of government that it names: "(thực hiện tại cấp Trung ương)", "cấp tỉnh". */
const twinKey = rememberLately(20_000, (name) =>
  foldText(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/^ ?thu tuc (?:hanh chinh )?/, '')
    .replace(/ (?:thuc hien )?(?:(?:tai|o) )?cap (?:trung uong|tw|bo|tinh|huyen|xa)(?= |$)/g, '')
    .trim(),
);
