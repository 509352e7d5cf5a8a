import { z } from 'zod';
import { findProcedures } from '#src/answers/find-procedures.ts';
import type { Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { readOrRefuse } from '#src/console/read-or-refuse.ts';
import { redirect } from '#src/console/redirect.ts';
import { addAlias } from '#src/desk/catalogue/add-alias.ts';
import { longestAlias } from '#src/desk/catalogue/check-alias.ts';
import { startDraft } from '#src/desk/start-draft.ts';
import { Fault } from '#src/fault.ts';
import { addTestQuestion } from '#src/gaps/add-test-question.ts';
import { checkGap } from '#src/gaps/check-gap.ts';
import type { GapMoved } from '#src/gaps/move-gap.ts';
import { type ShownGap, showGap } from '#src/gaps/show-gaps.ts';
import { GapPage } from './gap-page.tsx';

const seen = { revision: z.coerce.number().int().min(0) };
const longestQuestion = 500;

const aliasSchema = z.strictObject({
  ...seen,
  entry: z.string().min(1).max(100),
  alias: z
    .string()
    .trim()
    .min(1)
    .max(longestAlias * 2),
  question: z.string().trim().min(1).max(longestQuestion),
  sure: z.enum(['yes', 'no']).default('no'),
});

/** `POST /console/gaps/:gap/alias`: what citizens call it, found at once; the question is kept to prove it. */
export async function addGapAlias(visit: Visit): Promise<Response> {
  const gap = await openGap(visit);
  const { entry, alias, question, sure, revision } = await readOrRefuse(visit, aliasSchema);
  if (revision !== gap.group.revision) return await sayChanged(visit, gap);
  const added = await addAlias(visit.resources, visit.staff, { entry, alias, sure });
  if (added.kind !== 'added') {
    const chosen = await chosenOf(visit, entry);
    const page = GapPage({
      ...{ visit, shown: gap },
      choice: { words: null, found: null, chosen },
      alias: { written: alias, check: added.check },
    });
    return await sendPage(visit.c, page, 422);
  }
  return await keepAndAsk(visit, gap, { question, entry, said: 'alias' });
}

const testSchema = z.strictObject({
  ...seen,
  entry: z.string().min(1).max(100),
  question: z.string().trim().min(1).max(longestQuestion),
});

/** `POST /console/gaps/:gap/test`: from now on it must be answered from this. */
export async function addGapTest(visit: Visit): Promise<Response> {
  const gap = await openGap(visit);
  const { entry, question, revision } = await readOrRefuse(visit, testSchema);
  if (revision !== gap.group.revision) return await sayChanged(visit, gap);
  if (!(await chosenOf(visit, entry))) throw new Fault('invalid', 'There is no such entry.');
  return await keepAndAsk(visit, gap, { question, entry, said: 'test' });
}

const draftSchema = z.strictObject({
  kind: z.enum(['procedure', 'guide']),
  question: z.string().trim().max(longestQuestion),
});

/** `POST /console/gaps/:gap/draft`: a new entry that begins with the question. */
export async function startGapDraft(visit: Visit): Promise<Response> {
  const gap = await openGap(visit);
  const { kind, question } = await readOrRefuse(visit, draftSchema);
  const { id } = await startDraft(visit.resources, visit.staff, {
    ...{ kind, entryId: null, uncertain: [] },
    content: { kind, aliases: question === '' ? [] : [question] },
    from: { kind: 'gap', gapId: gap.group.id },
  });
  return redirect(visit, `/desk/drafts/${id}`);
}

async function openGap(visit: Visit): Promise<ShownGap> {
  const gap = await showGap(visit.resources, visit.c.req.param('gap') ?? '');
  if (!gap) throw new Fault('not-found', 'There is no such gap.');
  return gap;
}

type Keeping = { readonly question: string; readonly entry: string; readonly said: 'alias' | 'test' };

async function keepAndAsk(
  visit: Visit,
  gap: ShownGap,
  { question, entry, said }: Keeping,
): Promise<Response> {
  const { id, revision } = gap.group;
  const wanted = { question, codes: [entry], group: { id, revision } };
  const moved: GapMoved = await addTestQuestion(visit.resources, visit.staff, wanted);
  if (moved !== 'moved') return await sayChanged(visit, gap);
  const { closed } = await checkGap(visit.resources, id);
  return redirect(visit, `/gaps/${id}`, `${said}-${closed ? 'closed' : 'working'}`);
}

/** As it stands now, with the word that somebody was first. */
async function sayChanged(visit: Visit, before: ShownGap): Promise<Response> {
  const shown = (await showGap(visit.resources, before.group.id)) ?? before;
  const page = GapPage({ visit, shown, choice: { words: null, found: null, chosen: null }, lost: true });
  return await sendPage(visit.c, page, 409);
}

async function chosenOf(visit: Visit, entry: string) {
  const { procedures } = await findProcedures(visit.resources, { q: entry, limit: 1, offset: 0 });
  return procedures[0] ?? null;
}
