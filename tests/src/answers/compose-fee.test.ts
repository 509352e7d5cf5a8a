import { describe, expect, test } from 'vitest';
import { type ComposeOptions, composeInvented } from '#tests/support/compose-invented.ts';

const counter = (...fees: readonly object[]) => [{ channel: 'counter', fees }];
const askFee = (methods: readonly object[], options: ComposeOptions = {}, fields = {}) =>
  composeInvented({ methods, ...fields }, { ...options, aspects: ['fee'] });

test('the fee leads in one sentence, with its legal word and what it is for', () => {
  const { lead, missing, citations } = askFee(counter({ amount: 135_000, kind: 'lệ phí', per: 'lần' }));
  expect(lead).toBe('Xin thả đèn trời: lệ phí 135.000 đ/lần.');
  expect(missing).toEqual([]);
  expect(citations).toEqual([
    {
      code: '9.000101',
      section: 'fee',
      versionId: '31',
      sourceUrl: 'https://example.gov.vn/7',
      effectiveFrom: null,
    },
  ]);
});

test('a fee that every channel shares is said once', () => {
  const fees = [{ amount: 50_000 }];
  const { lead, of } = askFee([
    { channel: 'counter', fees },
    { channel: 'online', fees },
    { channel: 'post', fees },
  ]);
  expect(lead).toBe('Xin thả đèn trời: phải nộp 50.000 đ.');
  expect(of('facts')).toEqual([]);
});

test('channels that cost differently are told apart', () => {
  const { lead } = askFee([
    { channel: 'online', fees: [{ amount: 10_000 }] },
    { channel: 'counter', fees: [{ amount: 20_000 }] },
  ]);
  expect(lead).toBe('Xin thả đèn trời: phải nộp 20.000 đ khi nộp tại quầy, 10.000 đ khi nộp trực tuyến.');
});

test('a channel without a fee in the record is not taken to be free', () => {
  const { text } = askFee([
    { channel: 'counter', fees: [{ amount: 20_000 }] },
    { channel: 'online', fees: [] },
  ]);
  expect(text).toContain('Trực tuyến: chưa có thông tin');
  expect(text).not.toMatch(/miễn phí/i);
});

test('cases that cost differently are told apart by name', () => {
  const cases = [
    { id: 'mot', name: 'Thả một đèn', of: 'may-ban' },
    { id: 'nhieu', name: 'Thả nhiều đèn', of: 'may-ban' },
  ];
  const { lead } = askFee(
    counter({ amount: 1_000, cases: ['mot'] }, { amount: 9_000, cases: ['nhieu'] }),
    {},
    { cases },
  );
  expect(lead).toBe('Xin thả đèn trời: phải nộp 1.000 đ (Thả một đèn); 9.000 đ (Thả nhiều đèn).');
});

describe('free', () => {
  test('is said where everything in the record says so', () => {
    expect(askFee(counter({ amount: 0 })).lead).toBe('Xin thả đèn trời: miễn phí.');
    expect(askFee(counter({ amount: 0, note: 'Không có.' })).lead).toBe('Xin thả đèn trời: miễn phí.');
  });

  test.each([
    ['Lệ phí thả đèn: 135.000 đồng/lần', {}],
    ['Hội đồng nhân dân tỉnh quyết định, miễn cho hộ nghèo', { setBy: 'people-council' }],
    ['Thu theo quy định của pháp luật về phí, lệ phí', {}],
    ['10 USD/lần', {}],
    ['Không quy định', {}],
  ])('is never said beside the note "%s"', (note, more) => {
    for (const written of [note, note.normalize('NFD')]) {
      const { text, lead } = askFee(counter({ amount: 0, note: written, ...more }), { origin: 'file' });
      expect(text).not.toMatch(/miễn phí/i);
      expect(text.normalize('NFC')).toContain(note);
      expect(lead).not.toMatch(/: (?:0 đ|không thu)/);
    }
  });

  test('is not said where another channel costs something', () => {
    const { lead, text } = askFee([
      { channel: 'counter', fees: [{ amount: 30_000 }] },
      { channel: 'online', fees: [{ amount: 0 }] },
    ]);
    expect(lead).toBe(
      'Xin thả đèn trời: về phí, 30.000 đ khi nộp tại quầy, không thu tiền khi nộp trực tuyến.',
    );
    expect(text).not.toMatch(/miễn phí/i);
  });

  test('is not said where the prose beside it names a number', () => {
    const { lead } = askFee(counter({ amount: 0 }), {}, { sections: { fee: 'Xin thêm bản sao: 8.000 đ.' } });
    expect(lead).toBe('Xin thả đèn trời: về phí, không thu tiền.');
  });

  test('is doubted where the import doubts it', () => {
    const { lead, text } = askFee(
      [
        { channel: 'counter', fees: [{ amount: 30_000 }] },
        { channel: 'online', fees: [{ amount: 0, check: true }] },
      ],
      { origin: 'file', flags: ['zero-fee-on-one-channel'] },
    );
    expect(lead).toContain('thông tin công bố ghi không đồng khi nộp trực tuyến');
    expect(text).toContain('Cần xác nhận phí, lệ phí.');
    expect(text).toContain('có cách nộp để phí bằng không trong khi cách khác có thu');
  });
});

