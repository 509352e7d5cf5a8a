import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** How long `npm start` takes until it says that it is ready, and what it needs: on an empty data folder, and again. */

const folder = mkdtempSync(join(tmpdir(), 'motcua-start-'));
console.log('start    seconds   peak MB   ready MB');
for (const name of ['first', 'second', 'third']) {
  const { seconds, peak, ready } = await measureStart();
  console.log(`${name.padEnd(8)} ${seconds.padStart(7)} ${peak.padStart(9)} ${ready.padStart(10)}`);
}
rmSync(folder, { recursive: true });

async function measureStart(): Promise<{ seconds: string; peak: string; ready: string }> {
  const started = performance.now();
  const npm = spawn('npm', ['start'], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, MOTCUA_DATA_DIR: folder, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(npm, 'close');
  for await (const line of createInterface({ input: npm.stdout })) {
    if (line.includes(' is ready: ')) break;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  // npm stands between: the lock names the process that does the work.
  const { pid } = JSON.parse(readFileSync(join(folder, 'postgres.lock'), 'utf8'));
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  process.kill(pid, 'SIGTERM');
  await ended;
  return { seconds, peak: megabytes(status, 'VmHWM'), ready: megabytes(status, 'VmRSS') };
}

function megabytes(status: string, name: string): string {
  const kilobytes = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1];
  return String(Math.round(Number(kilobytes) / 1024));
}
