/** A cell that a spreadsheet would run as a formula is kept a text (an apostrophe before it). */
const formula = /^[=+\-@\t\r]/;

/** Rows as CSV that a spreadsheet opens as it is: a byte-order mark, commas, CRLF, quotes where they are needed. */
export function toCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
