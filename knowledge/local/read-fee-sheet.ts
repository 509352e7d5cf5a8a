import { foldText } from '#knowledge/fold.ts';
import {
  type Columns,
  type ColumnsRow,
  readCode,
  readColumns,
  readDay,
} from '#knowledge/sheets/read-columns.ts';
import type { SheetRow } from '#knowledge/sheets/sheet-row.ts';
import { type LocalFee, localFeeSchema, overlayChangeSchema } from './overlay.ts';
import { type PlacedChange, sayIssue } from './read-decision.ts';

const columns = {
  code: ['mã thủ tục', 'mã', 'mã tthc', 'code'],
  case: ['trường hợp', 'case'],
  channel: ['hình thức nộp', 'cách nộp', 'hình thức', 'channel'],
  amount: ['mức thu', 'số tiền', 'amount'],
  per: ['đơn vị tính', 'đơn vị', 'per', 'unit'],
  kind: ['loại', 'phí hay lệ phí', 'kind'],
  from: ['từ ngày', 'from'],
  to: ['đến ngày', 'to'],
  note: ['ghi chú', 'note'],
} as const satisfies Columns<string>;

type Row = ColumnsRow<keyof typeof columns>;
type FeeRow = {
  readonly row: number;
  readonly code: string;
  readonly from?: string;
  readonly to?: string;
  readonly fee: LocalFee;
};

export type FeeSheet = { readonly changes: readonly PlacedChange[]; readonly rejected: readonly string[] };

/**
 * The fees of a decision as a table of one fee a row. All rows of a procedure and its days are one change; where one
 * of them is bad, none is taken: half of a procedure's fees would be told as all of them.
 */
export function readFeeSheet(rows: readonly SheetRow[], replaces: 'all' | 'council'): FeeSheet {
  const rejected: string[] = [];
  const good: FeeRow[] = [];
  const bad = new Map<string, number>();
  for (const row of readColumns(rows, columns, ['code', 'amount', 'per', 'kind'])) {
    const read = readRow(row);
    if (typeof read !== 'string') good.push(read);
    else {
      rejected.push(`row ${row.row} ${read}`);
      bad.set(readCode(row.value('code')) ?? '', row.row);
    }
  }
  const waiting = good.filter(({ code }) => bad.has(code));
  rejected.push(
    ...waiting.map(
      ({ row, code }) => `row ${row} ${code}: waits for row ${bad.get(code)} of the same procedure`,
    ),
  );
  return {
    changes: grouped(
      good.filter(({ code }) => !bad.has(code)),
      replaces,
    ),
    rejected,
  };
}

function readRow(row: Row): FeeRow | string {
  const code = readCode(row.value('code'));
  if (!code) return `code: “${row.value('code')}” is no procedure code such as 1.001193`;
  const from = row.value('from') ? readDay(row.value('from')) : undefined;
  const to = row.value('to') ? readDay(row.value('to')) : undefined;
  if (from === null) return `from: “${row.value('from')}” is no day`;
  if (to === null) return `to: “${row.value('to')}” is no day`;
  if (from && to && to < from) return `to: ends before it begins (${from})`;
  const channels = readChannels(row.value('channel'));
  if (channels === null)
    return `channel: “${row.value('channel')}” is none of trực tiếp, trực tuyến, bưu chính`;
  const given = {
    ...optional('channels', channels),
    ...optional('case', row.value('case')),
    ...optional('note', row.value('note')),
    ...optional('per', row.value('per')),
    ...optional('kind', row.value('kind').toLowerCase()),
    ...optional('amount', readSum(row.value('amount'))),
  };
  const fee = localFeeSchema.safeParse(given);
  if (!fee.success) return fee.error.issues.map(sayIssue).join('; ');
  return { row: row.row, code, fee: fee.data, ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

function optional<Value>(name: string, value: Value | '' | undefined): Record<string, Value> {
  return value === '' || value === undefined ? {} : { [name]: value };
}

/** "8.000", "8,000 đồng", "8000"; what is no sum stays as it was written, for the report. */
function readSum(text: string): number | string | undefined {
  if (text === '') return undefined;
  const bare = foldText(text)
    .replace(/\s*(?:dong|vnd|d)$/, '')
    .trim();
  return /^\d{1,3}(?:[.,]\d{3})+$|^\d+$/.test(bare) ? Number(bare.replace(/[.,]/g, '')) : text;
}

const channelNames: Readonly<Record<string, LocalFee['channels']>> = {
  'truc tiep': ['counter'],
  'tai quay': ['counter'],
  counter: ['counter'],
  'truc tuyen': ['online'],
  'qua mang': ['online'],
  online: ['online'],
  'buu chinh': ['post'],
  'buu dien': ['post'],
  post: ['post'],
};

function readChannels(text: string): LocalFee['channels'] | null {
  if (text === '') return undefined;
  const named = text.split(/[,;/+]/).map((one) => channelNames[foldText(one).trim()]);
  return named.every((one) => one !== undefined) ? named.flat() : null;
}

function grouped(rows: readonly FeeRow[], replaces: 'all' | 'council'): PlacedChange[] {
  const groups = new Map<string, FeeRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.code, row.from, row.to]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { code, from, to } = first;
    const value = { replaces, fees: group.map(({ fee }) => fee) };
    const change = overlayChangeSchema.parse({ codes: [code], field: 'fees', value, from, to });
    return [{ at: `row ${group.map(({ row }) => row).join(', ')}`, change }];
  });
}
