import type { Database } from '#db/database.ts';
import { findOtherProvince, findWardPlace } from '#db/overlays.ts';

/** Why an area is none of the province's, by the lists of units and by other decisions; `null` where nothing speaks against it. */
export async function checkArea(
  db: Database,
  { area, province }: { readonly area: string; readonly province: string },
): Promise<string | null> {
  const [level, code = ''] = area.split(':');
  if (level === 'province') return code === province ? null : `${area} is not province ${province}`;
  const { known, here, elsewhere } = await findWardPlace(db, { ward: code, province });
  if (here) return null;
  if (known) return `${area} is no unit of province ${province}`;
  if (elsewhere) return `${area} lies in province ${elsewhere}, not in ${province}`;
  const other = await findOtherProvince(db, { scope: area, province });
  return other ? `${area} lies in province ${other.province} by ${other.number}, not in ${province}` : null;
}
