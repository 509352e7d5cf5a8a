import { expect, it } from 'vitest';
import { mergeEvents } from '#src/conversations/merge-events.ts';

const line = (text: string, messageId = text) => ({ event: { kind: 'text', text, messageId } as const });
const asked = (...texts: readonly string[]) =>
  mergeEvents(texts.map((text) => line(text))).map((step) =>
    step.kind === 'question' ? step.text : step.kind,
  );

it('takes short lines that explain each other for one question, however many they are', () => {
  const said = [
    'em chào ad',
    'em mới mua con rùa',
    'rùa nhà em to lắm',
    'làm giấy nuôi rùa',
    'lệ phí bao nhiêu?',
  ];
  expect(asked(...said)).toEqual([said.join('\n')]);
});

it('puts no more whole questions together than are answered side by side', () => {
  const whole = [1, 2, 3, 4, 5].map((at) => `9.00000${at} lệ phí bao nhiêu?`);
  expect(asked(...whole)).toEqual([whole.slice(0, 3).join('\n'), whole.slice(3).join('\n')]);
  expect(asked(...whole.map((text) => text.normalize('NFD')))).toHaveLength(2);
});
