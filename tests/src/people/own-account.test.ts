import { expect, test } from 'vitest';
import { systemClock } from '#src/clock.ts';
import { inviteStaff } from '#src/people/invite-staff.ts';
import { resetStaff } from '#src/people/reset-staff.ts';
import { revokeOthers, revokeSession, staffSessions } from '#src/people/revoke-session.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { appWithDoor, DoorVisitor } from '#tests/support/door-visitor.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';

const db = useTestDatabase();
const held = { db, clock: systemClock };
const system = { kind: 'system', name: 'test' } as const;
const admin = inventedStaff('admin', { id: 'admin' });
const [password, fresh] = ['bốn con trâu qua sông', 'năm chiếc thuyền về bến'];

async function somebody(email: string) {
  const app = await appWithDoor({ db });
  const invited = await inviteStaff(held, system, {
    ...{ email, name: 'Lường Thị Thử', roles: ['operator'], agencies: null, language: 'vi' },
  });
  if (invited.kind !== 'invited') throw new Error(invited.kind);
  const visitor = new DoorVisitor(app);
  await visitor.post(invited.link.path, { name: 'Lường Thị Thử', password, again: password });
  const again = async (said = password) => {
    const other = new DoorVisitor(app, { address: '10.0.0.2' });
    return { other, response: await other.signIn(email, said) };
  };
  return { app, id: invited.id, visitor, again };
}

const isIn = async (visitor: DoorVisitor) => (await visitor.get('/console/account')).status === 200;

test('shows where one is signed in, and ends what one chooses', async () => {
  const { visitor, again } = await somebody('a@mau.example');
  const { other } = await again();
  const html = await (await visitor.get('/console/account')).text();
  expect(html).toContain('10.0.0.2');
  const id = /name="session" value="([^"]+)"/.exec(html)?.[1] ?? '';
  await visitor.submit('/console/account', '/console/account/sessions/end', { session: id });
  expect([await isIn(visitor), await isIn(other)]).toEqual([true, false]);
  const { other: third } = await again();
  await visitor.submit('/console/account', '/console/account/sessions/end-others', {});
  expect([await isIn(visitor), await isIn(third)]).toEqual([true, false]);
});

test("ends no one else's session by its id, which an admin may", async () => {
  const [one, two] = [await somebody('a@mau.example'), await somebody('b@mau.example')];
  const [session] = await staffSessions(held, admin, two.id);
  const id = session?.id ?? '';
  await one.visitor.submit('/console/account', '/console/account/sessions/end', { session: id });
  expect(await isIn(two.visitor)).toBe(true);
  const operator = inventedStaff('operator', { id: one.id });
  await expect(revokeSession(held, operator, { id, staffId: two.id })).rejects.toThrow(/right/);
  await expect(staffSessions(held, operator, two.id)).rejects.toThrow(/right/);
  expect(await revokeSession(held, admin, { id, staffId: one.id })).toBe(false);
  expect(await revokeSession(held, admin, { id, staffId: two.id })).toBe(true);
  expect(await isIn(two.visitor)).toBe(false);
  expect(await revokeOthers(held, admin, { staffId: one.id, but: null })).toBe(1);
  expect(await isIn(one.visitor)).toBe(false);
});

test('changes the password with the old one alone; other sessions end and the old one opens nothing', async () => {
  const { visitor, again } = await somebody('a@mau.example');
  const { other } = await again();
  const change = async (old: string, twice = fresh) => {
    const fields = { old, fresh, again: twice };
    return await visitor.submit('/console/account', '/console/account/password', fields);
  };
  expect((await change('không nhớ mật khẩu cũ')).status).toBe(422);
  expect((await change(password, 'gõ nhầm lần thứ hai')).status).toBe(422);
  expect((await change(password)).headers.get('Location')).toBe('/console/account?said=password');
  expect([await isIn(visitor), await isIn(other)]).toEqual([true, false]);
  expect((await again(password)).response.status).toBe(422);
  expect((await again(fresh)).response.status).toBe(303);
});

test('a link for a forgotten password ends every session, and keeps the name', async () => {
  const { app, id, visitor } = await somebody('a@mau.example');
  const made = await resetStaff(held, system, { id, phoneLost: false });
  if (made.kind !== 'made') throw new Error(made.kind);
  expect(await isIn(visitor)).toBe(true);
  const fields = { name: 'Tên Khác', email: 'khac@mau.example', password: fresh, again: fresh };
  expect((await new DoorVisitor(app).post(made.link.path, fields)).status).toBe(303);
  expect(await isIn(visitor)).toBe(false);
  expect(await db.query('select name, email from staff')).toEqual([
    { name: 'Lường Thị Thử', email: 'a@mau.example' },
  ]);
});

test('a name of one’s own is kept as text, and a role is not to be had by adding a field', async () => {
  const { visitor } = await somebody('a@mau.example');
  const name = '<script>alert(1)</script>';
  await visitor.submit('/console/account', '/console/account', { name, language: 'en' });
  const html = await (await visitor.get('/console/account')).text();
  expect(html).toContain('My account');
  expect(html).not.toContain('<script>alert');
  const more = { name: 'X', language: 'vi', 'roles[]': 'admin' };
  expect((await visitor.submit('/console/account', '/console/account', more)).status).toBe(422);
  expect(await db.query('select roles from staff')).toEqual([{ roles: ['operator'] }]);
});
