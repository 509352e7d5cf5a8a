import { describe, expect, test } from 'vitest';
import type { Block } from '#src/answers/answer.ts';
import type { WorkedPart } from '#src/answers/answer-part.ts';
import { guardOutput } from '#src/answers/guard/guard-output.ts';
import { isSafeLink } from '#src/answers/guard/is-safe-link.ts';
import type { Turn } from '#src/answers/turn.ts';
import { workedPart } from '#tests/support/worked-parts.ts';

const turn: Turn = {
  centre: { name: 'Trung tâm Thử', hotline: '19001000', province: null },
  ...{ language: 'vi', today: '2026-11-22', time: '09:00', topic: {}, ward: null, said: 'words' },
};
const worked = workedPart(
  {
    methods: [{ channel: 'counter', fees: [{ amount: 135_000 }] }],
    papers: [
      { name: 'Tờ khai', originals: 1, copies: 0, form: { name: 'TK1', url: 'https://example.gov.vn/tk1' } },
    ],
  },
  { aspects: ['fee', 'papers'] },
);

function guarded(blocks: readonly Block[], question = 'hỏi'): WorkedPart {
  return guardOutput(turn, [{ ...worked, part: { ...worked.part, blocks } }], question)[0];
}

test('an ordinary answer leaves exactly as it was composed', () => {
  expect(guardOutput(turn, [worked], 'thả đèn trời hết bao nhiêu')).toEqual([worked]);
});

test('every kind of block is looked at and left as it is', () => {
  const blocks: readonly Block[] = [
    { kind: 'lead', text: 'a' },
    { kind: 'warning', text: 'b' },
    { kind: 'facts', rows: [{ label: 'c', value: 'd' }] },
    { kind: 'steps', title: 'e', items: ['f'] },
    { kind: 'notes', title: 'g', items: ['h'] },
    { kind: 'ask', question: 'i', options: ['j'] },
    { kind: 'link', label: 'k', url: 'https://example.gov.vn' },
    { kind: 'phone', label: 'l', number: '19001000' },
    { kind: 'sources', items: [{ text: 'm', url: null }] },
  ];
  expect(guarded(blocks).part.blocks).toEqual(blocks);
});

test('of two numbers that begin alike neither is given back', () => {
  const text = 'Gọi 0905000111, stk 09050001112.';
  const { blocks } = guarded([{ kind: 'lead', text }], 'sđt 0905000111, stk 09050001112').part;
  expect(blocks).toEqual([{ kind: 'lead', text: 'Gọi •••, stk •••.' }]);
});

describe('what the citizen told of themselves', () => {
  test.each([
    ['số của tôi 0912345678', '0912345678'],
    ['cccd 046 099 001 234 làm lại', '046099001234'],
    ['stk 19001000123 của tôi', '19001000123'],
    ['mail mit@example.com nhé', 'mit@example.com'],
    ['hồ sơ H57.12-261122-0003 tới đâu', 'H57.12-261122-0003'],
  ])('"%s" is never given back whole', (question, own) => {
    const text = `Anh/chị có ${own}, đúng không? ${own.split('').join(' ')}`;
    const said = JSON.stringify(
      guarded(
        [
          { kind: 'lead', text },
          { kind: 'facts', rows: [{ label: own, value: own }] },
        ],
        question,
      ).part,
    );
    expect(said).not.toContain(own);
    expect(said).toContain('•••');
  });

  test('the number to call stays, also where the question held it', () => {
    const block = { kind: 'paragraph', text: 'Gọi 19001000.' } as const;
    expect(guarded([block], 'gọi 19001000 không được').part.blocks).toEqual([block]);
  });
});

describe('a link', () => {
  test.each([
    'https://dichvucong.gov.vn',
    'https://example.gov.vn/p/home/dvc-tthc?id=1&x=y#a',
    'http://example.gov.vn/tk.doc',
  ])('%s leads to a page', (url) => expect(isSafeLink(url)).toBe(true));

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' https://example.gov.vn',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    '//evil.example',
    'https://user:pass@evil.example',
    'https://dichvucong.gov.vn@evil.example',
    'https://dịchvụcông.gov.vn',
    'https://xn--dchvcng-hp0e.gov.vn',
    'https://example.gov.vn/"onmouseover="alert(1)',
    'https://example.gov.vn/\u202egnp',
    'https://localhost/x',
    'ftp://example.gov.vn',
    'https://',
    '',
  ])('%j does not, and is left out', (url) => {
    expect(isSafeLink(url)).toBe(false);
    const { part } = guarded([
      { kind: 'lead', text: 'Xem' },
      { kind: 'link', label: 'Trang', url },
      { kind: 'sources', items: [{ text: 'Nguồn', url }] },
      {
        kind: 'checklist',
        title: 'Giấy',
        items: [{ text: 'Tờ', hand: 'submit', details: [], form: { name: 'TK', url } }],
      },
    ]);
    expect(part.blocks.map(({ kind }) => kind)).toEqual(['lead', 'sources', 'checklist']);
    if (url) expect(JSON.stringify(part.blocks)).not.toContain(JSON.stringify(url).slice(1, -1));
  });
});

test.each(['135\u200b000 đ', '\u202e000.135', 'mi\u00adễn', 'a\u{e0041}b', 'x\u0007y'])(
  'nothing hidden leaves between the letters of %j',
  (text) => {
    const { part } = guarded([{ kind: 'lead', text }]);
    expect(JSON.stringify(part)).not.toMatch(/\\u0007|[\u00ad\u200b\u202e\u{e0041}]/u);
  },
);

describe('what cannot be looked at', () => {
  const odd = (part: object) =>
    guardOutput(turn, [Object.assign({}, worked, { part })], 'hỏi')[0].part.outcome;

  test.each([
    ['an outcome of no list', { ...worked.part, outcome: 'passed' }],
    ['a reason of no list', { ...worked.part, reason: 'because' }],
    ['an intent of no list', { ...worked.part, intent: 'admin' }],
    ['a block of no kind', { ...worked.part, blocks: [{ kind: 'html', text: '<b>' }] }],
    ['a text that is none', { ...worked.part, blocks: [{ kind: 'lead', text: null }] }],
    ['no blocks', { ...worked.part, blocks: [] }],
    ['nothing at all', {}],
  ])('does not leave: %s', (_, part) => {
    expect(odd(part)).toBe('failed');
  });
});
