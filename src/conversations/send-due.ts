import type { Channel, Sent } from '#bots/channel.ts';
import { type DueEntry, type Fate, leaseDue, markUnreachable, settleEntry } from '#db/outbox.ts';
import type { Resources } from '#src/resources.ts';

type Sending = Pick<Resources, 'db' | 'log'> & { readonly channels: ReadonlyMap<string, Channel> };

export type SendOptions = { readonly owner: string; readonly leaseSeconds: number };

/** A message that may be shown already is tried once more, one that surely is not for about an hour. */
const mostAttempts = 8;
const mostUnknown = 2;
const longestPauseMs = 600_000;

/** Sends the message that has waited longest, the oldest of its conversation first, and keeps what became of it. */
export async function sendDue(
  resources: Sending,
  { owner, leaseSeconds }: SendOptions,
): Promise<'sent' | 'idle'> {
  const channels = [...resources.channels.keys()];
  const entry = await leaseDue(resources.db, owner, { channels, seconds: leaseSeconds });
  if (!entry) return 'idle';
  const channel = resources.channels.get(entry.channel);
  const sent = channel ? await trySend(channel, entry) : ({ kind: 'refused', why: 'no-channel' } as const);
  const fate = fateOf(entry, sent);
  const ours = await settleEntry(resources.db, owner, { id: entry.id, fate });
  if (ours && sent.kind === 'unreachable') await markUnreachable(resources.db, entry.conversationId);
  resources.log.info('message.tried', { outboxId: entry.id, state: fate.state, attempts: entry.attempts });
  return 'sent';
}

/** A channel never throws for what the platform answers; what it throws all the same leaves the message's fate open. */
async function trySend(channel: Channel, { chat, idem, payload }: DueEntry): Promise<Sent> {
  try {
    return await channel.send({ chat, idem, payload });
  } catch (error) {
    return { kind: 'unknown', why: error instanceof Error ? error.name : typeof error };
  }
}

function fateOf(entry: DueEntry, sent: Sent): Fate {
  switch (sent.kind) {
    case 'sent':
      return { state: 'sent', externalId: sent.externalId };
    case 'again':
      return entry.attempts < mostAttempts
        ? { state: entry.state, afterMs: Math.max(sent.afterMs, pauseAfter(entry.attempts)), error: sent.why }
        : { state: 'dead', error: sent.why };
    case 'unknown':
      return entry.attempts < mostUnknown
        ? { state: 'maybe-sent', afterMs: pauseAfter(entry.attempts), error: sent.why }
        : { state: 'dead', error: sent.why };
    case 'refused':
      return { state: 'failed', error: sent.why };
    case 'unreachable':
      return { state: 'dead', error: sent.why };
  }
}

function pauseAfter(attempts: number): number {
  return Math.min(longestPauseMs, 250 * 4 ** (attempts - 1));
}
