import { describe, expect, test } from 'vitest';
import { aspects } from '#knowledge/entry.ts';
import { flagMeanings } from '#knowledge/flag.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import { warningsEn } from '#prompts/warnings.en.ts';
import { warningsVi } from '#prompts/warnings.vi.ts';
import { composeInvented } from '#tests/support/compose-invented.ts';

const full = {
  agencies: {
    receives: ['Uỷ ban nhân dân cấp xã', 'Nhà văn hoá thôn'],
    decides: ['Uỷ ban nhân dân cấp xã'],
    note: 'Nộp ở xã nào trong tỉnh cũng được.',
  },
  online: { level: 'full', url: 'https://example.gov.vn/nop' },
  methods: [
    {
      channel: 'counter',
      limits: [{ quantity: 3, unit: 'working-day' }],
      fees: [{ amount: 25_000, kind: 'lệ phí' }],
    },
  ],
  papers: [{ name: 'Đơn', originals: 1, form: { name: 'Mẫu 01', url: 'https://example.gov.vn/m' } }],
  conditions: ['Trời không mưa'],
  results: ['Giấy phép thả đèn'],
  legalBasis: [{ number: '1/2026/NĐ-THU', title: 'Nghị định về đèn trời' }, { number: '2/2026/TT-THU' }],
  sections: {
    overview: 'Thả đèn thì phải xin trước. Làm ở xã.',
    steps: '1. Nộp đơn.\n2. Chờ ba ngày.\n3. Nhận giấy.',
  },
};

describe('what was asked', () => {
  test.each([
    ['papers', 'Xin thả đèn trời: cần chuẩn bị 1 loại giấy tờ.'],
    ['fee', 'Xin thả đèn trời: lệ phí 25.000 đ.'],
    ['time', 'Xin thả đèn trời: giải quyết trong 3 ngày làm việc.'],
    ['place', 'Xin thả đèn trời: nộp tại Uỷ ban nhân dân cấp xã, Nhà văn hoá thôn.'],
    ['steps', 'Xin thả đèn trời: làm theo thứ tự sau.'],
    ['online', 'Xin thả đèn trời: nộp trực tuyến được từ đầu đến cuối.'],
    ['conditions', 'Xin thả đèn trời: Trời không mưa.'],
    ['result', 'Xin thả đèn trời: kết quả là Giấy phép thả đèn.'],
    ['legal-basis', 'Xin thả đèn trời: căn cứ vào các văn bản dưới đây.'],
    ['form', 'Xin thả đèn trời: có 1 mẫu.'],
    ['overview', 'Xin thả đèn trời: Thả đèn thì phải xin trước.'],
  ] as const)('comes first: %s', (aspect, lead) => {
    const composed = composeInvented(full, { aspects: [aspect] });
    expect(composed.blocks[0]).toEqual({ kind: 'lead', text: lead });
    expect(composed.missing).toEqual([]);
    expect(composed.citations[0]?.section).toBe(aspect);
  });

  test('is answered in its order where it is more than one thing', () => {
    const { of, citations } = composeInvented(full, { aspects: ['time', 'fee', 'time'] });
    expect(of('lead').map(({ text }) => text)).toEqual([
      'Xin thả đèn trời: giải quyết trong 3 ngày làm việc.',
      'Lệ phí 25.000 đ.',
    ]);
    expect(citations.map(({ section }) => section)).toEqual(['time', 'fee']);
  });

  test('is a card of the key facts where nothing in particular was asked', () => {
    const { of, citations } = composeInvented(full);
    expect(of('facts')[0]?.rows).toEqual([
      { label: 'Giấy tờ', value: '1 loại' },
      { label: 'Phí, lệ phí', value: '25.000 đ' },
      { label: 'Thời hạn', value: '3 ngày làm việc' },
      { label: 'Nơi nộp', value: 'Uỷ ban nhân dân cấp xã, Nhà văn hoá thôn' },
      { label: 'Nộp trực tuyến', value: 'Toàn trình' },
    ]);
    expect(citations.map(({ section }) => section)).toEqual([
      'overview',
      'papers',
      'fee',
      'time',
      'place',
      'online',
    ]);
  });

  test('is said to be missing for every aspect that an empty record lacks', () => {
    const composed = composeInvented({}, { aspects: aspects.filter((aspect) => aspect !== 'overview') });
    expect(composed.missing).toEqual(aspects.filter((aspect) => aspect !== 'overview'));
    expect(composed.citations).toEqual([]);
    expect(composed.of('lead')).toHaveLength(10);
    expect(composed.choices).toEqual([]);
  });
});

