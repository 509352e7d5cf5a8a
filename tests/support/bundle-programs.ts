import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { testFolder } from './test-folder.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What tests start as a program of its own, bundled together once in each run. */
const programs = [
  'src/node.ts',
  ...(['audit', 'hotline', 'keys', 'knowledge', 'people', 'retention', 'zalo'] as const).map(
    (name) => `src/commands/${name}.ts` as const,
  ),
  'tests/support/import-records.ts',
  'tests/support/lock-program.ts',
  'tests/support/owner-program.ts',
] as const;

export type BundledProgram = (typeof programs)[number];

/** Changes the text of a source before it is bundled; `file` is its path from the root. */
export type Edit = (file: string, text: string) => string;

/**
 * The file to start instead of a TypeScript one: it is there in half a second, where reading every source through tsx
 * takes three. It is the same program, and finds what lies beside its sources.
 */
export async function bundled(program: BundledProgram): Promise<string> {
  const folder = join(testFolder(), 'programs');
  if (!existsSync(folder)) await bundleAll(folder);
  return join(folder, program.replace(/\.ts$/, '.mjs'));
}

/** Threads that come at once each bundle for themselves, and the first is taken. */
async function bundleAll(folder: string): Promise<void> {
  const draft = `${folder}.${randomUUID()}`;
  await bundlePrograms(programs, draft, inItsPlace);
  await rename(draft, folder).catch(async (error: unknown) => {
    if (!existsSync(folder)) throw error;
    await rm(draft, { recursive: true });
  });
}

/** Lets a source know its own place though it runs from a bundle elsewhere. */
export function inItsPlace(file: string, text: string): string {
  return text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(join(root, file)).href));
}

/** Bundles programs into `folder`, each as `.mjs` at the path that its source has below the root. */
export async function bundlePrograms(files: readonly string[], folder: string, edit: Edit): Promise<void> {
  await mkdir(folder, { recursive: true });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await build({
    entryPoints: files.map((file) => join(root, file)),
    outbase: root,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    splitting: files.length > 1,
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
    plugins: [editing(edit)],
  });
}

function editing(edit: Edit): Plugin {
  return {
    name: 'editing',
    setup(building) {
      building.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
        const file = relative(root, path).split(sep).join('/');
        if (file.startsWith('node_modules')) return null;
        return {
          contents: edit(file, await readFile(path, 'utf8')),
          loader: file.endsWith('x') ? 'tsx' : 'ts',
        };
      });
    },
  };
}
