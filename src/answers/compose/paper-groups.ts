import type { Paper, Procedure } from '#knowledge/entry.ts';
import { asTitle } from './as-phrase.ts';
import { caseNames } from './case-name.ts';

/** Papers that belong together: those of every case (`name: null`), of one case, or under one heading of the record. */
export type PaperGroup = {
  readonly kind: 'all' | 'case' | 'heading';
  readonly name: string | null;
  readonly papers: readonly Paper[];
};

/** The common papers first, then the cases in the procedure's order, then the record's headings in theirs. */
export function paperGroups(procedure: Procedure): PaperGroup[] {
  const groups = new Map<string, { kind: PaperGroup['kind']; name: string | null; papers: Paper[] }>();
  for (const key of ['all', ...procedure.cases.map(({ id }) => `case ${id}`)]) {
    groups.set(key, { kind: key === 'all' ? 'all' : 'case', name: null, papers: [] });
  }
  for (const paper of procedure.papers) {
    const key = keyOf(paper);
    const group = groups.get(key) ?? { kind: paper.cases ? 'case' : 'heading', name: null, papers: [] };
    groups.set(key, {
      ...group,
      name: paper.cases ? caseNames(procedure, paper.cases) : asTitle(paper.group ?? '') || null,
      papers: [...group.papers, paper],
    });
  }
  return [...groups.values()].filter(({ papers }) => papers.length > 0);
}

function keyOf(paper: Paper): string {
  if (paper.cases) return `case ${paper.cases.join(' ')}`;
  const heading = asTitle(paper.group ?? '');
  return heading ? `heading ${heading}` : 'all';
}
