import type { Channel, Sent } from '#bots/channel.ts';
import type { Counted } from '#db/send-slots.ts';
import { findLongWait, type HeldWait, releaseWait, takeWaitNotice } from '#db/wait-notices.ts';
import { waitingEn } from '#prompts/waiting.en.ts';
import { waitingVi } from '#prompts/waiting.vi.ts';
import { sayBlocks } from './quiet-answer.ts';
import type { Sending, SendOptions } from './send-due.ts';

/** A wait that one need not be told of: shorter than most people take to look at the phone again. */
const longSeconds = 45;

export type ToldWait = Pick<HeldWait, 'conversationId' | 'heardAt'> & { readonly sent: Sent };

/**
 * Tells one citizen who will wait long for their turn, once for that wait. It is a courtesy: it is sent at most once,
 * and whatever becomes of it, the answer follows.
 */
export async function tellWait(
  { db, log }: Sending,
  channel: Channel,
  { owner, leaseSeconds }: SendOptions,
): Promise<ToldWait | null> {
  if (channel.perMinute === null) return null;
  const counted: Counted = { channel: channel.name, account: channel.account, perMinute: channel.perMinute };
  const long = await findLongWait(db, counted, longSeconds);
  if (!long) return null;
  const held = await takeWaitNotice(db, owner, { ...counted, id: long.id, seconds: leaseSeconds });
  if (!held) return null;
  const sent = await say(channel, held, Math.ceil(long.seconds / 60));
  await releaseWait(db, owner, held.id);
  log.info('wait.told', { outboxId: held.id, sent: sent.kind, seconds: Math.round(long.seconds) });
  return { conversationId: held.conversationId, heardAt: held.heardAt, sent };
}

async function say(channel: Channel, held: HeldWait, minutes: number): Promise<Sent> {
  const { id, chat, language, heardAt, conversationId } = held;
  const words = language === 'en' ? waitingEn : waitingVi;
  const { answer } = sayBlocks({
    ...{ conversationId, language, choices: [], outcome: 'answered' },
    blocks: [{ kind: 'lead', text: words.wait(minutes) }],
  });
  try {
    const [payload] = await channel.render({ answer, notice: [], language, chat });
    return await channel.send({ chat, idem: `wait:${id}`, payload, heardAt, maybeShown: false });
  } catch (error) {
    return { kind: 'unknown', why: error instanceof Error ? error.name : typeof error };
  }
}
