import { expect, test } from 'vitest';
import { renderZalo } from '#bots/zalo/render-zalo.ts';
import type { Block } from '#src/answers/answer.ts';
import { tellOnce } from '#src/answers/compose/tell-once.ts';
import { twoPartAnswer } from '#tests/support/scripted-answers.ts';

const source = (text: string): Block => ({
  kind: 'sources',
  items: [{ text, url: 'https://example.gov.vn/7' }],
});
const lead = (text: string): Block => ({ kind: 'lead', text });
const warning: Block = { kind: 'warning', text: 'Bản cũ.' };
const words = (...items: string[]): Block => ({ kind: 'notes', title: 'Nghĩa của từ', items });

test('what two answers share is said with the first', () => {
  const told = tellOnce([
    [lead('Một.'), warning, words('Chứng thực: a.'), source('Thả đèn')],
    [lead('Hai.'), warning, words('Chứng thực: a.', 'Trích lục: b.'), source('Thả đèn')],
  ]);
  expect(told[0]).toHaveLength(4);
  expect(told[1]).toEqual([lead('Hai.'), words('Trích lục: b.')]);
});

test('what is only alike stays', () => {
  const parts = [
    [lead('Một.'), source('Thả đèn')],
    [lead('Một.'), source('Thả diều')],
  ];
  expect(tellOnce(parts)).toEqual(parts);
});

test('one answer keeps all it says, twice if it does', () => {
  expect(tellOnce([[warning, warning]])).toEqual([[warning, warning]]);
});

test('Zalo names a source that two answers share once', () => {
  const answer = twoPartAnswer();
  const parts = answer.parts.map((part) => ({
    ...part,
    blocks: [...part.blocks, source('Quyết định thả đèn')],
  }));
  const saying = { answer: { ...answer, parts }, notice: [], language: 'vi', chat: '1' } as const;
  const said = renderZalo(null, saying)
    .map((payload) => (payload.kind === 'text' ? payload.text : ''))
    .join('\n');
  expect(said.match(/Quyết định thả đèn/g)).toHaveLength(1);
});
