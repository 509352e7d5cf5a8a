import { describe, expect, test } from 'vitest';
import type { Procedure } from '#knowledge/entry.ts';
import { readRecord } from '#knowledge/read-record.ts';
import { decomposed, portalMethod, portalRecord } from '#tests/support/portal-records.ts';

function read(fields: Readonly<Record<string, unknown>> = {}): {
  entry: Procedure;
  flags: readonly string[];
} {
  const result = readRecord(portalRecord(fields));
  if ('rejected' in result) throw new Error(result.rejected);
  return result;
}

const limitsOf = (methods: readonly unknown[], steps = '') => {
  const { entry, flags } = read({ methods, steps });
  const limits = entry.methods.flatMap(({ limits: all }) => all);
  return { limits: limits.map(({ quantity, unit, note }) => [quantity, unit, note].join(' ').trim()), flags };
};

test('reads a plain record into facts', () => {
  expect(read().entry).toMatchObject({
    code: '8.000001',
    name: 'Thủ tục đăng ký nuôi đom đóm',
    levels: ['commune'],
    audience: ['citizen'],
    agencies: { receives: ['Sở Thử nghiệm', 'Thuế tỉnh, thành phố'], decides: ['Chủ tịch UBND cấp xã'] },
    online: { level: 'none' },
    papers: [{ name: 'Đơn đề nghị', originals: 1, hand: 'submit' }],
    results: ['Giấy xác nhận'],
    source: { decision: '12/QĐ-THU', url: 'https://example.gov.vn/thu-tuc/1', takenOn: '2026-06' },
    sections: { steps: 'Bước 1: Nộp đơn.\nBước 2: Nhận kết quả.' },
    sureness: 'record',
    effectiveFrom: null,
  });
});

test('reads a decomposed record as its composed twin', () => {
  const record = portalRecord({
    methods: [portalMethod({ channel: 'Trực tuyến', fee: 'Miễn phí (Hội đồng nhân dân cấp tỉnh quy định)' })],
    documents: [{ name: 'Lưu ý: mang theo thẻ', originals: 0, copies: 0, group: '* Lưu ý' }],
    applicants: 'Cán bộ, công chức, viên chức',
  });
  const twin = decomposed(record);
  expect(twin).not.toEqual(record);
  expect(readRecord(twin)).toEqual(readRecord(record));
});

test('strips what nobody sees and draws bullets with dashes', () => {
  const { entry } = read({
    name: '\u200eĐăng ký\u00a0nuôi \u00adđom đóm\ufeff\u{e0041}',
    steps: '\uf0fc Nộp đơn\n\uf0d8Chờ\n• Nhận\uf0a7\u0000\ud800',
    documents: [{ name: '\uf0b7 Đơn\u202e', originals: 1, copies: 0, group: '' }],
  });
  expect(entry.name).toBe('Đăng ký nuôi đom đóm');
  expect(entry.sections.steps).toBe('- Nộp đơn\n- Chờ\n- Nhận');
  expect(entry.papers[0]?.name).toBe('Đơn');
});

