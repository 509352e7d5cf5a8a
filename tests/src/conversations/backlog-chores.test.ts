import { beforeEach, expect, it } from 'vitest';
import { systemClock } from '#src/clock.ts';
import { backlogChores } from '#src/conversations/backlog-chores.ts';
import { createHealth } from '#src/health.ts';
import { type CitizenChat, citizenChat } from '#tests/support/citizen-chat.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { importInvented } from '#tests/support/invented-entries.ts';

const db = useTestDatabase();
let chat: CitizenChat;
beforeEach(async () => {
  chat = citizenChat(db);
  await importInvented(chat.resources);
});

it('messages that nobody works are told in a note, until somebody does', async () => {
  const health = createHealth(systemClock);
  const look = async () => {
    for (const { once } of backlogChores({ ...chat.resources, health })) await once();
    return health.notes['messages-waiting'];
  };
  await chat.receive(chat.text('làm giấy nuôi rùa lệ phí bao nhiêu?'));
  expect(await look()).toBeUndefined();
  await db.query(`update deliveries set received_at = clock_timestamp() - interval '95 s'`);
  expect(await look()).toMatch(/^1, the oldest for 9\d s$/);
  await chat.work();
  expect(await look()).toBeUndefined();
});
