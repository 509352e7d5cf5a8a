import type { Channel, Sent } from '#bots/channel.ts';
import type { DueEntry, Fate } from '#db/outbox.ts';
import type { SendIntent } from '#db/turns.ts';
import type { Resources } from '#src/resources.ts';
import { quietAnswer } from './quiet-answer.ts';
import { sayAside } from './say-aside.ts';

const mark = 'fallback:';
/** No other message would fare better. */
const closed: readonly Sent['kind'][] = ['unreachable', 'halted', 'unknown', 'sent'];

/**
 * What a citizen reads in the place of a message that is given up: that it cannot be answered now, and the hotline.
 * Nothing where no message reaches them or the message may have been shown, and nothing in the place of itself.
 */
export async function sayInstead(
  resources: Pick<Resources, 'centre'>,
  channel: Channel,
  { entry, sent, fate }: { readonly entry: DueEntry; readonly sent: Sent; readonly fate: Fate },
): Promise<readonly SendIntent[]> {
  if (fate.state !== 'failed' && fate.state !== 'dead') return [];
  if (closed.includes(sent.kind) || ('why' in sent && sent.why.startsWith('window-closed'))) return [];
  if (entry.payload === null || entry.idem.startsWith(mark)) return [];
  // Whoever wrote it sees what became of it, and speaks to the citizen themselves.
  if (entry.idem.startsWith('operator:')) return [];
  const { conversationId, chat, language } = entry;
  const said = quietAnswer(resources, { id: conversationId, language }, 'dead');
  const aside = await sayAside(channel, said, { conversationId, chat, idem: `${mark}${entry.id}` });
  return aside.intents;
}
