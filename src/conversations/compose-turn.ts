import type { Channel, IncomingEvent } from '#bots/channel.ts';
import type { Held, WaitingDelivery } from '#db/deliveries.ts';
import type { Turn } from '#db/turns.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import { type ComposedAnswer, composeAnswer } from '#src/answers/compose-answer.ts';
import { newId } from '#src/new-id.ts';
import type { Resources } from '#src/resources.ts';
import { composeDeadLetter } from './compose-dead-letter.ts';
import { mergeEvents } from './merge-events.ts';

export type Working = Pick<Resources, 'db' | 'clock' | 'log' | 'centre'> & {
  readonly channels: ReadonlyMap<string, Channel>;
};

/** After so many attempts an event is given up, and the citizen is told whom to call. */
const mostAttempts = 3;

/** A turn ready to be written, with the answers that it shows. */
export type ComposedTurn = { readonly turn: Turn; readonly answers: readonly ComposedAnswer[] };

/** Works out everything that arrived; writes nothing. Throws where something on our side broke. */
export async function composeTurn(
  resources: Working,
  held: Held,
  waiting: readonly WaitingDelivery[],
): Promise<ComposedTurn> {
  const channel = resources.channels.get(held.channel);
  if (!channel) throw new Error(`no channel "${held.channel}"`);
  const id = newId();
  const [first] = waiting;
  if (first && first.attempts > mostAttempts) return deadTurn(resources, held, { id, channel, dead: first });
  const questions = mergeEvents(waiting.map(({ event }) => event));
  const answers = held.state === 'with-operator' ? [] : await answerEach(resources, held, questions);
  const turn: Turn = {
    id,
    answerId: answers.at(-1)?.answer.id ?? null,
    settled: waiting.map((delivery) => ({
      id: delivery.id,
      state: isQuestion(delivery.event) ? 'done' : 'ignored',
    })),
    messages: [
      ...waiting.flatMap(({ event }) => incomingLine(event)),
      ...answers.map(
        ({ answer }) => ({ direction: 'outgoing', by: 'assistant', textMasked: answer.text }) as const,
      ),
    ],
    intents: answers.flatMap(({ answer }, at) =>
      channel
        .render(answer)
        .map((payload, part) => ({ idem: intentKey(first?.id ?? id, `${at}.${part}`), payload })),
    ),
    at: resources.clock.now(),
  };
  return { turn, answers };
}

/** Each question is asked where the answer before it left the conversation. */
async function answerEach(
  resources: Working,
  held: Held,
  questions: readonly string[],
): Promise<readonly ComposedAnswer[]> {
  const answers: ComposedAnswer[] = [];
  for (const text of questions) {
    const topic = answers.at(-1)?.record.topic ?? held.topic;
    const conversation = { id: held.id, topic };
    answers.push(
      await composeAnswer(resources, { text, conversation, language: 'vi', channel: held.channel }),
    );
  }
  return answers;
}

function deadTurn(
  resources: Working,
  held: Held,
  { id, channel, dead }: { readonly id: string; readonly channel: Channel; readonly dead: WaitingDelivery },
): ComposedTurn {
  resources.log.error('delivery.died', { deliveryId: dead.id, attempts: dead.attempts - 1 });
  const { payloads, text } = composeDeadLetter(channel, {
    centre: resources.centre,
    conversationId: held.id,
  });
  return {
    answers: [],
    turn: {
      id,
      answerId: null,
      settled: [{ id: dead.id, state: 'dead' }],
      messages: [...incomingLine(dead.event), { direction: 'outgoing', by: 'system', textMasked: text }],
      intents: payloads.map((payload, part) => ({ idem: intentKey(dead.id, `dead.${part}`), payload })),
      at: resources.clock.now(),
    },
  };
}

/** Made from the oldest event of the turn: whoever works it again intends the same. */
function intentKey(deliveryId: string, part: string): string {
  return `reply:${deliveryId}:${part}`;
}

function isQuestion(event: IncomingEvent): boolean {
  return event.kind === 'text' || event.kind === 'choice';
}

function incomingLine(event: IncomingEvent): Turn['messages'] {
  if (event.kind !== 'text' && event.kind !== 'choice') return [];
  const said = event.kind === 'text' ? event.text : event.value;
  return [{ direction: 'incoming', by: 'citizen', textMasked: maskPersonal(said) }];
}
