import { expect, test } from 'vitest';
import type { DraftSuggestion } from '#src/hotline/card.ts';
import { deservesCard } from '#src/hotline/deserves-card.ts';

const card = { title: '', say: [], facts: [], papers: [], morePapers: 0, warnings: [], ask: null } as const;
const made = (kind: DraftSuggestion['kind'], reason: string): DraftSuggestion => ({
  ...{ kind, reason, code: null, versionId: null, aspects: [], outcome: '' },
  card: { ...card, checklistPath: null, sources: [] },
});

test.each<[string, DraftSuggestion, boolean]>([
  ['nhà em mất giấy nuôi rùa rồi', made('answer', 'clear-winner'), true],
  ['thế bao lâu thì xong ạ', made('answer', 'follow-up'), true],
  ['làm qua mạng được không anh', made('answer', 'follow-up'), true],
  ['à rứa hả, mà máy tui chậm lắm', made('answer', 'follow-up'), false],
  ['thế em cảm ơn chị nhé', made('answer', 'follow-up'), false],
  ['bốn người tính luôn đứa nhỏ', made('answer', 'guide-found'), false],
  ['dạ ở bệnh viện huyện ạ', made('answer', 'choice-taken'), true],
  ['dạ vâng ạ', made('answer', 'choice-taken'), false],
  ['em cần xác nhận sân phơi', made('ask', 'close-variants'), true],
  ['nó vẫn ở đây với bác', made('ask', 'close-variants'), false],
  ['rồi họ có niêm yết gì không con', made('nothing', 'nothing-found'), true],
  ['cái gì', made('nothing', 'nothing-found'), false],
  ['có, [số giấy tờ]', made('answer', 'follow-up'), false],
  ['cùng tỉnh luôn, biển số là [số giấy tờ]', made('ask', 'close-variants'), false],
  ['vậy hả, số điện lực số mấy em', made('ask', 'weak-match'), false],
  ['em xin cái xác nhận thì sao', made('ask', 'weak-match'), true],
  ['cháy nhà rồi', made('emergency', 'emergency'), true],
])('%s', (text, draft, is) => expect(deservesCard(draft, text)).toBe(is));
