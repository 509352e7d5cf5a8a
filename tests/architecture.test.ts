import { describe, expect, test } from 'vitest';
import {
  casts,
  checkAny,
  checkCastReasons,
  checkNodeGlobal,
  checkNonNull,
  checkOnePlace,
  checkSql,
} from '#tests/architecture/code-rules.ts';
import {
  checkDefaultExports,
  checkKebabCase,
  checkVerbNames,
  checkWords,
  unnamedFiles,
} from '#tests/architecture/export-rules.ts';
import * as house from '#tests/architecture/house.ts';
import {
  checkBarrels,
  checkCycles,
  checkImportCount,
  checkPackages,
  checkPaths,
  checkRooms,
} from '#tests/architecture/import-rules.ts';
import { readModule } from '#tests/architecture/module.ts';
import { checkFloors, checkLock, checkPins, checkScripts } from '#tests/architecture/package-rules.ts';
import { isSource } from '#tests/architecture/paths.ts';
import { readTree } from '#tests/architecture/read-tree.ts';
import { rooms } from '#tests/architecture/rooms.ts';
import {
  checkDepth,
  checkFunctionLengths,
  checkLines,
  checkParameters,
  checkTopLevel,
  countLines,
  measureFunctions,
  measureLines,
} from '#tests/architecture/size-rules.ts';
import {
  checkLeftOut,
  checkModuleMocks,
  checkSleeps,
  checkWayToServer,
} from '#tests/architecture/test-rules.ts';
import { checkCharacters, checkMachineNames, checkNamedPaths } from '#tests/architecture/text-rules.ts';
import { filesOnServer } from '#tests/support/files-on-server.ts';

/**
 * The habits of the house, checked on the text of the whole tree. `architecture/house.ts` holds the tables: who may
 * import whom, what is reached from one place, the words and the budgets. `architecture/rules.test.ts` shows that
 * each rule fails where it should.
 */

const files = await readTree(new URL('..', import.meta.url).pathname);
const paths = new Set(files.map(({ path }) => path));
const modules = files.filter(({ path }) => /\.(tsx?|mjs)$/.test(path)).map(readModule);
const sources = modules.filter(({ path }) => isSource(path));
const tests = modules.filter(({ path }) => path.startsWith('tests/'));
const sized = files.filter(({ path }) => /\.(tsx?|sql|css)$/.test(path) && !house.longFiles[path]);
const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? '';

describe('imports', () => {
  test('cross only the borders that are open', () => {
    expect(checkRooms(modules, rooms)).toEqual([]);
  });

  test('say ./ inside a folder and #folder/ across, never climb, and find their file', () => {
    expect(checkPaths(modules, paths)).toEqual([]);
  });

  test('bring packages in only where they belong', () => {
    expect(checkPackages(modules, house.packages, rooms)).toEqual([]);
  });

  test('never lead back to where they began', () => {
    expect(checkCycles(modules)).toEqual([]);
  });

  test('are few enough to follow', () => {
    expect(checkImportCount(sources, house.importBudget)).toEqual([]);
  });

  test('name the file that is meant, not a barrel', () => {
    expect(checkBarrels(modules)).toEqual([]);
  });
});

describe('names', () => {
  test('are exported as they are called', () => {
    expect(checkDefaultExports(modules, house.defaultExports)).toEqual([]);
  });

  test('use our words', () => {
    expect(checkWords(modules, house.forbiddenWords)).toEqual([]);
  });

  test('of files are kebab-case', () => {
    expect(checkKebabCase(modules.map(({ path }) => path))).toEqual([]);
  });

  test('of files are the names of their verbs', () => {
    expect(checkVerbNames(modules)).toEqual([]);
  });

  test('of files are those of their main export, nearly everywhere', () => {
    const unnamed = unnamedFiles(modules);
    const share = 1 - unnamed.length / sources.filter(({ exports }) => exports.length > 0).length;
    say(`${Math.round(share * 100)} % of files are named after an export; the others: ${unnamed.join(' ')}`);
    expect(share).toBeGreaterThanOrEqual(0.85);
  });
});

