import { lockConversation, writeAside } from '#db/asides.ts';
import { closeHandoff, type FoundHandoff, findHandoff } from '#db/handoffs.ts';
import type { Block } from '#src/answers/answer.ts';
import { attachmentWords } from './attachment-words.ts';
import { sayBlocks } from './quiet-answer.ts';
import { sayAside } from './say-aside.ts';
import type { Working } from './working.ts';

export type Replied =
  | { readonly kind: 'queued'; readonly messages: number }
  | { readonly kind: 'unknown' }
  /** Somebody answered or closed it before. */
  | { readonly kind: 'over'; readonly state: FoundHandoff['state'] }
  /** Erased at their wish, or they blocked us. */
  | { readonly kind: 'unreachable' }
  /** Whoever answers has not the settings of that channel. */
  | { readonly kind: 'channel-off'; readonly channel: string }
  | { readonly kind: 'empty' };

/** An answer of a person of the centre: it is queued behind what is still to be sent, and the wait is over, together. */
export async function replyToCitizen(
  resources: Pick<Working, 'db' | 'centre' | 'channels' | 'signals'>,
  by: string,
  { handoffId, text }: { readonly handoffId: string; readonly text: string },
): Promise<Replied> {
  const paragraphs = toParagraphs(text);
  if (paragraphs.length === 0) return { kind: 'empty' };
  const handoff = await findHandoff(resources.db, handoffId);
  if (!handoff) return { kind: 'unknown' };
  if (isOver(handoff)) return { kind: 'over', state: handoff.state };
  const channel = resources.channels.get(handoff.channel);
  if (!handoff.reachable) return { kind: 'unreachable' };
  if (!channel) return { kind: 'channel-off', channel: handoff.channel };
  const { conversationId, language } = handoff;
  const lead = attachmentWords(language).operatorSays(resources.centre.name);
  const blocks: readonly Block[] = [{ kind: 'lead', text: lead }, ...paragraphs];
  const said = sayBlocks({ conversationId, language, blocks, choices: [], outcome: 'answered' });
  const aside = await sayAside(
    channel,
    { ...said, by: 'operator' },
    { ...handoff, idem: `handoff:${handoffId}` },
  );
  const ours = await resources.db.transaction(async (tx) => {
    await lockConversation(tx, conversationId);
    if (!(await closeHandoff(tx, handoffId, { state: 'answered', by }))) return false;
    await writeAside(tx, aside);
    return true;
  });
  if (!ours) return { kind: 'over', state: 'answered' };
  resources.signals.say('due', conversationId);
  return { kind: 'queued', messages: aside.intents.length };
}

export function isOver({ state }: Pick<FoundHandoff, 'state'>): boolean {
  return state === 'answered' || state === 'given-up';
}

function toParagraphs(text: string): readonly Block[] {
  return text
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => ({ kind: 'paragraph', text: one }) as const);
}
