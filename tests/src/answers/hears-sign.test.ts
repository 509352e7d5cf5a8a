import { expect, it } from 'vitest';
import { readQuestion } from '#knowledge/read-question.ts';
import { hearsSign } from '#src/answers/doors/hears-sign.ts';

const sign = { said: /\bho so\b.*\bchua\b/ };

it('writes a message out once, however many signs are read on it', () => {
  const { tokens, ...reading } = readQuestion('hồ sơ nộp hôm trước có chưa');
  let asked = 0;
  const counted = {
    ...reading,
    get tokens() {
      asked += 1;
      return tokens;
    },
  };
  for (let time = 0; time < 100; time += 1) expect(hearsSign(sign, counted)).toBe(true);
  expect(asked).toBe(1);
});

it('reads no more than a person says', () => {
  const long = `${'khai sinh '.repeat(200)} hồ sơ nộp hôm trước có chưa`;
  expect(hearsSign(sign, readQuestion(long))).toBe(false);
});

it.each(['cc hs ', 'sđt mô ', 'a b ', 'khai sinh ', 'kh ng '])(
  'two words over and over, "%s", are heard in four ways at most',
  (words) => {
    const said = words.repeat(Math.ceil(2_000 / words.length));
    const { tokens, others, typed } = readQuestion(said);
    expect(others.length).toBeLessThanOrEqual(3);
    for (const each of [{ tokens }, ...others])
      expect(each.tokens.length).toBeLessThanOrEqual(typed.length * 3);
  },
);
