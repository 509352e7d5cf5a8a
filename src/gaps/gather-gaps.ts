import { findLeft, joinGroup, listGroupTerms, lockGrouping, openGroup, takeLoose } from '#db/gaps.ts';
import type { Resources } from '#src/resources.ts';
import type { GapTerms } from './gap.ts';
import { gapTerms, likeness } from './likeness.ts';

const hour = 3_600_000;
/** Whoever comes back does so within this. */
const leftAfterMs = hour;
/** Further back was looked before. */
const lookBackMs = 48 * hour;
const most = 200;

/**
 * Above this two questions are one task. Of 183 development questions grouped so, 94 in a hundred stand with others of
 * their own procedure; at 0.5 it is 88, at 0.7 it is 97 in a tenth more groups.
 */
const alike = 0.6;

/**
 * Looks for questions that were asked back and left, and puts every new gap to those like it. Done by one program at a
 * time; what it leaves is found the next time. Returns how many it grouped.
 */
export async function gatherGaps({
  db,
  clock,
  signals,
}: Pick<Resources, 'db' | 'clock' | 'signals'>): Promise<number> {
  const now = clock.now().getTime();
  const grouped = await db.transaction(async (tx) => {
    await lockGrouping(tx);
    await findLeft(tx, { from: new Date(now - lookBackMs), to: new Date(now - leftAfterMs) });
    const loose = await takeLoose(tx, most);
    if (loose.length === 0) return 0;
    const groups = (await listGroupTerms(tx)).map(({ id, terms }) => ({ id, terms }));
    for (const gap of loose) {
      const terms = gapTerms(gap.question);
      const group = nearest(groups, terms) ?? (await openGroup(tx, { terms, at: gap.foundAt }));
      if (!groups.some(({ id }) => id === group)) groups.push({ id: group, terms });
      await joinGroup(tx, { gaps: [gap.id], group });
    }
    return loose.length;
  });
  if (grouped > 0) signals.say('staff', 'gaps');
  return grouped;
}

function nearest(
  groups: readonly { readonly id: string; readonly terms: GapTerms }[],
  terms: GapTerms,
): string | null {
  let best: { readonly id: string; readonly near: number } | null = null;
  for (const group of groups) {
    const near = likeness(group.terms, terms);
    if (near >= alike && near > (best?.near ?? 0)) best = { id: group.id, near };
  }
  return best?.id ?? null;
}
