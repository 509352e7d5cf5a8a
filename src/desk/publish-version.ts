import { findKnownVersions, holdEntries, setSuccessors, supersedeVersions } from '#db/arriving-versions.ts';
import type { Database } from '#db/database.ts';
import { insertDeskVersion, settleFindingsOf } from '#db/desk-versions.ts';
import { contentHash } from '#knowledge/content-hash.ts';
import type { KnownVersion } from '#knowledge/decide-import.ts';
import { type Entry, entryId } from '#knowledge/entry.ts';
import { indexVersions } from '#knowledge/index-versions.ts';
import { flagStaleness } from '#knowledge/portal/flag-staleness.ts';
import { successionOf } from '#knowledge/succession-of.ts';
import { dayInVietnam } from '#src/clock.ts';

export type Publishing = {
  readonly draftId: string;
  readonly content: Entry;
  /** The first day on which it answers, where that is put off; `null`: its own effective date decides. */
  readonly publishFrom: string | null;
  /** The text that it was made from: where that waited for an editor, it waits no longer. */
  readonly basedOn: string | null;
  readonly at: Date;
};

export type PublishedVersion = {
  readonly versionId: string;
  readonly entryId: string;
  /** A later day on which it begins to answer; `null`: it answers now. */
  readonly from: string | null;
};

/**
 * Makes a text the one that citizens are answered from, now or from its day on: writes the version, lets those that
 * stood in its place step back, and makes it findable, all in the caller's transaction. The dates decide from then on:
 * nothing has to run on the day itself.
 */
export async function publishVersion(tx: Database, publishing: Publishing): Promise<PublishedVersion> {
  const { draftId, content, publishFrom, basedOn, at } = publishing;
  const id = entryId(content);
  const today = dayInVietnam(at);
  const from = laterOf(content.effectiveFrom, publishFrom);
  await holdEntries(tx, [{ id, kind: content.kind }]);
  const known = await findKnownVersions(tx, [id]);
  const giving = known.filter((each) => givesWay(each, { from, today, basedOn }));
  await supersedeVersions(
    tx,
    giving.map(({ versionId }) => versionId),
    at,
  );
  if (basedOn !== null) await settleFindingsOf(tx, basedOn, at);
  const flags = content.kind === 'procedure' ? flagStaleness(content) : [];
  const hash = await contentHash(content);
  const versionId = await insertDeskVersion(tx, {
    ...{ entryId: id, draftId, content, flags, from, at },
    contentHash: hash,
  });
  await setSuccessors(tx, successionOf(id, content, today));
  await indexVersions(tx, [{ versionId, entryId: id, origin: 'local', content, flags, holdsFrom: from }]);
  return { versionId, entryId: id, from: from !== null && from > today ? from : null };
}

function laterOf(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

type Arriving = Pick<PublishedVersion, 'from'> & { readonly today: string; readonly basedOn: string | null };

/** A text of today takes the place of today's; one for a later day only that of another for the same day. */
function givesWay(known: KnownVersion, { from, today, basedOn }: Arriving): boolean {
  if (!known.live) return false;
  if (known.state === 'in-review') return known.versionId === basedOn;
  if (known.state === 'withdrawn') return true;
  if (known.state !== 'published') return false;
  if (known.effectiveFrom === from) return true;
  const isPlan = (day: string | null) => day !== null && day > today;
  return !isPlan(from) && !isPlan(known.effectiveFrom);
}
