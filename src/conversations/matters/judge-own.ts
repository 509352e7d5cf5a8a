import type { Held } from '#db/deliveries.ts';
import { findTicket } from '#db/tickets.ts';
import type { Reply } from '#src/answers/compose/composition.ts';
import type { Effect } from '#src/conversations/effect.ts';
import type { Response } from '#src/conversations/respond.ts';
import type { Working } from '#src/conversations/working.ts';
import { newId } from '#src/new-id.ts';
import { addToTicket } from '#src/tickets/add-to-ticket.ts';
import { rateTicket } from '#src/tickets/rate-ticket.ts';
import { reopenTicket } from '#src/tickets/reopen-ticket.ts';
import { ticketWords } from '#src/tickets/ticket-words.ts';
import type { Asked } from './looking.ts';
import { speakTicket } from './speak-ticket.ts';
import { reasonMatter } from './take-survey.ts';

type Verdict = { readonly asked: Asked; readonly code: string };

export async function rate(
  resources: Working,
  held: Held,
  { asked, code, stars }: Verdict & { readonly stars: number },
): Promise<Response> {
  const words = ticketWords(asked.language);
  const by = { kind: 'citizen', conversationId: held.id } as const;
  const rated = { name: { code }, stars: toStars(stars), reason: null } as const;
  const moved = await rateTicket(resources, by, rated);
  // Worked again after a crash it was rated already.
  const isRated = moved.kind === 'moved' || (moved.kind === 'not-now' && moved.state === 'closed');
  if (!isRated)
    return speak(resources, held, {
      asked,
      reply: line(moved.kind === 'unknown' ? words.unknownCode : words.notNow),
    });
  const askId = newId();
  const score = { act: 'ticket', askId, code, score: toStars(stars), at: resources.clock.now() } as const;
  const waits = reasonMatter(resources, held, askId);
  const effects: readonly Effect[] = [{ kind: 'survey', write: score }, ...(waits ? [waits] : [])];
  const again = { label: words.reopen.label, value: `#phananh mo ${code}` };
  const more = { kind: 'paragraph', text: words.ratedLow(code) } as const;
  const { blocks } = line(words.rated);
  const reply = stars > 2 ? { blocks, choices: [] } : { blocks: [...blocks, more], choices: [again] };
  // How many stars is nobody's: staff read that it was rated.
  const made = { asked: asked.text, effects, veiled: true } as const;
  return speakTicket({ resources, held, language: asked.language }, reply, made);
}

export async function reopen(resources: Working, held: Held, { asked, code }: Verdict): Promise<Response> {
  const words = ticketWords(asked.language);
  const by = { kind: 'citizen', conversationId: held.id } as const;
  const isPressed = asked.text.startsWith('#');
  const why = isPressed ? words.reopen.label : asked.text;
  const moved = await reopenTicket(resources, by, { name: { code }, why });
  const wasOpen = moved.kind === 'not-now' && moved.state === 'reopened';
  // Opened by its button a moment ago, with what is left said only now: that must not be lost.
  const isAdded = wasOpen && !isPressed && (await addToTicket(resources, by, { code, words: asked.text }));
  if (isAdded) return speak(resources, held, { asked, reply: line(words.added(code)) });
  const isOpen = moved.kind === 'moved' || wasOpen;
  if (isOpen) {
    const ticket = await findTicket(resources.db, { code });
    const since = resources.clock.now().toISOString();
    const matter = ticket && ({ kind: 'ticket', ticketId: ticket.id, since, sent: true } as const);
    const { blocks } = line(words.reopened(code));
    const asks = isPressed ? [{ kind: 'paragraph', text: words.whatIsLeft } as const] : [];
    const effects: readonly Effect[] = matter ? [{ kind: 'matter', matter }] : [];
    return speak(resources, held, { asked, reply: { blocks: [...blocks, ...asks], choices: [] }, effects });
  }
  const isOver = moved.kind === 'not-now' && ['answered', 'closed', 'rejected'].includes(moved.state);
  const said = isOver ? words.reopenedTooOften : moved.kind === 'unknown' ? words.unknownCode : words.notNow;
  return speak(resources, held, { asked, reply: line(said) });
}

function toStars(stars: number): 1 | 2 | 3 | 4 | 5 {
  return stars === 1 || stars === 2 || stars === 3 || stars === 4 ? stars : 5;
}

function line(text: string): Reply {
  return { blocks: [{ kind: 'lead', text }], choices: [] };
}

export function speak(
  resources: Working,
  held: Held,
  {
    asked,
    reply,
    effects = [],
    asks = false,
  }: {
    readonly asked: Asked;
    readonly reply: Reply;
    readonly effects?: readonly Effect[];
    /** What can be chosen is numbered. */
    readonly asks?: boolean;
  },
): Response {
  return speakTicket({ resources, held, language: asked.language }, reply, {
    asked: asked.text,
    effects,
    asks,
  });
}
