import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bundlePrograms, inItsPlace } from '#tests/support/bundle-programs.ts';

/** A change of one source text in a build; the product's own files stay as they are. */
export type Replacement = { readonly file: string; readonly from: string; readonly to: string };

/**
 * Bundles src/node.ts into `folder` and returns the file to start. Fails where a replacement's text is not found
 * exactly once: a mutant that is none proves nothing.
 */
export async function buildProgram(folder: string, replacements: readonly Replacement[]): Promise<string> {
  const left = new Set(replacements);
  await mkdir(join(folder, 'knowledge'), { recursive: true });
  await bundlePrograms(['src/node.ts'], folder, (file, source) => {
    let text = source;
    for (const each of replacements.filter((one) => one.file === file)) {
      if (text.split(each.from).length !== 2) continue;
      text = text.replace(each.from, () => each.to);
      left.delete(each);
    }
    // The entry finds the empty folder of knowledge beside it.
    return file === 'src/node.ts' ? text : inItsPlace(file, text);
  });
  const missing = [...left].map(({ file, from }) => `${file}: ${from}`);
  if (missing.length > 0) throw new Error(`no such text to replace:\n${missing.join('\n')}`);
  return join(folder, 'src', 'node.mjs');
}
