import { describe, expect, test } from 'vitest';
import type { Procedure } from '#knowledge/entry.ts';
import { readExported } from '#knowledge/read-exported.ts';
import { apiFee, apiMethod, apiPaper, apiRecord } from '#tests/support/portal-api-records.ts';
import { decomposed, portalRecord } from '#tests/support/portal-records.ts';

type Read = { readonly entry: Procedure; readonly flags: readonly string[] };

function readValue(value: unknown): Read {
  const [read] = readExported(value);
  if (!read || 'rejected' in read) throw new Error(read?.rejected ?? 'nothing read');
  return read;
}
const read = (fields: Readonly<Record<string, unknown>> = {}): Read => readValue(apiRecord(fields));
const reasonFor = (value: unknown) => {
  const [first] = readExported(value);
  return first && 'rejected' in first ? first.rejected : undefined;
};

test('reads a whole record into facts', () => {
  const { entry, flags } = read();
  expect(flags).toEqual([]);
  expect(entry).toMatchObject({
    code: '8.000101',
    field: 'Chăn nuôi',
    levels: ['commune'],
    audience: ['citizen', 'organisation'],
    online: { level: 'full' },
    agencies: {
      receives: ['Uỷ ban nhân dân cấp xã'],
      decides: ['Chủ tịch Uỷ ban nhân dân cấp xã'],
      cooperates: ['Trạm Thú y'],
      note: expect.stringContaining('không phụ thuộc địa giới'),
    },
    papers: [
      { name: 'Đơn đề nghị nuôi đom đóm', hand: 'submit', originals: 1, form: { name: 'Mẫu 01.docx' } },
      { name: 'Bản vẽ chuồng', copies: 2, when: 'không bắt buộc' },
      { name: 'Thẻ căn cước', hand: 'present' },
    ],
    paperNotes: ['Không phải nộp giấy nếu đã có dữ liệu.'],
    conditions: ['Không gây ồn'],
    results: ['Giấy xác nhận nuôi đom đóm'],
    legalBasis: [{ number: '99/2099/QH99', title: 'Luật Đom đóm' }],
    effectiveFrom: null,
    source: { decision: '12/QĐ-BTN', takenOn: '2026-06-01' },
    sections: {
      steps: 'Bước 1: Người nuôi nộp đơn tại quầy hoặc qua mạng.\nBước 2\n- Cán bộ kiểm tra\n- Trả kết quả',
      place: 'Trung tâm Phục vụ hành chính công xã Minh Họa',
    },
  });
  expect(entry.methods).toMatchObject([
    {
      channel: 'counter',
      limits: [{ quantity: 3, unit: 'working-day' }],
      fees: [{ amount: 30_000, kind: 'lệ phí' }],
    },
    { channel: 'online', fees: [{ amount: 20_000 }], note: 'Nộp trên Cổng.' },
    { channel: 'post', limits: [{ quantity: 3, unit: 'working-day' }] },
  ]);
});

test('reads a decomposed record as its composed twin', () => {
  const record = apiRecord({ name: 'Đăng ký\u200e nuôi\u00a0đom đóm' });
  expect(decomposed(record)).not.toEqual(record);
  expect(readExported(decomposed(record))).toEqual(readExported(record));
  expect(readValue(record).entry.name).toBe('Đăng ký nuôi đom đóm');
});

test.each([
  ['an answer’s envelope', { code: 'OK', data: apiRecord(), message: null }],
  ['a page of a list', { code: 'OK', data: { items: [apiRecord()], total: 1 }, message: '' }],
])('opens %s', (_name, value) => {
  expect(readExported(value)).toEqual(readExported(apiRecord()));
});

test('says why an answer holds no record', () => {
  expect(reasonFor({ code: 'ERROR', data: null, message: 'Request Rejected' })).toBe(
    'the portal answered ERROR: Request Rejected',
  );
  expect(
    reasonFor({ id: 'x', code: '8.000101', name: 'Nuôi', type: 'STANDARD', state: 'ACTIVE', categories: [] }),
  ).toBe('a line of the portal’s list, without its details');
  expect(reasonFor(apiRecord({ code: null }))).toMatch(/^code: /);
  expect(reasonFor(apiRecord({ name: '<p></p>' }))).toMatch(/^name: /);
});

