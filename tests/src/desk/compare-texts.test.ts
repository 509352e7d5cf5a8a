import { expect, test } from 'vitest';
import { compareTexts } from '#src/desk/compare-texts.ts';
import { entryShape } from '#src/desk/entry-shape.ts';

const procedure = entryShape('procedure');

test('boxes that were ticked in another order are no change', () => {
  const [before, after] = [
    ['citizen', 'overseas-vietnamese', 'foreigner'],
    ['citizen', 'foreigner', 'overseas-vietnamese'],
  ];
  expect(compareTexts(procedure, { audience: before }, { audience: after })).toEqual([]);
  const fewer = compareTexts(procedure, { audience: before }, { audience: ['citizen', 'foreigner'] });
  expect(fewer.map(({ path }) => path)).toEqual(['audience']);
});

test('a paper put before the others is the one that is new, however the fields of the others are ordered', () => {
  const papers = [
    { name: 'Tờ khai nuôi rùa', hand: 'submit', originals: 1, copies: 0 },
    { name: 'Ảnh con rùa', hand: 'submit', originals: 0, copies: 2 },
  ];
  const ordered = papers.map(({ copies, originals, hand, name }) => ({ copies, originals, hand, name }));
  const added = { name: 'Giấy chứng nhận mua rùa', hand: 'present', originals: 1, copies: 0 };
  const changes = compareTexts(procedure, { papers }, { papers: [added, ...ordered] });
  expect([...new Set(changes.map(({ path }) => path.split('.').slice(0, 2).join('.')))]).toEqual([
    'papers.0',
  ]);
  expect(changes.every(({ kind }) => kind === 'added')).toBe(true);
});
