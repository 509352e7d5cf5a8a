import { createServer } from 'node:http';
import { zipSync, zlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { createForeignReader } from '#src/desk/import/create-foreign-reader.node.ts';
import { bold, outside, paragraph, pdfFile, sheetFile, wordFile } from '#tests/support/foreign-files.ts';
import { bomb } from '#tests/support/workbooks.ts';

const reader = createForeignReader();
const text = (words: string) => new TextEncoder().encode(words);
const plain = [bold('Thủ tục Đăng ký nuôi dế'), paragraph('Trình tự thực hiện: nộp hồ sơ.')].join('');
const big = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024).fill(97);
/** Twelve megabytes that pack no better than a usual text, and are a tree of a million leaves. */
const tree = () => {
  const words = Array.from({ length: 130_000 }, (_, at) =>
    paragraph(`${(at * 2_654_435_761) % 4_294_967_296} ${at * 7919}`),
  );
  return wordFile(words.join(''));
};
const many = (count: number) =>
  zipSync(Object.fromEntries(Array.from({ length: count }, (_, at) => [`word/${at}.xml`, text('x')])));
/** A page whose drawing unpacks to 200 MB. */
const drawing = () => {
  const packed = Buffer.from(zlibSync(big(200), { level: 1 })).toString('latin1');
  const length = `/Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`;
  const usual = Buffer.from(pdfFile(['a'])).toString('latin1');
  const at = usual.indexOf('7 0 obj');
  const rest = usual.slice(usual.indexOf('endobj', at));
  return new Uint8Array(Buffer.from(`${usual.slice(0, at)}7 0 obj\n<< ${length}\n${rest}`, 'latin1'));
};
const entity =
  '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document>&b;</w:document>';
const macros = { 'word/vbaProject.bin': new Uint8Array([1, 2, 3]) };
const linked = { 'word/_rels/document.xml.rels': outside('attachedTemplate', 'http://127.0.0.1:9/x.dotm') };

const bad: readonly (readonly [string, string, () => Uint8Array, string])[] = [
  ['nothing', 'a.docx', () => new Uint8Array(), 'empty'],
  ['21 MB', 'a.pdf', () => big(21), 'too-large'],
  ['a program', 'a.exe', () => text('MZ'), 'unknown-format'],
  ['words that say to be a PDF', 'a.pdf', () => text('xin chào'), 'mismatch'],
  [
    'a PDF behind something else',
    'a.pdf',
    () => text(`MZ${new TextDecoder().decode(pdfFile(['a']))}`),
    'mismatch',
  ],
  ['a workbook that says to be Word', 'a.docx', () => sheetFile([['a']]), 'mismatch'],
  ['a Word file of macros by its name', 'a.docm', () => wordFile(plain), 'macros'],
  ['a Word file with macros in it', 'a.docx', () => wordFile(plain, macros), 'macros'],
  ['a template from elsewhere', 'a.docx', () => wordFile(plain, linked), 'external'],
  [
    'a workbook that asks another',
    'a.xlsx',
    () => sheetFile([['a']], { 'xl/externalLinks/externalLink1.xml': '<a/>' }),
    'external',
  ],
  [
    'a file in a file',
    'a.docx',
    () => wordFile(plain, { 'word/embeddings/a.xlsx': sheetFile([['a']]) }),
    'nested',
  ],
  ['a name that climbs out', 'a.docx', () => wordFile(plain, { '../../a.xml': 'a' }), 'names'],
  ['entities that grow', 'a.docx', () => wordFile('', { 'word/document.xml': entity }), 'entities'],
  ['more entries than any text has', 'a.docx', () => many(2100), 'bomb'],
  [
    'a Word file that unpacks to 50 MB',
    'a.docx',
    () => wordFile(plain, { 'word/media/a.png': big(50) }),
    'bomb',
  ],
  ['a workbook that unpacks to 250 MB', 'a.xlsx', () => bomb(250), 'bomb'],
  ['a Word file that is a tree of a million leaves', 'a.docx', tree, 'too-complex'],
  ['a cut Word file', 'a.docx', () => wordFile(plain).slice(0, 500), 'damaged'],
  ['a cut PDF', 'a.pdf', () => text('%PDF-1.7\n1 0 obj\n<< /Type'), 'damaged'],
  [
    'a PDF that says to have 50,000 pages',
    'a.pdf',
    () => text(new TextDecoder().decode(pdfFile(['a'])).replace('/Count 1', '/Count 50000')),
    'too-many-pages',
  ],
  [
    'a PDF with a script',
    'a.pdf',
    () =>
      text(
        new TextDecoder()
          .decode(pdfFile(['a']))
          .replace('/Type /Catalog', '/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert(1)) >>'),
      ),
    'macros',
  ],
  ['a PDF whose page unpacks to 200 MB', 'a.pdf', drawing, 'too-complex'],
  ['a PDF without a letter', 'a.pdf', () => pdfFile(['']), 'no-text'],
  ['a page of 100,000 elements in each other', 'a.html', () => text('<div>'.repeat(100_000)), 'too-complex'],
  ['records nested without end', 'a.json', () => text('['.repeat(100_000)), 'too-complex'],
  ['a letter to somebody', 'a.md', () => text('Chào anh, mai họp nhé.'), 'nothing-found'],
  [
    'old Office',
    'a.doc',
    () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    'old-office',
  ],
];

test.each(bad)('is told why: %s', { timeout: 60_000 }, async (_what, name, make, why) => {
  expect(await reader.read({ name, bytes: make() })).toEqual({ kind: 'refused', why });
});

test('took less than 300 MB for each of them', () => {
  expect(reader.peak()).toBeGreaterThan(20 * 1024 * 1024);
  expect(reader.peak()).toBeLessThan(300 * 1024 * 1024);
});

test('opens no connection for what a page asks for, and answers meanwhile', { timeout: 60_000 }, async () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    response.end('ok');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const there = `http://127.0.0.1:${port}/`;
  const page = `<img src="${there}"><link rel=stylesheet href="${there}"><iframe src="${there}"></iframe><h1>Thủ tục Nuôi dế</h1><p>Trình tự thực hiện: nộp</p>`;
  const reading = reader.read({ name: 'a.html', bytes: text(page) });
  // The reading has its own program: this one goes on answering.
  expect(await (await fetch(there)).text()).toBe('ok');
  expect(await reading).toMatchObject({ kind: 'read' });
  expect(asked).toBe(1);
  server.close();
});

test('reads two at once, and tells a third to come again', { timeout: 60_000 }, async () => {
  const file = { name: 'a.docx', bytes: wordFile(plain) };
  const read = await Promise.all([reader.read(file), reader.read(file), reader.read(file)]);
  expect(read.map(({ kind }) => kind)).toEqual(['read', 'read', 'refused']);
  expect(read[2]).toEqual({ kind: 'refused', why: 'busy' });
});

test('stops a file that takes too long', { timeout: 60_000 }, async () => {
  const hurried = createForeignReader({ mostMs: 1 });
  expect(await hurried.read({ name: 'a.docx', bytes: wordFile(plain) })).toEqual({
    kind: 'refused',
    why: 'too-slow',
  });
});
