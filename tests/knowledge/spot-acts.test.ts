import { expect, test } from 'vitest';
import { spotActs } from '#knowledge/spot-acts.ts';
import { spotDenials } from '#knowledge/spot-denials.ts';

test('Citizens and titles speak of the same act in other words', () => {
  expect([...spotActs('giay khai sinh bi sai chu lot')]).toEqual([...spotActs('cai chinh ho tich')]);
  expect([...spotActs('dong cua cong ty')]).toEqual([...spotActs('giai the doanh nghiep')]);
  expect([...spotActs('lam lai the bi rach')]).toEqual(['replace']);
});

test('What names no act speaks of none', () => {
  expect([...spotActs('dang ki khai sinh cho con')]).toEqual([]);
});

test('What is said not to be is told by the word after it', () => {
  expect(spotDenials('truong hop khong phai danh gia rui ro')).toEqual(['danh']);
  expect(spotDenials('truong hop phai danh gia rui ro')).toEqual([]);
});
