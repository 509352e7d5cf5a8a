import { createWebChannel, type WebPayload, webAccount } from '#bots/web/web-channel.ts';
import { type Held, leaseConversation, takeDeliveries, type WaitingDelivery } from '#db/deliveries.ts';
import { holdStill, writeTurn } from '#db/turns.ts';
import { createDraftTeller } from '#src/conversations/draft.ts';
import { mergeEvents } from '#src/conversations/merge-events.ts';
import { quietAnswer } from '#src/conversations/quiet-answer.ts';
import { sendDue } from '#src/conversations/send-due.ts';
import type { AppResources } from '#src/web/http/route-resources.ts';
import type { ScriptedVerbs } from './scripted-verbs.ts';

const channel = createWebChannel();

/**
 * Works what is said in the chat, on the real tables, and answers it with what the script says. Nothing waits for a
 * continuation: each message is a turn of its own. What the script throws is told as our own failure.
 */
export function startScriptedWorker(resources: AppResources, verbs: ScriptedVerbs) {
  let stopped = false;
  let turns = Promise.resolve();
  const off = resources.signals.on('work', () => {
    turns = turns.then(async () => {
      while (!stopped && (await workOne(resources, verbs)));
    });
  });
  return {
    async stop(): Promise<void> {
      stopped = true;
      off();
    },
  };
}

async function workOne(resources: AppResources, verbs: ScriptedVerbs): Promise<boolean> {
  const { db, clock, signals } = resources;
  await db.query(`update conversations set ready_at = clock_timestamp() where ready_at < 'infinity'`);
  const held = await leaseConversation(db, 'script', {
    ...{ seconds: 60, channels: [{ name: 'web', account: webAccount }] },
  });
  if (!held) return false;
  const waiting = await takeDeliveries(db, held);
  const said: Pick<WebPayload, 'answer' | 'language'>[] = [];
  for (const step of mergeEvents(waiting)) {
    if (step.kind !== 'question') continue;
    const { text, language } = step;
    said.push({
      answer: await answerOf(resources, verbs, { held, waiting, text, language: language ?? 'vi' }),
      language: language ?? 'vi',
    });
  }
  await db.transaction(async (tx) => {
    if (!(await holdStill(tx, held))) return;
    await writeTurn(tx, held, {
      id: crypto.randomUUID(),
      answerId: null,
      settled: waiting.map(({ id }) => ({ id, state: 'done' })),
      messages: [],
      intents: said.map((one, at) => ({
        idem: `reply:${waiting[0]?.id}:${at}`,
        payload: { ...one, notice: verbs.notice },
      })),
      effects: [],
      at: clock.now(),
    });
  });
  signals.say('due', held.id);
  const sending = { ...resources, channels: new Map([[channel.name, channel]]) };
  while ((await sendDue(sending, { owner: 'script', leaseSeconds: 60 })) !== 'idle');
  return true;
}

async function answerOf(
  resources: AppResources,
  verbs: ScriptedVerbs,
  asked: { held: Held; waiting: readonly WaitingDelivery[]; text: string; language: 'vi' | 'en' },
) {
  const { held, waiting, text, language } = asked;
  const tell = createDraftTeller(resources.signals, {
    chat: held.chat,
    deliveries: waiting.map(({ id }) => id),
  });
  try {
    return await verbs.answerInChat(text, { conversationId: held.id, language, tell });
  } catch {
    return quietAnswer(resources, held, 'dead').answer;
  }
}
