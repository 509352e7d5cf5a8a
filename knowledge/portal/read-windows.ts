/** The days on which a text says that something holds. */
export type Window = { readonly from?: string; readonly to?: string };

const day = '(?:ngày\\s*)?(\\d{1,2})(?:[/.-]|\\s*tháng\\s*)(\\d{1,2})(?:[/.-]|\\s*năm\\s*)(\\d{4})';
const span = new RegExp(
  `từ\\s+(?:kể\\s+từ\\s+)?${day}\\s*(?:cho\\s+)?(?:đến|tới)\\s*(?:hết\\s*)?${day}`,
  'giu',
);
const since = new RegExp(`từ\\s+(?:kể\\s+từ\\s+)?${day}`, 'giu');
const until = new RegExp(`(?:đến|tới)\\s*(?:hết\\s*)?${day}`, 'giu');

/** Reads "kể từ ngày 01/12/2023 đến hết ngày 31/12/2025" and its halves; several windows in one text are all returned. */
export function readWindows(text: string): Window[] {
  const windows: Window[] = [];
  const rest = text.normalize('NFC').replace(span, (_, d1, m1, y1, d2, m2, y2) => {
    windows.push(windowOf(isoDay(d1, m1, y1), isoDay(d2, m2, y2)));
    return ' ';
  });
  for (const [, d = '', m = '', y = ''] of rest.matchAll(since))
    windows.push(windowOf(isoDay(d, m, y), undefined));
  for (const [, d = '', m = '', y = ''] of rest.matchAll(until))
    windows.push(windowOf(undefined, isoDay(d, m, y)));
  return windows.filter(({ from, to }) => from || to);
}

function windowOf(from: string | undefined, to: string | undefined): Window {
  return { ...(from && { from }), ...(to && { to }) };
}

/** `undefined` for a day that no calendar has. */
function isoDay(day: string, month: string, year: string): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(iso);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? undefined : iso;
}
