import {
  type Finding,
  findKnownVersions,
  holdEntries,
  insertVersions,
  type NewVersion,
  recordFindings,
  setFlags,
  setSuccessors,
  supersedeVersions,
} from '#db/arriving-versions.ts';
import type { Database } from '#db/database.ts';
import { dayInVietnam } from '#src/clock.ts';
import { decideImport, type ImportDecision, type KnownVersion } from './decide-import.ts';
import type { Entry, Origin, Version } from './entry.ts';
import { indexVersions } from './index-versions.ts';
import { successionOf } from './succession-of.ts';

/** An entry on its way in, under its id, with what its reader doubted and the hash of its text. */
export type Arrived = {
  readonly line: number;
  readonly id: string;
  readonly entry: Entry;
  readonly flags: readonly string[];
  readonly hash: string;
};

export type Standing = {
  readonly origin: Origin;
  /** `ever`: a text that stood here once is not put back over what replaced it. */
  readonly known?: 'live' | 'ever';
};

const unfitnesses = ['junk', 'not-active'] as const;

export type Decided = readonly [Arrived, ImportDecision];

/** Writes one batch and its passages inside the caller's transaction, and says what became of each entry. */
export async function takeIn(
  tx: Database,
  { origin, known = 'live' }: Standing,
  { batch, at }: { readonly batch: readonly Arrived[]; readonly at: Date },
): Promise<readonly Decided[]> {
  await holdEntries(
    tx,
    batch.map(({ id, entry }) => ({ id, kind: entry.kind })),
  );
  const versions = await findKnownVersions(
    tx,
    batch.map(({ id }) => id),
  );
  const today = dayInVietnam(at);
  const decided = batch.map((arrived): Decided => {
    const { effectiveFrom } = arrived.entry;
    const unfit = unfitnesses.find((flag) => arrived.flags.includes(flag)) ?? null;
    const arriving = { origin, known, today, contentHash: arrived.hash, effectiveFrom, unfit };
    return [
      arrived,
      decideImport(
        versions.filter(({ entryId: id }) => id === arrived.id),
        arriving,
      ),
    ];
  });
  await supersedeVersions(
    tx,
    decided.flatMap(([, decision]) => (decision.kind === 'same' ? [] : decision.supersedes)),
    at,
  );
  await setFlags(tx, decided.flatMap(newFlags));
  await writeNew(tx, decided, { origin, at, today });
  return decided;
}

function newFlags([{ flags }, decision]: Decided): { versionId: string; flags: readonly string[] }[] {
  if (decision.kind !== 'same' || sameFlags(decision.known, flags)) return [];
  return [{ versionId: decision.known.versionId, flags }];
}

/** A reviewed text of the same words keeps the flags that its reviewers left. */
function sameFlags(known: KnownVersion, flags: readonly string[]): boolean {
  return known.origin === 'local' || known.flags.join('\n') === flags.join('\n');
}

type When = { readonly origin: Origin; readonly at: Date; readonly today: string };

async function writeNew(
  tx: Database,
  decided: readonly Decided[],
  { origin, at, today }: When,
): Promise<void> {
  const fresh = decided.filter(([, decision]) => decision.kind !== 'same');
  if (fresh.length === 0) return;
  const rows = fresh.map(
    ([{ id, entry, hash, flags }, { kind }]): NewVersion => ({
      entryId: id,
      origin,
      state: kind === 'publish' ? 'published' : 'in-review',
      content: entry,
      contentHash: hash,
      flags,
    }),
  );
  const ids = await insertVersions(tx, rows, at);
  const published = rows
    .filter(({ state }) => state === 'published')
    .map(({ entryId: id, content, flags }): Version => {
      return { versionId: ids.get(id) ?? '', entryId: id, origin, content, flags };
    });
  await setSuccessors(
    tx,
    published.flatMap(({ entryId: id, content }) => successionOf(id, content, today)),
  );
  await recordFindings(
    tx,
    fresh.flatMap(([arrived, decision]) => findingOf(arrived, decision, ids)),
    at,
  );
  await indexVersions(tx, published);
}

function findingOf(
  { id, flags, hash }: Arrived,
  decision: ImportDecision,
  ids: ReadonlyMap<string, string>,
): Finding[] {
  const versionId = ids.get(id);
  if (decision.kind !== 'review' || !versionId) return [];
  return [{ entryId: id, kind: decision.why, versionId, details: { contentHash: hash, flags } }];
}
