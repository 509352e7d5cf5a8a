import type { FetchedFile } from '#bots/channel.ts';
import { lockConversation, writeAside } from '#db/asides.ts';
import {
  type AttachmentFate,
  type LeasedAttachment,
  leaseAttachment,
  pauseAttachment,
  settleAttachment,
} from '#db/attachments.ts';
import { openHandoff } from '#db/handoffs.ts';
import { hasRoomToday } from './has-room-today.ts';
import { hearVoice } from './hear-voice.ts';
import { receptionOf } from './reception.ts';
import { sayAside } from './say-aside.ts';
import { sayRefused } from './say-refused.ts';
import { storeFile } from './store-file.ts';
import { tellType } from './tell-type.ts';
import type { Working } from './working.ts';

export type FetchOptions = { readonly owner: string; readonly leaseSeconds: number };

/** After so many attempts a file is given up, and its sender told. They stretch over about a quarter of an hour. */
const mostAttempts = 6;
const longestPauseMs = 600_000;

/** Fetches the attachment that has waited longest, and keeps what became of it. What broke is tried again later. */
export async function fetchAttachment(
  resources: Working,
  { owner, leaseSeconds }: FetchOptions,
): Promise<'fetched' | 'idle'> {
  const channels = [...resources.channels.keys()];
  const leased = await leaseAttachment(resources.db, owner, { channels, seconds: leaseSeconds });
  if (!leased) return 'idle';
  try {
    await take(resources, leased, await tryFetch(resources, leased));
  } catch (error) {
    const why = error instanceof Error ? error.name : typeof error;
    resources.log.error('attachment.failed', {
      attachmentId: leased.id,
      attempts: leased.attempts,
      error: why,
    });
    await again(resources, leased, why);
  }
  return 'fetched';
}

type Fetched = FetchedFile | { readonly kind: 'too-many' };

async function tryFetch(resources: Working, leased: LeasedAttachment): Promise<Fetched> {
  const channel = resources.channels.get(leased.channel);
  if (!channel) return { kind: 'gone', why: 'no-channel' };
  if (leased.attempts > mostAttempts) return { kind: 'gone', why: 'attempts' };
  const { mostBytes } = receptionOf(resources);
  const { conversationId } = leased;
  if (!(await hasRoomToday(resources.db, { conversationId, by: 'platform' }, mostBytes)))
    return { kind: 'too-many' };
  return await channel.fetchFile(leased.ref, mostBytes);
}

async function take(resources: Working, leased: LeasedAttachment, fetched: Fetched): Promise<void> {
  switch (fetched.kind) {
    case 'fetched':
      return await keep(resources, leased, fetched.body);
    case 'too-large':
    case 'too-many':
      return await refuse(resources, leased, { state: 'refused', why: fetched.kind });
    case 'gone':
      return await refuse(resources, leased, { state: 'gone', why: fetched.why });
    case 'again':
      return await again(resources, leased, fetched.why);
    default:
      return fetched satisfies never;
  }
}

/** No word about the file is believed, neither the sender's nor the platform's. */
async function keep(resources: Working, leased: LeasedAttachment, body: Uint8Array): Promise<void> {
  const { mostBytes } = receptionOf(resources);
  if (body.length > mostBytes) return await refuse(resources, leased, { state: 'refused', why: 'too-large' });
  const told = await tellType(body, leased.name);
  if (told.kind === 'refused') return await refuse(resources, leased, { state: 'refused', why: told.why });
  const stored = await storeFile(resources.db, leased, body);
  if (!stored) return;
  const heard = await hearVoice(resources, leased, { body, type: told.type });
  const ours = await resources.db.transaction(async (tx) => {
    await lockConversation(tx, leased.conversationId);
    if (!(await settleAttachment(tx, leased, { ...stored, type: told.type }))) return false;
    if (heard.kind === 'unclear') {
      await openHandoff(tx, leased.conversationId, heard.handoff);
      if (heard.aside) await writeAside(tx, heard.aside);
    }
    return true;
  });
  if (ours && heard.kind === 'unclear') resources.signals.say('due', leased.conversationId);
  if (ours) resources.log.info('attachment.stored', { attachmentId: leased.id, bytes: body.length });
}

/** The sender is told, once, together with what became of it. */
async function refuse(
  resources: Working,
  leased: LeasedAttachment,
  fate: Extract<AttachmentFate, { readonly why: string }>,
): Promise<void> {
  const { db, log, signals, channels } = resources;
  const channel = channels.get(leased.channel);
  const { mostBytes } = receptionOf(resources);
  const to = { ...leased, idem: `attachment:${leased.id}` };
  const aside =
    channel && leased.reachable ? await sayAside(channel, sayRefused(leased, fate, mostBytes), to) : null;
  const ours = await db.transaction(async (tx) => {
    await lockConversation(tx, leased.conversationId);
    if (!(await settleAttachment(tx, leased, fate))) return false;
    if (aside) await writeAside(tx, aside);
    return true;
  });
  if (!ours) return;
  log.warn('attachment.refused', { attachmentId: leased.id, state: fate.state, why: fate.why });
  if (aside) signals.say('due', leased.conversationId);
}

async function again(resources: Working, leased: LeasedAttachment, why: string): Promise<void> {
  if (leased.attempts >= mostAttempts) return await refuse(resources, leased, { state: 'gone', why });
  const afterMs = Math.min(longestPauseMs, 1000 * 4 ** (leased.attempts - 1));
  await pauseAttachment(resources.db, leased, { afterMs, why });
}