describe('what varies from run to run', () => {
  test('is reached from one place each', () => {
    expect(checkOnePlace(sources, house.onePlace)).toEqual([]);
  });

  test('belongs to Node only where Node is known', () => {
    expect(checkNodeGlobal(modules, house.nodeOnly)).toEqual([]);
  });

  test('is asked of the database in db/', () => {
    expect(checkSql(modules)).toEqual([]);
  });
});

describe('sizes', () => {
  test('of files stay within their budgets', () => {
    const { median, p90, most } = measureLines(sources);
    say(`${sources.length} source files, lines: median ${median}, p90 ${p90}, most ${most}`);
    expect(checkLines(sized, house.lineBudget)).toEqual([]);
  });

  test('of functions stay within their budget', () => {
    const { median, p90, most } = measureFunctions(sources);
    say(`named functions, lines: median ${median}, p90 ${p90}, most ${most}`);
    expect(checkFunctionLengths(sources, house.functionBudget)).toEqual([]);
  });

  test('of parameter lists stay within three, without flags', () => {
    expect(checkParameters(modules)).toEqual([]);
  });

  test('of paths stay within three folders, below a short top level', () => {
    expect(checkDepth([...paths], 3)).toEqual([]);
    expect(checkTopLevel([...paths], house.topLevel)).toEqual([]);
  });
});

describe('types', () => {
  test('are never any', () => {
    expect(checkAny(modules)).toEqual([]);
  });

  test('are never claimed with a `!`', () => {
    expect(checkNonNull(modules)).toEqual([]);
  });

  test('are claimed with `as` seldom, and with a reason', () => {
    const lines = sources.reduce((sum, { text }) => sum + countLines(text), 0);
    const claimed = casts(sources);
    say(`${claimed.length} casts in ${lines} lines of source`);
    expect(claimed.length).toBeLessThanOrEqual(Math.ceil((lines / 1000) * house.castsPerThousandLines));
    expect(checkCastReasons(sources)).toEqual([]);
  });
});

describe('tests', () => {
  test('replace no modules', () => {
    expect(checkModuleMocks(modules)).toEqual([]);
  });

  test('wait for the thing, not for the clock', () => {
    expect(checkSleeps(tests, house.waitingFiles)).toEqual([]);
  });

  test('are left out only by the named functions of tests/support', () => {
    expect(checkLeftOut(tests)).toEqual([]);
  });

  test('come to the server in one way, so that none is forgotten there', () => {
    const ways = ['tests/support/test-server.ts', 'tests/bench/'];
    expect(checkWayToServer(tests, ways)).toEqual([]);
    const onServer = filesOnServer(tests);
    const all = tests.filter(({ path }) => /\.test\.tsx?$/.test(path));
    say(`${onServer.length} of ${all.length} test files take a database from the server where there is one`);
    expect(onServer).toContain('tests/db/migrate.test.ts');
    expect(onServer).not.toContain('tests/knowledge/fold.test.ts');
  });
});

describe('packages', () => {
  test('are pinned', () => {
    expect(checkPins(textOf('package.json'))).toEqual([]);
  });

  test('are above what is known to be broken', () => {
    const broken = checkFloors(textOf('package-lock.json'), house.securityFloors, house.forbiddenPackages);
    expect(broken).toEqual([]);
  });

  test('install from any registry', () => {
    expect(checkLock(textOf('package-lock.json'))).toEqual([]);
  });

  test('are started by scripts that exist', () => {
    expect(checkScripts(textOf('package.json'), paths)).toEqual([]);
  });
});

describe('texts', () => {
  test('name no machine and no mirror', () => {
    expect(checkMachineNames(files)).toEqual([]);
  });

  test('are composed, without invisible characters', () => {
    expect(checkCharacters(files)).toEqual([]);
  });

  test('name paths that exist', () => {
    const guides = files.filter(({ path }) => /^(README|docs\/.*)\.md$/.test(path));
    expect(checkNamedPaths(guides, paths)).toEqual([]);
  });
});

function say(line: string): void {
  process.stdout.write(`  ${line}\n`);
}
