import type { Database } from '#db/database.ts';
import { holdUnits, putUnits, type UnitOrigin } from '#db/units.ts';
import { type Unit, unitKey } from './unit.ts';

/** Takes units in, all of them or none; those that people imported stay where a release brings others. */
export async function takeUnits(
  db: Database,
  units: readonly Unit[],
  origin: UnitOrigin,
): Promise<{ readonly written: number }> {
  const keyed = units.map((unit) => ({
    ...unit,
    nameKey: unitKey(unit.name),
    old: unit.old.map((one) => ({
      ...one,
      nameKey: unitKey(one.name),
      districtKey: one.district === null ? null : unitKey(one.district),
    })),
  }));
  return await db.transaction(async (tx) => {
    await holdUnits(tx);
    return { written: await putUnits(tx, keyed, origin) };
  });
}
