import { describe, expect, test } from 'vitest';
import { demandKey } from '#src/keys/demand-key.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { staffApp, staffClient } from '#tests/support/staff-client.ts';

const db = useTestDatabase();
const admin = inventedStaff('admin');
const client = staffClient(staffApp({ db }, [admin]), admin);
const clock = fixedClock('2026-11-23T08:00:00+07:00');
const rateLimit = { take: () => {} };

async function make(name: string, scopes: readonly string[]): Promise<string> {
  const made = await client.post('/settings/keys', { name, 'scopes[]': scopes });
  expect(made.status).toBe(200);
  return await made.text();
}

const secretIn = (page: string) => /value="(motcua_[\w-]{40,})"/.exec(page)?.[1] ?? '';

describe('keys of other programs', () => {
  test('are shown once, open what they were given, and nothing once they are revoked', async () => {
    expect(await (await client.get('/settings/keys')).text()).toContain('Chưa có khóa nào');
    const page = await make('Hệ thống <b>Mẫu</b>', ['tickets.read']);
    const secret = secretIn(page);
    expect(page).not.toContain('<b>Mẫu');
    const held = { db, clock, rateLimit };
    expect(await demandKey(held, `Bearer ${secret}`, 'tickets.read')).toMatchObject({ id: '1' });
    await expect(demandKey(held, `Bearer ${secret}`, 'tickets.write')).rejects.toThrow('lacks');

    const list = await (await client.get('/settings/keys')).text();
    expect(list).toContain('Đọc phản ánh');
    expect(list).not.toContain(secret);
    const said = async () => (await client.post('/settings/keys/1/revoke')).headers.get('Location');
    expect(await said()).toBe('/console/settings/keys?said=revoked');
    expect(await said()).toBe('/console/settings/keys?said=gone');
    await expect(demandKey(held, `Bearer ${secret}`, 'tickets.read')).rejects.toThrow('revoked');
    const audit = await db.query<{ act: string; detail: unknown }>(
      'select act, detail from audit_entries order by id',
    );
    expect(audit).toEqual([
      { act: 'key.created', detail: { scopes: ['tickets.read'] } },
      { act: 'key.revoked', detail: {} },
    ]);
    expect(JSON.stringify(await db.query('select * from api_keys'))).not.toContain(secret);
  });

  test('for a registry come with what signs its bodies', async () => {
    expect(await make('một cửa', ['registry.push', 'tickets.read'])).toContain('value="motcua_sign_');
    expect(await make('khác', ['tickets.read'])).not.toContain('motcua_sign_');
  });

  test.each([
    [{ name: '', 'scopes[]': ['tickets.read'] }, 'Cần đặt tên'],
    [{ name: 'Desk ', 'scopes[]': ['hotline.push'] }, 'không dùng'],
    [{ name: 'Mẫu' }, 'Chọn ít nhất một việc'],
    [{ name: 'Mẫu', 'scopes[]': ['everything'] }, 'Chọn ít nhất một việc'],
  ])('need a name and something to do: %j', async (fields, words) => {
    const refused = await client.post('/settings/keys', fields);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain(words);
    expect(await db.query('select 1 from api_keys')).toEqual([]);
  });
});
