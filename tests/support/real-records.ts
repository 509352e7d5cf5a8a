import { existsSync, readFileSync } from 'node:fs';
import { type ReadRecord, readRecord } from '#knowledge/read-record.ts';

const file = new URL('../../../shared/data/procedures.jsonl', import.meta.url);

/** Every n-th of the real records, as the import reads them, where they are at hand; in CI they are. */
export function realRecords(everyNth: number): readonly ReadRecord[] {
  return realLines().flatMap((line, index) => {
    if (index % everyNth !== 0) return [];
    const read = readRecord(JSON.parse(line));
    return 'rejected' in read ? [] : [read];
  });
}

/** The codes of all real records; none where the records are not at hand. */
export function realCodes(): ReadonlySet<string> {
  return new Set(realLines().map((line): string => JSON.parse(line).code));
}

function realLines(): readonly string[] {
  if (existsSync(file)) return readFileSync(file, 'utf8').split('\n').filter(Boolean);
  if (process.env.CI === 'true') throw new Error('CI must have procedures.jsonl');
  process.stderr.write('skipped: the real records, which are not here\n');
  return [];
}
