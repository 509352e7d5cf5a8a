import { listAsked } from '#db/asked-questions.ts';
import type { SeenConversation } from '#db/seen-conversations.ts';
import type { Citation, Outcome } from '#src/answers/answer.ts';
import { composeAnswer } from '#src/answers/compose-answer.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources, WithEmbedder } from '#src/resources.ts';
import { seenBy } from './seen-by.ts';
import { isAboutSomething, openQuestions } from './summarise-conversation.ts';
import { unansweredLines } from './unanswered-lines.ts';

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
 * An answer to what the citizen wrote last and nobody answered, or else to their last open question, or to their last;
 * made as every answer is made and kept nowhere. From the fields alone: what a model may spend on a citizen is not spent
 * here. `null` of a conversation that is not theirs.
 */
export async function suggestReply(
  resources: Pick<Resources, 'db' | 'clock' | 'log' | 'centre'> & WithEmbedder,
  staff: Staff,
  conversationId: string,
): Promise<SuggestedReply | null> {
  const seen = await seenBy(resources, staff, { conversationId, right: 'inbox.read' });
  if (!seen) return null;
  for (const question of await questionsOf(resources, seen.id)) {
    const reply = await replyTo(resources, seen, question);
    if (reply) return reply;
  }
  return { kind: 'none', why: 'nothing-asked', question: null, candidates: [] };
}

/** What may be answered, the first choice first. */
async function questionsOf(
  resources: Pick<Resources, 'db'>,
  conversationId: string,
): Promise<readonly string[]> {
  const written = await unansweredLines(resources, conversationId);
  const asked = await listAsked(resources.db, conversationId, { most, letters: 0 });
  const kept = openQuestions(asked).at(-1) ?? asked.findLast(isAboutSomething);
  const lines = written.map(({ textMasked }) => textMasked).join('\n');
  return [lines, kept?.asked ?? ''].filter((one) => one !== '');
}

/** `null` where it asks nothing: a courtesy, or the wish for a person. */
async function replyTo(
  resources: Parameters<typeof suggestReply>[0],
  { id, topic: before, language, channel }: SeenConversation,
  question: string,
): Promise<SuggestedReply | null> {
  // What was offered last is of another question: a number in this one chooses nothing.
  const { choices: _, ...topic } = before;
  const { answer } = await composeAnswer(
    { ...resources, model: null },
    { text: question, conversation: { id, topic }, language, channel },
  );
  if (answer.intent === 'small-talk' || answer.intent === 'operator') return null;
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
