import type { ChecklistItem } from '#src/answers/answer.ts';
import type { Checklist } from '#src/answers/checklist.ts';
import type { Telling } from './aspect-part.ts';
import { paperGroups } from './paper-groups.ts';
import { paperItem } from './paper-item.ts';

/** What to bring, what need not be brought, and what hangs on a case that is still open. */
export function checklistPapers(telling: Telling): Pick<Checklist, 'bring' | 'undecided' | 'needless'> {
  const groups = paperGroups(telling);
  const sure = groups
    .filter(({ kind }) => kind === 'all')
    .flatMap(({ papers }) => papers.map((paper) => paperItem(paper, telling)));
  const byHand = (hand: ChecklistItem['hand']) => sure.filter((item) => item.hand === hand);
  return {
    bring: [...byHand('submit'), ...byHand('present')],
    needless: byHand('not-needed'),
    undecided: groups
      .filter(({ kind }) => kind !== 'all')
      .map(({ name, papers }) => ({
        title: name ?? '',
        items: papers.map((paper) => paperItem(paper, telling)),
      })),
  };
}
