import type { Channel, Sent } from '#bots/channel.ts';
import { countUnanswered, haltChannel, restChannel } from '#db/channel-halts.ts';
import { type DueEntry, type Fate, leaseDue, markUnreachable, settleEntry } from '#db/outbox.ts';
import { ensureSlots, slowSlots } from '#db/send-slots.ts';
import type { Resources } from '#src/resources.ts';
import { downloadName } from './download-name.ts';
import { readAttachment } from './read-attachment.ts';
import { sayInstead } from './say-instead.ts';
import { tellWait } from './tell-wait.ts';

export type Sending = Pick<Resources, 'db' | 'log' | 'signals' | 'centre' | 'switches'> & {
  readonly channels: ReadonlyMap<string, Channel>;
};

export type SendOptions = { readonly owner: string; readonly leaseSeconds: number };

/**
 * One that surely is not shown is tried for about an hour; one that may be, five times over some seven minutes: shown
 * twice is better than never, and a platform that fails for a while must lose nobody their answer.
 */
const mostAttempts = 12;
const mostUnknown = 5;
/** A platform that gives no answer is given time to find its feet: three times as long after each try. */
const unknownPauseMs = 10_000;
const longestPauseMs = 600_000;
/** How long a channel rests where an administrator must act first, or nobody answers, until one message tries again. */
const haltedMs = 60_000;
/** A platform that names no figure says "too much" of one chat or of all of us: the others wait a little for either. */
const longestRestMs = 5_000;
const mostUnanswered = 5;
/** After so many messages it is looked who waits long for their turn: the look itself must cost little. */
const looksEvery = 8;

/**
 * Sends the message that has waited longest, the oldest of its conversation first, and keeps what became of it. May be
 * called by any number of loops and programs at once. `idle` where nothing is due, or the platform's minute is used up.
 */
export async function sendDue(resources: Sending, options: SendOptions): Promise<'sent' | 'idle'> {
  const { owner, leaseSeconds } = options;
  const channels = [...resources.channels.values()].filter(
    ({ name }) => !resources.switches?.isOff(name, 'out'),
  );
  const entry = await leaseDue(resources.db, owner, {
    channels: channels.map(({ name, account, perMinute }) => ({ name, account, perMinute })),
    seconds: leaseSeconds,
  });
  if (!entry) return await tellAll(resources, channels, options);
  const channel = resources.channels.get(entry.channel);
  if (!channel) return 'idle';
  const sent = judge(entry) ?? (await trySend(resources, channel, entry));
  await keep(resources, owner, { channel, entry, sent });
  await pauseChannel(resources, channel, sent);
  if (Number(entry.id) % looksEvery === 0) while (await tellOne(resources, channel, options));
  return 'sent';
}

const wornOut = 'worn-out';

/**
 * What is given up before it is tried: a message whose senders died of it, and what was erased while another had it.
 */
function judge({ attempts, payload }: DueEntry): Sent | null {
  if (payload === null) return { kind: 'refused', why: 'erased' };
  return attempts > mostAttempts ? { kind: 'refused', why: wornOut } : null;
}

async function keep(
  resources: Sending,
  owner: string,
  { channel, entry, sent }: { readonly channel: Channel; readonly entry: DueEntry; readonly sent: Sent },
): Promise<void> {
  const { db, log, signals } = resources;
  const fate = fateOf(entry, sent);
  const instead = await sayInstead(resources, channel, { entry, sent, fate });
  const unreachable = sent.kind === 'unreachable';
  const settled = await settleEntry(db, owner, { entry, fate, unreachable, instead });
  const ids = { outboxId: entry.id, state: fate.state, attempts: entry.attempts };
  log.info('message.tried', ids);
  if (settled === 'lost') return;
  signals.say('shown', entry.conversationId);
  if (entry.isWatched) signals.say('staff', `conversation ${entry.conversationId}`);
  if (instead.length > 0) signals.say('due', entry.conversationId);
  if (isDeath(entry, sent, fate)) {
    log.error('message.died', { ...ids, channel: entry.channel });
    signals.say('staff', 'health');
  }
  if (settled === 'settled-after-halt') log.info('channel.recovered', { channel: entry.channel });
}

/** Whether a citizen goes without what they were to read, and it is not they who closed the door. */
function isDeath(entry: DueEntry, sent: Sent, { state }: Fate): boolean {
  return (state === 'failed' || state === 'dead') && sent.kind !== 'unreachable' && entry.payload !== null;
}

