import {
  type EntryStanding,
  findEntry,
  findVersion,
  type ListedVersion,
  listVersions,
} from '#db/desk-versions.ts';
import type { Version } from '#knowledge/entry.ts';
import { dayInVietnam } from '#src/clock.ts';
import { Fault } from '#src/fault.ts';
import type { Resources } from '#src/resources.ts';
import { compareTexts, type FieldChange } from './compare-texts.ts';
import type { Draft } from './draft.ts';
import { entryShape } from './entry-shape.ts';
import { standingVersion } from './publish-draft.ts';

export type EntryVersions = {
  readonly entry: EntryStanding;
  readonly versions: readonly ListedVersion[];
  /** What answers today; `null`: nothing does, or a successor. */
  readonly standing: string | null;
  readonly today: string;
};

type Held = Pick<Resources, 'db' | 'clock'>;

/** Every text that an entry ever had, and which of them answers today. Throws `not-found`. */
export async function showVersions({ db, clock }: Held, entryId: string): Promise<EntryVersions> {
  const entry = await findEntry(db, entryId);
  if (!entry) throw new Fault('not-found', 'There is no such entry.');
  const today = dayInVietnam(clock.now());
  const [versions, standing] = [await listVersions(db, entryId), await standingVersion(db, entryId, today)];
  return { entry, versions, standing, today };
}

export type ComparedVersions = {
  readonly before: Version;
  readonly after: Version;
  readonly changes: readonly FieldChange[];
};

/** Two texts of an entry side by side. Throws `not-found`. */
export async function compareVersions(
  { db }: Pick<Resources, 'db'>,
  asked: { readonly entryId: string; readonly before: string; readonly after: string },
): Promise<ComparedVersions> {
  const { entryId } = asked;
  const before = await findVersion(db, { entryId, versionId: asked.before });
  const after = await findVersion(db, { entryId, versionId: asked.after });
  if (!before || !after) throw new Fault('not-found', 'There is no such version.');
  const shape = entryShape(after.content.kind);
  return { before, after, changes: compareTexts(shape, before.content, after.content) };
}

export type DraftChanges = {
  /** The text that answers today and that publication would replace; `null`: none. */
  readonly against: string | null;
  readonly changes: readonly FieldChange[];
};

/** What a draft would change of what is published now; of one that was published, what it changed then. */
export async function draftChanges(
  { db, clock }: Held,
  { entryId, kind, content, versionId, basedOn }: Draft,
): Promise<DraftChanges> {
  const id = entryId ?? '';
  const today = dayInVietnam(clock.now());
  const against =
    versionId !== null ? basedOn : entryId === null ? null : await standingVersion(db, id, today);
  const version = against === null ? null : await findVersion(db, { entryId: id, versionId: against });
  return { against, changes: compareTexts(entryShape(kind), version?.content ?? {}, content) };
}
