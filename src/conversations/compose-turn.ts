import type { Channel, IncomingEvent } from '#bots/channel.ts';
import type { Held, WaitingDelivery } from '#db/deliveries.ts';
import type { SendIntent, Turn, TurnMessage } from '#db/turns.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import { newId } from '#src/new-id.ts';
import type { Effect } from './effect.ts';
import type { Load } from './gauge-load.ts';
import { mergeEvents } from './merge-events.ts';
import { quietAnswer } from './quiet-answer.ts';
import { type Response, respond, type Said } from './respond.ts';
import { showWorking } from './show-working.ts';
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
  const [first] = waiting;
  if (first && first.attempts > mostAttempts) {
    resources.log.error('delivery.died', { deliveryId: first.id, attempts: first.attempts - 1 });
    const response = { said: [quietAnswer(resources, held, 'dead')], effects: [] };
    return await toTurn({ resources, channel, held, waiting: [first], response, fate: 'dead' });
  }
  await showWorking(resources, channel, { held, waiting });
  const response =
    held.state === 'with-operator'
      ? quiet
      : load === 'overloaded' && waiting.some(({ event }) => isAsked(event))
        ? { said: [quietAnswer(resources, held, 'busy')], effects: [] }
        : await respondToAll(resources, held, waiting);
  return await toTurn({ resources, channel, held, waiting, response, fate: 'done' });
}

const quiet: Response = { said: [], effects: [] };

/** Each step is worked where the one before it left the conversation. */
async function respondToAll(
  resources: Working,
  held: Held,
  waiting: readonly WaitingDelivery[],
): Promise<Response> {
  const said: Said[] = [];
  const effects: Effect[] = [];
  for (const step of mergeEvents(waiting)) {
    const topic = said.findLast(({ record }) => record !== null)?.record?.topic ?? held.topic;
    const response = await respond(resources, { ...held, topic }, step);
    said.push(...response.said);
    effects.push(...response.effects);
  }
  return { said, effects };
}

async function toTurn(made: {
  readonly resources: Working;
  readonly channel: Channel;
  readonly held: Held;
  readonly waiting: readonly WaitingDelivery[];
  readonly response: Response;
  readonly fate: 'done' | 'dead';
}): Promise<ComposedTurn> {
  const { resources, channel, held, waiting, fate } = made;
  const { said, effects } = made.response;
  const id = newId();
  const key = `${fate === 'dead' ? 'dead' : 'reply'}:${waiting[0]?.id ?? id}`;
  const rendered = said.map((one, at) => intentsOf(channel, held, { one, key: `${key}:${at}` }));
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

/** Named after the oldest event of the turn: whoever works it again intends the same. */
async function intentsOf(
  channel: Channel,
  { chat }: Held,
  { one, key }: { readonly one: Said; readonly key: string },
): Promise<readonly SendIntent[]> {
  const { answer, language } = one;
  const by = one.by === 'operator' ? { by: one.by } : {};
  const payloads = await channel.render({ answer, ...by, notice: [], language, chat });
  return payloads.map((payload, part) => ({ idem: `${key}.${part}`, payload }));
}

function isAsked({ kind }: IncomingEvent): boolean {
  return kind === 'text' || kind === 'choice' || kind === 'press';
}

function isNoted({ kind }: IncomingEvent): boolean {
  return kind === 'noted' || kind === 'blocked' || kind === 'joined';
}

function incomingLine(event: IncomingEvent): readonly TurnMessage[] {
  const said = wordsOf(event);
  if (said === null) return [];
  const by = event.kind === 'operator-spoke' ? 'operator' : 'citizen';
  const direction = by === 'operator' ? 'outgoing' : 'incoming';
  return [{ direction, by, textMasked: maskPersonal(said) }];
}

function wordsOf(event: IncomingEvent): string | null {
  switch (event.kind) {
    case 'text':
      return event.text;
    case 'choice':
      return event.value;
    case 'press':
      return `[${event.part}.${event.at}]`;
    case 'attachment':
      return `[${event.attachment.kind}]${event.caption ? ` ${event.caption}` : ''}`;
    case 'operator-spoke':
      return event.text;
    case 'location':
    case 'contact':
      return `[${event.kind}]`;
    case 'joined':
    case 'blocked':
    case 'withdrawn':
    case 'noted':
      return null;
    default:
      return event satisfies never;
  }
}