describe('next steps', () => {
  test('are at most five aspects that are not told yet and that the record has', () => {
    const { choices } = composeInvented(full, { aspects: ['fee'] });
    expect(choices).toEqual([
      { label: 'Giấy tờ', value: 'Giấy tờ của thủ tục 9.000101' },
      { label: 'Bao lâu xong', value: 'Thời hạn của thủ tục 9.000101' },
      { label: 'Nộp ở đâu', value: 'Thủ tục 9.000101 nộp ở đâu' },
      { label: 'Nộp trực tuyến', value: 'Nộp trực tuyến thủ tục 9.000101' },
      { label: 'Các bước', value: 'Các bước của thủ tục 9.000101' },
    ]);
    const { conditions, results } = full;
    const few = composeInvented({ conditions, results }, { aspects: ['fee'] }).choices;
    expect(few.map(({ label }) => label)).toEqual(['Điều kiện', 'Kết quả']);
  });

  test('are sentences that are read as what they say', () => {
    for (const aspect of aspects) {
      const { choices } = composeInvented(full, {
        aspects: aspects.filter((other) => other !== aspect && other !== 'overview'),
      });
      for (const { value } of choices) {
        expect(value).toContain('9.000101');
        expect(readQuestion(value).aspects, value).toEqual([aspect]);
      }
    }
  });
});

