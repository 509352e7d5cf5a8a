import { describe, expect, test } from 'vitest';
import { systemClock } from '#src/clock.ts';
import { readConfig } from '#src/config.ts';
import { disableStaff } from '#src/people/change-staff.ts';
import { inviteStaff } from '#src/people/invite-staff.ts';
import type { StaffRole } from '#src/people/staff.ts';
import { Secret } from '#src/secret.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { appWithDoor, DoorVisitor } from '#tests/support/door-visitor.ts';
import { openOidcProvider } from '#tests/support/oidc-provider.ts';
import { nextPhoneCode, phoneCode } from '#tests/support/phone-code.ts';

const db = useTestDatabase();
const held = { db, clock: systemClock };
const system = { kind: 'system', name: 'test' } as const;
const publicUrl = 'https://motcua.mau.example';
const client = { id: 'mot-cua', secret: 'bí mật của máy khách' };

async function open() {
  const provider = await openOidcProvider(client);
  const clientSecret = new Secret(client.secret);
  const oidc = { issuer: provider.issuer, clientId: client.id, clientSecret, name: 'Tài khoản tỉnh Mẫu' };
  const app = await appWithDoor({ db, publicUrl }, oidc);
  const visitor = () => new DoorVisitor(app, {}, publicUrl);
  return { provider, visitor };
}

async function invite(role: StaffRole, email: string): Promise<string> {
  const invitation = { email, name: 'Lường Thị Thử', roles: [role], agencies: null, language: 'vi' } as const;
  const invited = await inviteStaff(held, system, invitation);
  return invited.kind === 'invited' ? invited.id : '';
}

type Opened = Awaited<ReturnType<typeof open>>;

/** There and back again, in one browser. */
async function enter({ provider, visitor }: Opened, browser = visitor()): Promise<Response> {
  const begun = await browser.get('/console/sign-in/provider?next=%2Fconsole%2Faccount');
  return await browser.get(await provider.visit(begun.headers.get('Location') ?? ''));
}

describe('the identity provider of the province', () => {
  test('lets in whoever was invited, by the e-mail that it has verified, and again later', async () => {
    const opened = await open();
    await invite('operator', 'tong-dai@mau.example');
    opened.provider.person = { sub: 'p-1', email: 'Tong-Dai@mau.example', email_verified: true };
    for (const _time of [1, 2]) {
      const browser = opened.visitor();
      const response = await enter(opened, browser);
      expect(response.headers.get('Location')).toBe('/console/account');
      expect((await browser.get('/console/account')).status).toBe(200);
    }
    const kept = await db.query('select access_token, id_token, refresh_token from staff_credentials');
    expect(kept).toEqual([{ access_token: null, id_token: null, refresh_token: null }]);
    const acts = await db.query<{ act: string }>('select act from audit_entries order by id');
    expect(acts.map(({ act }) => act)).toEqual([
      ...['staff.invited', 'staff.accepted', 'staff.signed-in', 'staff.signed-in'],
    ]);
  });

  test.each([
    ['was not invited', 'nguoi-la@mau.example', true],
    ['has an e-mail that it did not verify', 'tong-dai@mau.example', false],
  ])('lets in nobody who %s', async (_name, email, verified) => {
    const opened = await open();
    await invite('operator', 'tong-dai@mau.example');
    opened.provider.person = { sub: 'p-2', email, email_verified: verified };
    const response = await enter(opened);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('chưa được mời');
    expect(await db.query('select id from staff_sessions')).toEqual([]);
    expect(await db.query('select id from staff_credentials')).toEqual([]);
  });

  test('lets in nobody who was disabled since', async () => {
    const opened = await open();
    const id = await invite('operator', 'tong-dai@mau.example');
    opened.provider.person = { sub: 'p-1', email: 'tong-dai@mau.example', email_verified: true };
    await enter(opened);
    await disableStaff(held, system, id);
    const browser = opened.visitor();
    await enter(opened, browser);
    expect((await browser.get('/console/account')).status).toBe(302);
    expect(await db.query('select id from staff_sessions')).toEqual([]);
  });

  test('does not spare an admin the second step', async () => {
    const opened = await open();
    await invite('admin', 'quan-tri@mau.example');
    opened.provider.person = { sub: 'p-3', email: 'quan-tri@mau.example', email_verified: true };
    const browser = opened.visitor();
    await enter(opened, browser);
    const led = await browser.get('/console/people');
    expect(led.headers.get('Location')).toMatch(/^\/console\/account\/second-step/);
  });

  test('asks each browser for the code of the phone, and no code opens two', async () => {
    const opened = await open();
    await invite('admin', 'quan-tri@mau.example');
    opened.provider.person = { sub: 'p-3', email: 'quan-tri@mau.example', email_verified: true };
    const step = '/console/account/second-step';
    const first = opened.visitor();
    await enter(opened, first);
    const html = await (await first.submit(step, `${step}/begin`, { password: '', next: '' })).text();
    const secret = /secret=([A-Z2-7]+)/.exec(html)?.[1] ?? '';
    const confirm = async (browser: DoorVisitor, code: string) =>
      (await browser.submit(step, `${step}/confirm`, { code, next: '' })).status;
    const setUpBy = phoneCode(secret);
    expect(await confirm(first, setUpBy)).toBe(303);
    const [second, third] = [opened.visitor(), opened.visitor()];
    await enter(opened, second);
    await enter(opened, third);
    expect((await second.submit(step, `${step}/begin`, { password: '', next: '' })).status).toBe(422);
    expect(await confirm(second, setUpBy), 'it set up the second step').toBe(422);
    const code = nextPhoneCode(secret);
    expect(await confirm(second, code)).toBe(303);
    expect(await confirm(third, code)).toBe(422);
    expect((await third.get('/console/people')).headers.get('Location')).toMatch(/second-step/);
  });

  test('is not believed with a token that somebody else signed, nor on a way that was begun elsewhere', async () => {
    const opened = await open();
    await invite('operator', 'tong-dai@mau.example');
    opened.provider.person = { sub: 'p-1', email: 'tong-dai@mau.example', email_verified: true };
    opened.provider.forges = true;
    expect((await enter(opened)).status).toBe(422);
    opened.provider.forges = false;
    const begun = await opened.visitor().get('/console/sign-in/provider');
    const back = await opened.provider.visit(begun.headers.get('Location') ?? '');
    expect((await opened.visitor().get(back)).status).toBe(422);
    expect(await db.query('select id from staff_sessions')).toEqual([]);
  });

  test('that cannot be reached keeps nobody from a password', async () => {
    const oidc = { issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: new Secret('x'), name: 'Tỉnh' };
    const app = await appWithDoor({ db, publicUrl }, oidc);
    const visitor = new DoorVisitor(app, {}, publicUrl);
    const down = await visitor.get('/console/sign-in/provider');
    expect(down.status).toBe(422);
    expect(await down.text()).toContain('dùng mật khẩu');
    expect((await visitor.get('/console/sign-in')).status).toBe(200);
    expect((await visitor.signIn('ai@mau.example', 'sai mật khẩu rồi')).status).toBe(422);
  });
});

test('half a provider is said, setting by setting', () => {
  expect(() => readConfig({ OIDC_ISSUER: 'https://id.mau.example' })).toThrow(
    /OIDC_CLIENT_ID: is needed[\s\S]*OIDC_CLIENT_SECRET: is needed[\s\S]*PUBLIC_URL: is needed/,
  );
});
