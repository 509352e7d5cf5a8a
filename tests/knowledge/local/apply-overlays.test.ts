import { describe, expect, test } from 'vitest';
import type { Overlay } from '#db/local-versions.ts';
import type { Procedure } from '#knowledge/entry.ts';
import { applyOverlays } from '#knowledge/local/apply-overlays.ts';
import { type ComposeOptions, composed, invent } from '#tests/support/compose-invented.ts';

const day = '2026-11-22';

type Laid = { readonly field: string; readonly value: unknown; readonly slot?: string } & Partial<Overlay>;

function overlay({ field, value, ...more }: Laid): Overlay {
  return {
    // What an import has checked.
    change: { field, value } as Overlay['change'],
    ...{ slot: '', area: 'province:98', effectiveFrom: '2026-02-01', effectiveTo: null },
    ...{ decisionNumber: '1/NQ', decisionDate: '2026-01-02', title: 'Phí', issuer: 'tỉnh Thử' },
    ...{ sourceUrl: 'https://example.gov.vn/nq', demo: false },
    ...more,
  };
}

const fees = (amount: number, more: Readonly<Record<string, unknown>> = {}, replaces = 'all') => ({
  field: 'fees',
  value: { replaces, fees: [{ amount, per: 'lần', kind: 'lệ phí', ...more }] },
});
const limits = (quantity: number, slot = 'counter', channels?: readonly string[]) => ({
  ...{ field: 'limits', slot },
  value: { limits: [{ quantity, unit: 'working-day' }], ...(channels ? { channels } : {}) },
});

function lay(
  national: Procedure,
  ...laid: readonly Laid[]
): Procedure & { readonly told: (options?: ComposeOptions) => string } {
  const version = {
    versionId: '1',
    entryId: national.code,
    origin: 'local' as const,
    content: national,
    flags: [],
  };
  const { content, local } = applyOverlays(version, laid.map(overlay), day);
  if (content.kind !== 'procedure') throw new Error('no procedure');
  const told = (options: ComposeOptions = {}) => composed(content, { ...options, local: local ?? [] }).text;
  return { ...content, told };
}

const amounts = ({ methods }: Procedure) =>
  methods.map(({ channel, fees: own }) => [channel, ...own.map(({ amount }) => amount)]);