test('still reads a flat copy', () => {
  expect(readValue(portalRecord()).entry.code).toBe('8.000001');
});

test('finds the fields under other spellings of their keys', () => {
  const { departmentsExecuting, legalBasisesDetails, executionMethods, ...rest } = apiRecord();
  const other = {
    ...rest,
    departments_executing_details: departmentsExecuting,
    departmentsExecuting: ['0a1b2c3d-1111-4222-8333-444455556666'],
    LegalBasesDetails: legalBasisesDetails,
    executionMethods: JSON.stringify(executionMethods),
  };
  expect(readExported(other)).toEqual(readExported(apiRecord()));
});

describe('a time limit', () => {
  const limits = (fields: Readonly<Record<string, unknown>>, cases: unknown = []) => {
    const { entry, flags } = read({ executionMethods: [apiMethod({ fees: [], ...fields })], cases });
    const found = entry.methods[0]?.limits ?? [];
    return {
      found: found.map(({ quantity, unit, case: of }) => [quantity, unit, of].join(' ').trim()),
      flags,
    };
  };
  const caseOf = (name: string, qty: unknown, type = 'WORKING_DAY') => ({
    name,
    processingDay: { qty, type },
  });

  test.each([
    [{ processingTime: 15, processingTimeUnit: 'DAY' }, '15 day'],
    [{ processingTime: '4', processingTimeUnit: 'HOUR' }, '4 hour'],
    [{ processingTime: 2, processingTimeUnit: 'Tháng' }, '2 month'],
    [{ processingTime: '10 ngày làm việc', processingTimeUnit: null }, '10 working-day'],
  ])('is read from %j', (fields, expected) => {
    expect(limits(fields)).toEqual({ found: [expected], flags: [] });
  });

  test('without a unit comes from the record’s cases', () => {
    const other = { processingTime: 1, processingTimeUnit: 'OTHER' };
    expect(limits(other, [caseOf('Thường', 7)])).toEqual({ found: ['7 working-day'], flags: [] });
    expect(limits(other, [caseOf('Thường', 7), caseOf('Vùng xa', 17, 'DAY')])).toEqual({
      found: ['7 working-day Thường', '17 day Vùng xa'],
      flags: [],
    });
    expect(limits(other)).toEqual({ found: ['1 unknown'], flags: ['unit-unknown'] });
  });

  test('that its only case contradicts is told beside it', () => {
    expect(limits({ processingTime: 18 }, [caseOf('Thường', 5)])).toEqual({
      found: ['18 working-day', '5 working-day'],
      flags: ['several-times'],
    });
  });
});

describe('a fee', () => {
  const fees = (fee: Readonly<Record<string, unknown>>, method: Readonly<Record<string, unknown>> = {}) => {
    const { entry, flags } = read({ executionMethods: [apiMethod({ fees: [apiFee(fee)], ...method })] });
    return { fees: entry.methods[0]?.fees.map(({ check: _check, ...rest }) => rest), flags };
  };

  test('of 0 beside an amount in the words is that amount', () => {
    const expected = { fees: [{ amount: 135_000, per: 'lần' }], flags: ['zero-fee-with-amount'] };
    expect(fees({ value: 0, description: '<p>135.000 đồng/lần</p>' })).toEqual(expected);
    expect(fees({ value: 0 }, { description: '135.000 đồng/lần' })).toEqual(expected);
  });

  test('of 0 beside a Council is set by it', () => {
    const words = 'Theo Nghị quyết của Hội đồng nhân dân tỉnh';
    expect(fees({ value: 0, description: words })).toEqual({
      fees: [{ amount: null, setBy: 'people-council', note: words }],
      flags: ['fee-set-elsewhere'],
    });
  });

  test.each([
    [{ value: 0 }, [{ amount: 0 }]],
    [
      { value: '50.000', description: 'Lệ phí cấp thẻ' },
      [{ amount: 50_000, kind: 'lệ phí', note: 'Lệ phí cấp thẻ' }],
    ],
    [{ value: 10, currencyId: 'USD', description: '' }, [{ amount: null, note: '10 USD' }]],
    [{ value: null, description: '' }, []],
  ])('is read from %j', (fee, expected) => {
    expect(fees(fee).fees).toEqual(expected);
  });
});