describe('warnings', () => {
  const why = 'Mẫu đơn có thể đã đổi';

  test('to confirm stand right after the lead, with the reason and the hotline', () => {
    const { blocks } = composeInvented(
      { ...full, check: true, checkWhy: why },
      { aspects: ['fee'], hotline: '19001000' },
    );
    expect(blocks[1]).toEqual({
      kind: 'warning',
      text: 'Cần xác nhận thông tin này. Mẫu đơn có thể đã đổi. Anh/chị gọi tổng đài 19001000 cho chắc trước khi đi.',
    });
  });

  test('to confirm name the counter where no hotline is configured', () => {
    const { text } = composeInvented({ ...full, check: true, checkWhy: why }, { aspects: ['fee'] });
    expect(text).toContain('Anh/chị hỏi tại quầy của Trung tâm Thử cho chắc.');
  });

  test('to confirm one part are left out of answers that do not use it', () => {
    const papers = [{ name: 'Đơn', check: true }];
    const fields = { ...full, papers, checkWhy: why };
    expect(composeInvented(fields, { aspects: ['fee'] }).of('warning')).toEqual([]);
    expect(composeInvented(fields, { aspects: ['papers'] }).of('warning')[0]?.text).toMatch(
      /^Cần xác nhận giấy tờ\./,
    );
    expect(composeInvented(fields).of('warning')[0]?.text).toMatch(/^Cần xác nhận giấy tờ\./);
  });

  test('say that an import was not reviewed, and when it is an old copy that it should be asked about', () => {
    const copied = (takenOn: string | undefined, today: string) =>
      composeInvented({ ...full, source: { takenOn } }, { aspects: ['fee'], origin: 'file', today }).of(
        'warning',
      );
    const fresh = 'Chép từ Cổng Dịch vụ công quốc gia, trung tâm chưa rà soát lại.';
    for (const origin of ['portal', 'file'] as const) {
      const source = { takenOn: '2026-11-12' };
      expect(composeInvented({ ...full, source }, { aspects: ['fee'], origin }).of('warning')).toEqual([
        { kind: 'warning', text: fresh },
      ]);
    }
    expect(copied('2026-06..2026-07', '2026-11-28')[0]?.text).toBe(fresh);
    expect(copied('2026-06..2026-07', '2026-11-29')[0]?.text).toContain('đã lâu');
    expect(copied('2026-06-12', '2026-11-22')[0]?.text).toContain('nên hỏi lại trước khi đi');
    expect(copied(undefined, '2026-11-22')[0]?.text).toContain('không rõ ngày chép');
  });

  test('say that a review is long past', () => {
    const reviewed = (today: string) =>
      composeInvented({ ...full, reviewedOn: '2026-11-01' }, { aspects: ['fee'], today }).of('warning');
    expect(reviewed('2027-11-01')).toEqual([]);
    expect(reviewed('2027-11-02')[0]?.text).toContain('rà soát lần cuối ngày 01/11/2026, đã lâu');
  });

  test('to confirm do not send twice to somebody who can tell', () => {
    const asks = { ...full, check: true, checkWhy: 'Mẫu đơn có thể đã đổi; cần hỏi lại xã, phường' };
    expect(composeInvented(asks, { aspects: ['fee'] }).of('warning')[0]?.text).toBe(
      'Cần xác nhận thông tin này. Mẫu đơn có thể đã đổi; cần hỏi lại xã, phường.',
    );
    expect(composeInvented(asks, { aspects: ['fee'], hotline: '19001000' }).text).toContain('19001000');
  });

  test('name each old name of the text and what it is now', () => {
    const { of } = composeInvented(full, {
      aspects: ['fee'],
      origin: 'file',
      flags: ['stale:cấp huyện', 'stale:CMND', 'stale:Sở Thử nghiệm'],
    });
    expect(of('warning')[0]?.text).toBe(
      'Thông tin công bố còn dùng tên cũ: “cấp huyện” nay là cấp xã hoặc cấp tỉnh; “CMND” nay là thẻ căn cước; “Sở Thử nghiệm” nay đã thay.',
    );
  });

  test('say that a text has ended, or has not begun', () => {
    const ended = composeInvented({ ...full, effectiveTo: '2026-11-21' }, { aspects: ['fee'] });
    expect(ended.of('warning')[0]?.text).toContain('hết hiệu lực từ sau ngày 21/11/2026');
    const last = composeInvented({ ...full, effectiveTo: '2026-11-22' }, { aspects: ['fee'] });
    expect(last.of('warning')).toEqual([]);
    const later = composeInvented({ ...full, effectiveFrom: '2026-12-01' }, { aspects: ['fee'] });
    expect(later.of('warning')[0]?.text).toContain('chỉ có hiệu lực từ ngày 01/12/2026');
  });

  test('exist for every doubt of an import, or its own aspect says it', () => {
    const saidByTheAspect = [
      'unit-unknown',
      'fee-set-elsewhere',
      'papers-missing',
      'audience-unknown',
      'source-missing',
      'field-missing',
      'not-active',
      'junk',
    ];
    const doubted = Object.keys(flagMeanings).filter((flag) => !saidByTheAspect.includes(flag));
    for (const flag of doubted) {
      const { text } = composeInvented(full, { aspects: [...aspects], origin: 'file', flags: [flag] });
      expect(text, flag).toContain(warningsVi.doubts[flag]);
    }
    expect(Object.keys(warningsEn.doubts).sort()).toEqual(Object.keys(warningsVi.doubts).sort());
    expect(composeInvented(full, { origin: 'file', flags: ['junk'] }).text).toContain('thông tin thử');
  });
});

