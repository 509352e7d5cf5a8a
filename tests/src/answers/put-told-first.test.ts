import { expect, test } from 'vitest';
import type { Ranked } from '#knowledge/rank-candidates.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import { putToldFirst } from '#src/answers/put-told-first.ts';
import { candidate } from '#tests/support/candidate.ts';

/** In the order put, of licences to drive: a first one, an exchange, another after a loss. */
function order(
  question: string,
  scores: readonly [number, number, number],
  more: Partial<Ranked> = {},
): string[] {
  const [first, exchanged, again] = scores;
  const ranked = [
    candidate('3.000346', first, more),
    candidate('3.000347', exchanged),
    candidate('3.000348', again),
  ];
  return putToldFirst(readQuestion(question), ranked).map(({ entryId }) => entryId);
}

const asFound = ['3.000346', '3.000347', '3.000348'];

test('A variant that is told in its own words goes before one that shares more words', () => {
  expect(order('bằng lái của em bị mất', [0.6, 0.5, 0.4])).toEqual(['3.000348', '3.000346', '3.000347']);
});

test('Nothing moves where no variant was told, or the one told stands too far behind', () => {
  expect(order('bằng lái ở quê', [0.6, 0.5, 0.4])).toEqual(asFound);
  expect(order('bằng lái của em bị mất', [0.6, 0.5, 0.2])).toEqual(asFound);
});

test('Nothing moves where the whole name of the first was said', () => {
  expect(
    order('bằng lái của em bị mất', [0.6, 0.5, 0.4], { phraseCovered: 1, questionCovered: 0.9 }),
  ).toEqual(asFound);
});

test('Nothing found stays nothing', () => {
  expect(putToldFirst(readQuestion('bằng lái bị mất'), [])).toEqual([]);
});
