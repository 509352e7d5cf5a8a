import { expect, test } from 'vitest';
import { createRateLimit, TooManyFault } from '#src/web/http/rate-limit.ts';

function open(perMinute: number) {
  let now = 0;
  const limit = createRateLimit({ elapsed: () => now }, perMinute);
  const takes = (key: string): boolean => {
    try {
      limit.take(key);
      return true;
    } catch (fault) {
      expect(fault).toBeInstanceOf(TooManyFault);
      return false;
    }
  };
  return {
    takes,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

test('gives evenly over time, and never more at once than a minute holds', () => {
  const { takes, pass } = open(6);
  const taken = (times: number) => Array.from({ length: times }, () => takes('a')).filter(Boolean).length;

  expect(taken(10)).toBe(6);
  pass(10_000);
  expect(taken(10)).toBe(1);
  pass(10 * 60_000);
  expect(taken(10)).toBe(6);
});

test('is not made to wait longer by who keeps asking', () => {
  const { takes, pass } = open(1);

  takes('a');
  for (let second = 0; second < 59; second += 1) {
    pass(1_000);
    expect(takes('a')).toBe(false);
  }
  pass(1_000);
  expect(takes('a')).toBe(true);
});

test('remembers a bounded number of keys: a flood of others makes it forgive, not grow', () => {
  const { takes } = open(1);

  takes('first');
  for (let key = 0; key < 19_000; key += 1) takes(`${key}`);
  expect(takes('first')).toBe(false);
  for (let key = 0; key < 25_000; key += 1) takes(`more ${key}`);
  expect(takes('first')).toBe(true);
});
