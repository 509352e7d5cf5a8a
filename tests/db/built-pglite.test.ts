import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, expect, it } from 'vitest';
import { filledFolder } from '#tests/support/pglite-folder.ts';
import { startProgram } from '#tests/support/program.ts';

// Within the tree, so that packages are found from it.
mkdirSync('node_modules/.cache/motcua', { recursive: true });
const built = mkdtempSync('node_modules/.cache/motcua/built-');
afterAll(() => {
  rmSync(built, { recursive: true });
});

it('the embedded database opens from a bundled build as well', async () => {
  await build({
    entryPoints: {
      owner: 'tests/support/owner-program.ts',
      'pglite-worker.node': 'db/pglite-worker.node.ts',
    },
    outdir: built,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });
  const program = startProgram(join(built, 'owner.js'), [await filledFolder()]);
  expect(await program.line(/./)).toBe('open');
  program.signal('SIGKILL');
  await program.ended;
});
