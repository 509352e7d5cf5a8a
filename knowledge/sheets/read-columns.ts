import { foldText } from '#knowledge/fold.ts';
import { Fault } from '#src/fault.ts';
import type { SheetRow } from './sheet-row.ts';

/** The columns that a kind of sheet has, each with the headers that people give it. */
export type Columns<Name extends string> = Readonly<Record<Name, readonly string[]>>;

export type ColumnsRow<Name extends string> = {
  readonly row: number;
  readonly value: (name: Name) => string;
};

/** Rows by the names of their columns, in whatever order these stand; columns of other names are left alone. */
export function readColumns<Name extends string>(
  rows: readonly SheetRow[],
  columns: Columns<Name>,
  required: readonly NoInfer<Name>[],
): readonly ColumnsRow<Name>[] {
  const [head, ...body] = rows;
  const headers = (head?.cells ?? []).map((cell) =>
    foldText(cell)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim(),
  );
  const places = new Map<Name, number>();
  const placeOf = (name: Name) => {
    const known = places.get(name);
    if (known !== undefined) return known;
    const names = foldedColumns(columns[name]);
    const place = headers.findIndex((header) => names.includes(header));
    places.set(name, place);
    return place;
  };
  const missing = required.filter((name) => placeOf(name) < 0);
  if (missing.length > 0) {
    const wanted = missing.map((name) => `“${columns[name].join('” / “')}”`).join(', ');
    throw new Fault('invalid', `The first line names no column ${wanted}.`);
  }
  return body.map(({ row, cells }) => ({ row, value: (name) => cells[placeOf(name)]?.trim() ?? '' }));
}

function foldedColumns(names: readonly string[]): readonly string[] {
  return names.map(foldText);
}

/** A day as it is written in sheets: 2026-02-01, 1/2/2026, 01-02-2026; `null` where it is none. */
export function readDay(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const [year, month, day] = iso ? iso.slice(1) : local ? local.slice(1).reverse() : [];
  if (!year || !month || !day) return null;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== written ? null : written;
}

/**
 * A procedure's code. Spreadsheets take it for a number and cut its last zeros, so five decimals or fewer are
 * completed; whether there is such a procedure is looked up afterwards.
 */
export function readCode(text: string): string | null {
  const cut = /^(\d)[.,](\d{1,6})$/.exec(text.replace(/\s/g, ''));
  return cut ? `${cut[1]}.${cut[2]?.padEnd(6, '0')}` : null;
}
