import { describe, expect, test } from 'vitest';
import type { Language } from '#src/answers/answer.ts';
import { renderText } from '#src/answers/compose/render-text.ts';
import { type Draft, type DraftStep, emptyDraft, takeSaid } from '#src/tickets/draft.ts';
import { sayDraft } from '#src/tickets/say-draft.ts';

const today = '2026-11-22';
const rules = { anonymous: true };

function take(draft: Draft, text: string) {
  return takeSaid(draft, { kind: 'words', text, today, ward: null }, rules);
}

function tell(lines: readonly string[]): { draft: Draft; step: DraftStep } {
  let taken = { draft: emptyDraft, step: { kind: 'given-up' } as DraftStep };
  for (const line of lines) taken = take(taken.draft, line);
  return taken;
}

const complete = [
  'đèn đường hư mấy bóng',
  'hẻm 5 đường Mẫu Đơn',
  'tối qua',
  'không có ảnh',
  'Trần Thị Mẫu, 0905 123 456, 12 đường Mẫu Đơn',
];

describe.each<Language>(['vi', 'en'])('every button (%s)', (language) => {
  const at = (lines: readonly string[]) => {
    const taken = tell(lines);
    return { ...taken, choices: sayDraft(taken, language, rules).choices };
  };

  test('of a question does what it says', () => {
    const ledTo = (lines: readonly string[]) =>
      at(lines).choices.map(({ value }) => {
        const { step } = take(at(lines).draft, value);
        return step.kind === 'ask' ? step.field : step.kind;
      });
    expect(ledTo(complete.slice(0, 1))).toEqual(['when', 'given-up']);
    expect(ledTo(complete.slice(0, 2))).toEqual(['photos', 'given-up']);
    expect(ledTo(complete.slice(0, 3))).toEqual(['who', 'given-up']);
    expect(ledTo(complete.slice(0, 4))).toEqual(['read-back', 'given-up']);
    expect(ledTo(complete)).toEqual(['confirmed', 'ask-which', 'given-up']);
    expect(ledTo([...complete, 'sửa'])).toEqual(['what', 'where', 'when', 'photos', 'who']);
    expect(ledTo(['tôi muốn tố cáo ông chủ tịch ăn tiền'])).toEqual(['where', 'given-up']);
  });
});

test('what is read back is what was told, with its day', () => {
  const { blocks } = sayDraft(tell(complete), 'vi', rules);
  const text = renderText(blocks, 'vi');
  for (const told of [
    'đèn đường hư mấy bóng',
    'hẻm 5 đường Mẫu Đơn',
    'tối qua (21/11/2026)',
    'Trần Thị Mẫu, 0905 123 456',
  ]) {
    expect(text).toContain(told);
  }
  expect(text).toContain('Ảnh: không có');
});

test('only what is missing is asked of who reports', () => {
  const said = sayDraft(tell([...complete.slice(0, 4), 'Trần Thị Mẫu']), 'vi', rules);
  expect(renderText(said.blocks, 'vi')).toContain('Còn thiếu số điện thoại và địa chỉ');
});

test('in danger the number to call stands first', () => {
  const { blocks } = sayDraft(tell(['tôi muốn phản ánh', 'nhà bên cạnh đang cháy']), 'vi', rules);
  expect(blocks[0]).toMatchObject({ kind: 'lead', text: expect.stringContaining('114') });
});

test('of a dossier is asked where it was handed in, and for a photo of its receipt', () => {
  const asked = (lines: readonly string[]) => renderText(sayDraft(tell(lines), 'vi', rules).blocks, 'vi');
  expect(asked(['hồ sơ của tôi trễ hẹn hai tuần rồi'])).toContain('nộp hồ sơ ở đâu');
  expect(asked(['hồ sơ của tôi trễ hẹn mãi', 'phường Bờ Tre', 'tuần trước'])).toContain('giấy hẹn');
  expect(asked(['hồ sơ của tôi trễ hẹn mãi', 'hồ sơ đất, mã H61.12-251101-0007'])).toContain(
    'phường, xã nào',
  );
  expect(asked(['đèn đường hư mấy bóng'])).toContain('Chuyện này ở đâu');
});
