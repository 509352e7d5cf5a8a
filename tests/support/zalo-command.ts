import { execFile } from 'node:child_process';
import type { ZaloControls } from './zalo-server.ts';

export type Said = { readonly code: number; readonly out: string; readonly errors: string };

/** Runs `npm run zalo -- ...` with nothing in its environment but what is given, and `input` on its standard input. */
export async function runZaloCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  input = '',
): Promise<Said> {
  return await new Promise((resolve) => {
    const line = ['--import', 'tsx', 'src/commands/zalo.ts', ...args];
    const env = { PATH: process.env.PATH, ...environment };
    const child = execFile(process.execPath, line, { env }, (error, out, errors) =>
      resolve({ code: Number(error?.code ?? 0), out, errors }),
    );
    child.stdin?.end(input);
  });
}

/** As an administrator does it: with what Zalo's console shows. */
export async function giveTokens(
  zalo: Pick<ZaloControls, 'issue'>,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const { code, errors } = await runZaloCommand(
    ['token', 'set'],
    environment,
    JSON.stringify(await zalo.issue()),
  );
  if (code !== 0) throw new Error(`the tokens were not taken: ${errors}`);
}
