import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FileRefused } from './file-refused.ts';
import { type FileRead, type ForeignFile, type ForeignReader, fileReadSchema } from './foreign-file.ts';
import { judgeFile } from './judge-file.ts';

const patienceMs = 15_000;
const mostAtOnce = 2;
const mostAnswer = 8 * 1024 * 1024;
const mostMemory = 230 * 1024 * 1024;
const lookEveryMs = 10;
/** What its own heap may hold; beside it stand the program, and the file as it came. */
const heap = ['--max-old-space-size=120', '--max-semi-space-size=4'];

export type WatchedReader = ForeignReader & {
  /** The most memory that a reading took so far, in bytes, where the platform tells it. */
  readonly peak: () => number;
};

/** Made once, whoever reads first. */
let program: Promise<string> | undefined;

/**
 * Reads each file in a program of its own, which sees no variable, no other file and no network, is watched for time
 * and memory, and ends with the file: whatever a file does to its reader, this program goes on.
 */
export function createForeignReader({ mostMs = patienceMs } = {}): WatchedReader {
  let running = 0;
  let peak = 0;
  return {
    peak: () => peak,
    async read(file) {
      try {
        judgeFile(file);
      } catch (error) {
        if (error instanceof FileRefused) return { kind: 'refused', why: error.why };
        throw error;
      }
      if (running >= mostAtOnce) return { kind: 'refused', why: 'busy' };
      running += 1;
      try {
        program ??= bundleProgram().catch((error: unknown) => {
          // Whoever reads next tries again.
          program = undefined;
          throw error;
        });
        return await readApart(await program, file, {
          mostMs,
          seen: (bytes) => {
            peak = Math.max(peak, bytes);
          },
        });
      } finally {
        running -= 1;
      }
    },
  };
}

type Watch = { readonly mostMs: number; readonly seen: (bytes: number) => void };

async function readApart(program: string, file: ForeignFile, watch: Watch): Promise<FileRead> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-import-'));
  try {
    const path = join(folder, 'read.mjs');
    await writeFile(path, program, { mode: 0o400 });
    return await runChild({ folder, path }, file, watch);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runChild(
  { folder, path }: { readonly folder: string; readonly path: string },
  { name, bytes }: ForeignFile,
  { mostMs, seen }: Watch,
): Promise<FileRead> {
  const guard = process.allowedNodeEnvironmentFlags.has('--permission')
    ? '--permission'
    : '--experimental-permission';
  const flags = [...heap, guard, `--allow-fs-read=${folder}/*`, '--no-warnings', '--no-addons'];
  const ending = name.slice(-12);
  const child = spawn(process.execPath, [...flags, path, ending], {
    ...{ cwd: folder, env: {}, detached: true, windowsHide: true },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let why: 'too-slow' | 'too-complex' | null = null;
  const stop = (reason: typeof why): void => {
    why ??= reason;
    end(child.pid);
  };
  const timer = setTimeout(() => stop('too-slow'), mostMs);
  const looking = setInterval(() => {
    void memoryOf(child.pid).then((used) => {
      seen(used);
      if (used > mostMemory) stop('too-complex');
    });
  }, lookEveryMs);
  const answer: Buffer[] = [];
  let length = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > mostAnswer) stop('too-complex');
    else answer.push(chunk);
  });
  // It may end before it has taken the whole file.
  child.stdin.on('error', () => {});
  child.stdin.end(bytes);
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', (status) => resolve(status));
  });
  clearTimeout(timer);
  clearInterval(looking);
  end(child.pid);
  if (why) return { kind: 'refused', why };
  // Node ends itself where its heap is full.
  if (code !== 0) return { kind: 'refused', why: 'too-complex' };
  return readAnswer(Buffer.concat(answer).toString('utf8'));
}

function readAnswer(text: string): FileRead {
  try {
    const read = fileReadSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : { kind: 'refused', why: 'broke' };
  } catch {
    return { kind: 'refused', why: 'broke' };
  }
}

/** With everything that it may have started. */
function end(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

/** What it holds now, by Linux; elsewhere its heap alone is limited. */
async function memoryOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
}

/** All that it needs is in one file, as it may read no other. A build brings it along; from its sources it is bundled once. */
async function bundleProgram(): Promise<string> {
  if (!import.meta.url.endsWith('.ts')) {
    return await readFile(new URL('./foreign-file-child.node.js', import.meta.url), 'utf8');
  }
  const { build, stop } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./foreign-file-child.node.ts', import.meta.url))],
    banner: {
      js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`,
    },
    ...{ bundle: true, platform: 'node', format: 'esm', target: 'node20', write: false, minify: true },
  });
  await stop();
  return outputFiles.map(({ text }) => text).join('');
}
