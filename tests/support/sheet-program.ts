import { readFile } from 'node:fs/promises';
import { readSheet } from '#knowledge/sheets/read-sheet.ts';

/** Reads one sheet in a process of its own and says how that ended and what it took: memory is counted by process. */
const [file = ''] = process.argv.slice(2);
let said = '';
try {
  said = `${readSheet(await readFile(file)).length} rows`;
} catch (error) {
  said = error instanceof Error ? error.message : String(error);
}
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ said, megabytes }));