describe('fees', () => {
  const lamp = invent({
    cases: [
      { id: 'som', name: 'Nộp sớm', of: 'khi-nao' },
      { id: 'tre', name: 'Nộp trễ', of: 'khi-nao' },
    ],
    asks: [{ id: 'khi-nao', question: 'Anh/chị nộp khi nào?' }],
    methods: [
      {
        channel: 'counter',
        note: 'Lệ phí: 50.000 đồng/lần. Nộp vào buổi sáng.',
        fees: [
          { amount: 0, kind: 'lệ phí', cases: ['som'], note: 'Nộp sớm.' },
          { amount: 50_000, kind: 'lệ phí', setBy: 'people-council', cases: ['tre'] },
        ],
      },
      { channel: 'online', fees: [{ amount: null, note: 'Theo quy định của HĐND tỉnh' }] },
    ],
    sections: {
      fee: 'Lệ phí là 50.000 đồng.',
      steps: 'Bước 1: Nộp lệ phí 50.000 đồng.\nBước 2: Nhận kết quả.',
    },
  });

  test('replaced as a whole leave nothing of the record', () => {
    const laid = lay(lamp, fees(9000));
    expect(amounts(laid)).toEqual([
      ['counter', 9000],
      ['online', 9000],
    ]);
    expect(laid.methods[0]?.note).toBe('Nộp vào buổi sáng.');
    expect(laid.sections.fee).toBeUndefined();
    for (const aspects of [['fee'], ['steps'], []] as const)
      expect(laid.told({ aspects })).not.toMatch(/50\.000|HĐND|Hội đồng/);
  });

  test('left to the People’s Council are replaced in their own cases and ways of filing', () => {
    const laid = lay(lamp, fees(9000, { channels: ['counter'] }, 'council'));
    expect(laid.methods.map(({ fees: own }) => own.map(({ amount, cases }) => [amount, cases]))).toEqual([
      [
        [0, ['som']],
        [9000, ['tre']],
      ],
      [[null, undefined]],
    ]);
    expect(laid.told({ aspects: ['fee'], cases: ['som'] })).not.toContain('9.000 đ');
    expect(laid.told({ aspects: ['fee'], cases: ['tre'] })).toContain('9.000 đ/lần');
  });

  test('of a case that the procedure no longer has are told as that of some, to be confirmed, never as everybody’s', () => {
    const laid = lay(lamp, fees(9000, { cases: ['xa-nha'] }));
    expect(laid.methods[0]?.fees).toMatchObject([{ amount: 9000, check: true }]);
    const told = laid.told({ aspects: ['fee'], cases: ['som'] });
    expect(told).toContain('9.000 đ');
    expect(told).toMatch(/một trường hợp nêu trong quyết định/i);
    expect(told).toMatch(/kiểm tra lại|xác nhận/);
  });

  test('of a ward over a province that replaced them all bring none of the record back', () => {
    const ward = { area: 'ward:11824' };
    for (const laid of [
      lay(lamp, fees(9000), { ...fees(4000, {}, 'council'), ...ward }),
      lay(lamp, { ...fees(4000, {}, 'council'), ...ward }, fees(9000)),
    ]) {
      expect(amounts(laid)).toEqual([
        ['counter', 4000],
        ['online', 4000],
      ]);
    }
  });

  test('of nothing stand for every way of filing, and are told as free', () => {
    expect(lay(lamp, fees(0)).told({ aspects: ['fee'] })).toMatch(/miễn phí/);
  });

  test('that ended yesterday fall back to the record, and those of tomorrow are announced', () => {
    const ended = lay(lamp, { ...fees(9000), effectiveTo: '2026-11-21' });
    expect(amounts(ended)).toEqual(amounts(lamp));
    const coming = lay(lamp, { ...fees(9000), effectiveFrom: '2026-11-23' });
    expect(coming.told({ aspects: ['fee'] })).toContain('Từ ngày 23/11/2026: 9.000 đ/lần');
    expect(amounts(coming)[0]).toEqual(['counter', 0, 50_000, 9000]);
    const both = lay(
      lamp,
      { ...fees(7000), effectiveTo: '2026-11-22' },
      { ...fees(9000), effectiveFrom: '2026-11-23' },
    );
    expect(both.told({ aspects: ['fee'] })).toMatch(
      /7\.000 đ\/lần.*đến.*22\/11\/2026[\s\S]*Từ ngày 23\/11\/2026: 9\.000/,
    );
  });

  test('of a procedure that names no way of filing are paid at the counter', () => {
    expect(amounts(lay(invent({ methods: [] }), fees(9000)))).toEqual([['counter', 9000]]);
  });
});

describe('times', () => {
  const kite = invent({
    methods: [
      {
        channel: 'counter',
        limits: [{ quantity: 5, unit: 'working-day' }],
        note: 'Trong 05 ngày làm việc. Mang bản chính.',
      },
      { channel: 'post', limits: [{ quantity: 9, unit: 'day' }] },
    ],
    conditions: ['Đã ở đây từ 5 ngày làm việc trở lên.'],
    sections: {
      time: 'Không quá 5 ngày làm việc.',
      steps: 'Bước 1: Nộp.\nBước 2: Trong thời hạn 05 ngày làm việc, xã trả kết quả.',
    },
  });

  test('are replaced for the ways of filing that the decision names, in prose too', () => {
    const laid = lay(kite, limits(2));
    expect(laid.methods.map(({ limits: own }) => own.map(({ quantity }) => quantity))).toEqual([[2], [9]]);
    expect(laid.methods[0]?.note).toBe('Mang bản chính.');
    expect(laid.sections.time).toBeUndefined();
    expect(laid.sections.steps).toContain('Trong thời hạn do địa phương quy định, xã trả kết quả.');
    expect(laid.conditions).toEqual(kite.conditions);
  });

  test('are looked for in prose without delay, however many blanks stand there', () => {
    const blank = invent({
      methods: [{ channel: 'counter', limits: [{ quantity: 15, unit: 'day' }] }],
      sections: { steps: `Thời hạn${' '.repeat(3000)}chưa rõ.` },
    });
    const started = performance.now();
    lay(blank, limits(9));
    expect(performance.now() - started).toBeLessThan(500);
  });

  test('open a way of filing only where the decision names it', () => {
    expect(lay(kite, limits(2, 'online')).methods).toHaveLength(2);
    expect(lay(kite, limits(2, 'online', ['online'])).methods).toHaveLength(3);
  });

  test('are those of the ward where it decided, and the province’s elsewhere', () => {
    const ward = { ...limits(1), area: 'ward:00001' };
    const laid = lay(kite, limits(3), ward, limits(4, 'post'));
    expect(laid.methods.map(({ limits: own }) => own[0]?.quantity)).toEqual([1, 4]);
    expect(lay(kite, ward, limits(3)).methods[0]?.limits[0]?.quantity).toBe(1);
  });
});

