import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';

/** What wrangler would upload, and esbuild's account of what went into it. */
export type WorkerBundle = {
  readonly script: string;
  /** Files of ours and of packages, from the root, each with what it imports. */
  readonly inputs: readonly { readonly path: string; readonly imports: readonly string[] }[];
};

const root = fileURLToPath(new URL('../../', import.meta.url));

const accountSchema = z.object({
  inputs: z.record(z.string(), z.object({ imports: z.array(z.object({ path: z.string() })) })),
});

/** Bundles `wrangler.toml`'s Worker into a folder as a deployment would, without the network. */
export async function bundleWorker(folder: string): Promise<WorkerBundle> {
  const wrangler = join(root, 'node_modules/wrangler/bin/wrangler.js');
  const account = join(folder, 'account.json');
  await promisify(execFile)(
    process.execPath,
    [wrangler, 'deploy', '--dry-run', '--outdir', folder, '--metafile', account],
    {
      cwd: root,
      env: {
        ...process.env,
        CI: '1',
        NO_COLOR: '1',
        WRANGLER_SEND_METRICS: 'false',
        WRANGLER_LOG_PATH: folder,
        CLOUDFLARE_CF_FETCH_ENABLED: 'false',
      },
    },
  );
  const { inputs } = accountSchema.parse(JSON.parse(await readFile(account, 'utf8')));
  return {
    script: await readFile(join(folder, 'worker.js'), 'utf8'),
    inputs: Object.entries(inputs).map(([path, { imports }]) => ({
      path,
      imports: imports.map((each) => each.path),
    })),
  };
}
