import { findTicketNews, isTold, type TicketNews } from '#db/ticket-news.ts';
import type { Block } from '#src/answers/answer.ts';
import type { Reply } from '#src/answers/compose/composition.ts';
import { sayBlocks } from '#src/conversations/quiet-answer.ts';
import type { Said } from '#src/conversations/respond.ts';
import { sayAsideKept } from '#src/conversations/say-aside-kept.ts';
import type { Working } from '#src/conversations/working.ts';
import { ticketWords } from '#src/tickets/ticket-words.ts';
import { sayRefusal } from './say-refusal.ts';
import { verdictChoices } from './verdict-choices.ts';

const daysBack = 2;
const most = 200;

/** Tells citizens, where they reported, that their report was answered, each answer once and by day; how many were told. */
export async function tellTicketNews(
  resources: Pick<Working, 'db' | 'clock' | 'channels' | 'signals'>,
): Promise<number> {
  const at = resources.clock.now();
  const since = new Date(at.getTime() - daysBack * 86_400_000);
  const channels = [...resources.channels.keys()];
  const due = await findTicketNews(resources.db, { at, since, channels, most });
  let told = 0;
  for (const news of due) {
    const first = async (tx: Working['db']) => !(await isTold(tx, news.idem));
    if (await sayAsideKept(resources, sayNews(news), { to: news, first })) told += 1;
  }
  return told;
}

function sayNews({ act, code, answer, why, conversationId, language }: TicketNews): Said {
  const words = ticketWords(language);
  const about = { conversationId, language, about: 'own-ticket' } as const;
  if (act === 'rejected' || answer === null) {
    const lead: Reply = { blocks: [{ kind: 'lead', text: words.refusedCame(code) }], choices: [] };
    return sayBlocks({ ...about, ...sayRefusal(lead, { code, why }, language), outcome: 'answered' });
  }
  const blocks: readonly Block[] = [
    { kind: 'lead', text: words.answerCame(code) },
    { kind: 'paragraph', text: answer },
    { kind: 'paragraph', text: words.rate },
  ];
  return sayBlocks({ ...about, blocks, choices: verdictChoices(code, language), outcome: 'asked-back' });
}
