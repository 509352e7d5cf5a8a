import type { ProcedurePage } from '#src/web/api/procedure-schema.ts';

/** One found procedure. */
export type QuayLine = Pick<
  ProcedurePage['procedures'][number],
  'code' | 'name' | 'plainName' | 'levels' | 'received'
>;

export const mostLines = 9;
export const longestSearch = 200;
