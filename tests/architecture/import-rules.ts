import { posix } from 'node:path';
import { importedPath, type Module } from './module.ts';
import { matches, packageName } from './paths.ts';
import type { Room } from './rooms.ts';

/** Every import crosses a border that the table opens for it. */
export function checkRooms(modules: readonly Module[], rooms: readonly Room[]): readonly string[] {
  return modules.flatMap((module) => {
    const room = roomOf(module.path, rooms);
    if (!room) return [`${module.path} is in no room of the house`];
    return module.imports.flatMap(({ specifier, typeOnly, line }) => {
      const target = importedPath(module.path, specifier);
      const there = target && roomOf(target, rooms);
      if (!target || !there) return [];
      const allowed = typeOnly ? [...room.values, ...room.types] : room.values;
      if (allowed.includes(there.name) || allowed.includes(target)) return [];
      return [`${module.path}:${line} ${room.name} may not import ${typeOnly ? 'types of' : ''} ${target}`];
    });
  });
}

/** `./file.ts` inside a folder, `#folder/file.ts` across; never upwards; the file exists. */
export function checkPaths(modules: readonly Module[], paths: ReadonlySet<string>): readonly string[] {
  return modules.flatMap((module) =>
    module.imports.flatMap(({ specifier, line }) => {
      const at = `${module.path}:${line} '${specifier}'`;
      const target = importedPath(module.path, specifier);
      if (specifier === '(computed)') return [`${at} cannot be read from the text`];
      if (specifier.startsWith('../')) return [`${at} climbs; write #folder/file.ts`];
      if (target === null) return [];
      if (!paths.has(target)) return [`${at} does not exist`];
      const sameFolder = posix.dirname(target) === posix.dirname(module.path);
      if (specifier.startsWith('#') && sameFolder) return [`${at} is in the same folder; write ./`];
      if (specifier.startsWith('.') && !sameFolder) return [`${at} crosses a folder; write #folder/file.ts`];
      return [];
    }),
  );
}

/** A package is imported only where the table has it. */
export function checkPackages(
  modules: readonly Module[],
  packages: Readonly<Record<string, readonly string[]>>,
  rooms: readonly Room[],
): readonly string[] {
  return modules.flatMap((module) =>
    module.imports.flatMap(({ specifier, line }) => {
      if (importedPath(module.path, specifier) !== null || specifier === '(computed)') return [];
      const name = packageName(specifier);
      const places = packages[name];
      const room = roomOf(module.path, rooms)?.name ?? '';
      if (!places) return [`${module.path}:${line} ${name} has no place in the table of packages`];
      if (places.includes(room) || matches(module.path, places)) return [];
      return [`${module.path}:${line} ${name} does not belong here`];
    }),
  );
}

export function checkImportCount(
  modules: readonly Module[],
  budget: { readonly each: number; readonly wiring: number },
): readonly string[] {
  return modules.flatMap(({ path, imports }) => {
    const most = /^src\/[^/]+$/.test(path) ? budget.wiring : budget.each;
    return imports.length > most ? [`${path} imports ${imports.length} files (at most ${most})`] : [];
  });
}

/** No way back to a file through imports that run. Each cycle is named once, from its first file. */
export function checkCycles(modules: readonly Module[]): readonly string[] {
  const targets = new Map(modules.map((module) => [module.path, valueTargets(module)]));
  const cycles = new Set<string>();
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start !== -1) cycles.add(named(trail.slice(start)));
    if (start !== -1 || done.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of targets.keys()) visit(path, []);
  return [...cycles];
}

/** No file that only passes on what others export. */
export function checkBarrels(modules: readonly Module[]): readonly string[] {
  return modules.flatMap((module) => [
    ...module.imports
      .filter((found) => found.reExports)
      .map(
        ({ specifier, line }) => `${module.path}:${line} passes on '${specifier}'; import the file you mean`,
      ),
    ...(/(^|\/)index\.tsx?$/.test(module.path) ? [`${module.path} is named like a barrel`] : []),
  ]);
}

function roomOf(path: string, rooms: readonly Room[]): Room | undefined {
  return rooms.find((room) => matches(path, room.paths));
}

function valueTargets({ path, imports }: Module): readonly string[] {
  const run = imports.filter((found) => !found.typeOnly);
  return run.flatMap(({ specifier }) => importedPath(path, specifier) ?? []);
}

function named(cycle: readonly string[]): string {
  const first = cycle.indexOf([...cycle].sort()[0] ?? '');
  const turned = [...cycle.slice(first), ...cycle.slice(0, first)];
  return [...turned, turned[0]].join(' -> ');
}