describe('agencies, desks, forms and remarks', () => {
  const shop = invent({
    agencies: {
      receives: ['Ủy ban nhân dân cấp xã', 'Sở Đèn'],
      decides: ['Sở Đèn'],
      note: 'Nộp ở Ủy ban nhân dân cấp xã. Chọn nơi nào trong tỉnh cũng được.',
    },
    papers: [{ name: 'Đơn xin thả đèn', form: { name: 'Mẫu cũ.docx' } }, { name: 'Ảnh đèn' }],
    methods: [{ channel: 'counter' }, { channel: 'online' }],
    online: { level: 'full', url: 'https://example.gov.vn/nop' },
    sections: { place: 'Nộp tại Ủy ban nhân dân cấp xã.', online: 'Nộp qua mạng.' },
  });

  test('take the record’s place, role by role, and its remark where that names who is gone', () => {
    const laid = lay(shop, {
      field: 'agencies',
      slot: 'receives',
      value: { receives: ['Trung tâm tỉnh Thử'] },
    });
    expect(laid.agencies).toMatchObject({
      receives: ['Trung tâm tỉnh Thử'],
      decides: ['Sở Đèn'],
      note: 'Chọn nơi nào trong tỉnh cũng được.',
    });
    expect(laid.told({ aspects: ['place'] })).not.toContain('cấp xã');
  });

  test('name the desk beside the place', () => {
    const desk = lay(shop, { field: 'counter', value: { name: 'Quầy 3', where: 'tầng 1' } });
    expect(desk.told({ aspects: ['place'] })).toContain('Quầy tiếp nhận: Quầy 3, tầng 1');
    const bare = lay(invent({}), { field: 'counter', value: { name: 'Quầy 3' } });
    expect(bare.told({ aspects: ['place'] })).toContain('nộp tại Quầy 3');
  });

  test('give another form to the paper named', () => {
    const laid = lay(shop, {
      field: 'form',
      slot: 'don',
      value: { paper: 'đơn xin', form: { name: 'Mẫu tỉnh' } },
    });
    expect(laid.papers.map(({ form }) => form?.name)).toEqual(['Mẫu tỉnh', undefined]);
  });

  test('cite no decision on the form of a paper that a newer text no longer asks for', () => {
    const form = { field: 'form', slot: 'giay cu', value: { paper: 'giấy cũ', form: { name: 'Mẫu tỉnh' } } };
    expect(lay(shop, form).told({ aspects: ['papers'] })).not.toContain('1/NQ');
  });

  test('close filing online where the decision does', () => {
    const laid = lay(shop, { field: 'online', value: { level: 'none' } });
    expect(laid.methods.map(({ channel }) => channel)).toEqual(['counter']);
    expect(laid.told({ aspects: ['online'] })).not.toContain('example.gov.vn/nop');
  });

  test('are told beside the aspect that they are about', () => {
    const laid = lay(shop, {
      field: 'note',
      slot: 'place',
      value: { aspect: 'place', text: 'gửi xe ở cổng sau' },
    });
    expect(laid.told({ aspects: ['place'] })).toContain('Tại địa phương: Gửi xe ở cổng sau.');
    expect(laid.told({ aspects: ['papers'] })).not.toContain('Gửi xe');
  });
});
