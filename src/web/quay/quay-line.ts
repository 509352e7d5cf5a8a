import type { ProcedurePage } from '#src/web/api/procedure-schema.ts';

/** One found procedure; `received` where the centre has told what it receives. */
export type QuayLine = Pick<ProcedurePage['procedures'][number], 'code' | 'name' | 'plainName' | 'levels'> & {
  readonly received?: boolean | undefined;
};

export const mostLines = 9;
export const longestSearch = 200;
