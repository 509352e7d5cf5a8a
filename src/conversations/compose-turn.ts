import type { Held, WaitingDelivery } from '#db/deliveries.ts';
import { createDraftTeller } from './draft.ts';
import type { Load } from './gauge-load.ts';
import { mergeEvents } from './merge-events.ts';
import { quietAnswer } from './quiet-answer.ts';
import { respondToAll } from './respond-to-all.ts';
import { sayErased } from './say-erasure.ts';
import { sharePatience } from './share-patience.ts';
import { showStillWorking, showWorking } from './show-working.ts';
import { type Erasure, isEcho, spotErasure } from './spot-erasure.ts';
import { type ComposedTurn, toTurn, type Work } from './to-turn.ts';
import type { Working } from './working.ts';

/** After so many attempts an event is given up, and the citizen is told whom to call. */
const mostAttempts = 3;

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
  if (await isEcho(resources, held, waiting))
    return await composeSilence({ resources, channel, held, waiting });
  const [first] = waiting;
  if (first && first.attempts > mostAttempts) {
    resources.log.error('delivery.died', { deliveryId: first.id, attempts: first.attempts - 1 });
    // A person who speaks with them reads what they said; nothing else is said beside that person.
    const said = held.state === 'with-operator' ? [] : [quietAnswer(resources, held, 'dead')];
    const response = { said, effects: [] };
    return await toTurn({ resources, channel, held, waiting: [first], response, fate: 'dead' });
  }
  await showWorking(resources, channel, { held, waiting });
  const tell = channel.drafts ? tellerOf(resources, held, waiting) : undefined;
  const showAgain = () => showStillWorking(channel, { held, waiting });
  const model = resources.model && sharePatience(resources.model, resources.clock);
  const patient = { ...resources, model, tell, showAgain };
  const response = await respondToAll(patient, held, { steps: mergeEvents(waiting), load });
  return await toTurn({ resources, channel, held, waiting, response, fate: 'done' });
}

function tellerOf(
  { signals }: Pick<Working, 'signals'>,
  { chat }: Held,
  waiting: readonly WaitingDelivery[],
): (sentence: string) => void {
  return createDraftTeller(signals, { chat, deliveries: waiting.map(({ id }) => id) });
}

/** Not even a line of it stays: the conversation is empty, and goes. */
async function composeSilence(work: Work): Promise<ComposedTurn> {
  const { resources, channel, held, waiting } = work;
  await showWorking(resources, channel, { held, waiting });
  const composed = await toTurn({ ...work, response: { said: [], effects: [] }, fate: 'done' });
  return { ...composed, turn: { ...composed.turn, messages: [] } };
}

/**
 * Only the last word is said, and only to who asked for it here. An erasure is never given up: what could not be said
 * three times is not said.
 */
async function composeErasure(work: Work, { by, through }: Erasure): Promise<ComposedTurn> {
  const { resources, channel, held } = work;
  const waiting = work.waiting.slice(0, through);
  const isTold = by === 'citizen' && waiting.every(({ attempts }) => attempts <= mostAttempts);
  if (isTold) await showWorking(resources, channel, { held, waiting });
  const said = isTold ? [sayErased(held, held.language)] : [];
  const composed = await toTurn({ ...work, waiting, response: { said, effects: [] }, fate: 'done' });
  return { ...composed, turn: { ...composed.turn, messages: [], erasedBy: by } };
}
