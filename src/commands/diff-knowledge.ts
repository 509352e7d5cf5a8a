import { type DiffLine, diffExport, type ExportDiff } from '#knowledge/diff/diff-export.ts';
import type { FieldChange } from '#knowledge/diff/field-change.ts';
import type { Touched } from '#knowledge/diff/find-touched.ts';
import { openExport } from '#knowledge/open-export.node.ts';
import { Fault } from '#src/fault.ts';
import { openForCommand } from './open-for-command.ts';
import { showProgress } from './show-progress.ts';

export type DiffFlag = '--whole' | '--json' | '--fail-on-change';

/** Compares an export with the catalogue, changes nothing, and says what changed and what it touches; returns the exit code. */
export async function diffKnowledge(
  path: string,
  flags: readonly DiffFlag[],
  print: (line: string) => void,
): Promise<number> {
  const source = await openExport(path);
  if (!source) throw new Fault('unsupported', `"${path}" holds no records (.jsonl or .json).`);
  const resources = await openForCommand();
  try {
    const progress = showProgress(process.stderr);
    const started = resources.clock.elapsed();
    const diff = await diffExport(resources, {
      items: source.items,
      extent: flags.includes('--whole') ? 'whole' : 'part',
      onBatch: (done) =>
        progress.step({ share: source.progress(), done, elapsedMs: resources.clock.elapsed() - started }),
    });
    progress.end();
    if (flags.includes('--json')) print(JSON.stringify(diff, null, 1));
    else for (const line of linesOf(diff, flags, source.placeOf)) print(line);
    const some = diff.changed.length + diff.fresh.length + diff.gone.length > 0;
    return some && flags.includes('--fail-on-change') ? 1 : 0;
  } finally {
    await resources.db.close();
  }
}

function linesOf(diff: ExportDiff, flags: readonly DiffFlag[], placeOf: (line: number) => string): string[] {
  const { read, same, fresh, gone, changed, rejections } = diff;
  const whole = flags.includes('--whole');
  const counts = {
    read,
    same,
    changed: changed.length,
    new: fresh.length,
    gone: whole ? gone.length : 'not asked',
  };
  return [
    ...changed.flatMap((one) => blockOf(one.against === 'national' ? 'changed' : 'behind', one)),
    ...fresh.flatMap((one) => blockOf('new', one)),
    ...gone.flatMap((one) => blockOf('gone', one)),
    ...rejections.map(({ line, reason }) => `rejected: ${placeOf(line)}: ${reason}`),
    ...Object.entries({ ...counts, rejected: rejections.length }).map(
      ([name, value]) => `${name.padEnd(16)}${String(value).padStart(9)}`,
    ),
    ...fieldCounts(changed),
    ...(changed.some(({ against }) => against === 'reviewed')
      ? [
          'behind: our reviewed text names another decision than the record; no older record was taken in to compare',
        ]
      : []),
    ...(whole && rejections.length > 0
      ? ['A code among the rejected records is listed as gone although the export holds it.']
      : []),
  ];
}

function fieldCounts(changed: readonly DiffLine[]): string[] {
  const counts = new Map<string, number>();
  for (const { changes } of changed) {
    for (const field of new Set(changes.map((change) => change.field))) {
      counts.set(field, (counts.get(field) ?? 0) + 1);
    }
  }
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return sorted.map(([field, count]) => `  ${field.padEnd(14)}${String(count).padStart(9)}`);
}

function blockOf(word: string, { code, name, changes, touched }: DiffLine): string[] {
  return [
    `${word.padEnd(8)}${code}  ${name}`,
    ...changes.flatMap(changeLines),
    ...touchedLines(touched).map((line) => `    touches ${line}`),
  ];
}

function changeLines({ field, part, before, after }: FieldChange): string[] {
  const head = `    ${part ? `${field} (${part})` : field}`;
  const [old, now] = [before, after].map((text) => (text === null ? null : short(text)));
  if (old === null || old === undefined) return [`${head}: + ${now}`];
  if (now === null || now === undefined) return [`${head}: - ${old}`];
  return [`${head}: - ${old}`, `${' '.repeat(head.length)}  + ${now}`];
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 160 ? `${line.slice(0, 157)}...` : line;
}

function touchedLines(touched: Touched): string[] {
  const { reviewed, overlays, namedIn, aliases, receivedBy, forwardedFrom, forwardsTo } = touched;
  return [
    ...reviewed.map(
      ({ versionId, state, reviewedOn }) =>
        `our reviewed text: version ${versionId}, ${state}${reviewedOn ? `, reviewed on ${reviewedOn}` : ''}`,
    ),
    ...overlays.map(
      ({ field, slot, area, decision, from, to, overChange }) =>
        `${decision} of ${area} over ${slot ? `${field} (${slot})` : field}, from ${from}${to ? ` to ${to}` : ''}${overChange ? ': the field that changed' : ''}`,
    ),
    ...namedIn.map(({ kind, entryId }) => `${kind} ${entryId.replace(/^\w+:/, '')}, which names it`),
    ...(aliases > 0 ? [`${aliases} of the citizens’ words in knowledge/aliases`] : []),
    ...receivedBy.map((area) => `the list of what ${area} receives`),
    ...forwardedFrom.map((code) => `${code}, which forwards to it`),
    ...(forwardsTo ? [`its successor ${forwardsTo}`] : []),
  ];
}
