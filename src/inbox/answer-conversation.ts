import { type Aside, isIntended, writeAside } from '#db/asides.ts';
import { adoptFile } from '#db/attachments.ts';
import { closeHandoff, findOpenHandoff } from '#db/handoffs.ts';
import { findHeld, renewHold } from '#db/holders.ts';
import { sha256 } from '#knowledge/sha256.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { cleanName } from '#src/conversations/clean-name.ts';
import { hashBytes } from '#src/conversations/hash-bytes.ts';
import type { Staff } from '#src/people/staff.ts';
import { type Hold, holdMinutes, type Inbox, type Lost, tellStaff, type Unknown } from './hold.ts';
import { type GivenFile, keepFile } from './keep-file.ts';
import { withHold } from './with-hold.ts';
import { toParagraphs, wordAnswer, wordFile } from './word-answer.ts';

export type Answered =
  | { readonly kind: 'queued'; readonly messages: number }
  /** Erased at their wish, or they blocked us. */
  | { readonly kind: 'unreachable' }
  /** Whoever answers has not the settings of that channel. */
  | { readonly kind: 'channel-off'; readonly channel: string }
  | { readonly kind: 'empty' }
  /** Not taken by the channel, too large, or of a kind that is not sent. */
  | { readonly kind: 'file' }
  | Lost
  | Unknown;

/**
 * Words of a person to the citizen, and a file where the channel takes it. Sent by whoever holds the conversation, and by nobody else: the hold is looked at
 * in the transaction that queues them. `key` names this one form: sent twice it says a thing once, and with other words,
 * as after going back in the browser, it says those too.
 */
export async function answerConversation(
  resources: Inbox,
  staff: Staff,
  { text, key, file, ...hold }: Hold & Said,
): Promise<Answered> {
  const blocks = toParagraphs(text);
  if (blocks.length === 0 && !file) return { kind: 'empty' };
  const held = await findHeld(resources.db, hold.conversationId, staff);
  if (!held) return { kind: 'unknown' };
  const channel = resources.channels?.get(held.channel);
  if (!channel) return { kind: 'channel-off', channel: held.channel };
  const idem = `operator:${held.id}:${key}:${await markOf(text, file)}`;
  const fileId = file ? await keepFile(resources, channel, { file, key: idem }) : null;
  if (file && fileId === null) return { kind: 'file' };
  const kept =
    file && fileId ? { id: fileId, name: cleanName(file.name) ?? '', bytes: file.body.length } : null;
  const words = await wordAnswer(resources, channel, { held, blocks, idem });
  const staffLine = { direction: 'outgoing', by: 'operator', textMasked: maskPersonal(text.trim()) } as const;
  const aside: Aside = {
    ...words,
    messages: blocks.length === 0 ? [] : [{ ...staffLine, staff: { id: staff.id, name: staff.name } }],
    intents: [...words.intents, ...(kept ? [await wordFile(resources, channel, { held, kept, idem })] : [])],
  };
  const answered = await withHold(resources, { staff, hold }, async (tx, now): Promise<Answered> => {
    if (!now.reachable) return { kind: 'unreachable' };
    if (await isIntended(tx, aside)) return { kind: 'queued', messages: aside.intents.length };
    const open = await findOpenHandoff(tx, now.id);
    if (open) await closeHandoff(tx, open.id, { state: 'answered', by: staff.name });
    if (fileId) await adoptFile(tx, fileId, { conversationId: now.id, staffName: staff.name });
    await writeAside(tx, aside);
    await renewHold(tx, now.id, { staffId: staff.id, epoch: hold.epoch, minutes: holdMinutes });
    await recordAudit(tx, staff, {
      act: 'conversation.answered',
      subject: { kind: 'conversation', id: now.id },
      agency: now.agency,
      detail: { handoff: open?.id ?? null, file: fileId },
      at: resources.clock.now(),
    });
    return { kind: 'queued', messages: aside.intents.length };
  });
  if (answered.kind === 'queued') {
    resources.signals.say('due', hold.conversationId);
    tellStaff(resources, hold.conversationId);
  }
  return answered;
}

/** Tells other words or another file of the same form from the same ones sent again. */
async function markOf(text: string, file: GivenFile | undefined): Promise<string> {
  const inFile = file ? await hashBytes(file.body) : '';
  return (await sha256(`${text.trim()} ${inFile}`)).slice(0, 16);
}

type Said = {
  readonly text: string;
  readonly key: string;
  readonly file?: GivenFile | undefined;
};
