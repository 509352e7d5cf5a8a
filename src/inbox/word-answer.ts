import type { Channel, FetchableFile } from '#bots/channel.ts';
import type { Aside } from '#db/asides.ts';
import type { HeldConversation } from '#db/holders.ts';
import type { SendIntent } from '#db/turns.ts';
import type { Block } from '#src/answers/answer.ts';
import { attachmentWords } from '#src/conversations/attachment-words.ts';
import { sayBlocks } from '#src/conversations/quiet-answer.ts';
import { sayAside } from '#src/conversations/say-aside.ts';
import type { Inbox } from './hold.ts';

type Words = {
  readonly held: HeldConversation;
  readonly blocks: readonly Block[];
  readonly idem: string;
};

/** Sent as it is, or, where its reader fetches it, named in words of its own. */
export async function wordFile(
  { centre }: Inbox,
  channel: Channel,
  { held, kept, idem }: Pick<Words, 'held' | 'idem'> & { readonly kept: FetchableFile },
): Promise<SendIntent> {
  const intent = { idem: `${idem}.file`, payload: {}, attachmentId: kept.id };
  if (channel.filesAre !== 'fetched') return intent;
  const { id, language, chat } = held;
  const text = attachmentWords(language).operatorSendsFile(centre.name);
  const { answer } = sayBlocks({
    ...{ conversationId: id, language, choices: [], outcome: 'answered' },
    blocks: [{ kind: 'lead', text }],
  });
  const saying = { answer, by: 'operator', notice: [], language, chat, file: kept } as const;
  const [payload] = await channel.render(saying);
  return { ...intent, payload };
}

/** In the channel's own form, under who says it. */
export async function wordAnswer(
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

export function toParagraphs(text: string): readonly Block[] {
  return text
    .split(/\r?\n\s*\r?\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => ({ kind: 'paragraph', text: one }) as const);
}
