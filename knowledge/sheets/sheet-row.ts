/** One line of a sheet: its number as a person counts it, from 1, and the text of its cells. */
export type SheetRow = { readonly row: number; readonly cells: readonly string[] };

export const mostRows = 20_000;
export const mostColumns = 100;
