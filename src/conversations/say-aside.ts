import type { Channel } from '#bots/channel.ts';
import type { Aside } from '#db/asides.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import type { Said } from './respond.ts';

/** Whom it is said to; `idem` names what is meant, so that it is intended once. */
export type AsideTo = { readonly conversationId: string; readonly chat: string; readonly idem: string };

/** Something said outside a turn, as its channel shows it. */
export async function sayAside(channel: Channel, said: Said, to: AsideTo): Promise<Aside> {
  const { answer, language, by } = said;
  const from = by === 'operator' ? { by } : {};
  const payloads = await channel.render({ answer, ...from, notice: [], language, chat: to.chat });
  return {
    conversationId: to.conversationId,
    messages: [{ direction: 'outgoing', by, textMasked: maskPersonal(answer.text) }],
    intents: payloads.map((payload, part) => ({ idem: `${to.idem}.${part}`, payload })),
  };
}