describe('the source', () => {
  test('stands last: name, decision, the day that counts and the address; the rest is kept apart', () => {
    const { blocks } = composeInvented(
      { ...full, reviewedOn: '2026-11-01', effectiveFrom: '2026-07-01' },
      { aspects: ['fee'] },
    );
    expect(blocks.at(-1)).toEqual({
      kind: 'sources',
      items: [
        {
          text: 'Thủ tục cấp phép thả đèn trời (mã 9.000101), quyết định 7/QĐ-THU, rà soát 01/11/2026, hiệu lực từ 01/07/2026',
          url: 'https://example.gov.vn/7',
          more: ['Chép ngày 12/06/2026.', 'Phiên bản 31.'],
        },
      ],
    });
  });

  test('that nobody reviewed tells when it was copied, and a name of two lines is whole only where it is looked up', () => {
    const name = `Thủ tục ${'cấp phép thả đèn trời ban đêm '.repeat(5)}`.trim();
    const { of } = composeInvented(
      { ...full, name, source: { takenOn: '2026-06..2026-07' } },
      { origin: 'file' },
    );
    const [item] = of('sources')[0]?.items ?? [];
    expect(item?.text).toMatch(/^Thủ tục .{60,85}… \(mã 9\.000101\), chép tháng 6-7\/2026, chưa rõ/);
    expect(item?.more).toEqual([`${name}.`, 'Phiên bản 31.']);
  });

  test('says what is not known of it', () => {
    const { text, citations } = composeInvented({ ...full, source: {} }, { aspects: ['fee'] });
    expect(text).toMatch(/Nguồn: .*, chưa rõ ngày hiệu lực, chưa có đường dẫn$/);
    expect(citations[0]).toMatchObject({ sourceUrl: null, effectiveFrom: null });
  });
});

test('a title of two lines is cut in the lead and whole in the facts', () => {
  const name = `Thủ tục ${'cấp phép thả đèn trời ban đêm '.repeat(9)}`;
  const { lead } = composeInvented({ name, plainName: undefined, ...full }, { aspects: ['fee'] });
  expect(lead.length).toBeLessThan(150);
  expect(lead).toMatch(/^Cấp phép thả đèn .*…: lệ phí 25\.000 đ\.$/);
});

test('who decides is not taken for where to file', () => {
  const { lead, missing } = composeInvented(
    { agencies: { decides: ['Chủ tịch Uỷ ban nhân dân tỉnh'] } },
    { aspects: ['place'] },
  );
  expect(lead).toContain('không nói nơi nhận hồ sơ, chỉ nói cơ quan quyết định là Chủ tịch');
  expect(missing).toEqual(['place']);
});

test('long imported steps are told by their openings, with the whole text folded', () => {
  const steps = Array.from(
    { length: 14 },
    (_, index) =>
      `- Bước ${index + 1}: Cán bộ xem đèn số ${index + 1}. ${'Rồi xem lại lần nữa. '.repeat(20)}`,
  ).join('\n');
  const { of, text } = composeInvented({ sections: { steps } }, { aspects: ['steps'], origin: 'file' });
  expect(of('steps')[0]?.title).toBe('Các bước (rút gọn)');
  expect(of('steps')[0]?.items).toHaveLength(8);
  expect(of('steps')[0]?.items[0]).toMatch(/^Cán bộ xem đèn số 1\. Rồi xem lại/);
  expect(of('notes')[0]?.items).toHaveLength(14);
  expect(text.length).toBeLessThan(2600);
});

test('an answer in English keeps the words of the record and says so', () => {
  const { lead, text, choices } = composeInvented(full, { aspects: ['fee', 'time'], language: 'en' });
  expect(lead).toBe('Xin thả đèn trời: the fee (lệ phí) is VND 25,000.');
  expect(text).toContain('It takes 3 working days.');
  expect(text).toContain('The record is in Vietnamese');
  expect(choices[0]).toEqual({ label: 'Papers', value: 'Giấy tờ của thủ tục 9.000101' });
});
