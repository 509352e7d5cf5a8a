import { findOverlaidVersions } from '#db/local-versions.ts';
import type { Version } from '#knowledge/entry.ts';
import { applyOverlays } from '#knowledge/local/apply-overlays.ts';
import { dayInVietnam } from '#src/clock.ts';
import type { Resources } from '#src/resources.ts';

/** A text that is not published yet, as it would hold in the centre's province today. */
export async function layLocal(
  { db, clock, centre }: Pick<Resources, 'db' | 'clock' | 'centre'>,
  version: Version,
): Promise<Version> {
  const day = dayInVietnam(clock.now());
  const area = { day, province: centre.province, ward: null };
  const [standing] = await findOverlaidVersions(db, [version.entryId], area);
  if (!standing) return version;
  const { received } = standing.version;
  return applyOverlays(received === undefined ? version : { ...version, received }, standing.overlays, day);
}
