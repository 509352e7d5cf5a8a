import type { Channel, IncomingEvent } from '#bots/channel.ts';
import type { Held, WaitingDelivery } from '#db/deliveries.ts';
import type { SendIntent, Turn } from '#db/turns.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import type { Block } from '#src/answers/answer.ts';
import { newId } from '#src/new-id.ts';
import type { Effect } from './effect.ts';
import { incomingLine } from './incoming-line.ts';
import type { Response, Said } from './respond.ts';
import { noticeVersion, placeOfNotice, sayNotice } from './say-notice.ts';
import type { Working } from './working.ts';

/** A turn ready to be written, with what it says. */
export type ComposedTurn = { readonly turn: Turn; readonly said: readonly Said[] };

/** What a turn is about: what waits in a conversation that is held, and the channel it came by. */
export type Work = {
  readonly resources: Working;
  readonly channel: Channel;
  readonly held: Held;
  readonly waiting: readonly WaitingDelivery[];
};

/** Puts what is said into the words of its channel, the notice under the first answer, and all of it into a turn. */
export async function toTurn(
  made: Work & { readonly response: Response; readonly fate: 'done' | 'dead' },
): Promise<ComposedTurn> {
  const { resources, channel, held, waiting, fate } = made;
  const { said, pressed, instead } = made.response;
  const notice = noticeOf(resources, channel, { held, said });
  const effects: readonly Effect[] = notice
    ? [...made.response.effects, { kind: 'notice', version: noticeVersion }]
    : made.response.effects;
  const id = newId();
  const key = `${fate === 'dead' ? 'dead' : 'reply'}:${waiting[0]?.id ?? id}`;
  const rendered = said.map((one, at) =>
    intentsOf(channel, held, {
      ...{ one, key: `${key}:${at}` },
      notice: notice?.at === at ? notice.blocks : [],
    }),
  );
  const intents = (await Promise.all(rendered)).flat();
  const turn: Turn = {
    id,
    answerId: said.findLast(({ record }) => record !== null)?.answer.id ?? null,
    settled: waiting.map((delivery) => ({
      id: delivery.id,
      state: fate === 'dead' ? 'dead' : isNoted(delivery.event) ? 'ignored' : 'done',
    })),
    messages: [
      ...waiting.flatMap(({ event }) =>
        incomingLine(event, { pressed: pressed?.get(event), matter: held.matter, instead }),
      ),
      ...said.map(
        ({ answer, by }) =>
          ({
            direction: 'outgoing',
            by,
            textMasked: keptText(answer),
          }) as const,
      ),
    ],
    intents,
    effects,
    at: resources.clock.now(),
  };
  return { turn, said };
}

function noticeOf(
  resources: Working,
  { commands }: Channel,
  { held, said }: { readonly held: Held; readonly said: readonly Said[] },
): { readonly at: number; readonly blocks: readonly Block[] } | null {
  const at = placeOfNotice(said, held.noticeVersion);
  const one = said[at];
  return one ? { at, blocks: sayNotice(resources, { language: one.language, commands }) } : null;
}

/** Named after the oldest event of the turn: whoever works it again intends the same. */
async function intentsOf(
  channel: Channel,
  { chat }: Held,
  { one, key, notice }: { readonly one: Said; readonly key: string; readonly notice: readonly Block[] },
): Promise<readonly SendIntent[]> {
  const { answer, language } = one;
  const by = one.by === 'operator' ? { by: one.by } : {};
  const payloads = await channel.render({ answer, ...by, notice, language, chat });
  return payloads.map((payload, part) => ({ idem: `${key}.${part}`, payload }));
}

function isNoted({ kind }: IncomingEvent): boolean {
  return kind === 'noted' || kind === 'blocked' || kind === 'joined';
}

/** Of somebody's own dossier or report staff read that it was spoken of: whose it is and how far, one place tells. */
function keptText({ reason, text }: Said['answer']): string {
  return reason === 'own-dossier' || reason === 'own-ticket' ? maskPersonal(text.split('\n')[0] ?? '') : text;
}
