import { recordAnswer } from '#db/answers.ts';
import { type Conversation, findConversation } from '#db/conversations.ts';
import type { Actor } from '#src/actor.ts';
import { Fault } from '#src/fault.ts';
import { newId } from '#src/new-id.ts';
import type { Resources, WithModel } from '#src/resources.ts';
import type { Answer, Language } from './answer.ts';
import { composeAnswer } from './compose-answer.ts';
import { logAnswer } from './log-answer.ts';

type Input = { readonly question: string; readonly conversationId?: string; readonly language: Language };

/**
 * Answers one message of a conversation at once, and keeps it. Odd text gets an answer too. Throws `not-found` for an
 * unknown conversation.
 */
export async function answerQuestion(
  resources: Pick<Resources, 'db' | 'clock' | 'log' | 'centre'> & WithModel,
  by: Actor,
  { question: text, conversationId, language }: Input,
): Promise<Answer> {
  const conversation = await openConversation(resources, conversationId);
  const channel = by.kind === 'citizen' ? by.channel : by.name;
  const { answer, record } = await composeAnswer(resources, { text, conversation, language, channel });
  await recordAnswer(resources.db, record);
  logAnswer(resources.log, answer);
  return answer;
}

async function openConversation(
  resources: Pick<Resources, 'db'>,
  conversationId: string | undefined,
): Promise<Conversation> {
  if (conversationId === undefined) return { id: newId(), topic: {} };
  const conversation = await findConversation(resources.db, conversationId);
  if (!conversation) throw new Fault('not-found', 'There is no such conversation.');
  return conversation;
}
