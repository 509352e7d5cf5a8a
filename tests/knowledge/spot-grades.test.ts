import { expect, test } from 'vitest';
import { spotGrades } from '#knowledge/spot-grades.ts';

const gradesIn = (words: string) => spotGrades(words).map(({ kind, grade }) => `${kind} ${grade}`);

test('A grade is the same in Roman and in plain numbers, and each of several stands by itself', () => {
  expect(gradesIn('cong bo mo cang ca loai i, loai ii')).toEqual(['loai 1', 'loai 2']);
  expect(gradesIn('cang ca loai 1')).toEqual(['loai 1']);
  expect(gradesIn('nha khach hang iv va v')).toEqual(['hang 4', 'hang 5']);
});

test('What only sounds like a grade is none', () => {
  expect(gradesIn('loai xe nao, hang xom, muc dich su dung, tai khoan')).toEqual([]);
});
