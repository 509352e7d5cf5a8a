import type { Channel } from '#bots/channel.ts';
import { isIntended, writeAside } from '#db/asides.ts';
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
import { withHold } from './with-hold.ts';

export type Answered =
  | { readonly kind: 'queued'; readonly messages: number }
  /** Erased at their wish, or they blocked us. */
  | { readonly kind: 'unreachable' }
  /** Whoever answers has not the settings of that channel. */
  | { readonly kind: 'channel-off'; readonly channel: string }
  | { readonly kind: 'empty' }
  | Lost
  | Unknown;

/**
 * Words of a person to the citizen. Sent by whoever holds the conversation, and by nobody else: the hold is looked at
 * in the transaction that queues them. `key` names this one sending, so that a form that is sent twice says it once.
 */
export async function answerConversation(
  resources: Inbox,
  staff: Staff,
  { text, key, ...hold }: Hold & { readonly text: string; readonly key: string },
): Promise<Answered> {
  const blocks = toParagraphs(text);
  if (blocks.length === 0) return { kind: 'empty' };
  const held = await findHeld(resources.db, hold.conversationId, staff);
  if (!held) return { kind: 'unknown' };
  const channel = resources.channels?.get(held.channel);
  if (!channel) return { kind: 'channel-off', channel: held.channel };
  const rendered = await renderWords(resources, channel, { held, blocks, key });
  const staffLine = { direction: 'outgoing', by: 'operator', textMasked: maskPersonal(text.trim()) } as const;
  const aside = { ...rendered, messages: [{ ...staffLine, staff: { id: staff.id, name: staff.name } }] };
  const answered = await withHold(resources, { staff, hold }, async (tx, now): Promise<Answered> => {
    if (!now.reachable) return { kind: 'unreachable' };
    if (await isIntended(tx, aside)) return { kind: 'queued', messages: aside.intents.length };
    const open = await findOpenHandoff(tx, now.id);
    if (open) await closeHandoff(tx, open.id, { state: 'answered', by: staff.name });
    await writeAside(tx, aside);
    await renewHold(tx, now.id, { staffId: staff.id, epoch: hold.epoch, minutes: holdMinutes });
    await recordAudit(tx, staff, {
      act: 'conversation.answered',
      subject: { kind: 'conversation', id: now.id },
      agency: now.agency,
      detail: { handoff: open?.id ?? null },
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

type Words = {
  readonly held: HeldConversation;
  readonly blocks: readonly Block[];
  readonly key: string;
};

/** In the channel's own form, under who says it. */
async function renderWords({ centre }: Inbox, channel: Channel, { held, blocks, key }: Words) {
  const { id, language, chat } = held;
  const lead: Block = { kind: 'lead', text: attachmentWords(language).operatorSays(centre.name) };
  const said = sayBlocks({
    ...{ conversationId: id, language, choices: [], outcome: 'answered' },
    blocks: [lead, ...blocks],
  });
  return await sayAside(
    channel,
    { ...said, by: 'operator' },
    { conversationId: id, chat, idem: `operator:${id}:${key}` },
  );
}

function toParagraphs(text: string): readonly Block[] {
  return text
    .split(/\r?\n\s*\r?\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => ({ kind: 'paragraph', text: one }) as const);
}
