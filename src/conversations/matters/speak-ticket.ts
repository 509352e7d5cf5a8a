import { maskPersonal } from '#knowledge/spot-codes.ts';
import type { Choice, Shared } from '#src/answers/answer.ts';
import type { Reply } from '#src/answers/compose/composition.ts';
import type { Effect } from '#src/conversations/effect.ts';
import { keepSaid } from '#src/conversations/keep-said.ts';
import { sayBlocks } from '#src/conversations/quiet-answer.ts';
import type { Response } from '#src/conversations/respond.ts';
import { ticketWords } from '#src/tickets/ticket-words.ts';
import type { Telling } from './telling.ts';

type Speaking = Pick<Telling, 'held' | 'language'> & {
  readonly resources: Pick<Telling['resources'], 'clock'>;
};

/** Something is said of a report: what is kept of it is its first line, and the buttons. */
export function speakTicket(
  { resources, held, language }: Speaking,
  reply: Reply,
  made: {
    readonly asked: string;
    readonly effects: readonly Effect[];
    /** What was said is about the citizen themselves. */
    readonly veiled?: boolean;
    /** Something of the citizen is waited for. */
    readonly asks?: boolean;
    /** What of it they may share in place of words. */
    readonly wants?: Shared | undefined;
  },
): Response {
  const { asked, effects, veiled = false, asks = false, wants } = made;
  const said = sayBlocks({
    ...{ conversationId: held.id, language, about: 'own-ticket', wants },
    ...{ blocks: reply.blocks, choices: reply.choices, outcome: asks ? 'asked-back' : 'answered' },
  });
  const instead = ticketWords(language).veiled;
  const kept = keepSaid(resources, held, { said, asked: veiled ? instead : asked });
  const parts = kept.answer.parts.map((part) => ({ ...part, blocks: [], text: '' }));
  const text = maskPersonal(kept.answer.text.split('\n')[0] ?? '');
  const record = kept.record && { ...kept.record, parts, text };
  return { said: [{ ...kept, record }], effects, ...(veiled ? { instead } : {}) };
}

/** A button of a report says what it belongs to, however late it is pressed. */
export function asPressed({ label, value }: Choice): Choice {
  return { label, value: `${pressed}${value}` };
}

/** What was pressed or written behind the command, without it. */
export function withoutCommand(text: string): string {
  return text.replace(/^[/#]phananh(?:@\w+)?(?:\s+|$)/i, '');
}

const pressed = '#phananh ';
