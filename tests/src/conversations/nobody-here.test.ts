import { beforeEach, expect, it } from 'vitest';
import { hasAnswerer } from '#db/has-answerer.ts';
import { addStaff } from '#db/staff.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { playChat } from '#tests/support/play-chat.ts';

/** A centre that invited nobody to answer promises nobody. */

const db = useTestDatabase();
const chat = playChat(db);
const waiting = async () => await db.query('select from handoffs');

async function says(text: string): Promise<string> {
  await chat.says(text);
  await chat.work();
  return (await chat.shown()).join('\n');
}

async function employ(over: object): Promise<void> {
  const at = new Date('2026-11-19T01:00:00Z');
  await addStaff(db, { ...inventedStaff('operator', over), at });
}

beforeEach(() => {
  chat.receives({ isAnswered: () => hasAnswerer(db) });
  chat.reports();
});

it('who wants a person is told the hotline, that nobody answers here, and of the report', async () => {
  const said = await says('cho tôi gặp người thật');
  expect(said).toContain('19000000');
  expect(said).toContain('chưa có cán bộ trả lời');
  expect(said).not.toContain('trước');
  expect(await waiting()).toEqual([]);
  const [offered] = await db.query(
    `select topic -> 'choices' as choices from conversations where chat = 'lan'`,
  );
  expect(offered).toMatchObject({
    choices: expect.arrayContaining([{ label: 'Để lại nội dung', value: '#phananh' }]),
  });
});

it('a voice message is for nobody, and says so', async () => {
  await chat.sends({ kind: 'voice' });
  await chat.work();
  const said = (await chat.shown()).join('\n');
  expect(said).toContain('gõ câu hỏi bằng chữ');
  expect(said).not.toContain('chuyển cho cán bộ');
  expect(await waiting()).toEqual([]);
});

it('as soon as somebody has signed in who sees the centre’s own matters, people are promised again', async () => {
  await employ({});
  expect(await says('cho tôi gặp người thật')).toContain('chưa có cán bộ trả lời');
  await db.query('update staff set accepted_at = now()');
  const said = await says('cho tôi gặp người thật');
  expect(said).toContain('Anh/chị là người tiếp theo.');
  expect(said.trimStart(), 'the promise comes first, the hotline after it').toMatch(
    /^\{"text":"Tôi đã báo cán bộ.*trước.*19000000/s,
  );
  expect(await waiting()).toHaveLength(1);
});

it('somebody of one ward, or who left, answers nobody in the centre’s line', async () => {
  await employ({ agencies: ['UBND phường Mẫu'] });
  await db.query('update staff set accepted_at = now()');
  expect(await says('cho tôi gặp người thật')).toContain('chưa có cán bộ trả lời');
  await db.query('update staff set agencies = null, disabled_at = now()');
  expect(await hasAnswerer(db)).toBe(false);
});

it('who waits already keeps the place that they were given', async () => {
  await employ({});
  await db.query('update staff set accepted_at = now()');
  await says('cho tôi gặp người thật');
  await db.query('update staff set disabled_at = now()');
  expect(await says('cho tôi gặp người thật')).toContain('đang trong hàng chờ');
});
