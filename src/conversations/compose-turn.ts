import type { Channel, IncomingEvent } from '#bots/channel.ts';
import type { Held, WaitingDelivery } from '#db/deliveries.ts';
import type { SendIntent, Turn } from '#db/turns.ts';
import type { Block } from '#src/answers/answer.ts';
import { newId } from '#src/new-id.ts';
import type { Effect } from './effect.ts';
import type { Load } from './gauge-load.ts';
import { incomingLine } from './incoming-line.ts';
import { mergeEvents } from './merge-events.ts';
import { quietAnswer } from './quiet-answer.ts';
import type { Response, Said } from './respond.ts';
import { respondToAll } from './respond-to-all.ts';
import { sayErased } from './say-erasure.ts';
import { noticeVersion, placeOfNotice, sayNotice } from './say-notice.ts';
import { showWorking } from './show-working.ts';
import { type Erasure, spotErasure } from './spot-erasure.ts';
import type { Working } from './working.ts';

/** After so many attempts an event is given up, and the citizen is told whom to call. */
const mostAttempts = 3;

/** A turn ready to be written, with what it says. */
export type ComposedTurn = { readonly turn: Turn; readonly said: readonly Said[] };

/** Works out everything that arrived; writes nothing. Throws where something on our side broke. */
export async function composeTurn(
  resources: Working,
  held: Held,
  { waiting, load }: { readonly waiting: readonly WaitingDelivery[]; readonly load: Load },
): Promise<ComposedTurn> {
  const channel = resources.channels.get(held.channel);
  if (!channel) throw new Error(`no channel "${held.channel}"`);
  const erasure = await spotErasure(resources, held, waiting);
  if (erasure) return await composeErasure({ resources, channel, held, waiting }, erasure);
  const [first] = waiting;
  if (first && first.attempts > mostAttempts) {
    resources.log.error('delivery.died', { deliveryId: first.id, attempts: first.attempts - 1 });
    const response = { said: [quietAnswer(resources, held, 'dead')], effects: [] };
    return await toTurn({ resources, channel, held, waiting: [first], response, fate: 'dead' });
  }
  await showWorking(resources, channel, { held, waiting });
  const response = await respondToAll(resources, held, { steps: mergeEvents(waiting), load });
  return await toTurn({ resources, channel, held, waiting, response, fate: 'done' });
}

/** Nothing of what was said is read again: only the last word is, and only to who asked for it here. */
async function composeErasure(work: Work, { by, through }: Erasure): Promise<ComposedTurn> {
  const { resources, channel, held } = work;
  const waiting = work.waiting.slice(0, through);
  if (by === 'citizen') await showWorking(resources, channel, { held, waiting });
  const said = by === 'citizen' ? [sayErased(held, held.language)] : [];
  const composed = await toTurn({ ...work, waiting, response: { said, effects: [] }, fate: 'done' });
  return { ...composed, turn: { ...composed.turn, messages: [], erasedBy: by } };
}

type Work = {
  readonly resources: Working;
  readonly channel: Channel;
  readonly held: Held;
  readonly waiting: readonly WaitingDelivery[];
};

async function toTurn(
  made: Work & { readonly response: Response; readonly fate: 'done' | 'dead' },
): Promise<ComposedTurn> {
  const { resources, channel, held, waiting, fate } = made;
  const { said } = made.response;
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
      ...waiting.flatMap(({ event }) => incomingLine(event)),
      ...said.map(({ answer, by }) => ({ direction: 'outgoing', by, textMasked: answer.text }) as const),
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
