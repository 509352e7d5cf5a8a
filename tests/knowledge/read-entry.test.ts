import { expect, test } from 'vitest';
import { checkEntries } from '#knowledge/check-entries.ts';
import { type ReadEntry, readEntry } from '#knowledge/read-entry.ts';

const facts = [
  'kind: procedure',
  'code: 2.000810',
  'name: Đăng ký nuôi ong',
  'field: Chăn nuôi',
  'source: { decision: 12/QĐ-XYZ }',
];

function file(lines: readonly string[], body = ''): string {
  return `---\n${lines.join('\n')}\n---\n${body}`;
}

function read(source: string, name = 'a.md'): ReadEntry {
  const result = readEntry(name, source);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result;
}

function faultsOf(source: string): string[] {
  const result = readEntry('a.md', source);
  return 'faults' in result ? result.faults.map((it) => `${it.line} ${it.field}: ${it.message}`) : [];
}

test('reads facts and sections, and keeps a code that looks like a number', () => {
  const body = '\n## Tóm tắt\n\nNuôi ong thì báo xã.\n\n## Giấy tờ\n\n- Đơn\n- Sơ đồ\n';
  const { entry } = read(file(facts, body));
  expect(entry).toMatchObject({
    code: '2.000810',
    sections: { overview: 'Nuôi ong thì báo xã.', papers: '- Đơn\n- Sơ đồ' },
    sureness: 'record',
    aliases: [],
  });
});

test('reads a decomposed file, with a byte order mark and Windows line ends, as the composed one', () => {
  const source = file([...facts, 'aliases: [nuôi ong mật]'], '## Tóm tắt\nBáo xã.\n');
  const twin = `\ufeff${source.normalize('NFD').replaceAll('\n', '\r\n')}`;
  expect(twin).not.toBe(source);
  expect(read(twin).entry).toEqual(read(source).entry);
});

test('reads the prose of a guide, a place and a notice into their fields', () => {
  const guide = ['kind: guide', 'id: nop-anh', 'name: Nộp ảnh', 'source: { url: https://example.vn/a }'];
  const steps = '## Tóm tắt\nChụp rõ.\n\n## Các bước\n1. Mở máy\n   ảnh\n2. Chụp\n';
  expect(read(file(guide, steps)).entry).toMatchObject({
    short: 'Chụp rõ.',
    steps: ['Mở máy ảnh', 'Chụp'],
  });
  const notice = ['kind: notice', 'id: nghi-le', 'name: Nghỉ lễ', 'sureness: secondary'];
  expect(read(file(notice, '## Nội dung\nNghỉ một ngày.')).entry).toMatchObject({ text: 'Nghỉ một ngày.' });
});

/** Each line repeats the line before it nine times. */
const multiplying = [...'abcdefg'].map((key, index, keys) => {
  const before = keys[index - 1];
  return `${key}: &${key} [${(before ? `*${before}, ` : 'x, ').repeat(9)}]`;
});

