import { countGroups, findGroup, listGroups, listQuestions } from '#db/gap-groups.ts';
import { listTestQuestions } from '#db/test-questions.ts';
import type { Resources } from '#src/resources.ts';
import type { GapGroup, GapKind, GapQuestion, GapState, TestQuestion } from './gap.ts';

type Reading = Pick<Resources, 'db' | 'clock'>;

export type GapSearch = {
  readonly state: GapState | 'todo';
  readonly kind: GapKind | null;
  readonly words: string | null;
  readonly offset: number;
};

export type GapPage = {
  readonly groups: readonly GapGroup[];
  readonly counts: Readonly<Partial<Record<GapState, number>>>;
  /** Where the next page begins; `null` on the last. */
  readonly next: number | null;
};

const perPage = 50;
const lately = 30 * 86_400_000;
const mostQuestions = 30;

/** What people asked in vain: groups of questions alike, those asked most often lately first. */
export async function showGaps({ db, clock }: Reading, asked: GapSearch): Promise<GapPage> {
  const { state, kind, words, offset } = asked;
  const [groups, counts] = await Promise.all([
    listGroups(db, {
      ...{ kind, offset, words: words?.trim() || null },
      states: state === 'todo' ? ['open', 'working'] : [state],
      since: new Date(clock.now().getTime() - lately),
      limit: perPage + 1,
    }),
    countGroups(db),
  ]);
  return {
    groups: groups.slice(0, perPage),
    counts,
    next: groups.length > perPage ? offset + perPage : null,
  };
}

export type ShownGap = {
  readonly group: GapGroup;
  readonly questions: readonly GapQuestion[];
  readonly tests: readonly TestQuestion[];
};

/** One task with the newest of its questions; `null` for one that does not exist. */
export async function showGap({ db, clock }: Reading, id: string): Promise<ShownGap | null> {
  const group = await findGroup(db, id, new Date(clock.now().getTime() - lately));
  if (!group) return null;
  const [questions, tests] = await Promise.all([
    listQuestions(db, id, mostQuestions),
    listTestQuestions(db, { group: id, limit: mostQuestions }),
  ]);
  return { group, questions, tests };
}