test('keeps a way of filing that it cannot name out, and says so', () => {
  const { entry, flags } = read({ executionMethods: [apiMethod({ submissionMethod: 'CARRIER_PIGEON' })] });
  expect(entry.methods).toEqual([]);
  expect(flags).toContain('channel-unknown');
});

test('tells at which level it is done', () => {
  const levels = (fields: Readonly<Record<string, unknown>>) => read(fields).entry.levels;
  expect(levels({ isMinistry: 1, isProvince: 'true' })).toEqual(['ministry', 'province', 'commune']);
  expect(levels({ isWard: false })).toEqual(['other']);
  expect(levels({ isWard: null })).toEqual([]);
});

test('tells how far it goes online', () => {
  const level = (fields: Readonly<Record<string, unknown>>) => read(fields).entry.online.level;
  expect(level({ isFullProcess: false })).toBe('partial');
  expect(level({ isFullProcess: false, executionMethods: [apiMethod()] })).toBe('none');
  expect(level({ isFullProcess: false, executionMethods: [] })).toBe('unknown');
  expect(read({ isOfflineOnly: true })).toMatchObject({
    entry: { online: { level: 'unknown' } },
    flags: ['online-contradicted'],
  });
});

test('keeps what is done between offices for officials', () => {
  for (const fields of [{ formalityType: 'INTERCONNECTED_INTERNAL' }, { isInternal: true }]) {
    expect(read(fields).entry.audience).toEqual(['official']);
  }
});

test('flags what is not in force, and a trial record', () => {
  expect(read({ state: 'SUSPENDED' }).flags).toEqual(['not-active']);
  expect(read({ procedureProposal: { decisionNumber: 'Demo/QĐ-BTN' } }).flags).toEqual(['junk']);
});

test('takes a case of papers as their heading', () => {
  const groups = [
    { name: 'Trường hợp nuôi trên 100 con', profileComponents: [apiPaper({ name: 'Cam kết' })] },
  ];
  expect(read({ executionCases: groups }).entry.papers).toMatchObject([
    { name: 'Cam kết', group: 'Trường hợp nuôi trên 100 con' },
  ]);
});

