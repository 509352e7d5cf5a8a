import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readDecision } from '#knowledge/local/read-decision.ts';
import { readDecisions } from '#knowledge/local/read-decisions.node.ts';

const head = [
  'decision: 05/2026/NQ-HĐND',
  'date: 2026-01-02',
  'title: Phí',
  'issuer: HĐND tỉnh Thử',
  'area: province:98',
  'from: 2026-02-01',
];
const fees = (fee: string) =>
  `changes:\n  - codes: [2.000810]\n    field: fees\n    value: { replaces: all, fees: [${fee}] }`;
const good = '{ amount: 9000, per: lần, kind: lệ phí }';

function read(lines: readonly string[], changes = fees(good)) {
  return readDecision('quyet-dinh.md', `---\n${[...lines, changes].join('\n')}\n---\n\nChú thích.\n`);
}

describe('a decision', () => {
  test('is read with its codes as they are written', () => {
    const { decision, faults } = read(head);
    expect(faults).toEqual([]);
    expect(decision?.changes).toMatchObject([
      { at: 'quyet-dinh.md:9 changes[0]', change: { codes: ['2.000810'], field: 'fees' } },
    ]);
  });

  test.each([
    ['ends before it begins', [...head, 'to: 2026-01-31'], 'to: ends before it begins (2026-02-01)'],
    [
      'names no area',
      head.filter((line) => !line.startsWith('area')),
      'area: expected string, received undefined',
    ],
    [
      'names a ward without its province',
      [...head.filter((line) => !line.startsWith('area')), 'area: ward:00001'],
      'province: a ward’s decision names its province: two digits',
    ],
    [
      'names another province than its area',
      [...head, 'province: "31"'],
      'province: is not the province of province:98',
    ],
    [
      'is invented for a real province',
      [...head, 'demo: true'],
      'demo: is true for the invented province 00 and for no other',
    ],
    [
      'has a day that does not exist',
      head.map((line) => line.replace('2026-01-02', '2026-02-30')),
      'date: Invalid ISO date',
    ],
    ['has a field that is none', [...head, 'force: true'], 'unknown field force'],
  ])('that %s is refused with its line', (_, lines, message) => {
    const { decision, faults } = read(lines);
    expect(decision).toBeNull();
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(message);
    expect(faults[0]).toMatch(/^quyet-dinh\.md:\d+ /);
  });

  test.each([
    ['a fee without its unit', '{ amount: 9000, kind: lệ phí }', 'value.fees.0.per: expected string'],
    [
      'a fee without its amount',
      '{ per: lần, kind: phí }',
      'value.fees.0.amount: a fee needs its amount in đồng',
    ],
    [
      'a fee in thousands',
      '{ amount: 9, per: lần, kind: phí }',
      'value.fees.0.amount: is less than 500 đồng',
    ],
    ['a fee in words', '{ amount: chín nghìn, per: lần, kind: phí }', 'a fee needs its amount in đồng'],
    ['a fee of neither kind', '{ amount: 9000, per: lần, kind: tiền }', 'value.fees.0.kind: Invalid option'],
  ])('with %s keeps its other changes', (_, fee, message) => {
    const { decision, faults } = read(head, `${fees(fee)}\n${fees(good).split('\n').slice(1).join('\n')}`);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(message);
    expect(decision?.changes).toHaveLength(1);
  });

  test('with a field that cannot be changed says which can', () => {
    const { faults } = read(head, 'changes:\n  - { codes: [2.000810], field: name, value: x }');
    expect(faults).toEqual([
      'quyet-dinh.md:9 changes[0] field: must be fees, limits, agencies, counter, form, online or note',
    ]);
  });

  test('without any change, or that is no facts at all, is a line too', () => {
    expect(read(head, '').faults).toEqual(['quyet-dinh.md:2 changes: a decision changes something']);
    expect(readDecision('x.md', 'chỉ có chữ').faults).toEqual([
      'x.md:1 the file must begin with facts between two lines "---"',
    ]);
  });
});

test('the shipped decisions are sound, of province 00 and marked as invented', async () => {
  const read = await readDecisions('knowledge/overlays');
  expect(read.flatMap(({ faults }) => faults)).toEqual([]);
  expect(read.length).toBeGreaterThanOrEqual(4);
  for (const { decision } of read) expect(decision?.head.demo).toBe(true);
  expect(await readFile('knowledge/overlays/00/01-2026-nq-hdnd-phi-le-phi.md', 'utf8')).toContain('bịa ra');
});
