import { describe, expect, it } from 'vitest';
import { keptCases, narrowToCases, openAsk } from '#knowledge/narrow-to-cases.ts';
import { invent } from '#tests/support/compose-invented.ts';

/** Who lets the lantern fly, and who goes for them; the second question only where somebody else goes. */
const lanterns = invent({
  asks: [
    { id: 'ai', question: 'Ai đi làm?' },
    { id: 'than', question: 'Người đi hộ có phải người nhà không?', after: ['ho'] },
    { id: 'den', question: 'Đèn to hay nhỏ?' },
  ],
  cases: [
    { id: 'tu', name: 'Tự đi', of: 'ai' },
    { id: 'ho', name: 'Nhờ đi hộ', of: 'ai' },
    { id: 'nha', name: 'Người nhà', of: 'than' },
    { id: 'ngoai', name: 'Người ngoài', of: 'than' },
    { id: 'to', name: 'Đèn to', of: 'den' },
    { id: 'nho', name: 'Đèn nhỏ', of: 'den' },
    { id: 'muon', name: 'Đèn mượn', of: 'den', goTo: '9.000102' },
  ],
  papers: [
    { name: 'Đơn' },
    { name: 'Giấy uỷ quyền', cases: ['ho'] },
    { name: 'Giấy uỷ quyền chứng thực', cases: ['ngoai'] },
    { name: 'Ảnh đèn', cases: ['to', 'nho'] },
    { name: 'Ảnh người đi hộ với đèn to', cases: ['nha', 'ngoai', 'to'] },
  ],
  methods: [
    {
      channel: 'counter',
      fees: [
        { amount: 1_000, cases: ['nho'] },
        { amount: 9_000, cases: ['to'] },
      ],
    },
  ],
});
const names = (...cases: string[]) => narrowToCases(lanterns, cases).papers.map(({ name }) => name);

describe('a procedure in its cases', () => {
  it('keeps what hangs on no case, and drops what hangs on another answer', () => {
    expect(names('tu', 'nho')).toEqual(['Đơn', 'Ảnh đèn']);
    expect(names('ho', 'ngoai', 'nho')).toEqual([
      'Đơn',
      'Giấy uỷ quyền',
      'Giấy uỷ quyền chứng thực',
      'Ảnh đèn',
    ]);
  });

  it('wants every question of a part answered so, and one answer of each to be among its own', () => {
    expect(names('ho', 'nha', 'to')).toEqual([
      'Đơn',
      'Giấy uỷ quyền',
      'Ảnh đèn',
      'Ảnh người đi hộ với đèn to',
    ]);
    expect(names('ho', 'nha', 'nho')).not.toContain('Ảnh người đi hộ với đèn to');
  });

  it('keeps what may still be theirs, hanging on what is open only', () => {
    const { papers } = narrowToCases(lanterns, ['ho']);
    expect(papers.map(({ name, cases }) => [name, cases])).toEqual([
      ['Đơn', undefined],
      ['Giấy uỷ quyền', undefined],
      ['Giấy uỷ quyền chứng thực', ['ngoai']],
      ['Ảnh đèn', ['to', 'nho']],
      ['Ảnh người đi hộ với đèn to', ['nha', 'ngoai', 'to']],
    ]);
  });

  it('drops what hangs on a question that will never come up', () => {
    expect(names('tu', 'to')).toEqual(['Đơn', 'Ảnh đèn']);
  });

  it('narrows fees as it does papers', () => {
    const [counter] = narrowToCases(lanterns, ['to']).methods;
    expect(counter?.fees).toMatchObject([{ amount: 9_000 }]);
  });

  it('keeps what hangs on cases of a text that has no questions', () => {
    const old = invent({ cases: [{ id: 'a', name: 'A', of: 'x' }], papers: [{ name: 'B', cases: ['a'] }] });
    expect(narrowToCases(old, []).papers).toMatchObject([{ name: 'B', cases: ['a'] }]);
  });
});

describe('the cases that count', () => {
  it('are one to a question, the last one given', () => {
    expect(keptCases(lanterns, ['tu', 'nho', 'ho']).map(({ id }) => id)).toEqual(['ho', 'nho']);
  });

  it('are none of a question that the other answers make pointless', () => {
    expect(keptCases(lanterns, ['tu', 'nha']).map(({ id }) => id)).toEqual(['tu']);
  });

  it('include the one that a later answer implies', () => {
    expect(keptCases(lanterns, ['ngoai']).map(({ id }) => id)).toEqual(['ho', 'ngoai']);
  });

  it('are none that the procedure does not know', () => {
    expect(keptCases(lanterns, ['la', '', 'constructor'])).toEqual([]);
  });
});

describe('the question that is open', () => {
  it('is the first, then the one that its answer leads to, then nothing', () => {
    const order = [[], ['ho'], ['tu'], ['ho', 'nha'], ['ho', 'nha', 'to']].map(
      (cases) => openAsk(lanterns, cases)?.id,
    );
    expect(order).toEqual(['ai', 'than', 'den', 'den', undefined]);
  });

  it('is one that changes what was asked about', () => {
    expect(openAsk(lanterns, [], ['fees'])?.id).toBe('den');
    expect(openAsk(lanterns, ['tu'], ['limits'])).toBeNull();
  });
});
