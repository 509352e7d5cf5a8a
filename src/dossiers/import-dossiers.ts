import { type Columns, readColumns } from '#knowledge/sheets/read-columns.ts';
import { readSheet } from '#knowledge/sheets/read-sheet.ts';
import { eventOfFields, type FieldName, fieldNames } from './event-of-fields.ts';
import type { StatusWords } from './read-status.ts';
import { mostEvents, type Taking, takeEvents } from './take-events.ts';

/** A list of a province's year is longer than what people write by hand. */
const limits = { mostBytes: 200 * 1024 * 1024, mostRows: 500_000 };

export type Sheet = {
  readonly bytes: Uint8Array;
  /** Whose dossiers these are. */
  readonly registry: string;
  /** When the list was made, for rows that do not say it. */
  readonly at: Date;
  readonly words?: StatusWords | undefined;
};

export type SheetTaken = {
  readonly taken: number;
  readonly late: number;
  readonly known: number;
  /** One line for each row of which something was left out, and for each that was not taken, by its number in the sheet. */
  readonly leftOut: readonly string[];
  readonly rejected: readonly string[];
};

/** Takes the rows of a CSV or XLSX list of dossiers; the same list again changes nothing. */
export async function importDossiers(
  resources: Taking,
  { bytes, registry, at, words }: Sheet,
  step: (done: number, all: number) => void = () => {},
): Promise<SheetTaken> {
  const rows = readColumns(readSheet(bytes, limits), columns, ['code', 'status']);
  const rejected: { row: number; reason: string }[] = [];
  const leftOut: string[] = [];
  const sum = { taken: 0, late: 0, known: 0 };
  for (let from = 0; from < rows.length; from += mostEvents) {
    const places: number[] = [];
    const events: unknown[] = [];
    for (const { row, value } of rows.slice(from, from + mostEvents)) {
      const fields = Object.fromEntries(fieldNames.map((name) => [name, value(name)]));
      const made = await eventOfFields(fields, { at, salt: at.toISOString() });
      if ('reason' in made) rejected.push({ row, reason: made.reason });
      else {
        places.push(row);
        events.push(made.event);
      }
    }
    const told = await takeEvents(resources, { registry, events, words });
    for (const { row, outcome, reason } of told.rows) {
      if (outcome === 'refused') rejected.push({ row: places[row] ?? 0, reason: reason ?? '' });
      else if (reason !== null) leftOut.push(`row ${places[row]}: ${reason}`);
    }
    sum.taken += told.taken;
    sum.late += told.late;
    sum.known += told.known;
    step(Math.min(from + mostEvents, rows.length), rows.length);
  }
  const inOrder = rejected.toSorted((one, other) => one.row - other.row);
  return { ...sum, leftOut, rejected: inOrder.map(({ row, reason }) => `row ${row}: ${reason}`) };
}

const columns: Columns<FieldName> = {
  key: ['mã sự kiện', 'event'],
  at: ['thời điểm cập nhật', 'cập nhật lúc', 'ngày cập nhật', 'thời điểm xử lý', 'updated'],
  sequence: ['số thứ tự sự kiện', 'sequence'],
  code: ['mã hồ sơ', 'số hồ sơ', 'mã số hồ sơ', 'code'],
  status: ['trạng thái', 'trạng thái hồ sơ', 'tình trạng', 'status'],
  procedureCode: ['mã thủ tục', 'mã tthc', 'procedure code'],
  procedureName: ['tên thủ tục', 'thủ tục', 'tên tthc', 'tên thủ tục hành chính', 'procedure'],
  agency: ['đơn vị xử lý', 'cơ quan giải quyết', 'cơ quan', 'đơn vị', 'agency'],
  ward: ['phường xã', 'xã phường', 'xã', 'ward'],
  applicantName: ['chủ hồ sơ', 'người nộp', 'họ tên', 'họ và tên', 'tên chủ hồ sơ', 'name'],
  phone: ['số điện thoại', 'điện thoại', 'sđt', 'phone'],
  personalNumber: ['số định danh', 'số giấy tờ', 'cccd', 'số cccd', 'mã số thuế', 'personal number'],
  receipt: ['nội dung mã qr', 'mã qr', 'nội dung qr', 'mã trên giấy hẹn', 'qr', 'receipt'],
  submittedAt: ['ngày nộp', 'ngày đăng ký', 'submitted'],
  receivedAt: ['ngày tiếp nhận', 'received'],
  dueAt: ['ngày hẹn trả', 'hạn trả', 'hạn giải quyết', 'due'],
  promisedAt: ['ngày hẹn lại', 'ngày hẹn trả mới', 'promised'],
  apologisedAt: ['ngày xin lỗi', 'apologised'],
  finishedAt: ['ngày kết thúc xử lý', 'ngày xử lý xong', 'ngày có kết quả', 'finished'],
  returnedAt: ['ngày trả', 'ngày trả kết quả', 'returned'],
  returnBy: ['hình thức trả', 'hình thức nhận kết quả', 'hình thức', 'return by'],
  returnPlace: ['nơi trả', 'nơi trả kết quả', 'return place'],
  tracking: ['mã vận đơn', 'số vận đơn', 'mã bưu gửi', 'tracking'],
  feeOwed: ['phí phải nộp', 'số tiền phải nộp', 'phí lệ phí', 'fee'],
  feePaidAt: ['ngày nộp phí', 'ngày thanh toán', 'fee paid'],
  feeLink: ['liên kết thanh toán', 'fee link'],
  papersWanted: ['giấy tờ bổ sung', 'nội dung bổ sung', 'papers wanted'],
  papersUntil: ['hạn bổ sung', 'papers until'],
  unit: ['phòng ban xử lý', 'bộ phận xử lý', 'phòng ban', 'unit'],
  officer: ['người xử lý', 'cán bộ xử lý', 'người tiếp nhận', 'officer'],
  note: ['ghi chú', 'nội dung xử lý', 'note'],
};
