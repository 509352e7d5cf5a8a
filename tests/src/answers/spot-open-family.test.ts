import { expect, test } from 'vitest';
import { families } from '#knowledge/families.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import { spotOpenFamily } from '#src/answers/spot-open-family.ts';

const familyIn = (question: string) => spotOpenFamily(readQuestion(question))?.id ?? null;

test.each([
  ['sổ đỏ cần giấy gì', 'land-title'],
  ['cho em hỏi bằng lái xe', 'driving-licence'],
  ['chung thuc giay to o dau', 'certification'],
  ['căn cước giờ phải làm lại thì sao', 'identity-card'],
  ['trước bạ sang tên hết bao nhiêu', 'registration-fee'],
])('"%s" names a family and no more', (question, family) => {
  expect(familyIn(question)).toBe(family);
});

test.each([
  ['a member told', 'mất sổ đỏ cần giấy gì'],
  ['something else said', 'sổ đỏ cho đất trồng rừng'],
  ['another word by its marks', 'bảng lại xe'],
  ['nothing of a family', 'đăng ký khai sinh cho con'],
  ['nothing at all', 'cho em hỏi'],
])('With %s no family is asked about: "%s"', (_, question) => {
  expect(familyIn(question)).toBeNull();
});

test('Each open name asks about its own family, so that none is shadowed by another or tells a member', () => {
  const led = families.flatMap(({ id, open = [] }) => open.map((phrase) => [phrase, familyIn(phrase), id]));
  expect(led.length).toBeGreaterThan(30);
  expect(led.filter(([, found, id]) => found !== id)).toEqual([]);
});
