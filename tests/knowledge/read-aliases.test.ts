import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { aliasFiles } from '#knowledge/alias-files.node.ts';
import { markdownFiles } from '#knowledge/markdown-files.node.ts';
import { checkAliasFiles, readAliases } from '#knowledge/read-aliases.ts';
import { type ReadEntry, readEntry } from '#knowledge/read-entry.ts';
import { realCodes } from '#tests/support/real-records.ts';

function file(...lines: string[]): string {
  return `${['code\talias', ...lines].join('\n')}\n`;
}

function faultsOf(text: string): string[] {
  return readAliases('a.tsv', text).faults.map(({ line, field, message }) => `${line} ${field}: ${message}`);
}

test('reads codes and phrases with their lines, and passes over remarks and empty lines', () => {
  const text = file('# Nuôi ong', '1.000001\tnuôi ong lấy mật', '', '1.000001\t làm  trại ong ', '# hết');
  expect(readAliases('a.tsv', text)).toEqual({
    file: 'a.tsv',
    aliases: [
      { code: '1.000001', alias: 'nuôi ong lấy mật', line: 3 },
      { code: '1.000001', alias: 'làm trại ong', line: 5 },
    ],
    faults: [],
  });
});

test('reads which phrase is the plain name of a code', () => {
  const text = file('1.000001\t=\tNuôi  ong', '1.000001\tnuôi ong lấy mật');
  expect(readAliases('a.tsv', text)).toEqual({
    file: 'a.tsv',
    aliases: [
      { code: '1.000001', alias: 'Nuôi ong', plain: true, line: 2 },
      { code: '1.000001', alias: 'nuôi ong lấy mật', line: 3 },
    ],
    faults: [],
  });
});

test('reads a decomposed file, with a byte order mark and Windows line ends, as the composed one', () => {
  const text = file('1.000001\tnuôi ong lấy mật', '1.000002\tbỏ nghề nuôi ong');
  const twin = `\ufeff${text.normalize('NFD').replaceAll('\n', '\r\n')}`;
  expect(twin).not.toBe(text);
  expect(readAliases('a.tsv', twin)).toEqual(readAliases('a.tsv', text));
});

test.each<[string, string, string[]]>([
  ['no header', '1.000001\tnuôi ong\n', ['1 header: must be code, a tab and alias']],
  ['an empty file', '', ['1 header: must be code, a tab and alias']],
  ['no tab', file('1.000001 nuôi ong'), ['2 alias: missing: a tab stands before it']],
  ['a second tab', file('1.000001\tnuôi\tong'), ['2 alias: a tab stands within or after it']],
  ['a plain name without words', file('1.000001\t='), ['2 alias: missing: a tab stands before it']],
  [
    'a plain name that no button holds',
    file(`1.000001\t=\t${'nuôi ong '.repeat(7)}`),
    ['2 alias: a plain name has at most 60 letters'],
  ],
  [
    'two plain names of one code',
    file('1.000001\t=\tNuôi ong', '1.000001\t=\tLàm trại ong'),
    ['3 alias: 1.000001 has a plain name already'],
  ],
  ['no code', file('\tnuôi ong'), ['2 code: "" does not look like 1.001193']],
  ['a bad code', file('1.00001\tnuôi ong'), ['2 code: "1.00001" does not look like 1.001193']],
  ['an empty phrase', file('1.000001\t'), ['2 alias: an alias needs letters']],
  ['a phrase without letters', file('1.000001\t113'), ['2 alias: an alias needs letters']],
  [
    'codes out of order',
    file('1.000002\tnuôi ong', '1.000001\tnuôi dế'),
    ['3 code: 1.000001 stands after 1.000002'],
  ],
])('finds the fault of %s', (_, text, faults) => {
  expect(faultsOf(text)).toEqual(faults);
});

test('reads the lines around one at fault', () => {
  const { aliases } = readAliases('a.tsv', file('1.000001\tnuôi ong', 'x\tnuôi dế', '1.000002\tnuôi tằm'));
  expect(aliases.map(({ alias }) => alias)).toEqual(['nuôi ong', 'nuôi tằm']);
});

