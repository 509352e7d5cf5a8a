import { findUnits } from '#db/units.ts';
import { keysOf, resolveUnits } from '#knowledge/resolve-units.ts';
import { spotUnits } from '#knowledge/spot-units.ts';
import type { Resources } from '#src/resources.ts';
import type { Place } from './ticket.ts';

/** The ward of today that a message names, by its new name or an old one; `null` where it names none, or several. */
export async function readWard(
  { db, centre }: Pick<Resources, 'db' | 'centre'>,
  text: string,
): Promise<Place['ward']> {
  const said = spotUnits(text);
  const keys = keysOf(said);
  if (centre.province === null || keys.length === 0) return null;
  const { hits } = await findUnits(db, centre.province, keys);
  const meant = resolveUnits(said, hits).filter(({ isNamed }) => isNamed);
  const units = meant.flatMap((one) => one.hits).filter(({ by }) => by !== 'district');
  const now = units.filter(({ by }) => by === 'now');
  const [first, ...others] = now.length > 0 ? now : units;
  if (!first || others.some(({ unit }) => unit.code !== first.unit.code)) return null;
  return { code: first.unit.code, name: first.unit.name };
}
