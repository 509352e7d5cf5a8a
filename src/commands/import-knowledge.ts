import { stat } from 'node:fs/promises';
import { flagMeanings } from '#knowledge/flag.ts';
import { type ImportCounts, importEntries } from '#knowledge/import-entries.ts';
import { markdownFiles } from '#knowledge/markdown-files.node.ts';
import { openExport } from '#knowledge/open-export.node.ts';
import { entriesOf, type ItemSource } from '#knowledge/read-items.node.ts';
import { Fault } from '#src/fault.ts';
import { type CommandResources, openForCommand } from './open-for-command.ts';
import { showProgress } from './show-progress.ts';

/** Imports records as copied from the portal, or Markdown as reviewed by people; returns the exit code. */
export async function importKnowledge(path: string, print: (line: string) => void): Promise<number> {
  const records = await openExport(path);
  if (!records && !path.endsWith('.md') && !(await stat(path)).isDirectory()) {
    throw new Fault(
      'unsupported',
      `"${path}" is neither records (.jsonl, .json or a folder of them) nor Markdown (a .md file or a folder).`,
    );
  }
  const resources = await openForCommand();
  try {
    const source = records ?? entriesOf(await markdownFiles(path));
    const stopped = stopOnInterrupt();
    const counts = await run(resources, source, { origin: records ? 'portal' : 'local', signal: stopped });
    // A fault in Markdown names its file and line itself.
    const placeOf = (line: number) => (records ? `${records.placeOf(line)}: ` : '');
    for (const line of report(counts, placeOf)) print(line);
    if (stopped.aborted) print('stopped before the end: the next import goes on from here');
    return stopped.aborted || counts.rejected > 0 ? 1 : 0;
  } finally {
    await resources.db.close();
  }
}

/** The batch that is being written is finished; a second Ctrl-C ends the command at once. */
function stopOnInterrupt(): AbortSignal {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  return stop.signal;
}

async function run(
  resources: CommandResources,
  source: ItemSource,
  how: { readonly origin: 'portal' | 'local'; readonly signal: AbortSignal },
): Promise<ImportCounts & { readonly seconds: number }> {
  const started = resources.clock.elapsed();
  const progress = showProgress(process.stderr);
  const counts = await importEntries(resources, {
    ...how,
    items: source.items,
    onBatch: ({ read }) =>
      progress.step({
        share: source.progress(),
        done: read,
        elapsedMs: resources.clock.elapsed() - started,
      }),
  });
  progress.end();
  return { ...counts, seconds: (resources.clock.elapsed() - started) / 1000 };
}

function report(
  counts: ImportCounts & { readonly seconds: number },
  placeOf: (line: number) => string,
): string[] {
  const { read, added, changed, same, keptForReview, rejected, seconds } = counts;
  const table = { read, added, changed, same, 'kept for review': keptForReview, rejected };
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  return [
    ...Object.entries(table).map(([name, value]) => `${name.padEnd(16)}${String(value).padStart(8)}`),
    ...flagLines(counts.flagged),
    ...counts.rejections.map(({ line, reason }) => `rejected: ${placeOf(line)}${reason}`),
    ...(rejected > counts.rejections.length
      ? [`... and ${rejected - counts.rejections.length} more rejected`]
      : []),
    `${seconds.toFixed(1)} s, ${Math.round(read / Math.max(seconds, 0.001))} entries/s, peak memory ${peak} MB`,
  ];
}

function flagLines(flagged: ImportCounts['flagged']): string[] {
  const meanings: Readonly<Record<string, string>> = flagMeanings;
  const sorted = Object.entries(flagged).sort(([, a], [, b]) => b - a);
  return sorted.map(([flag, value]) => {
    const meaning = meanings[flag] ?? 'speaks of what was abolished';
    return `  ${flag.padEnd(34)}${String(value).padStart(6)}  ${meaning}`;
  });
}
