import { describe, expect, test } from 'vitest';
import { systemClock } from '#src/clock.ts';
import { changeStaff, disableStaff, enableStaff } from '#src/people/change-staff.ts';
import { inviteStaff } from '#src/people/invite-staff.ts';
import { resetStaff } from '#src/people/reset-staff.ts';
import { showPeople, showPerson } from '#src/people/show-people.ts';
import type { Staff, StaffRole } from '#src/people/staff.ts';
import { serverOnly, useTestDatabase } from '#tests/support/database.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { staffApp, staffClient } from '#tests/support/staff-client.ts';

const db = useTestDatabase();
const held = { db, clock: systemClock };
const system = { kind: 'system', name: 'test' } as const;

async function add(role: StaffRole, over: Partial<Staff> = {}): Promise<Staff> {
  const staff = inventedStaff(role, over);
  const { name, email, roles, agencies, language } = staff;
  const invited = await inviteStaff(held, system, { name, email, roles, agencies, language });
  if (invited.kind !== 'invited') throw new Error(invited.kind);
  await db.query('update staff set accepted_at = invited_at where id = $1', [invited.id]);
  return { ...staff, id: invited.id };
}

const acts = async () =>
  (await db.query<{ act: string }>('select act from audit_entries order by id')).map(({ act }) => act);

describe('roles and agencies', () => {
  test('are changed by an admin, and the entry says from what to what', async () => {
    const [admin, person] = [await add('admin'), await add('operator')];
    const change = {
      id: person.id,
      name: person.name,
      roles: ['editor'],
      agencies: ['Sở Mẫu'],
      revision: 1,
    } as const;
    expect(await changeStaff(held, admin, change)).toBe('changed');
    expect(await showPerson(held, admin, person.id)).toMatchObject({
      roles: ['editor'],
      agencies: ['Sở Mẫu'],
    });
    const [entry] = await db.query(
      'select act, actor_id, detail from audit_entries order by id desc limit 1',
    );
    expect(entry).toMatchObject({
      act: 'staff.changed',
      actor_id: admin.id,
      detail: { roles: ['editor'], rolesBefore: ['operator'], agencies: ['Sở Mẫu'], agenciesBefore: 'all' },
    });
  });

  test('are never changed by oneself, nor by somebody without the right, and nothing is noted', async () => {
    const [admin, other, operator] = [
      await add('admin'),
      await add('admin', { email: 'b@mau.example' }),
      await add('operator'),
    ];
    const before = await acts();
    const change = { name: 'X', roles: ['admin', 'dpo'], agencies: null, revision: 1 } as const;
    expect(await changeStaff(held, admin, { ...change, id: admin.id })).toBe('own');
    expect(await disableStaff(held, admin, admin.id)).toBe('own');
    await expect(changeStaff(held, operator, { ...change, id: other.id })).rejects.toThrow(/right/);
    expect(await acts()).toEqual(before);
  });

  test('of two admins who edit one person, the second is told and nothing is overwritten', async () => {
    const [one, two, person] = [
      await add('admin'),
      await add('admin', { email: 'b@mau.example' }),
      await add('operator'),
    ];
    const change = { id: person.id, name: person.name, agencies: null, revision: 1 };
    expect(await changeStaff(held, one, { ...change, roles: ['editor'] })).toBe('changed');
    expect(await changeStaff(held, two, { ...change, roles: ['supervisor'] })).toBe('stale');
    expect(await showPerson(held, one, person.id)).toMatchObject({ roles: ['editor'] });
  });

  test('of an admin with agencies of their own reach no further', async () => {
    const admin = await add('admin', { agencies: ['Sở Mẫu'] });
    const invitation = { name: 'X', email: 'x@mau.example', roles: ['operator'], language: 'vi' } as const;
    expect(await inviteStaff(held, admin, { ...invitation, agencies: null })).toEqual({ kind: 'beyond' });
    expect(await inviteStaff(held, admin, { ...invitation, agencies: ['Sở Khác'] })).toEqual({
      kind: 'beyond',
    });
    const within = await inviteStaff(held, admin, { ...invitation, agencies: ['Sở Mẫu'] });
    expect(within.kind).toBe('invited');
    const all = await add('operator');
    expect(await disableStaff(held, admin, all.id)).toBe('missing');
    const asked = { words: '', role: null, state: null, after: null };
    const { people } = await showPeople(held, admin, asked);
    expect(people.map(({ email }) => email).sort()).toEqual([admin.email, 'x@mau.example'].sort());
  });
});

