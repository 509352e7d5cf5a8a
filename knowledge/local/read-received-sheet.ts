import { type Columns, readCode, readColumns, readDay } from '#knowledge/sheets/read-columns.ts';
import type { SheetRow } from '#knowledge/sheets/sheet-row.ts';
import type { PlacedReceived } from './take-received.ts';

const columns = {
  code: ['mã thủ tục', 'mã', 'mã tthc', 'mã số', 'code'],
  name: ['tên thủ tục', 'tên', 'tên tthc', 'name'],
  place: ['nơi tiếp nhận', 'nơi nhận', 'place'],
  from: ['từ ngày', 'from'],
  to: ['đến ngày', 'to'],
  note: ['ghi chú', 'note'],
} as const satisfies Columns<string>;

export type ReceivedSheet = {
  readonly rows: readonly PlacedReceived[];
  readonly rejected: readonly string[];
};

/** A centre's own list as a table, one procedure a row; the name stands there for people and is not read. */
export function readReceivedSheet(sheet: readonly SheetRow[]): ReceivedSheet {
  const rows: PlacedReceived[] = [];
  const rejected: string[] = [];
  for (const { row, value } of readColumns(sheet, columns, ['code'])) {
    const code = readCode(value('code'));
    const [from, to] = [dayOf(value('from')), dayOf(value('to'))];
    if (!code) rejected.push(`row ${row} code: “${value('code')}” is no procedure code such as 1.001193`);
    else if (from === undefined) rejected.push(`row ${row} from: “${value('from')}” is no day`);
    else if (to === undefined) rejected.push(`row ${row} to: “${value('to')}” is no day`);
    else
      rows.push({
        at: `row ${row}`,
        code,
        from,
        to,
        place: value('place') || null,
        note: value('note') || null,
      });
  }
  return { rows, rejected };
}

function dayOf(text: string): string | null | undefined {
  return text === '' ? null : (readDay(text) ?? undefined);
}
