import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadShippedOverlays } from '#knowledge/local/load-shipped-overlays.node.ts';
import type { Resources } from '#src/resources.ts';
import { aliasFiles } from './alias-files.node.ts';
import { type ImportCounts, importEntries } from './import-entries.ts';
import { loadAliases } from './load-aliases.ts';
import { markdownFiles } from './markdown-files.node.ts';
import { entriesOf } from './read-items.node.ts';
import { takeUnits } from './take-units.ts';
import { unitFiles } from './unit-files.node.ts';

/**
 * Brings the entries, the citizens' words, the units and the local decisions that came with this release into the
 * catalogue. A file whose text stood here once is left alone, so that a restart never undoes what people wrote since. Without the folder nothing changes.
 */
export async function loadShippedKnowledge(
  resources: Pick<Resources, 'db' | 'log' | 'clock'>,
  folder: string,
): Promise<ImportCounts> {
  const started = resources.clock.elapsed();
  const files = await markdownFiles(folder);
  const words = await aliasFiles(folder);
  await loadAliases(
    resources.db,
    words.flatMap((file) => file.aliases.map(({ line: _, ...words }) => words)),
  );
  const source = entriesOf(files);
  const counts = await importEntries(resources, { items: source.items, origin: 'local', known: 'ever' });
  const { read, added, changed, rejected } = counts;
  const milliseconds = Math.round(resources.clock.elapsed() - started);
  resources.log.info('knowledge.loaded', { read, added, changed, rejected, milliseconds });
  for (const { file, line } of words.flatMap((read) => read.faults)) {
    resources.log.error('alias.rejected', { file, line });
  }
  for (const { reason } of counts.rejections) resources.log.error('knowledge.rejected', { reason });
  for (const { file, units, rejected } of await unitFiles(folder)) {
    await takeUnits(resources.db, units, 'shipped');
    for (const reason of rejected) resources.log.error('units.rejected', { file, reason });
  }
  const overlays = join(folder, 'overlays');
  if (existsSync(overlays)) await loadShippedOverlays(resources, overlays);
  return counts;
}