describe('a time limit', () => {
  test.each([
    ['5 Ngày làm việc', '5 working-day'],
    ['15 Ngày', '15 day'],
    ['4 Giờ', '4 hour'],
    ['2 Tháng', '2 month'],
    ['1.5 Ngày làm việc', '1.5 working-day'],
    ['16.5 ngày làm', '16.5 working-day'],
    ['Không quy định', ' unknown Không quy định'],
  ])('is read from %j', (time_limit, expected) => {
    expect(limitsOf([portalMethod({ time_limit })]).limits).toEqual([expected.trim()]);
  });

  test('without a unit stays without one', () => {
    expect(
      limitsOf([portalMethod({ time_limit: '1' })], 'Trong 01 ngày làm việc, chuyển hồ sơ.'),
    ).toMatchObject({
      limits: ['1 unknown'],
      flags: ['unit-unknown'],
    });
  });

  test('takes its unit from the words of the same record about the whole procedure', () => {
    const steps = 'Thời hạn giải quyết: không quá 03 ngày làm việc.';
    expect(limitsOf([portalMethod({ time_limit: '3' })], steps)).toMatchObject({
      limits: ['3 working-day'],
      flags: ['unit-repaired'],
    });
    const long = 'Trong 45 ngày kể từ khi nhận đơn.';
    expect(limitsOf([portalMethod({ time_limit: '45' })], long).limits).toEqual(['45 day']);
  });

  test('takes no unit where the record names two', () => {
    const steps = 'Trong 10 ngày thẩm định, 10 ngày làm việc trình ký.';
    expect(limitsOf([portalMethod({ time_limit: '10' })], steps).limits).toEqual(['10 unknown']);
  });

  test('of several cases keeps the remark of each', () => {
    const methods = [
      portalMethod({ time_limit: '17 Ngày', note: 'Chỉ đăng ký' }),
      portalMethod({ time_limit: '20 Ngày', note: 'Có cấp giấy' }),
    ];
    expect(limitsOf(methods)).toEqual({ limits: ['17 day Chỉ đăng ký', '20 day Có cấp giấy'], flags: [] });
  });

  test('of several cases that nothing tells apart is flagged', () => {
    const methods = [portalMethod({ time_limit: '18 Ngày' }), portalMethod({ time_limit: '4 Ngày' })];
    expect(limitsOf(methods)).toEqual({ limits: ['18 day', '4 day'], flags: ['several-times'] });
  });

  test('that stands only in a remark is kept in its words', () => {
    const note = '07 ngày làm việc khi cấp mới, 02 ngày làm việc khi cấp lại';
    expect(limitsOf([portalMethod({ time_limit: '', note })])).toEqual({
      limits: [`unknown ${note}`],
      flags: ['time-unclear'],
    });
  });
});

describe('cells that were run together', () => {
  test('give back the fee that stands before its note', () => {
    const note = '150 VNĐ(150.000 đồng/thẻ.)Nộp tại quầy số 3';
    const { entry, flags } = read({ methods: [portalMethod({ fee: '', note })] });
    expect(entry.methods[0]).toMatchObject({
      fees: [{ amount: 150000, per: 'thẻ' }],
      note: 'Nộp tại quầy số 3',
    });
    expect(flags).toContain('fee-repaired');
  });

  test('give back the time that stands before the fee where the note proves it', () => {
    const glued = { time_limit: '', fee: '', parse_flag: 'time_fee_glued' };
    const { entry } = read({ methods: [portalMethod({ ...glued, note: '120 VNĐ(20.000 đ/tờ khai)' })] });
    expect(entry.methods[0]).toMatchObject({
      limits: [{ quantity: 1, unit: 'unknown' }],
      fees: [{ amount: 20000, per: 'tờ khai' }],
    });
  });

  test('give nothing back where nothing proves it', () => {
    const glued = { time_limit: '', fee: '', parse_flag: 'time_fee_glued' };
    const { entry, flags } = read({ methods: [portalMethod({ ...glued, note: '120 VNĐ' })] });
    expect(entry.methods[0]).toMatchObject({ limits: [], fees: [] });
    expect(flags).toContain('fee-unclear');
  });

  test('are several ways of filing where their names follow each other', () => {
    const note = 'Trực tuyếnKhông quy địnhMiễn phíQua CổngTrực tiếp3 NgàyMiễn phíTại quầy';
    const { entry, flags } = read({
      methods: [portalMethod({ channel: '', time_limit: '', fee: '', note })],
    });
    expect(entry.methods).toMatchObject([
      { channel: 'counter', limits: [{ quantity: 3, unit: 'day' }], note: 'Tại quầy' },
      { channel: 'online', limits: [{ quantity: null, note: 'Không quy định' }], note: 'Qua Cổng' },
    ]);
    expect(flags).toContain('methods-glued');
  });

  test('whose remarks were cut at the width of a column lose them', () => {
    const methods = [portalMethod({ channel: 'Qua bưu điện', note: 'Đối với các xã miền núi, hải đảo,' })];
    const { entry, flags } = read({ methods });
    expect(entry.methods[0]).not.toHaveProperty('note');
    expect(flags).toContain('note-cut');
  });
});

