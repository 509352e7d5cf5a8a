/** A cell that a spreadsheet would run as a formula is kept a text (an apostrophe before it). */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * Where the country parts columns by semicolons, as Vietnamese settings do, a spreadsheet takes what comes behind one
 * inside a text, or on a new line of it, for a cell of its own: no formula begins there either.
 */
const inside = /([;\t\r\n]"?)(?=[=+\-@＝＋－＠])/g;

/** Rows as CSV that a spreadsheet opens as it is: a byte-order mark, commas, CRLF, quotes where they are needed. */
export function toCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = value.replace(inside, "$1'");
  const text = formula.test(safe) ? `'${safe}` : safe;
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
