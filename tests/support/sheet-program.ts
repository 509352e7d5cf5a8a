import { existsSync, readFileSync } from 'node:fs';
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
process.stdout.write(JSON.stringify({ said, megabytes: Math.round(peak() / 1024) }));

/** In kilobytes. The kernel's figure of a process that was forked begins with what its parent held: its own is in /proc. */
function peak(): number {
  const status = '/proc/self/status';
  const own = existsSync(status) ? /VmHWM:\s*(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return own ? Number(own) : process.resourceUsage().maxRSS;
}
