import { listAliases } from '#db/aliases.ts';
import {
  type EntryHead,
  findEntry,
  findLastVersion,
  findStart,
  listOpenDrafts,
  type OpenDraft,
} from '#db/desk-entries.ts';
import { findPlaces } from '#db/places.ts';
import { listReceivedOf, type Received } from '#db/received.ts';
import { aliasKey } from '#knowledge/check-entry.ts';
import type { Version } from '#knowledge/entry.ts';
import { familiesOf } from '#knowledge/families.ts';
import type { Family } from '#knowledge/family.ts';
import { findLocalVersions } from '#knowledge/local/find-local-versions.ts';
import type { Place } from '#knowledge/place.ts';
import { dayInVietnam } from '#src/clock.ts';
import { Fault } from '#src/fault.ts';
import type { Resources } from '#src/resources.ts';
import { findingsOf, type ShownFinding } from './findings-of.ts';

/** A phrase by which an entry is found, and who wrote it: in its own text, with a release, or here. */
export type ShownAlias = {
  readonly alias: string;
  readonly from: 'text' | 'shipped' | 'staff';
};

export type ShownEntry = {
  readonly head: EntryHead;
  /** Today's text with the decisions of the area laid over it; `null` where none is in force. */
  readonly version: Version | null;
  /** The last text, where none is in force. */
  readonly last: Version | null;
  /** The first day of a text that is published for later. */
  readonly startsOn: string | null;
  readonly aliases: readonly ShownAlias[];
  readonly families: readonly Family[];
  readonly places: readonly Version<Place>[];
  readonly received: readonly (Received & { readonly area: string })[];
  readonly findings: readonly ShownFinding[];
  readonly drafts: readonly OpenDraft[];
};

/** An entry with everything that stands beside it, as it holds today in the centre's province. Throws `not-found`. */
export async function showEntry(
  { db, clock, centre }: Pick<Resources, 'db' | 'clock' | 'centre'>,
  { id, ward }: { readonly id: string; readonly ward: string | null },
): Promise<ShownEntry> {
  const head = await findEntry(db, id);
  if (!head) throw new Fault('not-found', 'There is no such entry.');
  const day = dayInVietnam(clock.now());
  const version =
    head.replacedBy === null ? await readText(db, id, { day, ward, province: centre.province }) : null;
  const field = version?.content.kind === 'procedure' ? version.content.field : null;
  return {
    ...{ head, version },
    last: version ? null : await findLastVersion(db, id),
    startsOn: await findStart(db, id, day),
    aliases: await aliasesOf(db, id, version),
    families: familiesOf(id),
    places:
      head.kind === 'procedure' && centre.province !== null
        ? (await findPlaces(db, { province: centre.province, ward, procedure: id, field, day })).places
        : [],
    received: await listReceivedOf(db, id),
    findings: await findingsOf(db, id, day),
    drafts: await listOpenDrafts(db, id),
  };
}

type Area = { readonly day: string; readonly ward: string | null; readonly province: string | null };

async function readText(db: Resources['db'], id: string, area: Area): Promise<Version | null> {
  const [version] = await findLocalVersions(db, [id], area);
  return version ?? null;
}

async function aliasesOf(
  db: Resources['db'],
  id: string,
  version: Version | null,
): Promise<readonly ShownAlias[]> {
  const kept = await listAliases(db, id);
  const gone = new Set(kept.filter(({ removed }) => removed).map(({ alias }) => aliasKey(alias)));
  const beside = kept.filter(({ removed }) => !removed);
  const known = new Set(beside.map(({ alias }) => aliasKey(alias)));
  const inText = (version?.content.aliases ?? []).filter((alias) => !known.has(aliasKey(alias)));
  return [
    ...beside.map(({ alias, origin }): ShownAlias => ({ alias, from: origin })),
    ...inText.map((alias): ShownAlias => ({ alias, from: 'text' })),
  ].filter(({ alias }) => !gone.has(aliasKey(alias)));
}