describe('a rate with dates', () => {
  const dated = counter(
    { amount: 135_000, kind: 'lệ phí' },
    { amount: 115_000, kind: 'lệ phí', from: '2023-12-01', to: '2025-12-31' },
  );

  test('that has ended is not today’s fee, and is folded away as over', () => {
    const { lead, of } = askFee(dated, { today: '2026-01-01' });
    expect(lead).toBe('Xin thả đèn trời: lệ phí 135.000 đ.');
    expect(of('notes')).toEqual([
      {
        kind: 'notes',
        title: 'Mức đã hết áp dụng',
        items: ['Mức 115.000 đ chỉ áp dụng đến hết ngày 31/12/2025, nay không còn.'],
      },
    ]);
  });

  test('that holds today is today’s fee, with its last day and the usual rate', () => {
    const { lead, of } = askFee(dated, { today: '2025-12-31' });
    expect(lead).toBe('Xin thả đèn trời: lệ phí 115.000 đ (đến hết ngày 31/12/2025).');
    expect(of('paragraph')).toContainEqual({ kind: 'paragraph', text: 'Mức thường: 135.000 đ.' });
  });

  test('that is yet to come says from when, and leaves today unknown', () => {
    const { lead, missing, text } = askFee(counter({ amount: 70_000, from: '2027-01-01' }));
    expect(lead).not.toContain('70.000');
    expect(missing).toEqual(['fee']);
    expect(text).toContain('Từ ngày 01/01/2027: 70.000 đ.');
  });

  test('that stands only in a note is marked as past', () => {
    const note = 'Nộp trực tuyến đến hết ngày 31/12/2025 thu bằng một nửa';
    const { text } = askFee(counter({ amount: 40_000, note }), { origin: 'file' });
    expect(text).toContain('đến hết ngày 31/12/2025 (mốc này đã qua)');
  });
});

test('a fee of the People’s Council says who sets it and whom to ask, in the words of the record', () => {
  const note = 'Mức thu do Hội đồng nhân dân tỉnh quyết định. Miễn cho hộ nghèo';
  const { lead, text, of } = askFee(counter({ amount: null, setBy: 'people-council', note }), {
    hotline: '19001000',
  });
  expect(lead).toBe('Xin thả đèn trời: mức thu do Hội đồng nhân dân tỉnh quyết định, chưa công bố số tiền.');
  expect(text).toContain('Miễn cho hộ nghèo.');
  expect(of('phone')).toEqual([{ kind: 'phone', label: 'Tổng đài', number: '19001000' }]);
});

test('an amount whose imported note names another is not told as settled', () => {
  const note = '50.000đ/tem theo Thông tư cũ. Nay thu 25.000đ/tem';
  const { lead, text } = askFee(counter({ amount: 50_000, note }), { origin: 'file' });
  expect(lead).toBe('Xin thả đèn trời: phải nộp 50.000 đ (ghi chú còn nêu mức khác).');
  expect(text).toContain('25.000đ/tem');
});

test('an amount that no office would take is doubted aloud', () => {
  const { lead, of } = askFee(counter({ amount: 50 }), { origin: 'file', hotline: '19001000' });
  expect(lead).toBe('Xin thả đèn trời: về phí, thông tin công bố ghi 50 đ, có vẻ thiếu số.');
  expect(of('phone')).toHaveLength(1);
});

test('a fee that the record does not give is said to be missing, with whom to ask', () => {
  const { lead, missing, citations, of } = askFee([{ channel: 'counter' }], { hotline: '19001000' });
  expect(lead).toBe('Xin thả đèn trời: thông tin công bố không nói về phí hay lệ phí.');
  expect(missing).toEqual(['fee']);
  expect(citations).toEqual([]);
  expect(of('phone')).toHaveLength(1);
});

test('several fees of one channel are told apart by what each is for', () => {
  const { of } = askFee(
    counter(
      { amount: 50_000, note: 'Lệ phí đăng ký' },
      { amount: 100_000, note: 'Phí công bố' },
      { amount: 7_000, note: 'Bản sao' },
    ),
  );
  expect(of('facts')[0]?.rows).toEqual([
    { label: 'Lệ phí đăng ký', value: '50.000 đ' },
    { label: 'Phí công bố', value: '100.000 đ' },
    { label: 'Bản sao', value: '7.000 đ' },
  ]);
});

test('an amount beside a note that the People’s Council sets it is not told as settled', () => {
  const note = 'Mức cụ thể do Hội đồng nhân dân tỉnh quyết định';
  for (const written of [note, note.normalize('NFD')]) {
    const { lead, of } = askFee(counter({ amount: 150_000, note: written }), {
      origin: 'file',
      hotline: '19001000',
    });
    expect(lead).toBe(
      'Xin thả đèn trời: phải nộp 150.000 đ (theo thông tin công bố; mức thu do Hội đồng nhân dân tỉnh quyết định).',
    );
    expect(of('phone')).toHaveLength(1);
  }
});

describe('what a benefit brings', () => {
  test.each(['NFC', 'NFD'] as const)('is told where its cost is asked (%s)', (form) => {
    const { text, lead } = composeInvented(
      {
        methods: [{ channel: 'counter', fees: [{ amount: 0 }] }],
        results: ['Trợ cấp 540.000 đồng mỗi tháng'.normalize(form), 'Quyết định'],
      },
      { aspects: ['fee'] },
    );
    expect(lead).toBe('Xin thả đèn trời: làm thủ tục không mất tiền.');
    expect(text).toContain('Được nhận: Trợ cấp 540.000 đồng mỗi tháng.');
  });

  test.each(['NFC', 'NFD'] as const)('is said to be unknown where no sum is recorded (%s)', (form) => {
    const { lead } = composeInvented(
      {
        name: 'Hỗ trợ chi phí mai táng rùa cảnh'.normalize(form),
        methods: [{ channel: 'counter', fees: [{ amount: 0 }] }],
      },
      { aspects: ['fee'] },
    );
    expect(lead).toContain(
      'làm thủ tục không mất tiền; còn số tiền được nhận thì thông tin công bố không nêu',
    );
  });
});