/** A channel never throws for what the platform answers; what it throws all the same leaves the message's fate open. */
async function trySend({ db }: Sending, channel: Channel, entry: DueEntry): Promise<Sent> {
  const { chat, idem, payload, heardAt, state, attachmentId } = entry;
  const outgoing = { chat, idem, payload, heardAt, maybeShown: state === 'maybe-sent' };
  try {
    if (attachmentId === null) return await channel.send(outgoing);
    const read = await readAttachment({ db }, attachmentId);
    if (read.kind !== 'file') return { kind: 'refused', why: 'file-gone' };
    const { type, body } = read.file;
    return await channel.send({ ...outgoing, file: { name: downloadName(read.file), type, body } });
  } catch (error) {
    return { kind: 'unknown', why: error instanceof Error ? error.name : typeof error };
  }
}

/** What concerns not one message but all of a channel: it rests, and where somebody must act they are told once. */
async function pauseChannel({ db, log }: Sending, channel: Channel, sent: Sent): Promise<void> {
  const { name, account, perMinute } = channel;
  if (sent.kind === 'halted') {
    const news = await haltChannel(db, { channel: name, why: sent.why, pauseMs: haltedMs });
    if (news) log.error('channel.halted', { channel: name, why: sent.why });
  }
  if (sent.kind === 'unknown') {
    const asked = { channel: name, why: sent.why, most: mostUnanswered, pauseMs: haltedMs };
    if (await countUnanswered(db, asked)) log.error('channel.silent', { channel: name, why: sent.why });
  }
  if (sent.kind === 'again' && sent.counts === 'pause' && perMinute === null) {
    const pauseMs = Math.min(sent.afterMs, longestRestMs);
    await restChannel(db, { channel: name, why: sent.why, pauseMs });
  } else if (sent.kind === 'again' && sent.counts === 'pause' && perMinute !== null) {
    await slowSlots(db, { channel: name, account, perMinute }, sent.afterMs);
    log.warn('channel.slowed', { channel: name, why: sent.why, afterMs: sent.afterMs });
  }
}

/** Nothing may go out: time to make the minutes of platforms that count, and to tell those who must wait for them. */
async function tellAll(
  resources: Sending,
  channels: readonly Channel[],
  options: SendOptions,
): Promise<'sent' | 'idle'> {
  let done: 'sent' | 'idle' = 'idle';
  for (const channel of channels) {
    const { name, account, perMinute } = channel;
    if (perMinute === null) continue;
    if (await ensureSlots(resources.db, { channel: name, account, perMinute })) done = 'sent';
    if (await tellOne(resources, channel, options)) done = 'sent';
  }
  return done;
}

async function tellOne(resources: Sending, channel: Channel, options: SendOptions): Promise<boolean> {
  const told = await tellWait(resources, channel, options);
  if (!told) return false;
  await pauseChannel(resources, channel, told.sent);
  if (told.sent.kind === 'unreachable')
    await markUnreachable(resources.db, told.conversationId, told.heardAt);
  return true;
}

function fateOf(entry: DueEntry, sent: Sent): Fate {
  switch (sent.kind) {
    case 'sent':
      return { state: 'sent', externalId: sent.externalId, cost: sent.cost ?? null };
    case 'again':
      return sendAgain(entry, sent);
    case 'halted':
      return again(entry, { afterMs: 0, why: sent.why, attempts: entry.attempts - 1 });
    case 'unknown':
      return entry.attempts < mostUnknown
        ? {
            ...again(entry, {
              afterMs: unknownPause(entry.attempts),
              why: sent.why,
              attempts: entry.attempts,
            }),
            state: 'maybe-sent',
          }
        : { state: 'dead', error: sent.why };
    case 'refused':
      return { state: sent.why === wornOut ? 'dead' : 'failed', error: sent.why };
    case 'unreachable':
      return { state: 'dead', error: sent.why };
    default:
      return sent satisfies never;
  }
}

function sendAgain(entry: DueEntry, sent: Extract<Sent, { kind: 'again' }>): Fate {
  if (sent.counts === 'pause') return again(entry, { ...sent, attempts: entry.attempts - 1 });
  if (entry.attempts >= (sent.most ?? mostAttempts)) return { state: 'dead', error: sent.why };
  return again(entry, { ...sent, attempts: entry.attempts });
}

function again(
  entry: DueEntry,
  { afterMs, why, attempts }: { readonly afterMs: number; readonly why: string; readonly attempts: number },
): Extract<Fate, { readonly afterMs: number }> {
  const pauseMs = attempts < entry.attempts ? 0 : pauseAfter(attempts);
  return { state: entry.state, afterMs: Math.max(afterMs, pauseMs), error: why, attempts };
}

function unknownPause(attempts: number): number {
  return unknownPauseMs * 3 ** (attempts - 1);
}

function pauseAfter(attempts: number): number {
  return Math.min(longestPauseMs, 250 * 4 ** (attempts - 1));
}
