import { readFileSync } from 'node:fs';
import { entryId, type Procedure } from '#knowledge/entry.ts';
import { markdownFiles } from '#knowledge/markdown-files.node.ts';
import { readEntry } from '#knowledge/read-entry.ts';

/** The procedures that come with a release, by code, straight from their files. */
export async function shippedProcedures(): Promise<ReadonlyMap<string, Procedure>> {
  const files = await markdownFiles('knowledge/procedures');
  return new Map(
    files.flatMap((file) => {
      const read = readEntry(file, readFileSync(file, 'utf8'));
      if ('faults' in read) throw new Error(`${file}: ${read.faults[0]?.message}`);
      return read.entry.kind === 'procedure' ? [[entryId(read.entry), read.entry] as const] : [];
    }),
  );
}
