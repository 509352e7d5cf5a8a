import { noticeChores } from '#src/conversations/notices/notice-chores.ts';
import type { TemplatePost } from '#src/conversations/notices/template-post.ts';
import { startChores } from '#src/conversations/start-chores.ts';
import { type Looping, startLoops } from '#src/conversations/start-loops.ts';
import type { Secret } from '#src/secret.ts';
import { surveyChores } from '#src/surveys/survey-chores.ts';
import { filingChores } from '#src/tickets/filing-chores.ts';

type Held = Looping & { readonly sessionSecret: Secret; readonly templates?: TemplatePost | null };

/** Works and sends, and does the chores of which a citizen sees something, as a program of the centre does. */
export function startWholeWorker(held: Held): { stop(): Promise<void> } {
  const { dossiers, templates = null } = held;
  const running = [
    startLoops(held, ['work', 'send']),
    startChores(held, filingChores(held)),
    startChores(held, surveyChores(held)),
    ...(dossiers ? [startChores(held, noticeChores({ ...held, dossiers, templates }))] : []),
  ];
  return { stop: async () => void (await Promise.all(running.map((each) => each.stop()))) };
}
