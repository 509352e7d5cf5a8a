import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build } from 'esbuild';
import { clientTarget } from './build-client.node.ts';
import { builtFolder } from './read-assets.node.ts';

/**
 * What a platform that serves our files itself must say with them: the same as `safetyHeaders` and
 * `loadableAnywhere` say where we serve them. In the form that Cloudflare reads.
 */
const platformHeaders = `/assets/*
  X-Content-Type-Options: nosniff
  Cross-Origin-Resource-Policy: same-origin
/widget.*
  X-Content-Type-Options: nosniff
  Cross-Origin-Resource-Policy: cross-origin
  Access-Control-Allow-Origin: *
  Cache-Control: public, max-age=300
`;

const shared = {
  absWorkingDir: fileURLToPath(new URL('../../', builtFolder)),
  bundle: true,
  minify: true,
  charset: 'utf8',
  target: [...clientTarget],
  logLevel: 'warning',
} satisfies BuildOptions;

/**
 * Bundles `/widget.js`: one classic script with its style sheet inside, and the same sheet beside it for browsers
 * that cannot make one by script. Returns what the script weighs compressed, in bytes.
 */
export async function buildWidget(): Promise<number> {
  const style = await bundle({ entryPoints: ['src/web/style/widget.css'] });
  const sheet = withOwnLengths(style);
  const script = await bundle({
    entryPoints: ['src/web/widget/widget.ts'],
    format: 'iife',
    alias: { 'hono/jsx/jsx-runtime': './src/web/client/jsx-runtime.ts' },
    define: { WIDGET_STYLE: JSON.stringify(sheet) },
  });
  await mkdir(builtFolder, { recursive: true });
  await writeFile(new URL('widget.css', builtFolder), sheet);
  await writeFile(new URL('widget.js', builtFolder), script);
  await writeFile(new URL('_headers', builtFolder), platformHeaders);
  return gzipSync(script).length;
}

async function bundle(what: BuildOptions): Promise<string> {
  const options: BuildOptions & { write: false } = { ...shared, ...what, write: false };
  const { outputFiles } = await build(options);
  return outputFiles.map(({ text }) => text).join('');
}

/**
 * The host's root may have letters of any size, and `rem` would follow them: lengths become multiples of the
 * widget's own `--rem`. In a media query `rem` is the browser's own setting, and stays.
 */
function withOwnLengths(css: string): string {
  return css.replaceAll(/@media[^{]*|(?<![\w-])(-?\d*\.?\d+)rem\b/g, (found, times?: string) =>
    times === undefined ? found : `calc(${times}*var(--rem))`,
  );
}
