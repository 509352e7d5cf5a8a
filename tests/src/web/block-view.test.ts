import { expect, test } from 'vitest';
import type { Block } from '#src/answers/answer.ts';
import { BlockView } from '#src/web/page/block-view.tsx';
import { chatTexts } from '#src/web/page/chat-texts.ts';

const show = (block: Block) => String(BlockView({ block, intent: 'procedure', texts: chatTexts('vi') }));
const items = [{ text: 'Đơn xin thả đèn', hand: 'submit', details: [] }] as const;

test('the papers of one case are folded under its name, those of every case are not', () => {
  const folded = show({ kind: 'checklist', title: 'Trường hợp thả riêng', items, forCase: 'Thả riêng' });
  expect(folded).toMatch(/^<details class="fold"><summary>Trường hợp thả riêng<\/summary>/);
  expect(folded).toContain('Đơn xin thả đèn');
  expect(folded.match(/Trường hợp thả riêng/g), 'its name is read once').toHaveLength(1);
  const open = show({ kind: 'checklist', title: 'Chung cho mọi trường hợp', items });
  expect(open).not.toContain('<details');
  expect(open).toContain('<h3>Chung cho mọi trường hợp</h3>');
});

test('what only whoever checks a source wants stands with it, in the fold', () => {
  const url = 'https://example.gov.vn/7';
  const shown = show({
    kind: 'sources',
    items: [{ text: 'Thả đèn (mã 9.000101)', url, more: ['Phiên bản 31.'] }],
  });
  expect(shown).toMatch(/^<details[^>]*>.*Thả đèn \(mã 9\.000101\).*Phiên bản 31\..*<\/details>$/s);
  expect(show({ kind: 'sources', items: [{ text: 'Thả đèn', url: null }] })).toContain('<li>Thả đèn</li>');
});