test('reads the record of the interface between state systems', () => {
  const { entry } = readValue({
    MATTHC: '8.000102',
    TENTTHC: 'Thủ tục thả đom đóm',
    LINHVUCTHUCHIEN: [{ MALINHVUC: 'THU', TENLINHVUC: 'Chăn nuôi' }],
    TRINHTUTHUCHIEN: [{ TRUONGHOP: '', TRINHTU: 'Nộp đơn.' }],
    CACHTHUCTHUCHIEN: [
      {
        KENH: '1',
        THOIGIAN: [
          {
            THOIGIANGIAIQUYET: '5',
            DONVITINH: 'Ngày làm việc',
            MOTA: '',
            PHILEPHI: [{ SOTIEN: '0', DONVI: 'Đồng', MOTA: '25.000 đồng/lần' }],
          },
        ],
      },
      { KENH: '3', THOIGIAN: [{ THOIGIANGIAIQUYET: '7', DONVITINH: 'Ngày', PHILEPHI: [] }] },
    ],
    THANHPHANHOSO: [
      {
        TRUONGHOP: '',
        GIAYTO: [{ TENGIAYTO: 'Đơn', TENMAUDON: 'Mẫu 1.doc', SOBANCHINH: '1', SOBANSAO: '0', URL: '' }],
      },
    ],
    DOITUONGTHUCHIEN: 'Công dân Việt Nam;Doanh nghiệp',
    COQUANTHUCHIEN: 'Sở Thử nghiệm',
    YEUCAU: 'Không',
    KETQUATHUCHIEN: [{ MAKETQUA: 'K', TENKETQUA: 'Giấy phép' }],
    CANCUPHAPLY: [{ SOVANBAN: '99/2099/QH99', TENVANBAN: 'Luật Đom đóm' }],
  });
  expect(entry).toMatchObject({
    code: '8.000102',
    field: 'Chăn nuôi',
    audience: ['citizen', 'business'],
    agencies: { receives: ['Sở Thử nghiệm'] },
    methods: [
      {
        channel: 'counter',
        limits: [{ quantity: 5, unit: 'working-day' }],
        fees: [{ amount: 25_000, per: 'lần' }],
      },
      { channel: 'post', limits: [{ quantity: 7, unit: 'day' }], fees: [] },
    ],
    papers: [{ name: 'Đơn', originals: 1, form: { name: 'Mẫu 1.doc' } }],
    legalBasis: [{ number: '99/2099/QH99', title: 'Luật Đom đóm' }],
    sections: { steps: 'Nộp đơn.' },
  });
});

const oddValues: readonly unknown[] = [
  ...[undefined, null, '', 'chữ', '{"a":', '[1]', 0, -1, 1e300, true, [], {}, [null], [[]], [{}], [7, 'x']],
  ...[{ name: { name: { name: {} } } }, '<script>'.repeat(50), '\ud800\u0000', 'x'.repeat(5000)],
];

test('never breaks on a field that is missing or of another kind: a record or a reason comes out', () => {
  let kept = 0;
  let refused = 0;
  for (const path of pathsOf(apiRecord())) {
    for (const odd of oddValues) {
      for (const read of readExported(withValue(apiRecord(), path, odd))) {
        if ('rejected' in read) refused += 1;
        else {
          kept += 1;
          const text = JSON.stringify(read.entry);
          if (text !== text.normalize('NFC') || /[\p{Cf}\p{Co}]|<script/u.test(text))
            throw new Error(path.join('.'));
        }
      }
    }
  }
  // A code or a name that is none is the only reason to refuse.
  expect(kept).toBeGreaterThan(2000);
  expect(refused).toBeLessThanOrEqual(2 * oddValues.length);
});

test('takes time in proportion to the length of hostile text', () => {
  const started = performance.now();
  for (const piece of ['0', '1(', '( ', '<p', '1 ngày ', '50.000 đồng/lần; ', '1/2024/TT-']) {
    const text = piece.repeat(Math.ceil(40_000 / piece.length));
    const fees = [apiFee({ value: 0, description: text }), apiFee({ value: text })];
    const methods = [apiMethod({ processingTime: 1, processingTimeUnit: 'OTHER', description: text, fees })];
    readExported(
      apiRecord({
        ...{ executionSteps: [{ name: text, description: text }], executionMethods: methods },
        ...{ requirementsAndConditions: text, legalBasisesDetails: [{ code: text, name: text }] },
        ...{ executionCases: [{ name: text, profileComponents: [apiPaper({ name: text })] }] },
      }),
    );
  }
  expect(performance.now() - started).toBeLessThan(5000);
});

type Path = readonly (string | number)[];

function pathsOf(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const step = Array.isArray(value) ? Number(key) : key;
    return [[step], ...pathsOf(inner).map((rest) => [step, ...rest])];
  });
}

function withValue(value: unknown, [step, ...rest]: Path, odd: unknown): unknown {
  if (step === undefined) return odd;
  if (Array.isArray(value)) return value.map((item, at) => (at === step ? withValue(item, rest, odd) : item));
  const copy = new Map(Object.entries(Object(value)));
  copy.set(String(step), withValue(copy.get(String(step)), rest, odd));
  return Object.fromEntries(copy);
}
