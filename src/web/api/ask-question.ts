import type { Actor } from '#src/actor.ts';
import type { Answer, Language } from '#src/answers/answer.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import { readConversationId, readQuestion } from './read-question.ts';

/** One question as the API and the page's form take it: refused, limited or answered in the same way. */
export async function askQuestion(
  resources: RouteResources,
  by: Actor,
  given: {
    readonly question: string;
    readonly conversationId?: string | undefined;
    readonly language: Language;
  },
): Promise<Answer> {
  const question = readQuestion(given.question);
  const { language } = given;
  if (given.conversationId === undefined) {
    return await resources.verbs.answerQuestion(resources, by, { question, language });
  }
  const conversationId = readConversationId(given.conversationId);
  resources.rateLimit.take(`conversation ${conversationId}`);
  return await resources.verbs.answerQuestion(resources, by, { question, conversationId, language });
}
