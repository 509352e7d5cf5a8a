import { expect, test } from 'vitest';
import type { Block } from '#src/answers/answer.ts';
import { renderText } from '#src/answers/compose/render-text.ts';

const every: readonly Block[] = [
  {
    kind: 'sources',
    items: [
      { text: 'Quyết định 7', url: 'https://example.gov.vn' },
      { text: 'Sổ', url: null },
    ],
  },
  { kind: 'lead', text: 'Mở đầu.' },
  { kind: 'paragraph', text: 'Nói thêm.' },
  { kind: 'facts', rows: [{ label: 'Phí', value: '5 đ' }] },
  {
    kind: 'checklist',
    title: 'Giấy tờ',
    items: [
      { text: 'Đơn', hand: 'submit', details: ['1 bản chính'], form: { name: 'Mẫu 1' } },
      { text: 'Thẻ', hand: 'present', details: [] },
      { text: 'Sổ', hand: 'not-needed', details: ['đã có trong máy'] },
    ],
  },
  { kind: 'steps', title: 'Các bước', items: ['Nộp.', 'Nhận.'] },
  { kind: 'notes', title: 'Lưu ý', items: ['Một.', 'Hai.', 'Ba.', 'Bốn.', 'Năm.', 'Sáu.', 'Bảy.', 'Tám.'] },
  { kind: 'warning', text: 'Coi chừng.' },
  { kind: 'link', label: 'Trang', url: 'https://example.gov.vn/x' },
  { kind: 'phone', label: 'Tổng đài', number: '19001000' },
];

test('every kind of block has its plain form, and the sources are the last line', () => {
  expect(renderText(every, 'vi')).toBe(
    [
      'Mở đầu.',
      'Nói thêm.',
      '• Phí: 5 đ',
      '',
      'Giấy tờ:',
      '☐ Đơn (1 bản chính; Mẫu 1)',
      '☐ Thẻ (xuất trình)',
      '– Không cần nộp: Sổ (đã có trong máy)',
      '',
      'Các bước:',
      '1. Nộp.',
      '2. Nhận.',
      '',
      'Lưu ý:',
      '• Một.',
      '• Hai.',
      '• Ba.',
      '• Bốn.',
      '• Năm.',
      '• Sáu.',
      '• và 2 ý nữa, xem ở nguồn',
      '',
      '⚠ Coi chừng.',
      'Trang: https://example.gov.vn/x',
      'Tổng đài: 19001000',
      '',
      'Nguồn: Quyết định 7, https://example.gov.vn; Sổ',
    ].join('\n'),
  );
});

test('nothing is rendered as nothing', () => {
  expect(renderText([], 'vi')).toBe('');
});

test('English has its own marks', () => {
  expect(renderText(every, 'en')).toContain('– Not needed: Sổ');
  expect(renderText(every, 'en')).toMatch(/\nSource: Quyết định 7/);
});
