import type { ProcedurePage } from '#src/web/api/procedure-schema.ts';

const lines: ProcedurePage['procedures'] = [
  {
    code: '9.000001',
    name: 'Cấp lại thẻ Mẫu cho công dân từ đủ 14 tuổi trở lên',
    plainName: 'Làm lại thẻ Mẫu',
    field: 'Thẻ mẫu',
    levels: ['commune', 'province'],
    versionId: '1',
    received: null,
  },
  {
    code: '9.000002',
    name: 'Cấp đổi thẻ Mẫu khi hết hạn sử dụng hoặc khi thông tin trên thẻ thay đổi',
    plainName: 'Đổi thẻ Mẫu',
    field: 'Thẻ mẫu',
    levels: ['province'],
    versionId: '2',
    received: null,
  },
  {
    code: '9.000003',
    name: 'Cấp thẻ Mẫu cho người dưới 14 tuổi',
    plainName: null,
    field: 'Thẻ mẫu',
    levels: ['ministry'],
    versionId: '3',
    received: null,
  },
];

/** Three invented procedures for every search but one with "zz", which finds none. */
export function catalogueOf(q: string, limit: number): ProcedurePage {
  const found = q.includes('zz') ? [] : lines;
  return { total: found.length, procedures: found.slice(0, limit) };
}
