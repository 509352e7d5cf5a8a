import { expect, test } from 'vitest';
import { type ComposeOptions, composeInvented } from '#tests/support/compose-invented.ts';

const askPapers = (fields: Readonly<Record<string, unknown>>, options: ComposeOptions = {}) =>
  composeInvented(fields, { ...options, aspects: ['papers'] });

test('papers are a checklist: hand in, show, not needed and why', () => {
  const { lead, of, text } = askPapers({
    papers: [
      { name: 'Giấy khai sinh', hand: 'not-needed', heldBy: 'cơ sở dữ liệu hộ tịch' },
      { name: 'Thẻ căn cước', hand: 'present', originals: 1 },
      {
        name: '- Đơn xin thả đèn;',
        originals: 1,
        copies: 2,
        form: { name: 'Mẫu 01', url: 'https://example.gov.vn/m1' },
      },
      { name: 'giấy uỷ quyền', originals: 1, when: 'khi nhờ người khác' },
    ],
  });
  expect(lead).toBe(
    'Xin thả đèn trời: cần chuẩn bị 3 loại giấy tờ, trong đó 1 loại chỉ cần xuất trình và 1 loại chỉ cần khi đúng như ghi bên cạnh. Có 1 loại không cần nộp.',
  );
  expect(of('checklist')).toEqual([
    {
      kind: 'checklist',
      title: 'Giấy tờ cần chuẩn bị',
      items: [
        {
          text: 'Đơn xin thả đèn',
          hand: 'submit',
          details: ['1 bản chính và 2 bản sao'],
          form: { name: 'Mẫu 01', url: 'https://example.gov.vn/m1' },
        },
        { text: 'Giấy uỷ quyền', hand: 'submit', details: ['1 bản chính', 'khi nhờ người khác'] },
        { text: 'Thẻ căn cước', hand: 'present', details: ['1 bản chính'] },
        { text: 'Giấy khai sinh', hand: 'not-needed', details: ['đã có trong cơ sở dữ liệu hộ tịch'] },
      ],
    },
  ]);
  expect(text).toContain('☐ Thẻ căn cước (xuất trình; 1 bản chính)');
  expect(text).toContain('– Không cần nộp: Giấy khai sinh (đã có trong cơ sở dữ liệu hộ tịch)');
});

test('each case has its own list, those of every case first', () => {
  const { of, lead } = askPapers({
    cases: [
      { id: 'le-hoi', name: 'Thả ở lễ hội', of: 'o-dau' },
      { id: 'rieng', name: 'Thả riêng', of: 'o-dau' },
    ],
    papers: [
      { name: 'Giấy của làng', cases: ['rieng'] },
      { name: 'Giấy của ban tổ chức', cases: ['le-hoi'] },
      { name: 'Đơn' },
    ],
  });
  expect(lead).toBe(
    'Xin thả đèn trời: cần 1 loại giấy tờ chung, và thêm giấy tờ theo trường hợp của anh/chị dưới đây.',
  );
  expect(of('checklist').map(({ title }) => title)).toEqual([
    'Chung cho mọi trường hợp',
    'Trường hợp thả ở lễ hội',
    'Trường hợp thả riêng',
  ]);
});

test('headings of an imported list become groups, complete and in order', () => {
  const papers = Array.from({ length: 40 }, (_, index) => ({
    name: `Giấy số ${index + 1}`,
    originals: 1,
    group: `* Nhóm ${index % 4};`,
  }));
  const { of } = askPapers({ papers }, { origin: 'file' });
  expect(of('checklist').map(({ title, items }) => [title, items.length])).toEqual([
    ['Nhóm 0', 10],
    ['Nhóm 1', 10],
    ['Nhóm 2', 10],
    ['Nhóm 3', 10],
  ]);
});

test('a list too long for a chat keeps its groups there and all of its papers in the blocks', () => {
  const papers = Array.from({ length: 60 }, (_, index) => ({
    name: `Giấy số ${index + 1} ${'rất dài '.repeat(60)}`,
    originals: 1,
    group: `Nhóm ${index % 6}`,
  }));
  const { of, text } = askPapers({ papers }, { origin: 'file' });
  expect(of('checklist').flatMap(({ items }) => items)).toHaveLength(60);
  expect(text.length).toBeLessThan(6500);
  expect(text).toContain('• Nhóm 5: 10 loại');
  expect(text).toContain('Danh sách đầy đủ: xem ở nguồn.');
});

test('remarks are folded apart from the papers', () => {
  const { of } = askPapers({ papers: [{ name: 'Đơn', originals: 1 }], paperNotes: ['+ giấy phải còn hạn;'] });
  expect(of('checklist')[0]?.items).toHaveLength(1);
  expect(of('notes')).toEqual([{ kind: 'notes', title: 'Lưu ý về giấy tờ', items: ['Giấy phải còn hạn.'] }]);
});

test('a name that goes on for sentences is a paper and its explanation', () => {
  const name = `Giấy chứng nhận đèn trời ${'của làng '.repeat(15)}. Trường hợp đã có dữ liệu thì không phải nộp.`;
  for (const written of [name, name.normalize('NFD')]) {
    const [item] = askPapers({ papers: [{ name: written, originals: 1 }] }).of('checklist')[0]?.items ?? [];
    expect(item?.text).toMatch(/^Giấy chứng nhận đèn trời [^.]*$/);
    expect(item?.details).toEqual(['1 bản chính', 'Trường hợp đã có dữ liệu thì không phải nộp']);
  }
});

test('a count that nobody would ask for is doubted', () => {
  const { text } = askPapers({ papers: [{ name: 'Bản khai', originals: 31 }] });
  expect(text).toContain('31 bản chính (ghi như vậy, nên hỏi lại)');
});

test('a record without papers says so', () => {
  const { lead, missing } = askPapers({}, { flags: ['papers-missing'], origin: 'file' });
  expect(lead).toBe('Xin thả đèn trời: thông tin công bố không nói cần giấy tờ gì.');
  expect(missing).toEqual(['papers']);
});

test('papers that are only shown, or only needed at times, are counted as that', () => {
  const lead = (papers: readonly object[]) => askPapers({ papers }).lead;
  expect(lead([{ name: 'Thẻ', hand: 'present' }])).toBe(
    'Xin thả đèn trời: chỉ cần xuất trình 1 loại giấy tờ.',
  );
  expect(lead([{ name: 'Giấy uỷ quyền', when: 'khi nhờ người khác' }])).toBe(
    'Xin thả đèn trời: có 1 loại giấy tờ, mỗi loại chỉ cần khi đúng như ghi bên cạnh.',
  );
  expect(lead([{ name: 'Sổ', hand: 'not-needed', heldBy: 'máy' }])).toBe(
    'Xin thả đèn trời: không phải mang giấy tờ nào. Có 1 loại không cần nộp.',
  );
});
