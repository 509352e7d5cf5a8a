import { expect, test } from 'vitest';
import { haltChannel, listHalts } from '#db/channel-halts.ts';
import { countRefused } from '#db/refused-requests.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { staffApp, staffClient } from '#tests/support/staff-client.ts';

const db = useTestDatabase();
const supervisor = inventedStaff('supervisor');
const dpo = inventedStaff('dpo');
const app = staffApp({ db }, [supervisor, dpo]);
const [client, reader] = [staffClient(app, supervisor), staffClient(app, dpo)];

const page = async (who = client) => await (await who.get('/settings/health')).text();

test('tells of each channel what came, what went, and what nobody did', async () => {
  expect(await page()).toContain('không có trong 24 giờ');
  await db.query(
    `insert into deliveries (channel, account, dedupe_key, state) values ('telegram', 'bot', 'a', 'dead')`,
  );
  await countRefused(db, [{ channel: 'zalo', why: 'forged', times: 3 }]);
  await db.query(`insert into model_days (day, calls, tokens) values ('2026-11-02', 12, 34000)`);
  const shown = await page();
  expect(shown).toContain('có tin không gửi được');
  expect(shown).toContain('Zalo: chữ ký sai, 3 lần');
  expect(shown).toContain('12 lượt hỏi, 34.000 token');
});

test('says why a channel rests, and lets it try again with a reason that stands in the audit', async () => {
  await haltChannel(db, { channel: 'zalo', why: 'quota -211', pauseMs: 3_600_000 });
  expect(await page()).toContain('đang nghỉ');
  expect(await page(reader)).not.toContain('gửi thử ngay</button>');
  expect((await client.post('/settings/health/resume', { channel: 'zalo', why: '  ' })).status).toBe(422);
  const why = 'Đã nạp thêm hạn mức cho OA';
  const resumed = await client.post('/settings/health/resume', { channel: 'zalo', why });
  expect(resumed.headers.get('Location')).toBe('/console/settings/health?said=resumed');
  const [probe] = await db.query(
    `select probe_at <= clock_timestamp() as due from channel_halts where channel = 'zalo'`,
  );
  expect(probe).toEqual({ due: true });
  expect(await db.query('select act, why from audit_entries')).toEqual([{ act: 'channel.resumed', why }]);
  const nothing = await client.post('/settings/health/resume', { channel: 'telegram', why });
  expect(nothing.headers.get('Location')).toBe('/console/settings/health?said=not-halted');
  expect(await listHalts(db)).toHaveLength(1);
});
