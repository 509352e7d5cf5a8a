import type { Paper, Procedure } from '#knowledge/entry.ts';
import type { OpenAsk } from '#knowledge/narrow-to-cases.ts';
import { asTitle } from './as-phrase.ts';
import { caseNames } from './case-name.ts';

/** Papers that belong together: those of every case (`name: null`), of one case, or under one heading of the record. */
export type PaperGroup = {
  readonly kind: 'all' | 'case' | 'heading';
  readonly name: string | null;
  readonly papers: readonly Paper[];
};

type Grouped = { readonly procedure: Procedure; readonly ask: OpenAsk | null };

/**
 * The common papers first, then what each answer to the open question adds, then what hangs on answers to later
 * questions only, then the record's headings in their order.
 */
export function paperGroups({ procedure, ask }: Grouped): PaperGroup[] {
  const answers = new Set(ask?.cases.map(({ id }) => id));
  const hangsOn = (paper: Paper, id: string) => paper.cases?.includes(id) ?? false;
  const common = procedure.papers.filter(({ cases, group }) => !cases && !asTitle(group ?? ''));
  const ofAnswers = (ask?.cases ?? []).map(({ id, name }): PaperGroup => {
    const papers = procedure.papers.filter((paper) => hangsOn(paper, id));
    return { kind: 'case', name, papers: papers.map((paper) => toldApart(paper, procedure, answers)) };
  });
  const inOrder = procedure.papers.toSorted((one, other) => place(one, procedure) - place(other, procedure));
  const later = inOrder.filter(({ cases }) => !cases?.some((id) => answers.has(id)));
  const others = byName(later, ({ cases }) => cases && caseNames(procedure, cases), 'case');
  const headings = byName(
    procedure.papers,
    ({ cases, group }) => (cases ? '' : asTitle(group ?? '')),
    'heading',
  );
  const all: PaperGroup = { kind: 'all', name: null, papers: common };
  return [all, ...ofAnswers, ...others, ...headings].filter(({ papers }) => papers.length > 0);
}

function place({ cases = [] }: Paper, procedure: Procedure): number {
  return procedure.cases.findIndex(({ id }) => cases.includes(id));
}

function byName(
  papers: readonly Paper[],
  nameOf: (paper: Paper) => string | undefined,
  kind: PaperGroup['kind'],
): PaperGroup[] {
  const names = [...new Set(papers.map(nameOf))].filter((name) => name);
  return names.map((name) => ({
    kind,
    name: name ?? null,
    papers: papers.filter((paper) => nameOf(paper) === name),
  }));
}

/** A paper as it stands in its group: what else must hold is said beside it. */
function toldApart(paper: Paper, procedure: Procedure, answers: ReadonlySet<string>): Paper {
  const later = (paper.cases ?? []).filter((id) => !answers.has(id));
  if (later.length === 0) return paper;
  const when = [caseNames(procedure, later), paper.when].filter(Boolean).join('; ');
  return { ...paper, when };
}