test.each<[string, string, string]>([
  ['no front matter', 'Xin chào', '1 front matter: the file must begin'],
  ['broken YAML', file(['kind: [procedure']), '3 front matter: '],
  ['a key twice', file([...facts, 'name: B']), '7 front matter: Map keys must be unique'],
  ['no kind', file(facts.slice(1)), '2 kind: must be procedure, guide, place or notice'],
  [
    'an unknown field',
    file([...facts, 'papers:', '  - name: A', '    fo: 1']),
    '9 papers[0].fo: unknown field',
  ],
  ['a wrong type', file([...facts, 'levels: commune']), '7 levels: expected array'],
  [
    'a number for a text',
    file([...facts, 'plainName: 12']),
    '7 plainName: expected string, received number (write',
  ],
  ['a bad code', file(['kind: procedure', 'code: 1.23', ...facts.slice(2)]), '3 code: '],
  [
    'an unknown heading',
    file(facts, '\n## Giấy má\nx\n'),
    '9 ## Giấy má: unknown section: a procedure has Tóm tắt',
  ],
  ['a heading twice', file(facts, '## Lệ phí\nx\n## Lệ phí\ny\n'), '10 ## Lệ phí: the section stands twice'],
  ['an empty section', file(facts, '## Lệ phí\n## Thời hạn\ny\n'), '8 ## Lệ phí: the section is empty'],
  ['text before a heading', file(facts, 'lời mở\n'), '8 body: text before'],
  [
    'a section given twice',
    file([...facts, 'sections: { fee: x }'], '## Thời hạn\ny\n'),
    '9 sections.time: stands also in the facts as sections',
  ],
  [
    'a paper of no case',
    file([...facts, 'papers:', '  - { name: A, cases: [lai] }']),
    '8 papers[0].cases: no case "lai" in cases',
  ],
  [
    'a fee of no case',
    file([...facts, 'methods:', '  - channel: counter', '    fees:', '      - { amount: 1, cases: [lai] }']),
    '10 methods[0].fees[0].cases: no case',
  ],
  [
    'a limit of no case',
    file([
      ...facts,
      'methods:',
      '  - channel: counter',
      '    limits:',
      '      - { quantity: 1, unit: day, cases: [x] }',
    ]),
    '10 methods[0].limits[0].cases: no case',
  ],
  [
    "a record's way of telling cases",
    file([...facts, 'methods:', '  - channel: counter', '    fees:', '      - { amount: 1, case: lai }']),
    '10 methods[0].fees[0].case: is for imported records',
  ],
  [
    'a case that answers no question',
    file([...facts, 'cases: [{ id: a, name: A, of: mat-hay-hong }]']),
    '7 cases[0].of: no question "mat-hay-hong" in asks',
  ],
  [
    'a question with one answer',
    file([...facts, 'asks: [{ id: q, question: Hỏi? }]', 'cases: [{ id: a, name: A, of: q }]']),
    '7 asks[0]: the question "q" needs two cases',
  ],
  [
    'a question that follows none',
    file([
      ...facts,
      'asks: [{ id: q, question: Hỏi?, after: [b] }]',
      'cases: [{ id: a, name: A, of: q }, { id: b, name: B, of: q }]',
    ]),
    '7 asks[0].after: "b" is no case of an earlier question',
  ],
  [
    'an end before the beginning',
    file([...facts, 'effectiveFrom: 2026-02-01', 'effectiveTo: 2026-01-01']),
    '8 effectiveTo: ends before it begins (2026-02-01)',
  ],
  [
    'a fee of 0 beside an amount',
    file([...facts, 'methods:', '  - channel: online', '    fees: [{ amount: 0, note: "trả 20.000 đồng" }]']),
    '9 methods[0].fees[0].amount: is 0, but the note names an amount',
  ],
  ['no decision', file(facts.slice(0, 4)), '2 source.decision: missing, while sureness is record'],
  ['a check without why', file([...facts, 'check: true']), '7 check: check: true needs checkWhy'],
  [
    'a checked fee without why',
    file([...facts, 'methods:', '  - channel: post', '    fees: [{ amount: 5, check: true }]']),
    '9 methods[0].fees[0].check: check: true needs checkWhy',
  ],
  ['memory without check', file([...facts, 'sureness: memory']), '7 sureness: what is only memory'],
  [
    'its own successor',
    file([...facts, 'replaces: [2.000810]']),
    '7 replaces[0]: a procedure cannot replace itself',
  ],
  [
    'an alias without letters',
    file([...facts, 'aliases: ["12 - 3"]']),
    '7 aliases[0]: an alias needs letters',
  ],
  [
    'an alias twice',
    file([...facts, 'aliases: [Nuôi ong, "nuôi  ong"]']),
    '7 aliases[1]: "nuôi ong" stands twice',
  ],
  ['endless brackets', file([`a: ${'['.repeat(20_000)}`]), '2 front matter: the facts are nested'],
  ['endless dashes', file(['- '.repeat(20_000)]), '2 front matter: the facts are nested'],
  ['multiplying aliases', file(multiplying), '2 front matter: too many YAML aliases'],
])('names line and field of %s', (_, source, expected) => {
  const squeezed = faultsOf(source).map((fault) => fault.replace(/ {2,}/g, ' '));
  expect(squeezed.join('\n')).toContain(expected);
});

test('names every fault of a file at once, in the order of its lines', () => {
  const faults = faultsOf(file([...facts, 'fild: x', 'levels: [city]'], '## Phí\nx\n'));
  expect(faults.map((fault) => fault.split(':')[0])).toEqual(['7 fild', '8 levels[0]', '10 ## Phí']);
});

test('names an id, an alias and a replaced code that stand in two files', () => {
  const other = facts.map((line) => line.replace('2.000810', '2.000811'));
  const faults = checkEntries([
    read(file([...facts, 'aliases: [thả ong]']), 'a.md'),
    read(file([...facts, 'aliases: [ong bầu]']), 'b.md'),
    read(file([...other, 'aliases: [Thả ong]', 'replaces: [2.000810]']), 'c.md'),
  ]);
  expect(faults).toEqual([
    { file: 'b.md', line: 3, field: 'code', message: '2.000810 is also the id of a.md' },
    { file: 'c.md', line: 7, field: 'aliases[0]', message: '"Thả ong" is also an alias in a.md' },
    {
      file: 'c.md',
      line: 8,
      field: 'replaces[0]',
      message: '2.000810 has been replaced, but still stands in a.md',
    },
  ]);
});
