import { type DeskLine, listDeskEntries } from '#db/desk-entries.ts';
import { findCurrentVersions } from '#db/versions.ts';
import type { Version } from '#knowledge/entry.ts';
import type { Place } from '#knowledge/place.ts';
import { dayInVietnam } from '#src/clock.ts';
import type { Resources } from '#src/resources.ts';

export type ShownPlace = { readonly id: string; readonly draft: boolean; readonly place: Place };
export type PlacesPage = { readonly places: readonly ShownPlace[]; readonly next: string | null };

const perPage = 50;

/** The counters that are in force, by their ids. */
export async function showPlaces(
  { db, clock, centre }: Pick<Resources, 'db' | 'clock' | 'centre'>,
  after: string | null,
): Promise<PlacesPage> {
  const day = dayInVietnam(clock.now());
  const { lines } = await listDeskEntries(db, {
    ...{ day, after, province: centre.province, ids: null, codeDigits: '' },
    ...{ kind: 'place', field: null, level: null, state: 'in-force', limit: perPage + 1 },
  });
  const shown = lines.slice(0, perPage);
  const versions = await findCurrentVersions(
    db,
    shown.map(({ id }) => id),
    day,
  );
  const byId = new Map(versions.map((version) => [version.entryId, version]));
  return {
    places: shown.flatMap((line) => toShown(line, byId.get(line.id))),
    next: lines.length > perPage ? (shown.at(-1)?.id ?? null) : null,
  };
}

function toShown({ id, draft }: DeskLine, version: Version | undefined): readonly ShownPlace[] {
  return version?.content.kind === 'place' ? [{ id, draft, place: version.content }] : [];
}
