import { importedPath, type Module } from '#tests/architecture/module.ts';

/** The one way to the server of TEST_DATABASE_URL. */
const wayToServer = 'tests/support/test-server.ts';

/** The tests that take a database from the server, where there is one: whatever they import leads to it. */
export function filesOnServer(modules: readonly Module[]): readonly string[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const known = new Map<string, boolean>([[wayToServer, true]]);
  const leads = (path: string): boolean => {
    const found = known.get(path);
    if (found !== undefined) return found;
    known.set(path, false);
    const reaches = (byPath.get(path)?.imports ?? []).some(({ specifier, typeOnly }) => {
      const target = typeOnly ? null : importedPath(path, specifier);
      return target !== null && leads(target);
    });
    known.set(path, reaches);
    return reaches;
  };
  return [...byPath.keys()].filter((path) => /\.test\.tsx?$/.test(path) && leads(path));
}
