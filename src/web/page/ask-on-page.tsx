import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Answer, Language } from '#src/answers/answer.ts';
import { Fault } from '#src/fault.ts';
import { askQuestion } from '#src/web/api/ask-question.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import { isWebPaused } from '#src/web/http/is-web-paused.ts';
import { countAddress } from '#src/web/http/limit-addresses.ts';
import { TooManyFault } from '#src/web/http/rate-limit.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import type { Asking } from './ask-form.tsx';
import { type Chat, ChatPage } from './chat-page.tsx';
import type { PageTexts } from './page-texts.ts';
import { frameOf, renderPage } from './render-page.tsx';
import type { Turn } from './turn-view.tsx';

/** `POST /`: the page's own forms, where the browser runs none of our code. */
export function askOnPage(resources: RouteResources): (c: Context<HttpEnv>) => Promise<Response> {
  return async (c) => {
    const asking = await readAsking(c);
    const frame = frameOf(c, resources);
    if (isWebPaused(resources)) {
      // Nothing can come back to a page without our code: the question stays in its box.
      const { question: draft, conversationId } = asking;
      return await renderPage(c, <ChatPage chat={{ frame, draft, conversationId, paused: true }} />, 503);
    }
    try {
      countAddress(resources, c);
      const answer = await askAnew(resources, asking, frame.language);
      const turn: Turn = { asking, result: { kind: 'answer', answer } };
      return await renderPage(c, <ChatPage chat={{ frame, turn, conversationId: answer.conversationId }} />);
    } catch (error) {
      const refusal = refuse(error, asking, frame.texts);
      if (error instanceof TooManyFault) c.header('Retry-After', String(error.retryAfterSeconds));
      return await renderPage(c, <ChatPage chat={{ frame, ...refusal.chat }} />, refusal.status);
    }
  };
}

async function readAsking(c: Context): Promise<Asking> {
  const type = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded')
    throw new Fault('unsupported', 'The page sends a plain form.');
  const form = new URLSearchParams(await c.req.text());
  const question = form.get('question') ?? '';
  const shown = form.get('shown') || question;
  return { question, shown, conversationId: form.get('conversationId') || undefined };
}

/** A conversation that is no longer known starts anew, without a word: the citizen asked a question, and gets its answer. */
async function askAnew(resources: RouteResources, asking: Asking, language: Language): Promise<Answer> {
  const by = { kind: 'citizen', channel: 'web' } as const;
  const { question, conversationId } = asking;
  try {
    return await askQuestion(resources, by, { question, conversationId, language });
  } catch (error) {
    if (conversationId === undefined || !(error instanceof Fault) || error.code !== 'not-found') throw error;
    return await askQuestion(resources, by, { question, language });
  }
}

type Refusal = { readonly chat: Omit<Chat, 'frame'>; readonly status: ContentfulStatusCode };

/** What the page says to what a citizen can mend; everything else is a fault and stays one. */
function refuse(error: unknown, asking: Asking, texts: PageTexts): Refusal {
  const { conversationId } = asking;
  if (error instanceof TooManyFault) {
    const why = texts.limited(error.retryAfterSeconds);
    const turn: Turn = { asking, result: { kind: 'failure', why, retry: 'offered' } };
    return { status: 429, chat: { conversationId, turn } };
  }
  if (error instanceof Fault && error.code === 'invalid') {
    return { status: 400, chat: { conversationId, note: texts.empty } };
  }
  if (error instanceof Fault && error.code === 'too-large') {
    return { status: 413, chat: { conversationId, note: texts.tooLong, draft: asking.question } };
  }
  throw error;
}
