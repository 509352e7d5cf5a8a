import { z } from 'zod';

const specs = z.record(z.string(), z.string()).default({});

const packageSchema = z.object({
  dependencies: specs,
  devDependencies: specs,
  optionalDependencies: specs,
  scripts: specs,
});

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      link: z.boolean().optional(),
    }),
  ),
});

/** Exact versions only, so that the same tree stands everywhere. */
export function checkPins(packageJson: string): readonly string[] {
  return wanted(packageJson)
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} ${version} is not an exact version`);
}

/** Whatever is installed, wished for or brought along, is not known to be broken. */
export function checkFloors(
  packageLock: string,
  floors: Readonly<Record<string, string>>,
  forbidden: Readonly<Record<string, string>>,
): readonly string[] {
  return Object.entries(lockSchema.parse(JSON.parse(packageLock)).packages).flatMap(([path, { version }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const floor = floors[name];
    if (path === '' || version === undefined) return [];
    if (forbidden[name]) return [`${name}: ${forbidden[name]}`];
    return floor && below(version, floor) ? [`${name} ${version} is below ${floor}`] : [];
  });
}

/** The lockfile installs from any registry, and nothing unproven: hashes for all, hosts for none. */
export function checkLock(packageLock: string): readonly string[] {
  return Object.entries(lockSchema.parse(JSON.parse(packageLock)).packages).flatMap(([path, entry]) => {
    if (path === '' || entry.link) return [];
    return [
      ...(entry.resolved ? [`${path} names a host: ${entry.resolved}`] : []),
      ...(entry.integrity ? [] : [`${path} has no hash`]),
    ];
  });
}

/** What a script starts exists. */
export function checkScripts(packageJson: string, paths: ReadonlySet<string>): readonly string[] {
  return Object.entries(packageSchema.parse(JSON.parse(packageJson)).scripts).flatMap(([name, script]) =>
    [...script.matchAll(/(?:^|\s)([\w./-]+\.(?:tsx?|mjs|sh))\b/g)].flatMap(([, path]) =>
      path && !paths.has(path) ? [`npm run ${name} starts ${path}, which does not exist`] : [],
    ),
  );
}

function wanted(packageJson: string): readonly (readonly [string, string])[] {
  const { dependencies, devDependencies, optionalDependencies } = packageSchema.parse(
    JSON.parse(packageJson),
  );
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
}

function below(version: string, floor: string): boolean {
  return version.localeCompare(floor, 'en', { numeric: true }) < 0;
}
