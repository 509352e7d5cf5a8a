import { expect, it } from 'vitest';
import { closeConversation } from '#src/inbox/close-conversation.ts';
import { takeConversation } from '#src/inbox/take-conversation.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { playChat } from '#tests/support/play-chat.ts';

const db = useTestDatabase();
const chat = playChat(db);
const staff = inventedStaff('operator');

it('whoever waited is told once that a person ended it, and who answers from there', async () => {
  await chat.says('cho tôi gặp người thật');
  await chat.work();
  await chat.shown();
  const [row] = await db.query<{ id: string }>('select id from conversations');
  const conversationId = row?.id ?? '';
  const taken = await takeConversation(chat.resources, staff, { conversationId });
  const hold = { conversationId, epoch: taken.kind === 'taken' ? taken.epoch : '' };
  await Promise.all([
    closeConversation(chat.resources, staff, hold),
    closeConversation(chat.resources, staff, hold),
  ]);
  expect(await chat.shown()).toEqual([expect.stringContaining('Cán bộ đã kết thúc cuộc trò chuyện này.')]);
  await chat.says('làm giấy nuôi rùa lệ phí bao nhiêu?');
  await chat.work();
  expect((await chat.shown()).join()).toContain('25.000');
});
