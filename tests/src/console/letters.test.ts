import { describe, expect, test } from 'vitest';
import { useTestDatabase } from '#tests/support/database.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { staffApp, staffClient } from '#tests/support/staff-client.ts';

const db = useTestDatabase();
const supervisor = inventedStaff('supervisor');
const admin = inventedStaff('admin');
const operator = inventedStaff('operator');
const ward = { ...inventedStaff('supervisor'), id: 'ward', agencies: ['UBND phường Mẫu'] };
const window = { freeMs: 1_000, mostMs: 7 * 86_400_000 };
const channels = new Map([['zalo', { answerWindow: window }]]);
const app = staffApp(
  // Of a channel only its window is looked at here.
  { db, channels: channels as never },
  [supervisor, admin, operator, ward],
);
const as = (who: typeof supervisor) => staffClient(app, who);
const path = '/settings/letters';
const chat = '0b8f3c5e-0000-4000-8000-00000000000';

/** A message that was given up, and what it said; its number. */
async function giveUp(
  at: number,
  {
    state = 'failed',
    error = 'too-long',
    channel = 'telegram',
    payload = '{"text":"x"}',
    heard = 'now()',
  } = {},
): Promise<string> {
  const id = `${chat}${at}`;
  await db.query(
    `insert into conversations (id, channel, account, chat, created_at, last_at, heard_at)
     values ($1, $2, 'bot', $3, now(), now(), ${heard}) on conflict do nothing`,
    [id, channel, `chat ${at}`],
  );
  const [message] = await db.query<{ id: string }>(
    `insert into messages (conversation_id, direction, by, text_masked)
     values ($1, 'outgoing', 'assistant', $2) returning id::text`,
    [id, `Lệ phí nuôi rùa <b>${at}</b>`],
  );
  const [row] = await db.query<{ id: string }>(
    `insert into outbox (conversation_id, channel, account, idem, payload, state, attempts, error, message_id, settled_at)
     values ($1, $2, 'bot', $3, $4::jsonb, $5, 12, $6, $7::bigint, now()) returning id::text`,
    [id, channel, `turn:${at}:${Math.random()}`, payload, state, error, message?.id],
  );
  return `m${row?.id}`;
}

const states = async () =>
  await db.query('select state, attempts, discarded_at is not null as discarded from outbox order by id');
const page = async (who = supervisor, query = '') => await (await as(who).get(`${path}${query}`)).text();
const send = async (ids: readonly string[], fields: object = {}, who = supervisor) =>
  await as(who).post(path, { 'ids[]': ids, act: 'resend', ...fields });

describe('what could not be delivered', () => {
  test('is listed with its words, its reason and what to mind; an empty list says that all is well', async () => {
    expect(await page()).toContain('Không có tin nào bị kẹt');
    await giveUp(1);
    await giveUp(2, { state: 'dead', error: 'server' });
    const shown = await page();
    expect(shown).toContain('Lệ phí nuôi rùa &lt;b&gt;1&lt;/b&gt;');
    expect(shown).toContain('tin quá dài với kênh này');
    expect(shown).toContain('chắc chắn chưa ai thấy');
    expect(shown).toContain('có thể người nhận đã thấy');
    expect(await page(supervisor, '?channel=zalo')).toContain('Không có tin nào như vậy');
    expect(await (await as(supervisor).get('/settings')).text()).toContain('2 tin');
  });

  test('shows an admin that it is there, and not what it says', async () => {
    await giveUp(1);
    const shown = await page(admin);
    expect(shown).toContain('tin quá dài với kênh này');
    expect(shown).not.toContain('nuôi rùa');
    expect((await as(operator).get(path)).status).toBe(403);
  });

  test('leaves out what a person said instead, what is erased, and whose reader closed the door', async () => {
    await giveUp(1, { state: 'dead', error: 'taken-over' });
    await giveUp(2, { payload: 'null' });
    await giveUp(3);
    await db.query(`update conversations set unreachable_at = now() where id = $1`, [`${chat}3`]);
    const replaced = await giveUp(4);
    await db.query(
      `insert into outbox (conversation_id, channel, account, idem, payload, state)
       values ($1, 'telegram', 'bot', $2, '{}', 'sent')`,
      [`${chat}4`, `fallback:${replaced.slice(1)}`],
    );
    expect(await page()).toContain('Không có tin nào bị kẹt');
  });

  test('is sent again from its first try, once though two ask, and the audit says who asked', async () => {
    const id = await giveUp(1);
    expect((await send([id])).headers.get('Location')).toBe(`/console${path}?said=resent`);
    expect(await states()).toEqual([{ state: 'queued', attempts: 0, discarded: false }]);
    expect((await send([id], {}, admin)).headers.get('Location')).toContain('said=nothing');
    expect(await db.query('select act, subject_id as subject from audit_entries')).toEqual([
      { act: 'letter.retried', subject: id },
    ]);
  });

  test('may come twice, or after newer news, only where somebody says that they know', async () => {
    const id = await giveUp(1, { state: 'dead', error: 'server' });
    const refused = await send([id]);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toMatch(new RegExp(`value="${id}"[^>]*checked`));
    expect((await send([id], { twice: 'on' })).status).toBe(303);
    expect(await states()).toMatchObject([{ state: 'maybe-sent', attempts: 0 }]);
  });

  test('past the time in which its channel takes an answer is not sent again, and can be let go', async () => {
    const id = await giveUp(1, { channel: 'zalo', heard: `timestamptz '2026-10-01'` });
    const refused = await send([id], { twice: 'on' });
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('quá hạn trả lời')]);
    expect((await send([id], { act: 'drop', why: ' ' })).status).toBe(422);
    const dropped = await send([id], { act: 'drop', why: 'đã gọi điện cho người dân' });
    expect(dropped.headers.get('Location')).toContain('said=dropped');
    expect(await states()).toMatchObject([{ state: 'failed', discarded: true }]);
    expect(await page()).toContain('Không có tin nào bị kẹt');
    expect(await db.query('select act, why from audit_entries')).toEqual([
      { act: 'letter.discarded', why: 'đã gọi điện cho người dân' },
    ]);
  });

  test('of another agency is not seen, sent or let go', async () => {
    const id = await giveUp(1);
    expect(await page(ward)).toContain('Không có tin nào bị kẹt');
    expect((await send([id], { twice: 'on' }, ward)).headers.get('Location')).toContain('said=nothing');
    await send([id], { act: 'drop', why: 'x' }, ward);
    expect(await states()).toMatchObject([{ state: 'failed', discarded: false }]);
  });

  test('asks for at least one, and for nothing that is not a letter', async () => {
    expect((await send([])).status).toBe(422);
    expect((await send(['x1', 'm1; drop table outbox'])).status).toBe(422);
  });
});