describe('the last admin', () => {
  test('is neither demoted nor disabled, until somebody else is one', async () => {
    const admin = await add('admin');
    const change = {
      id: admin.id,
      name: admin.name,
      roles: ['operator'],
      agencies: null,
      revision: 1,
    } as const;
    expect(await changeStaff(held, system, change)).toBe('last-admin');
    expect(await disableStaff(held, system, admin.id)).toBe('last-admin');
    await add('admin', { email: 'b@mau.example' });
    expect(await disableStaff(held, system, admin.id)).toBe('changed');
    expect(await enableStaff(held, system, admin.id)).toBe('changed');
  });

  test('is not one who was invited and never came', async () => {
    const admin = await add('admin');
    await inviteStaff(held, system, {
      ...{ name: 'B', email: 'b@mau.example', roles: ['admin'], agencies: null, language: 'vi' },
    });
    expect(await disableStaff(held, system, admin.id)).toBe('last-admin');
  });
});

test('a new link ends those before it, and none opens for whoever is disabled', async () => {
  const [admin, person] = [await add('admin'), await add('operator')];
  const [first, second] = [
    await resetStaff(held, admin, { id: person.id, phoneLost: false }),
    await resetStaff(held, admin, { id: person.id, phoneLost: true }),
  ];
  if (first.kind !== 'made' || second.kind !== 'made') throw new Error('not made');
  const app = staffApp({ db, clock: systemClock }, [admin]);
  expect((await app.request(first.link.path)).status).toBe(404);
  expect((await app.request(second.link.path)).status).toBe(200);
  await disableStaff(held, admin, person.id);
  expect((await app.request(second.link.path)).status).toBe(404);
  expect(await db.query('select hash from staff_links where hash = $1', [second.link.path])).toEqual([]);
});

describe('the pages', () => {
  test('show a link once, to whoever made it, and keep hostile names as text', async () => {
    const admin = await add('admin');
    const client = staffClient(staffApp({ db, clock: systemClock }, [admin]), admin);
    const name = '<img src=x onerror=alert(1)>';
    const invited = await client.post('/people/invite', {
      ...{ email: 'moi@mau.example', name, 'roles[]': ['operator', 'editor'], scope: 'some' },
      ...{ others: 'Sở Mẫu\n\nUBND phường Mẫu ', language: 'vi' },
    });
    const html = await invited.text();
    expect(html).toMatch(/value="http:\/\/localhost\/console\/invitation\/[\w-]{43}"/);
    expect(html).not.toContain('<img');
    const list = await (await client.get('/people?q=moi@')).text();
    expect(list).toContain('Sở Mẫu, UBND phường Mẫu');
    expect(list).not.toContain('/console/invitation/');
  });

  test('say what is missing, and keep what was typed', async () => {
    const admin = await add('admin');
    const client = staffClient(staffApp({ db, clock: systemClock }, [admin]), admin);
    const wrong = await client.post('/people/invite', {
      ...{ email: 'không phải', name: 'Cà Thị Mới', scope: 'some', others: '', language: 'vi' },
    });
    expect(wrong.status).toBe(422);
    const html = await wrong.text();
    for (const words of ['chưa đúng dạng', 'ít nhất một vai trò', 'ít nhất một cơ quan', 'Cà Thị Mới']) {
      expect(html).toContain(words);
    }
  });

  test('of somebody beyond what one sees do not exist', async () => {
    const admin = await add('admin', { agencies: ['Sở Mẫu'] });
    const person = await add('operator');
    const client = staffClient(staffApp({ db, clock: systemClock }, [admin]), admin);
    const fields = { name: 'X', revision: '1', 'roles[]': 'admin', scope: 'all', others: '' };
    for (const path of ['', '/link', '/disable', '/enable', '/sessions/end']) {
      expect((await client.post(`/people/${person.id}${path}`, path === '' ? fields : {})).status).toBe(404);
    }
    expect((await client.get(`/people/${person.id}`)).status).toBe(404);
  });

  test('lead through everybody, fifty at a time', async () => {
    const admin = await add('admin');
    for (let n = 0; n < 60; n++) {
      await add('operator', { email: `n${n}@mau.example`, name: n % 2 === 0 ? 'Trùng Tên' : `Người ${n}` });
    }
    const asked = { words: '', role: null, state: null, after: null };
    const first = await showPeople(held, admin, asked);
    const second = await showPeople(held, admin, { ...asked, after: first.next });
    expect([first.people.length, second.people.length, second.next]).toEqual([50, 11, null]);
    expect(new Set([...first.people, ...second.people].map(({ id }) => id)).size).toBe(61);
  });
});

serverOnly('at the same time', () => {
  test('two admins cannot disable each other', async () => {
    const [one, two] = [await add('admin'), await add('admin', { email: 'b@mau.example' })];
    const done = await Promise.all([disableStaff(held, one, two.id), disableStaff(held, two, one.id)]);
    expect(done.filter((each) => each === 'changed')).toHaveLength(1);
  });
});
