import { execFile } from 'node:child_process';
import { type BundledProgram, bundled } from './bundle-programs.ts';

type Command<Path> = Path extends `src/commands/${infer Name}.ts` ? Name : never;
export type CommandName = Command<BundledProgram>;

export type Ended = { readonly code: number; readonly out: string; readonly errors: string };

/** Runs `npm run <name> -- ...` with nothing in its environment but what is given, and `input` on its standard input. */
export async function runCommand(
  [name, ...args]: readonly [CommandName, ...(readonly string[])],
  environment: Readonly<Record<string, string>> = {},
  input = '',
): Promise<Ended> {
  return await run([await bundled(`src/commands/${name}.ts`), ...args], environment, input);
}

/** The same as it ships, from its sources. */
export async function runFromSource(
  [name, ...args]: readonly [CommandName, ...(readonly string[])],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return await run(['--import', 'tsx', `src/commands/${name}.ts`, ...args], environment, '');
}

async function run(
  line: readonly string[],
  environment: Readonly<Record<string, string>>,
  input: string,
): Promise<Ended> {
  return await new Promise((resolve) => {
    const env = { PATH: process.env.PATH, ...environment };
    const child = execFile(process.execPath, line, { env }, (error, out, errors) =>
      resolve({ code: error ? Number(error.code) : 0, out, errors }),
    );
    child.stdin?.end(input);
  });
}
