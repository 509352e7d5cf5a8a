import { describe, expect, test } from 'vitest';
import * as house from './house.ts';
import { readModule } from './module.ts';
import { checkFloors, checkLock, checkPins, checkScripts } from './package-rules.ts';
import { checkCharacters, checkMachineNames, checkNamedPaths } from './text-rules.ts';

/** Every rule about packages and texts, shown to fail on a violation that was planted. */

describe('packages', () => {
  test.each([['^4.13.19'], ['~1.0.0'], ['*'], ['latest'], ['>=2'], ['github:x/y'], ['1.2']])(
    'are not pinned by %s',
    (version) => {
      expect(checkPins(JSON.stringify({ dependencies: { hono: version } }))).toHaveLength(1);
      expect(checkPins(JSON.stringify({ devDependencies: { hono: version } }))).toHaveLength(1);
    },
  );

  test('are pinned by a version', () => {
    expect(checkPins(JSON.stringify({ dependencies: { hono: '4.13.19', next: '1.0.0-beta.2' } }))).toEqual(
      [],
    );
  });

  test('are known to be broken below a version, however deep they lie', () => {
    const lock = (packages: Record<string, string>) =>
      JSON.stringify({
        packages: Object.fromEntries(
          Object.entries(packages).map(([path, version]) => [`node_modules/${path}`, { version }]),
        ),
      });
    const floors = (packages: Record<string, string>) =>
      checkFloors(lock(packages), house.securityFloors, house.forbiddenPackages);

    expect(floors({ hono: '4.13.6' })).toHaveLength(1);
    expect(floors({ 'grammy/node_modules/hono': '4.9.20' })).toHaveLength(1);
    expect(floors({ '@langchain/core': '1.1.7' })).toHaveLength(1);
    expect(floors({ mammoth: '1.10.9' })).toHaveLength(1);
    expect(floors({ xlsx: '0.18.5' })).toHaveLength(1);
    expect(floors({ hono: '4.13.7', '@langchain/core': '1.1.8', mammoth: '1.11.0' })).toEqual([]);
  });

  test('come with a hash and without a host', () => {
    const lock = (entry: object) =>
      checkLock(JSON.stringify({ packages: { '': {}, 'node_modules/hono': entry } }));

    expect(lock({ version: '4.13.19', integrity: 'sha512-x' })).toEqual([]);
    expect(lock({ version: '4.13.19' })).toEqual(['node_modules/hono has no hash']);
    expect(lock({ integrity: 'sha512-x', resolved: 'https://packages.example/hono.tgz' })).toHaveLength(1);
  });

  test('are started by scripts that exist', () => {
    const scripts = JSON.stringify({
      scripts: { start: 'node --import tsx src/node.ts', test: 'vitest run' },
    });
    expect(checkScripts(scripts, new Set(['src/node.ts']))).toEqual([]);
    expect(checkScripts(scripts, new Set())).toHaveLength(1);
  });
});

describe('texts', () => {
  const guide = (text: string) => [{ path: 'README.md', text }];

  test.each([
    [['see ', 'work', 'main', 'db'].join('/')],
    [['', 'root', '.cache'].join('/')],
    [['(', 'home', 'lan', 'notes'].join('/')],
    [['', 'Users', 'lan'].join('/')],
    ['C:' + '\\Users\\lan'],
    [['https:', '', 'npm-mirror.example', 'hono'].join('/')],
    [['http:', '', 'registry.example', ''].join('/')],
  ])('name no machine: %s', (text) => {
    expect(checkMachineNames(guide(`${text}\n`))).toHaveLength(1);
  });

  test('may name what is the same everywhere', () => {
    const text =
      'src/work/answer.ts, ../shared/data, https://dichvucong.gov.vn/p/home/tra-cuu, /api/v1/questions\n';
    expect(checkMachineNames(guide(text))).toEqual([]);
  });

  test('are composed, clean, and end their lines', () => {
    const composed = 'Đăng ký khai sinh ở Đắk Lắk\n';

    expect(checkCharacters(guide(composed))).toEqual([]);
    expect(checkCharacters(guide(composed.normalize('NFD')))).not.toEqual([]);
    expect(checkCharacters(guide('khai\u200bsinh\n'))).toEqual(['README.md:1 "U+200b"']);
    expect(checkCharacters(guide('khai \u202esinh\n'))).toHaveLength(1);
    expect(checkCharacters(guide('\ufeffkhai sinh\n'))).toHaveLength(1);
    expect(checkCharacters(guide('khai sinh\r\n'))).toHaveLength(1);
    expect(checkCharacters(guide('khai sinh'))).toHaveLength(1);
  });

  test('name paths that exist', () => {
    const text = 'Start at `src/answers/answer-question.ts`, then `#db/gone.ts`.\n';
    expect(checkNamedPaths(guide(text), new Set(['src/answers/answer-question.ts']))).toEqual([
      'README.md:1 db/gone.ts does not exist',
    ]);
  });

  test('that are code must parse, and say which file does not', () => {
    expect(() => readModule({ path: 'src/half.ts', text: 'export function (' })).toThrow('src/half.ts');
  });
});
