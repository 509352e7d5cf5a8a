import { recordAnswer } from '#db/answers.ts';
import { isDatabaseAway } from '#db/database-fault.ts';
import {
  forgiveAttempt,
  type Held,
  leaseConversation,
  takeDeliveries,
  type WaitingDelivery,
} from '#db/deliveries.ts';
import { holdStill, letGo, writeTurn } from '#db/turns.ts';
import { logAnswer } from '#src/answers/log-answer.ts';
import { composeTurn } from './compose-turn.ts';
import type { LoadGauge } from './gauge-load.ts';
import { keepLease } from './keep-lease.ts';
import type { ComposedTurn } from './to-turn.ts';
import { spokenFor, type Working } from './working.ts';

export type WorkOptions = {
  readonly owner: string;
  readonly leaseSeconds: number;
  /** How much more waits than can be worked; without it nothing is ever shed. */
  readonly gauge?: LoadGauge | undefined;
};

/**
 * One turn of one conversation: lease it, merge everything that arrived, answer, and write what was done together with
 * what is to be sent. Nothing is written by a worker whose lease was lost.
 */
export async function workConversation(
  resources: Working,
  { owner, leaseSeconds, gauge }: WorkOptions,
): Promise<'worked' | 'idle' | 'lost'> {
  const channels = spokenFor(resources);
  const held = await leaseConversation(resources.db, owner, { seconds: leaseSeconds, channels });
  if (!held) return 'idle';
  const waiting = await takeDeliveries(resources.db, held);
  if (waiting.length === 0) {
    await letGo(resources.db, held, 0);
    return 'worked';
  }
  const stopKeeping = keepLease(resources, held, leaseSeconds);
  try {
    const load = (await gauge?.()) ?? 'normal';
    const composed = await composeTurn(resources, held, { waiting, load });
    return await write(resources, held, composed);
  } catch (error) {
    return await retryLater(resources, held, { waiting, error });
  } finally {
    stopKeeping();
  }
}

async function write(
  resources: Working,
  held: Held,
  { turn, said }: ComposedTurn,
): Promise<'worked' | 'lost'> {
  const written = await resources.db.transaction(async (tx) => {
    if (!(await holdStill(tx, held))) return false;
    for (const { record } of said) if (record) await recordAnswer(tx, record);
    await writeTurn(tx, held, turn);
    return true;
  });
  if (!written) return 'lost';
  if (turn.erasedBy) resources.log.info('conversation.erased', { by: turn.erasedBy });
  if (turn.intents.length > 0) resources.signals.say('due', held.id);
  if (concernsStaff(held, turn)) tellInbox(resources, held);
  if (turn.settled.some(({ state }) => state === 'dead')) resources.signals.say('staff', 'health');
  for (const effect of turn.effects) {
    // Whoever answers the call sees that it came.
    if (effect.kind === 'call-code') resources.signals.say('staff', `call ${effect.callId}`);
  }
  for (const { answer, record } of said) if (record) logAnswer(resources.log, answer);
  return 'worked';
}

/** Somebody of the centre waits for it, or is to: an open page of theirs shows it at once. */
function concernsStaff({ state }: Held, { effects }: ComposedTurn['turn']): boolean {
  return (
    state === 'waiting' ||
    state === 'with-operator' ||
    effects.some(({ kind }) => kind === 'handoff' || kind === 'hold' || kind === 'give-back')
  );
}

function tellInbox({ signals }: Pick<Working, 'signals'>, { id }: Held): void {
  signals.say('staff', 'inbox');
  signals.say('staff', `conversation ${id}`);
}

/** The deliveries stay as they are; the attempt was counted before. That the database was away was none of theirs. */
async function retryLater(
  resources: Working,
  held: Held,
  failed: { readonly waiting: readonly WaitingDelivery[]; readonly error: unknown },
): Promise<'worked'> {
  const { attempts, forgiven } = failed.waiting[0] ?? { attempts: 1, forgiven: 0 };
  const { error } = failed;
  resources.log.error('turn.failed', { attempts, error: error instanceof Error ? error.name : typeof error });
  if (isDatabaseAway(error)) await forgiveAttempt(resources.db, held, failed.waiting);
  await letGo(resources.db, held, 100 * 2 ** Math.min(attempts + forgiven, 7));
  return 'worked';
}
