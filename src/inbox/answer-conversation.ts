import type { Channel } from '#bots/channel.ts';
import { type Aside, isIntended, writeAside } from '#db/asides.ts';
import { adoptFile } from '#db/attachments.ts';
import { closeHandoff, findOpenHandoff } from '#db/handoffs.ts';
import { findHeld, type HeldConversation, renewHold } from '#db/holders.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import type { Block } from '#src/answers/answer.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { attachmentWords } from '#src/conversations/attachment-words.ts';
import { sayBlocks } from '#src/conversations/quiet-answer.ts';
import { sayAside } from '#src/conversations/say-aside.ts';
import type { Staff } from '#src/people/staff.ts';
import { type Hold, holdMinutes, type Inbox, type Lost, tellStaff, type Unknown } from './hold.ts';
import { type GivenFile, keepFile } from './keep-file.ts';
import { withHold } from './with-hold.ts';

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
 * in the transaction that queues them. `key` names this one sending, so that a form that is sent twice says it once.
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
  const idem = `operator:${held.id}:${key}`;
  const fileId = file ? await keepFile(resources, channel, { file, key: idem }) : null;
  if (file && fileId === null) return { kind: 'file' };
  const words = await renderWords(resources, channel, { held, blocks, idem });
  const staffLine = { direction: 'outgoing', by: 'operator', textMasked: maskPersonal(text.trim()) } as const;
  const aside: Aside = {
    ...words,
    messages: blocks.length === 0 ? [] : [{ ...staffLine, staff: { id: staff.id, name: staff.name } }],
    intents: [
      ...words.intents,
      ...(fileId ? [{ idem: `${idem}.file`, payload: {}, attachmentId: fileId }] : []),
    ],
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

type Said = {
  readonly text: string;
  readonly key: string;
  readonly file?: GivenFile | undefined;
};

type Words = {
  readonly held: HeldConversation;
  readonly blocks: readonly Block[];
  readonly idem: string;
};

/** In the channel's own form, under who says it. */
async function renderWords(
  { centre }: Inbox,
  channel: Channel,
  { held, blocks, idem }: Words,
): Promise<Aside> {
  const { id, language, chat } = held;
  if (blocks.length === 0) return { conversationId: id, messages: [], intents: [] };
  const lead: Block = { kind: 'lead', text: attachmentWords(language).operatorSays(centre.name) };
  const said = sayBlocks({
    ...{ conversationId: id, language, choices: [], outcome: 'answered' },
    blocks: [lead, ...blocks],
  });
  return await sayAside(channel, { ...said, by: 'operator' }, { conversationId: id, chat, idem });
}

function toParagraphs(text: string): readonly Block[] {
  return text
    .split(/\r?\n\s*\r?\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => ({ kind: 'paragraph', text: one }) as const);
}
