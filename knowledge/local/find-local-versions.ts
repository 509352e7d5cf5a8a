import type { Database } from '#db/database.ts';
import { findOverlaidVersions, type LocalArea } from '#db/local-versions.ts';
import type { Version } from '#knowledge/entry.ts';
import { applyOverlays } from './apply-overlays.ts';
import { demoProvince } from './overlay.ts';

/**
 * Today's texts of entries as they hold in the centre's province and the citizen's ward, in the order of `ids`. An
 * invented place is none outside the invented province, even where its id is named.
 */
export async function findLocalVersions(
  db: Database,
  ids: readonly string[],
  area: LocalArea,
): Promise<readonly Version[]> {
  const found = await findOverlaidVersions(db, ids, area);
  return found
    .filter(({ version }) => area.province === demoProvince || !isInvented(version))
    .map(({ version, overlays }) => applyOverlays(version, overlays, area.day));
}

function isInvented({ content }: Version): boolean {
  return content.kind === 'place' && content.demo === true;
}
