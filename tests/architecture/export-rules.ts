import { posix } from 'node:path';
import type { Export, Module } from './module.ts';
import { isSource, matches, words } from './paths.ts';

export function checkDefaultExports(
  modules: readonly Module[],
  allowed: readonly string[],
): readonly string[] {
  return modules.flatMap(({ path, exports }) =>
    exports
      .filter(({ name }) => name === 'default' && !matches(path, allowed))
      .map(({ line }) => `${path}:${line} a default export; name it`),
  );
}

/** In exported names and in file names. */
export function checkWords(modules: readonly Module[], forbidden: readonly string[]): readonly string[] {
  const bad = (name: string) => words(name).filter((word) => forbidden.includes(word));
  return modules.flatMap(({ path, exports }) => [
    ...bad(posix.basename(path)).map((word) => `${path} is named '${word}'`),
    ...exports.flatMap(({ name, line }) =>
      bad(name).map((word) => `${path}:${line} exports ${name}: '${word}' is not our word`),
    ),
  ]);
}

/** File names in small letters and dashes; a dot only before what the file is for. */
export function checkKebabCase(paths: readonly string[]): readonly string[] {
  return paths
    .filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+){1,3}$/.test(posix.basename(path)))
    .map((path) => `${path} is not written in kebab-case`);
}

/** Source files that export something by name, but nothing of their own name. */
export function unnamedFiles(modules: readonly Module[]): readonly string[] {
  return modules
    .filter(({ path, exports }) => {
      const named = exports.filter(({ name }) => name !== 'default');
      return isSource(path) && named.length > 0 && !named.some(namesIts(path));
    })
    .map(({ path }) => path);
}

/** A verb's file is its name: one exported function, and the file called something else. SQL modules are nouns. */
export function checkVerbNames(modules: readonly Module[]): readonly string[] {
  return modules.flatMap(({ path, exports }) => {
    const run = exports.filter(({ kind }) => kind !== 'type');
    const [verb] = run;
    if (!isSource(path) || path.startsWith('db/')) return [];
    if (run.length !== 1 || verb?.kind !== 'function' || exports.some(namesIts(path))) return [];
    return [`${path} holds ${verb.name}: call it ${words(verb.name).join('-')}`];
  });
}

/** `answer.ts` holds `Answer`, `passages.ts` what concerns a `Passage`, `app.tsx` what makes one: `createApp`. */
function namesIts(path: string): (found: Export) => boolean {
  const file = words(posix.basename(path)).join('-');
  const names = [file, file.replace(/s$/, ''), `create-${file}`, `open-${file}`];
  return ({ name }) => names.includes(words(name).join('-'));
}
