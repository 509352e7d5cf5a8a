import type { Origin } from '#knowledge/entry.ts';
import { type Entry, entrySchema } from '#knowledge/entry.ts';
import { type ImportItem, importEntries } from '#knowledge/import-entries.ts';
import type { Resources } from '#src/resources.ts';

/** A procedure of a province that does not exist, in the shape of a real one. */
export function inventedProcedure(fields: Record<string, unknown>): Entry {
  return entrySchema.parse({
    kind: 'procedure',
    field: 'Thử nghiệm',
    levels: ['commune'],
    audience: ['citizen'],
    source: { decision: '1/QĐ-THU', url: 'https://example.gov.vn/1', takenOn: '2026-06' },
    ...fields,
  });
}

export const inventedCatalogue: readonly Entry[] = [
  inventedProcedure({
    code: '9.000001',
    name: 'Đăng ký nuôi rùa cảnh',
    plainName: 'Đăng ký nuôi rùa',
    aliases: ['làm giấy nuôi rùa', 'xin nuôi con rùa'],
    methods: [
      {
        channel: 'counter',
        limits: [{ quantity: 3, unit: 'working-day' }],
        fees: [{ amount: 25_000, kind: 'lệ phí', per: 'lần' }],
      },
    ],
    papers: [{ name: 'Tờ khai nuôi rùa', hand: 'submit', originals: 1 }],
    agencies: { receives: ['Uỷ ban nhân dân cấp xã'], decides: ['Uỷ ban nhân dân cấp xã'] },
  }),
  inventedProcedure({
    code: '9.000002',
    name: 'Cấp lại giấy chứng nhận nuôi rùa cảnh',
    plainName: 'Cấp lại giấy nuôi rùa',
    aliases: ['mất giấy nuôi rùa'],
    methods: [{ channel: 'counter', limits: [{ quantity: 5, unit: 'working-day' }] }],
  }),
  inventedProcedure({
    code: '9.000003',
    name: 'Thông báo thả diều ban đêm',
    aliases: ['thả diều buổi tối'],
  }),
  inventedProcedure({
    code: '9.000004',
    name: 'Xác nhận sân phơi lúa chung của thôn',
    aliases: ['sân phơi lúa'],
    agencies: { receives: ['Uỷ ban nhân dân cấp xã'] },
  }),
  inventedProcedure({
    code: '9.000005',
    name: 'Xác nhận sân phơi lúa riêng của hộ',
    aliases: ['sân phơi lúa nhà mình'],
    agencies: { receives: ['Uỷ ban nhân dân cấp xã'] },
  }),
];

export async function importInvented(
  resources: Pick<Resources, 'db' | 'clock'>,
  entries: readonly Entry[] = inventedCatalogue,
  origin: Origin = 'local',
): Promise<void> {
  await importEntries(resources, { origin, items: itemsOf(entries) });
}

async function* itemsOf(entries: readonly Entry[]): AsyncGenerator<ImportItem> {
  for (const [index, entry] of entries.entries()) yield { line: index + 1, entry, flags: [] };
}
