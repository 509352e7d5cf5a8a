import { expect, test } from 'vitest';
import { rememberLately } from '#knowledge/remember-lately.ts';

function counting() {
  const made: string[] = [];
  const upper = rememberLately(4, (text) => {
    made.push(text);
    return text.toUpperCase();
  });
  return { made, upper };
}

test('What was made of a text is made once', () => {
  const { made, upper } = counting();
  expect([upper('a'), upper('b'), upper('a')]).toEqual(['A', 'B', 'A']);
  expect(made).toEqual(['a', 'b']);
});

test('What is asked for again and again stays, and what is not goes', () => {
  const { made, upper } = counting();
  for (const text of ['a', 'b', 'c', 'a', 'd', 'a', 'e', 'a', 'f', 'a', 'b'])
    expect(upper(text)).toBe(text.toUpperCase());
  expect(made.filter((text) => text === 'a')).toHaveLength(1);
  expect(made.filter((text) => text === 'b')).toHaveLength(2);
});
