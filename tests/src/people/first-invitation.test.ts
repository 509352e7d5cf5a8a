import { describe, expect, test } from 'vitest';
import { systemClock } from '#src/clock.ts';
import { acceptLink } from '#src/people/accept-link.ts';
import { firstInvitation } from '#src/people/first-invitation.ts';
import { inviteStaff } from '#src/people/invite-staff.ts';
import type { StaffRole } from '#src/people/staff.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { appWithDoor, DoorVisitor } from '#tests/support/door-visitor.ts';

const db = useTestDatabase();
const held = { db, clock: systemClock };
const password = 'bốn con trâu qua sông';
const name = 'Lường Thị Nhất';

/** Somebody who was invited from the command line, and came. */
async function comes(role: StaffRole): Promise<string> {
  const email = `${role}@mau.example`;
  const by = { kind: 'system', name: 'test' } as const;
  const invitation = { email, name, roles: [role], agencies: null, language: 'vi' } as const;
  const invited = await inviteStaff(held, by, invitation);
  if (invited.kind !== 'invited') throw new Error(invited.kind);
  const secret = invited.link.path.split('/').at(-1) ?? '';
  const door = { hashPassword: async (text: string) => `hash of ${text}` };
  const accepted = await acceptLink({ ...held, door }, { secret, name, email, password });
  expect(accepted).toEqual({ kind: 'accepted', email });
  return email;
}

describe('the link of the first admin', () => {
  test('is made anew until an admin works here, however that one came', async () => {
    const first = await firstInvitation(held);
    await comes('operator');
    expect((await firstInvitation(held))?.path, 'no admin yet').toMatch(/^\/console\/invitation\//);
    const app = await appWithDoor({ db });
    expect((await new DoorVisitor(app).get(first?.path ?? '')).status, 'replaced by the second').toBe(404);
    await comes('admin');
    expect(await firstInvitation(held)).toBeNull();
  });

  test('is not used up by an e-mail that somebody has', async () => {
    const path = (await firstInvitation(held))?.path ?? '';
    const email = await comes('operator');
    const app = await appWithDoor({ db });
    const fields = { name, password, again: password };
    expect((await new DoorVisitor(app).post(path, { ...fields, email })).status).toBe(409);
    const other = await new DoorVisitor(app).post(path, { ...fields, email: 'nhat@mau.example' });
    expect(other.status, 'goes on to the second step').toBe(200);
  });
});
