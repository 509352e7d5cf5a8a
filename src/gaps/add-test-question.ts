import type { Database } from '#db/database.ts';
import { findGroup, moveGroup } from '#db/gap-groups.ts';
import { putTestQuestion } from '#db/test-questions.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import type { GapMoved } from './move-gap.ts';

export type TestQuestionWanted = {
  readonly question: string;
  /** Each of them answers it rightly. */
  readonly codes: readonly string[];
  /** The task that it came from, as it was seen. */
  readonly group: { readonly id: string; readonly revision: number } | null;
};

type Adding = Pick<Resources, 'db' | 'clock' | 'signals'>;

/** Keeps a question that must be answered from these from now on; its task closes when it is. */
export async function addTestQuestion(
  { db, clock, signals }: Adding,
  by: Staff,
  wanted: TestQuestionWanted,
): Promise<GapMoved> {
  const moved = await db.transaction(async (tx) => {
    const at = clock.now();
    const result = await writeTestQuestion(tx, by, { ...wanted, at });
    if (result === 'moved') {
      const subject = { kind: 'gap', id: wanted.group?.id ?? 'none' };
      await recordAudit(tx, by, { act: 'test-question.added', subject, detail: { codes: wanted.codes }, at });
    }
    return result;
  });
  if (moved === 'moved') signals.say('staff', 'gaps');
  return moved;
}

/** Inside the transaction of whatever else is done for it. Numbers and addresses of people are masked. */
export async function writeTestQuestion(
  tx: Database,
  by: Pick<Staff, 'id'>,
  { question, codes, group, at }: TestQuestionWanted & { readonly at: Date },
): Promise<GapMoved> {
  if (group) {
    if (!(await findGroup(tx, group.id, at))) return 'unknown';
    const to = { state: 'working', revision: group.revision, at, why: null, closedBy: null } as const;
    if (!(await moveGroup(tx, group.id, to))) return 'changed-meanwhile';
  }
  await putTestQuestion(tx, {
    ...{ codes, at, by: by.id, group: group?.id ?? null },
    question: maskPersonal(question).trim(),
  });
  return 'moved';
}
