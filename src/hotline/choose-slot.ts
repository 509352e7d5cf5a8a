import type { Suggestion } from '#db/suggestions.ts';

/** As many cards as stand beside each other on an office screen without scrolling. */
export const slots = 3;

type Standing = Pick<Suggestion, 'slot' | 'madeAt' | 'openedAt' | 'usedAt' | 'retiredAt' | 'id' | 'kind'>;

/**
 * Where a new card is put: a free place, or that of the oldest card that nobody has opened, or else of the oldest. The
 * others stay where they are, so that nothing moves under whoever reads them. A danger gives way to another one only.
 */
export function chooseSlot(standing: readonly Standing[]): {
  readonly slot: number;
  readonly retires: string | null;
} {
  const shown = standing.filter(({ retiredAt }) => retiredAt === null);
  for (let slot = 1; slot <= slots; slot += 1) {
    if (!shown.some((each) => each.slot === slot)) return { slot, retires: null };
  }
  const oldest = (some: readonly Standing[]) =>
    some.toSorted((one, other) => one.madeAt.getTime() - other.madeAt.getTime())[0];
  const safe = shown.filter(({ kind }) => kind !== 'emergency');
  const gone =
    oldest(safe.filter(({ openedAt, usedAt }) => openedAt === null || usedAt !== null)) ??
    oldest(safe) ??
    oldest(shown);
  return { slot: gone?.slot ?? 1, retires: gone?.id ?? null };
}
