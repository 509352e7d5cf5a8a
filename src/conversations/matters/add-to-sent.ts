import { findTicket } from '#db/tickets.ts';
import { foldText } from '#knowledge/fold.ts';
import { understandQuestion } from '#src/answers/understand-question.ts';
import type { Effect } from '#src/conversations/effect.ts';
import type { Response } from '#src/conversations/respond.ts';
import { addToTicket } from '#src/tickets/add-to-ticket.ts';
import { emptyDraft } from '#src/tickets/draft.ts';
import { ticketWords } from '#src/tickets/ticket-words.ts';
import { isAside } from './is-aside.ts';
import { sayNothingOpen } from './open-ticket.ts';
import { speakTicket } from './speak-ticket.ts';
import { findTold, type Telling } from './telling.ts';

const freshMs = 60 * 60_000;
const more =
  /^(?:(?:da|a|oi|u|em|toi|minh|chau|ma|nay|luc nay|nhan tien|xin|cho|muon|can|anh|chi) )*(?:bo sung|noi them|ke them|ghi them|them la|quen|con nua|ngoai ra|no con|also|one more thing|i forgot)\b/;

/**
 * Said right after a report was sent or opened again, and of that report: it joins it. `null` where it is about something
 * else.
 */
export async function addToSent(
  telling: Telling,
  { code, text }: { readonly code: string; readonly text: string },
): Promise<Response | null> {
  const { resources, held } = telling;
  const { matter } = held;
  if (matter?.kind !== 'ticket') return null;
  const isFresh = resources.clock.now().getTime() - Date.parse(matter.since) < freshMs;
  if (!isFresh || isAside(text, emptyDraft)) return null;
  const folded = foldText(text)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
  const isMore = more.test(folded) || (tellsOn(text) && (await isReopened(telling, code)));
  return isMore ? await join(telling, { code, words: text, effects: [] }) : null;
}

/** Tapped under what began as another report: its words join the one that was sent, and it is dropped. */
export async function joinSent(telling: Telling, code: string): Promise<Response> {
  const told = await findTold(telling);
  if (!told?.kept) return sayNothingOpen(telling, code);
  const { ticketId, kept } = told;
  const drop = { kind: 'ticket', ticketId, write: { act: 'drop' }, left: null } as const;
  const effects: readonly Effect[] = [drop, { kind: 'matter', matter: null }];
  return await join(telling, { code, words: kept.draft.words.join('\n'), effects });
}

async function join(
  telling: Telling,
  {
    code,
    words,
    effects,
  }: { readonly code: string; readonly words: string; readonly effects: readonly Effect[] },
): Promise<Response> {
  const { resources, held, language } = telling;
  const isAdded = await addToTicket(resources, { kind: 'citizen', conversationId: held.id }, { code, words });
  const { added, notNow } = ticketWords(language);
  const reply = { blocks: [{ kind: 'lead', text: isAdded ? added(code) : notNow } as const], choices: [] };
  return speakTicket(telling, reply, { asked: words, effects: isAdded ? effects : [] });
}

/** It asks nothing and names no procedure. */
function tellsOn(text: string): boolean {
  const { emergency, reading, topicSyllables, procedureCodes, spoken } = understandQuestion(text);
  if (emergency || procedureCodes.length > 0 || /\?\s*$/.test(text) || reading.tokens.length < 2)
    return false;
  return spoken[0] === 'complaint' || (topicSyllables === 0 && spoken.length === 0);
}

async function isReopened({ resources }: Telling, code: string): Promise<boolean> {
  return (await findTicket(resources.db, { code }))?.state === 'reopened';
}
