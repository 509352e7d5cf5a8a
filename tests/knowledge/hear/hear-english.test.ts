import { describe, expect, it } from 'vitest';
import { hearEnglish } from '#knowledge/hear/hear-english.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import { tokenize } from '#knowledge/tokenize.ts';

describe('a message in English', () => {
  it.each([
    ["What documents do I need to register my baby's birth?", ['khai', 'sinh'], ['papers']],
    ['how much is a certified copy', ['chung', 'thuc'], ['fee']],
    ['I lost my passport, where can I get a new one?', ['ho', 'chieu', 'mat'], ['place']],
    ['How long does it take to register a household business?', ['ho', 'kinh', 'doanh'], ['time']],
    ['My husband is a foreigner, what do we need to get married', ['ket', 'hon', 'ngoai'], ['papers']],
  ] as const)('%s', (question, words, aspects) => {
    const reading = readQuestion(question);
    expect(reading.tokens.map(({ folded }) => folded)).toEqual(expect.arrayContaining([...words]));
    expect(reading.aspects).toEqual(aspects);
    expect(reading.tokens.map(({ folded }) => folded)).not.toContain('husband');
  });

  it.each([
    'lam lai the can cuoc bi mat can gi',
    'do em mat the, to khai an o dau me oi',
    'Đăng ký khai sinh online có được không',
    'passport',
    'cho em hoi visa can gi',
    'card visit in o dau',
  ])('is not %s', (question) => {
    expect(hearEnglish(tokenize(question))).toBeNull();
  });
});
