import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { builtFolder } from './read-assets.node.ts';

/** The oldest browsers that our code and style are written down for. */
export const clientTarget = ['es2020', 'chrome87', 'safari15', 'firefox88'] as const;

/**
 * Bundles the page's browser code, style and drawings. The components are the server's own: here their JSX makes
 * DOM nodes (`client/jsx-runtime.ts`) where on the server it makes text.
 */
export async function buildClient(): Promise<void> {
  await build({
    absWorkingDir: fileURLToPath(new URL('../../', builtFolder)),
    entryPoints: {
      chat: 'src/web/client/chat.ts',
      list: 'src/web/client/list.ts',
      lists: 'src/web/style/lists.css',
      quay: 'src/web/client/quay.ts',
      'quay-desk': 'src/web/style/quay.css',
      page: 'src/web/style/page.css',
      builders: 'src/web/style/builders.css',
      'ward-site': 'src/web/style/ward-site.css',
      'console-look': 'src/console/style/console.css',
      console: 'src/console/client/console.ts',
      mark: 'src/web/style/mark.svg',
      doors: 'src/web/style/doors.svg',
    },
    outdir: fileURLToPath(new URL('assets/', builtFolder)),
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    target: [...clientTarget],
    alias: { 'hono/jsx/jsx-runtime': './src/web/client/jsx-runtime.ts' },
    loader: { '.svg': 'copy' },
    external: ['/assets/*'],
    logLevel: 'warning',
  });
}