function shared(texts: Readonly<Record<string, string>>, entries: readonly ReadEntry[] = []): string[] {
  const files = Object.entries(texts).map(([name, text]) => readAliases(name, text));
  return checkAliasFiles(files, entries).map((it) => `${it.file}:${it.line} ${it.field}: ${it.message}`);
}

test('finds a phrase that stands twice, in one file or in two, whatever its case', () => {
  expect(
    shared({
      'a.tsv': file('1.000001\tnuôi ong', '1.000001\tNuôi  Ong', '1.000002\tnuôi dế'),
      'b.tsv': file('1.000003\tnuôi dế'),
    }),
  ).toEqual([
    'a.tsv:3 alias: "Nuôi Ong" is also an alias in a.tsv:2',
    'b.tsv:2 alias: "nuôi dế" is also an alias in a.tsv:4',
  ]);
});

test('lets phrases that differ in their marks lead to different procedures', () => {
  expect(shared({ 'a.tsv': file('1.000001\tnuôi ong', '1.000002\tnuôi ông') })).toEqual([]);
});

test('finds a code whose aliases stand in two files', () => {
  const texts = { 'a.tsv': file('1.000001\tnuôi ong'), 'b.tsv': file('1.000001\tlàm trại ong') };
  expect(shared(texts)).toEqual(['b.tsv:2 code: 1.000001 has its aliases in a.tsv']);
});

test('finds what an entry says already, and codes that have an entry or were replaced by one', () => {
  const entry = entryOf('ong.md', [
    'kind: procedure',
    'code: 1.000001',
    'name: Đăng ký nuôi ong',
    'aliases: [nuôi ong]',
    'replaces: ["1.000009"]',
    'field: Chăn nuôi',
    'source: { decision: 12/QĐ-XYZ }',
  ]);
  const text = file('1.000001\tlàm trại ong', '1.000002\tnuôi ong', '1.000009\tbáo xã nuôi ong');
  expect(shared({ 'a.tsv': text }, [entry])).toEqual([
    'a.tsv:2 code: 1.000001 has its aliases in ong.md',
    'a.tsv:3 alias: "nuôi ong" is also an alias in ong.md',
    'a.tsv:4 code: 1.000009 has its aliases in ong.md',
  ]);
});

const knowledge = new URL('../../knowledge', import.meta.url).pathname;

test('the shipped phrases are sound, and each leads to one place', async () => {
  const files = await aliasFiles(knowledge);
  const paths = await markdownFiles(knowledge);
  const read = await Promise.all(paths.map(async (path) => readEntry(path, await readFile(path, 'utf8'))));
  const entries = read.flatMap((one) => ('entry' in one ? [one] : []));
  expect(files.flatMap(({ faults }) => faults)).toEqual([]);
  expect(checkAliasFiles(files, entries)).toEqual([]);
  expect(files.flatMap(({ aliases }) => aliases).length).toBeGreaterThan(600);
});

/**
 * On the national portal, as the domain's table of facts has them, and not in the copy of the records that tests read:
 * lower secondary schools, and benefits for people of merit.
 */
const onThePortalOnly = new Set([
  ...['2.002481', '3.000182'],
  ...['1.010803', '1.010824', '2.001396', '2.002307', '2.002308'],
]);

test('the shipped phrases lead to procedures that exist, as a mistyped code would lead nowhere', async () => {
  const known = realCodes();
  const codes = (await aliasFiles(knowledge)).flatMap(({ aliases }) => aliases.map(({ code }) => code));
  const unknown =
    known.size === 0 ? [] : codes.filter((code) => !known.has(code) && !onThePortalOnly.has(code));
  expect([...new Set(unknown)]).toEqual([]);
});

function entryOf(name: string, facts: readonly string[]): ReadEntry {
  const read = readEntry(name, `---\n${facts.join('\n')}\n---\n`);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read;
}
