import { lockConversation, writeAside } from '#db/asides.ts';
import { listNext, markNextTold, type ToTell } from '#db/waiting-line.ts';
import { sayBlocks } from '#src/conversations/quiet-answer.ts';
import type { Reception } from '#src/conversations/reception.ts';
import { sayAside } from '#src/conversations/say-aside.ts';
import { deskAt, deskHours } from './desk-hours.ts';
import type { TellingLine } from './fall-back.ts';
import { lineWords } from './line-words.ts';

const most = 50;

/** Tells whoever has become the next in line, once, while somebody is there to take them; how many were told. */
export async function tellNext(
  resources: TellingLine & { readonly reception?: Reception | undefined },
): Promise<number> {
  const { db, clock, channels } = resources;
  const at = clock.now();
  const next = await listNext(db, { at, channels: [...channels.keys()], most });
  if (next.length === 0) return 0;
  const { hours } = await deskHours(resources);
  if (deskAt(hours, at).kind !== 'open') return 0;
  let told = 0;
  for (const one of next) if (await tell(resources, one)) told += 1;
  return told;
}

async function tell({ db, clock, channels, signals }: TellingLine, one: ToTell): Promise<boolean> {
  const channel = channels.get(one.channel);
  if (!channel) return false;
  const { conversationId, language, handoffId, chat } = one;
  const said = sayBlocks({
    ...{ conversationId, language, choices: [], outcome: 'answered' },
    blocks: [{ kind: 'lead', text: lineWords(language).next }],
  });
  const aside = await sayAside(channel, said, { conversationId, chat, idem: `next:${handoffId}` });
  const written = await db.transaction(async (tx) => {
    await lockConversation(tx, conversationId);
    if (!(await markNextTold(tx, handoffId, clock.now()))) return false;
    await writeAside(tx, aside);
    return true;
  });
  if (written) signals.say('due', conversationId);
  return written;
}
