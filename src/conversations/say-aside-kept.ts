import { recordAnswer } from '#db/answers.ts';
import { lockConversation, writeAside } from '#db/asides.ts';
import type { Topic } from '#db/conversations.ts';
import type { Database } from '#db/database.ts';
import { keepSaid } from './keep-said.ts';
import type { Said } from './respond.ts';
import { sayAside } from './say-aside.ts';
import type { Working } from './working.ts';

export type KeptTo = {
  readonly conversationId: string;
  readonly channel: string;
  readonly chat: string;
  readonly topic: Topic;
  readonly idem: string;
};

/**
 * Says something with buttons outside a turn; `first` decides, while the conversation is held, whether it still is to be
 * said. The buttons and numbers can be taken as those of any answer.
 */
export async function sayAsideKept(
  resources: Pick<Working, 'db' | 'clock' | 'channels' | 'signals'>,
  said: Said,
  { to, first }: { readonly to: KeptTo; readonly first: (tx: Database) => Promise<boolean> },
): Promise<boolean> {
  const channel = resources.channels.get(to.channel);
  if (!channel) return false;
  const { record } = keepSaid(resources, { channel: channel.name, topic: to.topic }, { said, asked: '' });
  const aside = await sayAside(channel, said, to);
  const text = said.answer.text.split('\n')[0] ?? '';
  const parts = said.answer.parts.map((part) => ({ ...part, blocks: [], text: '' }));
  const written = await resources.db.transaction(async (tx) => {
    await lockConversation(tx, to.conversationId);
    if (!(await first(tx))) return false;
    if (record) await recordAnswer(tx, { ...record, parts, text });
    await writeAside(tx, aside);
    return true;
  });
  if (written) resources.signals.say('due', to.conversationId);
  return written;
}
