import { findNationalVersions, listStandingCodes, type NationalVersion } from '#db/national-versions.ts';
import type { Procedure } from '#knowledge/entry.ts';
import type { ImportItem } from '#knowledge/import-entries.ts';
import { dayInVietnam } from '#src/clock.ts';
import type { Resources } from '#src/resources.ts';
import { compareDecisions, compareProcedures } from './compare-procedures.ts';
import type { FieldChange } from './field-change.ts';
import { type AskedCode, findTouched, type Touched } from './find-touched.ts';

export type ExportDiff = {
  readonly read: number;
  readonly same: number;
  readonly fresh: readonly DiffLine[];
  readonly gone: readonly DiffLine[];
  readonly changed: readonly (DiffLine & { readonly against: NationalVersion['against'] })[];
  readonly rejections: readonly { readonly line: number; readonly reason: string }[];
};

export type DiffLine = AskedCode & { readonly name: string; readonly touched: Touched };

export type Diffed = {
  readonly items: AsyncIterable<ImportItem>;
  /** `whole`: the export holds every procedure there is, so that one which it lacks is gone. */
  readonly extent: 'whole' | 'part';
  /** Called after every batch. */
  onBatch?(read: number): void;
};

type Arrived = { readonly line: number; readonly entry: Procedure; readonly flags: readonly string[] };
type Line = Omit<DiffLine, 'touched'> & { readonly against: NationalVersion['against'] };

const batchSize = 100;

/** Compares an export with the catalogue and writes nothing. */
export async function diffExport(
  { db, clock }: Pick<Resources, 'db' | 'clock'>,
  { items, extent, onBatch }: Diffed,
): Promise<ExportDiff> {
  const seen = new Map<string, number>();
  const rejections: { line: number; reason: string }[] = [];
  const fresh: Line[] = [];
  const changed: Line[] = [];
  let same = 0;
  let read = 0;
  let batch: Arrived[] = [];
  const flush = async () => {
    const known = await findNationalVersions(
      db,
      batch.map(({ entry }) => entry.code),
    );
    for (const arrived of batch) {
      const line = lineOf(arrived, known.get(arrived.entry.code));
      if (line === 'fresh') fresh.push({ ...headOf(arrived.entry), changes: [], against: 'national' });
      else if (line.changes.length > 0) changed.push(line);
      else same += 1;
    }
    batch = [];
    onBatch?.(read);
  };
  for await (const item of items) {
    read += 1;
    const arrived = arrive(item, seen);
    if ('rejected' in arrived) rejections.push({ line: item.line, reason: arrived.rejected });
    else batch.push(arrived);
    if (batch.length >= batchSize) await flush();
  }
  if (batch.length > 0) await flush();
  const standing = extent === 'whole' ? await listStandingCodes(db) : [];
  const gone = standing.filter(({ code }) => !seen.has(code)).map((one) => ({ ...one, changes: [] }));
  const touched = await findTouched(db, [...fresh, ...changed, ...gone], dayInVietnam(clock.now()));
  const withTouched = <L extends AskedCode>(lines: readonly L[]) =>
    lines.flatMap((line) => {
      const found = touched.get(line.code);
      return found ? [{ ...line, touched: found }] : [];
    });
  return {
    ...{ read, same, rejections },
    fresh: withTouched(fresh),
    changed: withTouched(changed),
    gone: withTouched(gone),
  };
}

function arrive(item: ImportItem, seen: Map<string, number>): Arrived | { readonly rejected: string } {
  if ('rejected' in item) return item;
  const { line, entry, flags } = item;
  if (entry.kind !== 'procedure') return { rejected: `a ${entry.kind} is no record of the portal` };
  const earlier = seen.get(entry.code);
  if (earlier !== undefined) return { rejected: `${entry.code} stands already on line ${earlier}` };
  seen.set(entry.code, line);
  return { line, entry, flags };
}

function headOf({ code, name }: Procedure): { readonly code: string; readonly name: string } {
  return { code, name };
}

function lineOf({ entry, flags }: Arrived, known: NationalVersion | undefined): Line | 'fresh' {
  if (known?.version.content.kind !== 'procedure') return 'fresh';
  const { content, flags: before } = known.version;
  // Our own words are never the record's: only the decision tells whether the record has moved on.
  const compare = known.against === 'national' ? compareProcedures : compareDecisions;
  const changes = [...compareStates(before, flags), ...compare(content, entry)];
  return { ...headOf(entry), changes, against: known.against };
}

function compareStates(before: readonly string[], after: readonly string[]): FieldChange[] {
  const [old, now] = [before, after].map((flags) =>
    flags.includes('not-active') ? 'not in force on the portal' : 'in force',
  );
  return old && now && old !== now ? [{ field: 'state', before: old, after: now }] : [];
}
