import { findWaitingQuestion, listUnkept, markFallback, type ToTell } from '#db/waiting-line.ts';
import { writeTicket } from '#db/write-ticket.ts';
import type { Block, Choice } from '#src/answers/answer.ts';
import { sayBlocks } from '#src/conversations/quiet-answer.ts';
import type { Said } from '#src/conversations/respond.ts';
import { sayAsideKept } from '#src/conversations/say-aside-kept.ts';
import type { Working } from '#src/conversations/working.ts';
import { newId } from '#src/new-id.ts';
import { type Draft, emptyDraft } from '#src/tickets/draft.ts';
import { sealDraft } from '#src/tickets/sealed-ticket.ts';
import { settingsOf } from '#src/tickets/ticket-settings.ts';
import { lineWords } from './line-words.ts';
import { lineValues } from './say-standing.ts';

export type TellingLine = Pick<
  Working,
  'db' | 'clock' | 'log' | 'signals' | 'channels' | 'centre' | 'sessionSecret' | 'tickets'
>;

const most = 50;
const dayMs = 86_400_000;
const longestTold = 300;

/**
 * Tells those whose promise was not kept, once: with the report that their question would be, which is theirs to send,
 * or that they may go on waiting. The report, that it was said and what is said are one transaction. How many were told.
 */
export async function fallBack(resources: TellingLine): Promise<number> {
  const { db, clock, channels, log } = resources;
  const at = clock.now();
  const due = await listUnkept(db, { at, channels: [...channels.keys()], most });
  let told = 0;
  for (const one of due) if (await tell(resources, one)) told += 1;
  if (told > 0) log.warn('handoffs.fell-back', { told });
  return told;
}

async function tell(resources: TellingLine, one: ToTell): Promise<boolean> {
  const at = resources.clock.now();
  const since = new Date(Math.min(one.askedAt.getTime(), at.getTime()) - dayMs);
  const words = await findWaitingQuestion(resources.db, one.conversationId, since);
  const report = words === null ? null : await reportOf(resources, one, words);
  const ticketId = report?.ticketId ?? null;
  return await sayAsideKept(resources, say(resources, one, report), {
    to: { ...one, idem: `fell-back:${one.handoffId}` },
    async first(tx) {
      if (report) await writeTicket(tx, one.conversationId, report);
      if (await markFallback(tx, one, { at, ticketId })) return true;
      if (report)
        await writeTicket(tx, one.conversationId, { ticketId: report.ticketId, write: { act: 'drop' } });
      return false;
    },
  });
}

type Report = {
  readonly ticketId: string;
  readonly words: string;
  /** Whoever reports has to say who they are. */
  readonly isNamed: boolean;
  readonly write: Extract<Parameters<typeof writeTicket>[2]['write'], { act: 'open' }>;
};

/** A draft as if they had told it and been read back to; `null` where none is taken on this channel. */
async function reportOf(
  { channels, clock, sessionSecret, tickets }: TellingLine,
  { channel, language }: ToTell,
  words: string,
): Promise<Report | null> {
  if (!sessionSecret) return null;
  const { anonymous } = settingsOf({ tickets });
  if (channels.get(channel)?.personal === 'elsewhere' && !anonymous) return null;
  const draft: Draft = {
    ...{ ...emptyDraft, words: [words], skipped: ['where', 'when', 'photos'] },
    ...(anonymous ? { reporter: { kind: 'anonymous' }, asked: 'confirm' } : {}),
  };
  const last = anonymous ? ({ key: '', step: { kind: 'read-back' } } as const) : null;
  const sealed = await sealDraft(sessionSecret, { draft, last });
  const write = { act: 'open', channel, language, sealed, at: clock.now() } as const;
  return { ticketId: newId(), words, isNamed: !anonymous, write };
}

function say(
  { centre, sessionSecret }: TellingLine,
  { conversationId, language }: ToTell,
  report: Report | null,
): Said {
  const words = lineWords(language);
  const offer = report?.isNamed ? words.offerNamed : words.offer;
  const told = report ? [offer(cut(report.words))] : sessionSecret ? [words.offerEmpty] : [];
  const calls = centre.hotline ? [words.orCall(centre.hotline)] : [];
  const lines = [...told, words.orWait, ...calls];
  const blocks: readonly Block[] = [
    { kind: 'lead', text: words.nobodyCame },
    ...lines.map((text) => ({ kind: 'paragraph', text }) as const),
  ];
  const first: readonly Choice[] = report
    ? [{ label: words.choices.send, value: `#phananh gui 1 ${report.ticketId}` }]
    : sessionSecret
      ? [{ label: words.choices.tell, value: '#phananh' }]
      : [];
  const choices = [
    ...first,
    { label: words.choices.stay, value: lineValues.stay },
    { label: words.choices.leave, value: lineValues.leave },
  ];
  return sayBlocks({ conversationId, language, blocks, choices, outcome: 'asked-back' });
}

function cut(words: string): string {
  return words.length > longestTold ? `${words.slice(0, longestTold)}…` : words;
}