test('does not take a bare "Miễn phí" beside another channel’s price for certain', () => {
  const methods = [portalMethod(), portalMethod({ channel: 'Trực tuyến', fee: '20,000 Việt Nam Đồng' })];
  const { entry, flags } = read({ methods });
  expect(entry.methods[0]?.fees).toEqual([{ amount: 0, check: true }]);
  expect(flags).toContain('zero-fee-on-one-channel');
});

test('finds the sums of a "Miễn phí" in the remark beside it', () => {
  const { entry } = read({ methods: [portalMethod({ note: 'Cấp lần đầu: 30.000 đồng/giấy.' })] });
  expect(entry.methods[0]?.fees).toMatchObject([{ amount: 30000, per: 'giấy', note: 'Cấp lần đầu' }]);
});

describe('papers', () => {
  const paper = (name: string, originals: number | null = 0, more = {}) => ({
    ...{ name, originals, copies: originals === null ? null : 0, group: '' },
    ...more,
  });

  test('are told from notes, headings and prose', () => {
    const { entry, flags } = read({
      documents: [
        paper('* Giấy tờ phải nộp:'),
        paper('- Đơn đề nghị;', 1),
        paper('- Giấy tờ phải xuất trình:'),
        paper('Thẻ căn cước', 1),
        paper('Mẫu không đếm', 0, { form: 'Mau-01.docxMau-02.doc' }),
        paper('Lưu ý: không nộp thêm'),
        paper('); nộp cho cơ quan thuế', null, { parse_flag: 'tail' }),
      ],
    });
    expect(entry.papers).toMatchObject([
      { name: 'Đơn đề nghị', hand: 'submit' },
      { name: 'Thẻ căn cước', hand: 'present' },
      { name: 'Mẫu không đếm', form: { name: 'Mau-01.docx, Mau-02.doc' } },
    ]);
    expect(entry.paperNotes).toEqual(['Lưu ý: không nộp thêm', 'nộp cho cơ quan thuế']);
    expect(flags).toContain('papers-unclear');
  });

  test('are shown, not handed in, under a group that says so', () => {
    const documents = [
      paper('Hộ chiếu', 1, { group: '* Giấy tờ phải xuất trình' }),
      paper('Đơn', 1, { group: 'Hộ mới' }),
    ];
    expect(read({ documents }).entry.papers).toMatchObject([
      { name: 'Hộ chiếu', hand: 'present' },
      { name: 'Đơn', hand: 'submit', group: 'Hộ mới' },
    ]);
  });

  test('are papers even without counts where the whole list has none', () => {
    const { entry, flags } = read({ documents: [paper('a) Tờ khai;'), paper('Không quy định')] });
    expect(entry.papers.map(({ name }) => name)).toEqual(['a) Tờ khai']);
    expect(flags).toContain('papers-without-counts');
  });

  test('that were run together come apart at their counts', () => {
    const name = 'Đơn xin 1 bản chính- Sơ đồ chuồng 2 bản sao';
    expect(read({ documents: [paper(name, null, { parse_flag: 'tail' })] }).entry.papers).toMatchObject([
      { name: 'Đơn xin', originals: 1 },
      { name: 'Sơ đồ chuồng', copies: 2 },
    ]);
  });

  test('that were cut at a count come together', () => {
    const documents = [paper('Hợp đồng (0', 1), paper('hoặc 01 bản sao có chứng thực)', 1)];
    expect(read({ documents }).entry.papers.map(({ name }) => name)).toEqual([
      'Hợp đồng (01 bản chính hoặc 01 bản sao có chứng thực)',
    ]);
  });
});

