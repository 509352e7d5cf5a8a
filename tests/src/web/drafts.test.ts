import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { createWebChannel } from '#bots/web/web-channel.ts';
import { createApp } from '#src/app.tsx';
import { createDraftTeller } from '#src/conversations/draft.ts';
import { workConversation } from '#src/conversations/work-conversation.ts';
import { createSignals } from '#src/signals.ts';
import type { AppResources } from '#src/web/http/route-resources.ts';
import { openChatClient, type ServerEvent } from '#tests/support/chat-client.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { shortAnswer } from '#tests/support/scripted-answers.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase();
let resources: AppResources;
let stopping: AbortController;

beforeEach(async () => {
  stopping = new AbortController();
  resources = webResources({
    ...{ db, signals: createSignals(), stopping: stopping.signal },
    chatPace: { pollMs: 5, heartbeatMs: 60_000 },
  });
  await importInvented(resources);
});
afterEach(() => stopping.abort());

const channel = createWebChannel();
const acceptedSchema = z.object({ deliveryId: z.string() });
const isTold = ({ event }: ServerEvent) => event === 'telling';

async function chatOf(deliveryId: string): Promise<string> {
  const [row] = await db.query<{ chat: string }>(
    `select chat from conversations join deliveries on conversation_id = conversations.id where deliveries.id = $1`,
    [deliveryId],
  );
  return row?.chat ?? '';
}

it('an answer is told while it is being written, in its own chat and no other', async () => {
  const app = createApp(resources, new ScriptedVerbs(shortAnswer));
  const [client, other] = [await openChatClient(app), await openChatClient(app)];
  const said = await client.say('làm giấy nuôi rùa lệ phí bao nhiêu?');
  const { deliveryId } = acceptedSchema.parse(await said.json());
  await other.say('mất giấy nuôi rùa làm lại bao lâu?');
  const [stream, elsewhere] = [await client.listen(), await other.listen()];
  const tell = createDraftTeller(resources.signals, {
    ...{ chat: await chatOf(deliveryId), deliveries: [deliveryId] },
  });
  resources.signals.say('telling', 'what another version of ours might say');
  tell('Lệ phí là 25.000 đồng. ');
  tell('Nộp khi nhận giấy.');
  expect((await stream.next(isTold)).data).toEqual({
    ...{ deliveries: [deliveryId], text: 'Lệ phí là 25.000 đồng.' },
  });
  expect((await stream.next(isTold)).data).toEqual({
    ...{ deliveries: [deliveryId], text: 'Lệ phí là 25.000 đồng. Nộp khi nhận giấy.' },
  });
  const working = { ...resources, channels: new Map([[channel.name, channel]]) };
  while ((await workConversation(working, { owner: 'w', leaseSeconds: 30 })) !== 'idle');
  const first = await elsewhere.next(({ event }) => event !== undefined);
  expect(first.event).toBe('answer');
  await stream.leave();
  await elsewhere.leave();
});
