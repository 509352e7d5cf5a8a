import type { Aside } from '#db/asides.ts';
import { findHeld, type Sight } from '#db/holders.ts';
import { inboxEn } from '#prompts/inbox.en.ts';
import { type InboxWords, inboxVi } from '#prompts/inbox.vi.ts';
import type { Language } from '#src/answers/answer.ts';
import { sayBlocks } from '#src/conversations/quiet-answer.ts';
import { sayAside } from '#src/conversations/say-aside.ts';
import type { Inbox } from './hold.ts';

/** A sentence of ours about who speaks now; `null` where the channel is off here, or they are not to be found. */
export async function sayToCitizen(
  { db, channels }: Pick<Inbox, 'db' | 'channels'>,
  sight: Sight,
  saying: {
    readonly conversationId: string;
    readonly idem: string;
    readonly words: (words: InboxWords, language: Language) => string;
  },
): Promise<Aside | null> {
  const held = await findHeld(db, saying.conversationId, sight);
  const channel = held ? channels?.get(held.channel) : undefined;
  if (!held || !channel) return null;
  const { id, language, chat } = held;
  const text = saying.words(language === 'en' ? inboxEn : inboxVi, language);
  const said = sayBlocks({
    ...{ conversationId: id, language, choices: [], outcome: 'answered' },
    blocks: [{ kind: 'lead', text }],
  });
  return await sayAside(channel, said, { conversationId: id, chat, idem: saying.idem });
}
