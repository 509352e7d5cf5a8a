import { Fault } from '#src/fault.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { mostRows, type SheetRow } from './sheet-row.ts';

export type SheetLimits = { readonly mostBytes: number; readonly mostRows: number };

const usualLimits: SheetLimits = { mostBytes: 10 * 1024 * 1024, mostRows };

/** The rows of a CSV or XLSX file, told apart by their first bytes. Throws a fault of one line where it is neither. */
export function readSheet(bytes: Uint8Array, limits: SheetLimits = usualLimits): readonly SheetRow[] {
  if (bytes.length > limits.mostBytes) {
    throw new Fault('too-large', `The file is larger than ${limits.mostBytes / 1024 / 1024} MB.`);
  }
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) return readXlsx(bytes);
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new Fault('unsupported', 'This is an old .xls workbook: save it as .xlsx or as CSV (UTF-8).');
  }
  return readCsv(decode(bytes), limits.mostRows);
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** The byte-order mark is no part of the first header. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    throw new Fault('invalid', 'The file is not UTF-8 text: save it as CSV (UTF-8) or .xlsx.');
  }
}
