import { describe, expect, it } from 'vitest';
import { burstMs, waitsForMore } from '#src/conversations/waits-for-more.ts';

const waits = (text: string) => waitsForMore({ kind: 'text', text, messageId: '1' });

describe('worked at once', () => {
  it.each([
    'làm khai sinh cho con cần giấy tờ gì',
    'lệ phí?',
    'bao nhiêu tiền',
    'bao lâu có',
    'cần gì',
    'nộp ở đâu',
    '2',
    'câu 3',
    '/xoadulieu',
    '#hoi',
    'đúng rồi',
    'không',
    '1.001193',
    'cháy nhà',
    '5678',
    'đóng hồ sơ',
  ])('%s', (text) => {
    expect(waits(text)).toBe(0);
    expect(waits(text.normalize('NFD'))).toBe(0);
  });
});

describe('waits for what follows', () => {
  it.each(['chào em', 'ad ơi', 'cho hỏi', 'em muốn', 'khai sinh', 'lệ phí'])('%s', (text) => {
    expect(waits(text)).toBe(burstMs);
    expect(waits(text.normalize('NFD'))).toBe(burstMs);
  });
});

it('a button is worked at once', () => {
  expect(waitsForMore({ kind: 'choice', value: 'lệ phí', messageId: '1' })).toBe(0);
});
