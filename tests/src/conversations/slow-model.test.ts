import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Receipt } from '#bots/channel.ts';
import { systemClock } from '#src/clock.ts';
import { workConversation } from '#src/conversations/work-conversation.ts';
import { createModelMemory } from '#src/model/model-memory.ts';
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

it('of several questions that a model hangs over, all are answered within one patience', async () => {
  const hanging = await startScriptedModel({ kind: 'hangs' });
  const hardMs = 600;
  const model = openTestModel({ url: hanging.url, db, config: { softMs: 100, hardMs } });
  await chat.says('con vật có mai nhà em muốn đi đăng bạ');
  await chat.gives({ kind: 'choice', value: 'nhà em muốn treo cái gì đó lên cây đa', messageId: 'c1' });
  await chat.says('cái chi đó bay bay buổi tối phải trình ai');
  await db.query('update conversations set ready_at = clock_timestamp()');

  const clock = { now: chat.resources.clock.now, elapsed: systemClock.elapsed };
  await workConversation({ ...chat.resources, clock, model }, { owner: 'w1', leaseSeconds: 30 });
  const [row] = await db.query('select count(*)::int as n from answers');
  expect(row).toEqual({ n: 3 });
  expect(hanging.asked).toHaveLength(1);
  await hanging.close();
});

it('a program that is told to stop waits for no model: the answer without it goes out, and counts against no server', async () => {
  const hanging = await startScriptedModel({ kind: 'hangs' });
  const stopping = new AbortController();
  const memory = createModelMemory(systemClock);
  const model = openTestModel({ url: hanging.url, db, memory, stopping: stopping.signal });
  await chat.says('con vật có mai nhà em muốn đi đăng bạ');
  await db.query('update conversations set ready_at = clock_timestamp()');

  const working = workConversation({ ...chat.resources, model }, { owner: 'w1', leaseSeconds: 30 });
  await expect.poll(() => hanging.asked.length).toBe(1);
  stopping.abort();
  expect(await working).toBe('worked');
  expect(memory.breaker.state()).toBe('closed');
  const [row] = await db.query(
    `select path, model ->> 'trouble' as trouble from answers order by answered_at desc limit 1`,
  );
  expect(row).toEqual({ path: 'fields', trouble: 'too-slow' });
  await hanging.close();
});

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
