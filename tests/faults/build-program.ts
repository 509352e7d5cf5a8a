import { mkdir, readFile, symlink } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

/** A change of one source text in a build; the product's own files stay as they are. */
export type Replacement = { readonly file: string; readonly from: string; readonly to: string };

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Bundles src/node.ts into `folder` and returns the file to start: a bundle starts in half a second, where reading every
 * source through tsx takes three. Fails where a replacement's text is not found exactly once: a mutant that is none
 * proves nothing.
 */
export async function buildProgram(folder: string, replacements: readonly Replacement[]): Promise<string> {
  const left = new Set(replacements);
  const outfile = join(folder, 'src', 'node.mjs');
  await mkdir(join(folder, 'knowledge'), { recursive: true });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await build({
    entryPoints: [join(root, 'src/node.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // What reads files of its own, or is native, stays where it is.
    external: ['@resvg/*', '@electric-sql/*', 'esbuild', '@expo-google-fonts/*', 'pg-native', 'tsx'],
    banner: {
      js: "import { createRequire as _require } from 'node:module'; const require = _require(import.meta.url);",
    },
    tsconfig: join(root, 'tsconfig.json'),
    logLevel: 'silent',
    plugins: [replacing(replacements, left)],
  });
  const missing = [...left].map(({ file, from }) => `${file}: ${from}`);
  if (missing.length > 0) throw new Error(`no such text to replace:\n${missing.join('\n')}`);
  return outfile;
}

/** Replaces texts, and lets every file but the entry know its own place: the entry finds an empty folder of knowledge. */
function replacing(replacements: readonly Replacement[], left: Set<Replacement>): Plugin {
  return {
    name: 'replacing',
    setup(building) {
      building.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
        const file = relative(root, path).split(sep).join('/');
        if (file.startsWith('node_modules')) return null;
        let text = await readFile(path, 'utf8');
        for (const each of replacements.filter((one) => one.file === file)) {
          if (text.split(each.from).length !== 2) continue;
          text = text.replace(each.from, () => each.to);
          left.delete(each);
        }
        if (file !== 'src/node.ts') {
          text = text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));
        }
        return { contents: text, loader: file.endsWith('x') ? 'tsx' : 'ts' };
      });
    },
  };
}
