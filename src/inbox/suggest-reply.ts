import { listAsked } from '#db/asked-questions.ts';
import type { Citation, Outcome } from '#src/answers/answer.ts';
import { composeAnswer } from '#src/answers/compose-answer.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources, WithEmbedder } from '#src/resources.ts';
import { seenBy } from './seen-by.ts';
import { isAboutSomething, openQuestions } from './summarise-conversation.ts';

/** What the assistant would have an operator say; they change it and send it themselves. */
export type SuggestedReply =
  | {
      readonly kind: 'suggested';
      /** What it answers, masked. */
      readonly question: string;
      readonly text: string;
      readonly citations: readonly (Citation & { readonly name: string })[];
    }
  | {
      readonly kind: 'none';
      readonly why: 'nothing-asked' | 'several-fit' | 'nothing-fits' | 'not-for-us';
      readonly question: string | null;
      /** What may be meant, by name, where several fit. */
      readonly candidates: readonly { readonly code: string; readonly name: string }[];
    };

const most = 20;
const mostCandidates = 3;

/**
 * An answer to the citizen's last open question, or else to their last, made as every answer is made and kept nowhere.
 * From the fields alone: what a model may spend on a citizen is not spent here. `null` of a conversation that is not theirs.
 */
export async function suggestReply(
  resources: Pick<Resources, 'db' | 'clock' | 'log' | 'centre'> & WithEmbedder,
  staff: Staff,
  conversationId: string,
): Promise<SuggestedReply | null> {
  const seen = await seenBy(resources, staff, { conversationId, right: 'inbox.read' });
  if (!seen) return null;
  const asked = await listAsked(resources.db, seen.id, { most, letters: 0 });
  const question = (openQuestions(asked).at(-1) ?? asked.findLast(isAboutSomething))?.asked ?? null;
  if (question === null) return { kind: 'none', why: 'nothing-asked', question, candidates: [] };
  // What was offered last is of another question: a number in this one chooses nothing.
  const { choices: _, ...topic } = seen.topic;
  const { answer } = await composeAnswer(
    { ...resources, model: null },
    {
      ...{ text: question, conversation: { id: seen.id, topic } },
      ...{ language: seen.language, channel: seen.channel },
    },
  );
  const isGood = answer.outcome === 'answered' || answer.outcome === 'partly-answered';
  if (isGood && isOfUse(answer.intent)) {
    const names = new Map(answer.parts.map(({ procedure }) => [procedure?.code, procedure?.name]));
    const citations = answer.parts.flatMap((part) => part.citations);
    return {
      ...{ kind: 'suggested', question, text: answer.text },
      citations: citations.map((one) => ({ ...one, name: names.get(one.code) ?? one.code })),
    };
  }
  const candidates = answer.candidates
    .filter(({ code }) => answer.choices.some(({ value }) => value.includes(code)))
    .slice(0, mostCandidates)
    .map(({ code, name }) => ({ code, name }));
  return { kind: 'none', why: whyNot(answer.outcome), question, candidates };
}

function isOfUse(intent: string): boolean {
  return intent === 'procedure' || intent === 'emergency';
}

function whyNot(outcome: Outcome): Extract<SuggestedReply, { kind: 'none' }>['why'] {
  if (outcome === 'asked-back') return 'several-fit';
  return outcome === 'refused' || outcome === 'out-of-scope' || outcome === 'handed-off'
    ? 'not-for-us'
    : 'nothing-fits';
}
