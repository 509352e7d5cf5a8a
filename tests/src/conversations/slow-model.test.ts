import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Receipt } from '#bots/channel.ts';
import { workConversation } from '#src/conversations/work-conversation.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { openTestModel } from '#tests/support/open-test-model.ts';
import { playChat } from '#tests/support/play-chat.ts';
import { type ScriptedModel, startScriptedModel } from '#tests/support/scripted-model.ts';
import { saysUnderstood } from '#tests/support/understandings.ts';

const db = useTestDatabase();
const chat = playChat(db);
let server: ScriptedModel;

beforeAll(async () => {
  const says = saysUnderstood({ question: 'Đăng ký nuôi rùa cần giấy tờ gì?' });
  server = await startScriptedModel({ kind: 'answers', says, afterMs: 400 });
});
afterAll(async () => await server.close());

it('whoever waits for a slow model sees again that we are at it, and then one answer', async () => {
  const signs: Receipt[] = [];
  const channel = {
    ...chat.channel,
    showWorking: async (_: string, receipt: Receipt) => void signs.push(receipt),
  };
  const model = openTestModel({ url: server.url, db, config: { softMs: 100 } });
  const resources = { ...chat.resources, channels: new Map([[channel.name, channel]]), model };
  await chat.says('con vật có mai nhà em muốn đi đăng bạ');
  await db.query('update conversations set ready_at = clock_timestamp()');

  expect(await workConversation(resources, { owner: 'w1', leaseSeconds: 30 })).toBe('worked');
  expect(signs.length).toBeGreaterThan(1);
  expect(new Set(signs.map(({ messageId }) => messageId)).size).toBe(1);
  const shown = await chat.shown();
  expect(shown.filter((text) => text.includes('Tờ khai nuôi rùa'))).toHaveLength(1);
});