test('reads applicants whose names hold commas', () => {
  const applicants =
    'Tổ chức (không bao gồm doanh nghiệp, HTX), Cán bộ, công chức, viên chức, Hợp tác xã, Người nước ngoài, Robot';
  const { entry, flags } = read({ applicants });
  expect(entry.audience).toEqual(['organisation', 'official', 'business', 'foreigner']);
  expect(flags).toContain('audience-unknown');
});

test('takes titles of laws only where they stand cleanly', () => {
  const { entry, flags } = read({
    legal_basis:
      'Luật Nuôi ong11/2020/QH14hông tư số 5/2021/TT-BTC quy định phí5/2021/TT-BTCNghị định số 9/2022/NĐ-CP về tổ ong9/2022/NĐ-CPQUY ĐỊNH',
    legal_codes: ['11/2020/QH14', '5/2021/TT-BTC', '9/2022/NĐ-CPQUY', '5/2021/TT-B', '7/2020/XX-YY'],
  });
  expect(entry.legalBasis).toEqual([
    { number: '11/2020/QH14', title: 'Luật Nuôi ong' },
    { number: '5/2021/TT-BTC' },
    { number: '9/2022/NĐ-CP', title: 'Nghị định số 9/2022/NĐ-CP về tổ ong' },
  ]);
  expect(flags).toContain('legal-basis-unclear');
});

test('keeps conditions that are none out, and takes results apart from their codes', () => {
  const { entry } = read({
    conditions: 'Không.',
    result: 'Giấy xác nhậnMã: KQ-X1.0001Thông báoMã: KQ-X1.0002',
  });
  expect(entry.conditions).toEqual([]);
  expect(entry.results).toEqual(['Giấy xác nhận', 'Thông báo']);
  expect(read({ conditions: '- Đủ tuổi\n- Có chuồng' }).entry.sections.conditions).toBe(
    '- Đủ tuổi\n- Có chuồng',
  );
});

test('flags what was abolished by its name, and not the titles of laws', () => {
  const { flags } = read({
    steps: 'Nộp tại UBND cấp huyện kèm sổ hộ khẩu và chứng minh nhân dân.',
    documents: [{ name: 'Xác nhận của Sở Kế hoạch và Đầu tư', originals: 1, copies: 0, group: '' }],
    legal_basis: 'Luật Tổ chức cấp quận11/2020/QH14',
    legal_codes: ['11/2020/QH14'],
  });
  expect(flags).toEqual(['stale:cấp huyện', 'stale:sổ hộ khẩu', 'stale:CMND', 'stale:Sở Kế hoạch và Đầu tư']);
  expect(read({ steps: 'Nộp tại UBND cấp xã, nhân quả, quân đội.' }).flags).toEqual([]);
});

test('marks a trial record, which is never published', () => {
  expect(read({ decision: 'Demo/QĐ-THU' }).flags).toEqual(['junk']);
});

test.each([
  ['a number', 7, 'record: '],
  ['no code', portalRecord({ code: undefined }), 'code: '],
  ['a code of another form', portalRecord({ code: 'A-1' }), 'code: a procedure code looks like'],
  ['a name of bullets', portalRecord({ name: ' - ' }), 'name: '],
  ['methods that are text', portalRecord({ methods: 'x' }), 'methods: '],
])('rejects %s and says why', (_, value, reason) => {
  expect(readRecord(value)).toEqual({ rejected: expect.stringContaining(reason) });
});

test('does without everything but code and name', () => {
  expect(readRecord({ code: '8.000002', name: 'Xin thả diều' })).toMatchObject({
    entry: { code: '8.000002', methods: [], papers: [], online: { level: 'unknown' } },
    flags: ['source-missing', 'field-missing', 'papers-missing'],
  });
});

test('reads a page of signs as fast as a page of words', () => {
  for (const signs of [';', '. ', ',']) {
    const began = performance.now();
    read({ conditions: `x${signs.repeat(30_000)}y`, result: `x${signs.repeat(30_000)}y` });
    expect(performance.now() - began, signs).toBeLessThan(250);
  }
});
