import { refreshLexicon } from '#db/lexicon.ts';
import { Fault } from '#src/fault.ts';
import type { Resources } from '#src/resources.ts';
import { contentHash } from './content-hash.ts';
import type { ImportDecision } from './decide-import.ts';
import { type Entry, entryId } from './entry.ts';
import { type Arrived, type Standing, takeIn } from './take-in.ts';

/** One line of what is imported: an entry with what its reader doubted, or why it could not be read. */
export type ImportItem = { readonly line: number } & (
  | { readonly entry: Entry; readonly flags: readonly string[] }
  | { readonly rejected: string }
);

export type Import = Standing & {
  readonly items: AsyncIterable<ImportItem>;
  /** Called after every batch. */
  onBatch?(counts: ImportCounts): void;
  /** Ends the import after the batch that is being written. */
  readonly signal?: AbortSignal;
};

export type ImportCounts = {
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly keptForReview: number;
  /** How many entries carry each kind of flag. */
  readonly flagged: Readonly<Record<string, number>>;
  readonly rejected: number;
  /** The first thousand. */
  readonly rejections: readonly { readonly line: number; readonly reason: string }[];
};

type Counts = { -readonly [Key in keyof ImportCounts]: ImportCounts[Key] } & {
  flagged: Record<string, number>;
  rejections: { line: number; reason: string }[];
};

/** On PGlite an open transaction keeps everyone else waiting. */
const batchSize = 40;

/**
 * Takes entries into the catalogue, each batch with its passages in one transaction: killed at any moment and
 * begun again, it ends where one undisturbed run would.
 */
export async function importEntries(
  resources: Pick<Resources, 'db' | 'clock'>,
  input: Import,
): Promise<ImportCounts> {
  const counts: Counts = {
    ...{ read: 0, added: 0, changed: 0, same: 0, keptForReview: 0, rejected: 0 },
    flagged: {},
    rejections: [],
  };
  const lineOfId = new Map<string, number>();
  let batch: Arrived[] = [];
  const flush = async () => {
    await writeBatch(resources, input, { batch, counts });
    batch = [];
    input.onBatch?.(counts);
  };
  for await (const item of input.items) {
    counts.read += 1;
    const arrived = await arrive(item, lineOfId);
    if ('rejected' in arrived) reject(counts, arrived.line, arrived.rejected);
    else batch.push(arrived);
    if (batch.length >= batchSize) await flush();
    if (input.signal?.aborted) break;
  }
  await flush();
  await refreshLexicon(resources.db);
  return counts;
}

type Refused = { readonly line: number; readonly rejected: string };

async function arrive(item: ImportItem, lineOfId: Map<string, number>): Promise<Arrived | Refused> {
  if ('rejected' in item) return item;
  const id = entryId(item.entry);
  const earlier = lineOfId.get(id);
  if (earlier !== undefined) return { line: item.line, rejected: `${id} stands already on line ${earlier}` };
  lineOfId.set(id, item.line);
  return { ...item, id, hash: await contentHash(item.entry) };
}

function reject(counts: Counts, line: number, reason: string): void {
  counts.rejected += 1;
  if (counts.rejections.length < 1000) counts.rejections.push({ line, reason });
}

type Batch = { readonly batch: readonly Arrived[]; readonly counts: Counts };

/** What one entry breaks must not keep its neighbours out: a refused batch is taken apart. */
async function writeBatch(
  resources: Pick<Resources, 'db' | 'clock'>,
  input: Import,
  { batch, counts }: Batch,
): Promise<void> {
  if (batch.length === 0) return;
  const at = resources.clock.now();
  try {
    const decisions = await resources.db.transaction((tx) => takeIn(tx, input, { batch, at }));
    for (const [arrived, decision] of decisions) count(counts, arrived, decision);
  } catch (error) {
    if (!(error instanceof Fault) || error.code === 'unavailable') throw error;
    const [only] = batch;
    if (batch.length === 1 && only) reject(counts, only.line, error.message);
    else for (const one of batch) await writeBatch(resources, input, { batch: [one], counts });
  }
}

function count(counts: Counts, { flags }: Arrived, decision: ImportDecision): void {
  if (decision.kind === 'same') counts.same += 1;
  else if (decision.kind === 'review') counts.keptForReview += 1;
  else if (decision.isFirst) counts.added += 1;
  else counts.changed += 1;
  for (const flag of flags) counts.flagged[flag] = (counts.flagged[flag] ?? 0) + 1;
}
