/** A flat record of a province that does not exist, in the shape of the national portal's copies. */
export function portalRecord(fields: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    code: '8.000001',
    name: 'Thủ tục đăng ký nuôi đom đóm',
    field: 'Chăn nuôi',
    agency: 'Sở Thử nghiệm, Thuế tỉnh, thành phố',
    competent_agency: 'Chủ tịch UBND cấp xã',
    levels: ['xa'],
    applicants: 'Công dân Việt Nam',
    steps: 'Bước 1: Nộp đơn.\nBước 2: Nhận kết quả.',
    methods: [portalMethod()],
    documents: [{ name: '- Đơn đề nghị;', originals: 1, copies: 0, group: '' }],
    legal_basis: '',
    legal_codes: [],
    conditions: '',
    result: 'Giấy xác nhận',
    decision: '12/QĐ-THU',
    source_url: 'https://example.gov.vn/thu-tuc/1',
    crawled: '2026-06',
    ...fields,
  };
}

export function portalMethod(fields: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { channel: 'Trực tiếp', time_limit: '5 Ngày làm việc', fee: 'Miễn phí', note: '', ...fields };
}

/** The same letters with their accents apart, all through a record. */
export function decomposed<Value>(value: Value): Value {
  // JSON in, JSON out: only its letters change, so its shape is kept.
  return JSON.parse(JSON.stringify(value).normalize('NFD')) as Value;
}
