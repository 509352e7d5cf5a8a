import type { Channel, Sent } from '#bots/channel.ts';
import { type DueEntry, type Fate, leaseDue, markUnreachable, settleEntry } from '#db/outbox.ts';
import type { Resources } from '#src/resources.ts';

type Sending = Pick<Resources, 'db' | 'log' | 'signals'> & {
  readonly channels: ReadonlyMap<string, Channel>;
};

export type SendOptions = { readonly owner: string; readonly leaseSeconds: number };

/** A message that may be shown already is tried once more, one that surely is not for about an hour. */
const mostAttempts = 8;
const mostUnknown = 2;
const longestPauseMs = 600_000;
/** How long a message waits before it is looked at again where an administrator must act first. */
const haltedMs = 60_000;

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
  if (ours) resources.signals.say('shown', entry.conversationId);
  if (ours && sent.kind === 'unreachable') await markUnreachable(resources.db, entry.conversationId);
  resources.log.info('message.tried', { outboxId: entry.id, state: fate.state, attempts: entry.attempts });
  return 'sent';
}

/** A channel never throws for what the platform answers; what it throws all the same leaves the message's fate open. */
async function trySend(channel: Channel, entry: DueEntry): Promise<Sent> {
  const { chat, idem, payload, heardAt, state } = entry;
  try {
    return await channel.send({ chat, idem, payload, heardAt, maybeShown: state === 'maybe-sent' });
  } catch (error) {
    return { kind: 'unknown', why: error instanceof Error ? error.name : typeof error };
  }
}

function fateOf(entry: DueEntry, sent: Sent): Fate {
  switch (sent.kind) {
    case 'sent':
      return { state: 'sent', externalId: sent.externalId, cost: sent.cost ?? null };
    case 'again':
      return sendAgain(entry, sent);
    case 'halted':
      return again(entry, { afterMs: haltedMs, why: sent.why, attempts: entry.attempts - 1 });
    case 'unknown':
      return entry.attempts < mostUnknown
        ? { ...again(entry, { afterMs: 0, why: sent.why, attempts: entry.attempts }), state: 'maybe-sent' }
        : { state: 'dead', error: sent.why };
    case 'refused':
      return { state: 'failed', error: sent.why };
    case 'unreachable':
      return { state: 'dead', error: sent.why };
    default:
      return sent satisfies never;
  }
}

function sendAgain(entry: DueEntry, sent: Extract<Sent, { kind: 'again' }>): Fate {
  if (sent.counts === 'pause') return again(entry, { ...sent, attempts: entry.attempts - 1 });
  if (entry.attempts >= mostAttempts) return { state: 'dead', error: sent.why };
  return again(entry, { ...sent, attempts: entry.attempts });
}

function again(
  entry: DueEntry,
  { afterMs, why, attempts }: { readonly afterMs: number; readonly why: string; readonly attempts: number },
): Extract<Fate, { readonly afterMs: number }> {
  const pauseMs = attempts < entry.attempts ? 0 : pauseAfter(attempts);
  return { state: entry.state, afterMs: Math.max(afterMs, pauseMs), error: why, attempts };
}

function pauseAfter(attempts: number): number {
  return Math.min(longestPauseMs, 250 * 4 ** (attempts - 1));
}
