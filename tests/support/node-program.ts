import { afterEach, beforeAll, expect } from 'vitest';
import { setup as buildPage } from './build-page.ts';
import { type Program, startCommand, startProgram } from './program.ts';

/** `src/node.ts` as it ships, killed after each test where it still runs. */
export type NodeProgram = {
  start(environment: Record<string, string>): Program;
  startIn(command: readonly string[], environment: Record<string, string>): Program;
};

export function useNodeProgram(): NodeProgram {
  const programs: Program[] = [];
  const kept = (program: Program): Program => {
    programs.push(program);
    return program;
  };
  beforeAll(buildPage);
  afterEach(async () => {
    for (const program of programs.splice(0)) {
      program.signal('SIGKILL');
      await program.ended;
    }
  });
  return {
    start: (environment) =>
      kept(startProgram('src/node.ts', [], { HOST: '127.0.0.1', PORT: '0', ...environment })),
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
