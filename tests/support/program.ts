import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export type Ended = { readonly code: number | null; readonly errors: string };

/** A program of ours, running as a child of the test. */
export type Program = {
  readonly pid: number;
  /** Everything it has printed so far, by line. */
  readonly lines: readonly string[];
  /** The first line that matches, printed already or yet to come. Throws when it ends before. */
  line(pattern: RegExp): Promise<string>;
  signal(name: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): void;
  /** When it has ended, with what it said on stderr. */
  readonly ended: Promise<Ended>;
};

/** Starts a TypeScript file with nothing in its environment but what is given. */
export function startProgram(
  file: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Program {
  return startCommand([process.execPath, '--import', 'tsx', file, ...args], environment);
}

/** The same for any command. It has ended when all that it started has. */
export function startCommand(command: readonly string[], environment: Record<string, string>): Program {
  const [name = '', ...args] = command;
  const child = spawn(name, args, {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const news = () => {
    for (const look of waiting) look();
  };
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    news();
  });
  const ended = endOf(child);
  void ended.then(news);
  return {
    pid: child.pid ?? 0,
    lines,
    ended,
    signal: (name) => void child.kill(name),
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = lines.find((line) => pattern.test(line));
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
        void ended.then(({ errors }) => reject(new Error(`it ended without ${pattern}: ${errors}`)));
      }),
  };
}

async function endOf(child: ChildProcess): Promise<Ended> {
  let errors = '';
  child.stderr?.on('data', (chunk) => {
    errors += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, errors };
}
