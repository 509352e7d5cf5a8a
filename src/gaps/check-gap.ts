import { findGroup, moveGroup } from '#db/gap-groups.ts';
import { keepChecked, listTestQuestions, listToCheck } from '#db/test-questions.ts';
import type { Answer } from '#src/answers/answer.ts';
import { composeAnswer } from '#src/answers/compose-answer.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { newId } from '#src/new-id.ts';
import type { Resources, WithEmbedder } from '#src/resources.ts';
import type { GapGroup } from './gap.ts';

type Checking = Pick<Resources, 'db' | 'clock' | 'log' | 'centre' | 'signals'> & WithEmbedder;

export type GapChecked = { readonly passes: number; readonly fails: number; readonly closed: boolean };

const most = 50;

/**
 * Asks a task's test questions as a citizen would, without a model and without keeping anything of it. The task closes
 * when each is answered from where it should be.
 */
export async function checkGap(resources: Checking, id: string): Promise<GapChecked> {
  const { db, clock, signals } = resources;
  // Looked at before its questions are: one that is added meanwhile has not been asked.
  const seen = await findGroup(db, id, clock.now());
  const tests = await listTestQuestions(db, { group: id, limit: most });
  let passes = 0;
  for (const test of tests) {
    const checked = await askForTest(resources, test);
    await keepChecked(db, test.id, { ...checked, at: clock.now() });
    if (checked.passes) passes++;
  }
  const all = tests.length > 0 && passes === tests.length;
  const closed = all && seen !== null && (await closePassed(resources, seen));
  if (closed) signals.say('staff', 'gaps');
  return { passes, fails: tests.length - passes, closed };
}

/** Tasks that wait for a text or a name to be published: looked at again and again, those longest ago first. */
export async function checkGaps(
  resources: Checking,
  { againAfterMs }: { readonly againAfterMs: number },
): Promise<void> {
  const before = new Date(resources.clock.now().getTime() - againAfterMs);
  for (const id of await listToCheck(resources.db, before, most)) await checkGap(resources, id);
}

/** What a question is answered from now, and whether that is one of those. */
export async function askForTest(
  resources: Omit<Checking, 'signals'>,
  { question, codes }: { readonly question: string; readonly codes: readonly string[] },
): Promise<{ readonly passes: boolean; readonly found: string | null }> {
  const { answer } = await composeAnswer(
    { ...resources, model: null },
    { text: question, conversation: { id: newId(), topic: {} }, language: 'vi', channel: 'console' },
  );
  const found = foundBy(answer);
  return { passes: found !== null && answers.has(answer.outcome) && codes.includes(found), found };
}

const answers: ReadonlySet<Answer['outcome']> = new Set(['answered', 'partly-answered']);

function foundBy({ procedure, candidates, citations }: Answer): string | null {
  return procedure?.code ?? citations[0]?.code ?? candidates[0]?.code ?? null;
}

async function closePassed(
  { db, clock }: Pick<Checking, 'db' | 'clock'>,
  { id, state, revision }: Pick<GapGroup, 'id' | 'state' | 'revision'>,
): Promise<boolean> {
  if (state !== 'working') return false;
  return await db.transaction(async (tx) => {
    const at = clock.now();
    const to = {
      state: 'closed',
      revision,
      at,
      why: null,
      closedBy: 'question-passes',
    } as const;
    if (!(await moveGroup(tx, id, to))) return false;
    const by = { kind: 'system', name: 'gaps' } as const;
    await recordAudit(tx, by, {
      act: 'gap.closed',
      subject: { kind: 'gap', id },
      why: 'question-passes',
      at,
    });
    return true;
  });
}
