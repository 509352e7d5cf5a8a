import { Fault } from '#src/fault.ts';
import { mostColumns, mostRows, type SheetRow } from './sheet-row.ts';

/** Lines of a CSV file by its own separator: comma, semicolon or tab. Quoted cells may hold separators and line ends. */
export function readCsv(text: string, most = mostRows): readonly SheetRow[] {
  const separator = separatorOf(text);
  const rows: SheetRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let started = 1;
  const endCell = () => {
    cells.push(cell.trim());
    cell = '';
    if (cells.length > mostColumns)
      throw new Fault('invalid', `Line ${started} has more than ${mostColumns} columns.`);
  };
  const endRow = () => {
    endCell();
    if (cells.some((value) => value !== '')) rows.push({ row: started, cells });
    if (rows.length > most) throw new Fault('too-large', `The file has more than ${most} lines.`);
    cells = [];
    started = line;
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (char === '\n') line += 1;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') cell += text[++at];
      else quoted = false;
    } else if (char === '"' && cell.trim() === '') [quoted, cell] = [true, ''];
    else if (char === separator) endCell();
    else if (char === '\n') endRow();
    else if (char !== '\r') cell += char;
  }
  if (quoted) throw new Fault('invalid', `A quote that opens on line ${started} is never closed.`);
  endRow();
  return rows;
}

/** The one that the first line with content holds most often. */
function separatorOf(text: string): string {
  const first = text.split('\n').find((line) => line.trim() !== '') ?? '';
  const counts = [',', ';', '\t'].map((sign) => [sign, first.split(sign).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
