import { type AskedQuestion, listAsked } from '#db/asked-questions.ts';
import { listLines } from '#db/messages.ts';
import { getProcedure } from '#src/answers/get-procedure.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import { isTakenUp } from './is-taken-up.ts';
import { seenBy } from './seen-by.ts';
import { unansweredLines } from './unanswered-lines.ts';

/** A conversation at one look, in the citizen's own masked words and the published names. */
export type ConversationSummary = {
  /** The last thing that they wanted to know. */
  readonly wants: string | null;
  /** What is being talked about. */
  readonly procedure: { readonly code: string; readonly name: string } | null;
  /** What they told of their case: each question with its answer. */
  readonly told: readonly { readonly question: string; readonly answer: string }[];
  readonly answered: readonly Line[];
  readonly open: readonly Line[];
  /** More was asked before these. */
  readonly isCut: boolean;
};

type Line = { readonly question: string; readonly told: string; readonly at: Date };

const most = 20;
const letters = 160;

/** What a conversation is about, from what is stored of it: nothing is made up, and no model takes part. */
export async function summariseConversation(
  resources: Pick<Resources, 'db' | 'clock' | 'centre'>,
  staff: Staff,
  conversationId: string,
): Promise<ConversationSummary | null> {
  const seen = await seenBy(resources, staff, { conversationId, right: 'inbox.read' });
  if (!seen) return null;
  const all = await listAsked(resources.db, seen.id, { most: most + 1, letters });
  const asked = all.slice(-most);
  const lines = await listLines(resources.db, seen.id, most);
  const spoken = lines.findLast(({ by, direction }) => by === 'operator' && direction === 'outgoing');
  const about = asked.filter(isAboutSomething);
  const code = seen.topic.entryId ?? about.findLast(({ procedure }) => procedure !== null)?.procedure?.code;
  const published = code === undefined ? null : await getProcedure(resources, code);
  const cases = published?.content.cases ?? [];
  const questions = new Map(
    (published?.content.asks ?? []).map(({ id, question }) => [id, question] as const),
  );
  const unanswered = await unansweredLines(resources, seen.id);
  const written = unanswered.map(({ textMasked, at }) => ({ question: textMasked, told: '', at }));
  return {
    wants: written.at(-1)?.question ?? about.at(-1)?.asked ?? null,
    procedure: published && { code: published.code, name: published.name },
    told: (seen.topic.cases ?? []).flatMap((id) => {
      const told = cases.find((one) => one.id === id);
      return told ? [{ question: questions.get(told.of) ?? '', answer: told.name }] : [];
    }),
    answered: about.filter((one) => one.outcome === 'answered').map(toLine),
    // What somebody of the staff wrote behind it has answered it.
    open: [
      ...openQuestions(asked)
        .filter(({ at }) => !spoken || at > spoken.at)
        .map(toLine),
      ...written,
    ],
    isCut: all.length > most,
  };
}

/** What is not answered, or was asked back and left. */
export function openQuestions(asked: readonly AskedQuestion[]): readonly AskedQuestion[] {
  return asked.filter(
    (one, at) =>
      isAboutSomething(one) &&
      one.outcome !== 'answered' &&
      !(one.outcome === 'asked-back' && isTakenUp(asked[at + 1])) &&
      !asked.slice(at + 1).some((later) => later.asked === one.asked && later.outcome === 'answered'),
  );
}

/** Neither a courtesy nor the wish for a person. */
export function isAboutSomething({ intent }: AskedQuestion): boolean {
  return intent !== 'small-talk' && intent !== 'operator';
}

/** A number that was typed says what it chose. */
function toLine({ asked, told, at, procedure }: AskedQuestion): Line {
  const question = /^\W*\d{1,2}\W*$/.test(asked) ? (procedure?.name ?? asked) : asked;
  return { question, told: told.split('\n')[0] ?? '', at };
}
