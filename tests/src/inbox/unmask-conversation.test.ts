import { expect, it } from 'vitest';
import { findUnmasked, unmaskConversation } from '#src/inbox/unmask-conversation.ts';
import { Secret } from '#src/secret.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { playChat } from '#tests/support/play-chat.ts';

const db = useTestDatabase();
const chat = playChat(db);
const supervisor = inventedStaff('supervisor');
const why = 'Gọi lại cho người dân theo yêu cầu';

async function report(): Promise<string> {
  chat.reports();
  for (const text of [
    'tôi muốn phản ánh',
    'Đèn đường ở hẻm 5 đường Lúa Mới bị hư từ tối qua',
    'không có',
    'tôi là Bế Thị Mẫu, 0912345678, nhà ở hẻm 5 đường Lúa Mới',
    'cho tôi gặp người thật',
  ]) {
    await chat.says(text);
    await chat.work();
  }
  return (await db.query<{ id: string }>('select id from conversations'))[0]?.id ?? '';
}

const held = () => ({
  ...chat.resources,
  sessionSecret: chat.resources.sessionSecret ?? new Secret('none of use'),
});

it('shows who may, for a quarter of an hour and this conversation alone, what is really kept, and keeps why', async () => {
  const id = await report();
  expect(await findUnmasked(held(), supervisor, id), 'not before it is asked for').toBeNull();
  expect(await unmaskConversation(held(), supervisor, { conversationId: id, why })).toEqual({
    kind: 'unmasked',
    until: new Date('2026-11-20T03:15:00Z'),
  });
  const shown = await findUnmasked(held(), supervisor, id);
  expect(shown?.reports).toMatchObject([
    { code: null, phone: '0912345678', name: 'Bế Thị Mẫu', words: expect.stringContaining('Đèn đường') },
  ]);
  expect(shown?.account).toBe('lan');
  expect(shown?.notKept).toHaveLength(3);
  const dpo = inventedStaff('dpo');
  expect(await findUnmasked(held(), dpo, id), 'not for another person').toBeNull();
  const entries = await db.query('select act, why, subject_id as subject from audit_entries');
  expect(entries).toEqual([{ act: 'conversation.unmasked', why, subject: id }]);
  expect(JSON.stringify(entries)).not.toContain('0912345678');
  chat.at('2026-11-20T03:15:00Z');
  expect(await findUnmasked(held(), supervisor, id), 'not any longer').toBeNull();
});

it('wants a reason, a right, and a conversation that is theirs to see', async () => {
  const id = await report();
  expect(await unmaskConversation(held(), supervisor, { conversationId: id, why: '  cần   xem ' })).toEqual({
    kind: 'reason-too-short',
  });
  const asked = { conversationId: id, why };
  await expect(unmaskConversation(held(), inventedStaff('operator'), asked)).rejects.toThrow(
    'personal.unmask',
  );
  const elsewhere = inventedStaff('supervisor', { agencies: ['UBND xã Khác'] });
  expect(await unmaskConversation(held(), elsewhere, asked)).toBeNull();
  expect(await db.query('select 1 from audit_entries')).toEqual([]);
});

it('keeps nothing of it where the citizen has everything erased', async () => {
  const id = await report();
  await unmaskConversation(held(), supervisor, { conversationId: id, why });
  for (const text of ['/xoadulieu', 'đồng ý xóa']) {
    await chat.says(text);
    await chat.work();
  }
  expect(await findUnmasked(held(), supervisor, id)).toBeNull();
  expect(await db.query('select 1 from unmaskings')).toEqual([]);
});
