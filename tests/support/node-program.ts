import { afterEach, beforeAll, expect } from 'vitest';
import { setup as buildPage } from './build-page.ts';
import { bundled } from './bundle-programs.ts';
import { type Program, startCommand, startProgram } from './program.ts';

/** `src/node.ts`, bundled or as it ships, killed after each test where it still runs. */
export type NodeProgram = {
  start(environment: Record<string, string>): Program;
  startFromSource(environment: Record<string, string>): Program;
  startIn(command: readonly string[], environment: Record<string, string>): Program;
};

const home = { HOST: '127.0.0.1', PORT: '0' };

export function useNodeProgram(): NodeProgram {
  const programs: Program[] = [];
  const kept = (program: Program): Program => {
    programs.push(program);
    return program;
  };
  let file = '';
  beforeAll(async () => {
    await buildPage();
    file = await bundled('src/node.ts');
  });
  afterEach(async () => {
    for (const program of programs.splice(0)) {
      program.signal('SIGKILL');
      await program.ended;
    }
  });
  return {
    start: (environment) => kept(startCommand([process.execPath, file], { ...home, ...environment })),
    startFromSource: (environment) => kept(startProgram('src/node.ts', [], { ...home, ...environment })),
    startIn: (command, environment) => kept(startCommand(command, environment)),
  };
}

export async function readyAt(program: Program): Promise<string> {
  const line = await program.line(/^Một Cửa is ready/);
  expect(line).toMatch(/^Một Cửa is ready: open http:\/\/127\.0\.0\.1:\d+$/);
  return line.replace(/^.*open /, '');
}

/** One line on stderr, a code other than 0, and no stack. */
export async function refusalOf(program: Program): Promise<string> {
  const { code, errors } = await program.ended;
  expect(code).toBe(1);
  expect(errors).not.toMatch(/^\s+at /m);
  return errors.trimEnd();
}
