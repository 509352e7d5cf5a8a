import {
  findKnownVersions,
  holdEntries,
  insertVersions,
  setSuccessors,
  supersedeVersions,
} from '#db/arriving-versions.ts';
import type { Database } from '#db/database.ts';
import { contentHash } from '#knowledge/content-hash.ts';
import { type Entry, entryId } from '#knowledge/entry.ts';
import { indexVersions } from '#knowledge/index-versions.ts';
import { indexAnew } from '#src/desk/catalogue/lay-alias.ts';

/** Puts a text in the place of what its entry says today, findable by its names. For a trial that is taken back. */
export async function layDraft(tx: Database, content: Entry, at: Date): Promise<void> {
  const id = entryId(content);
  await holdEntries(tx, [{ id, kind: content.kind }]);
  const known = await findKnownVersions(tx, [id]);
  const standing = known.filter(({ live, state }) => live && state === 'published');
  await supersedeVersions(
    tx,
    standing.map(({ versionId }) => versionId),
    at,
  );
  const version = {
    entryId: id,
    origin: 'local',
    content,
    contentHash: await contentHash(content),
    flags: [],
  } as const;
  const ids = await insertVersions(tx, [{ ...version, state: 'published' }], at);
  if (content.kind === 'procedure') {
    await setSuccessors(tx, [{ successor: id, codes: content.replaces, from: content.replacedOn ?? null }]);
  }
  await indexVersions(tx, [{ ...version, versionId: ids.get(id) ?? '' }]);
  await indexAnew(tx, [id]);
}
