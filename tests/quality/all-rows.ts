import { readFileSync } from 'node:fs';
import { type Row, readKindRows, readRows } from './read-rows.ts';

export type AllRows = {
  /** What finding was measured on from the beginning, beside the peers. */
  readonly shared: readonly Row[];
  readonly first: readonly Row[];
  /** Written later, by kind, with what has to come of them; some of them are held out. */
  readonly later: readonly Row[];
  /** Questions that are no public service. */
  readonly outside: readonly Row[];
};

const folder = 'tests/quality/questions';

export function allRows(sharedFile: string): AllRows {
  return {
    shared: readRows(sharedFile),
    first: readRows('tests/quality/questions-own.tsv', 'first'),
    later: [
      ...readKindRows(`${folder}/dev.tsv`, { source: 'own', split: 'dev' }),
      ...readKindRows(`${folder}/held.tsv`, { source: 'own', split: 'held' }),
    ],
    outside: readFileSync('tests/quality/out-of-scope.txt', 'utf8').trim().split('\n').map(outsideRow),
  };
}

function outsideRow(question: string): Row {
  return {
    ...{ codes: [], aspect: '-', style: 'plain', kind: 'out-of-scope', expect: 'no', question },
    ...{ source: 'own', split: 'dev' },
  };
}
