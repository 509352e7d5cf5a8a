import { describe, expect, test } from 'vitest';
import { systemClock } from '#src/clock.ts';
import { disableStaff } from '#src/people/change-staff.ts';
import { inviteStaff } from '#src/people/invite-staff.ts';
import type { StaffRole } from '#src/people/staff.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { appWithDoor, DoorVisitor } from '#tests/support/door-visitor.ts';
import { nextPhoneCode, phoneCode } from '#tests/support/phone-code.ts';

const db = useTestDatabase();
const held = { db, clock: systemClock };
const system = { kind: 'system', name: 'test' } as const;
const password = 'bốn con trâu qua sông';
const open = async () => await appWithDoor({ db });

/** Somebody who was invited and set a password. */
async function somebody(role: StaffRole, email = `${role}@mau.example`) {
  const app = await open();
  const invitation = { email, name: 'Lường Thị Thử', roles: [role], agencies: null, language: 'vi' } as const;
  const invited = await inviteStaff(held, system, invitation);
  if (invited.kind !== 'invited') throw new Error(invited.kind);
  const visitor = new DoorVisitor(app);
  const fields = { name: 'Lường Thị Thử', password, again: password };
  const response = await visitor.post(invited.link.path, fields);
  return { app, visitor, response, email, ...invited };
}

describe('a one-time link', () => {
  test('lets in whoever sets a password, once', async () => {
    const { app, visitor, response, link } = await somebody('operator');
    expect(response.status).toBe(303);
    expect((await visitor.get('/console')).headers.get('Location')).toBe('/console/inbox');
    const again = await new DoorVisitor(app).post(link.path, { name: 'X', password, again: password });
    expect(again.status).toBe(404);
    expect((await new DoorVisitor(app).get(link.path)).status).toBe(404);
  });

  test('of somebody else opens nothing', async () => {
    const app = await open();
    expect((await new DoorVisitor(app).get(`/console/invitation/${'x'.repeat(43)}`)).status).toBe(404);
  });

  test.each([
    ['short', 'ngắn quá'],
    ['among the worst', 'Password1234'],
    ['a row', '123456789012'],
    ['their own name', 'LuongThiThu!!'],
  ])('refuses a password that is %s, and stays open', async (_name, weak) => {
    const app = await open();
    const invited = await inviteStaff(held, system, {
      ...{
        email: 'a@mau.example',
        name: 'Lường Thị Thử',
        roles: ['operator'],
        agencies: null,
        language: 'vi',
      },
    });
    if (invited.kind !== 'invited') throw new Error(invited.kind);
    const fields = { name: 'Lường Thị Thử', password: weak, again: weak };
    expect((await new DoorVisitor(app).post(invited.link.path, fields)).status).toBe(422);
    expect((await new DoorVisitor(app).get(invited.link.path)).status).toBe(200);
  });
});

describe('signing in', () => {
  test('by e-mail and password opens what the role opens', async () => {
    const { app, email } = await somebody('operator');
    const visitor = new DoorVisitor(app);
    expect((await visitor.get('/console/account')).headers.get('Location')).toContain(
      '/console/sign-in?next=',
    );
    const response = await visitor.signIn(email.toUpperCase(), password);
    expect(response.status).toBe(303);
    expect((await visitor.get('/console')).headers.get('Location')).toBe('/console/inbox');
  });

  test('gives a cookie that scripts cannot read and other sites do not send', async () => {
    const { app, email } = await somebody('operator');
    const plain = await new DoorVisitor(app).signIn(email, password);
    expect(plain.headers.get('Set-Cookie')).toMatch(/^motcua\.session_token=.*HttpOnly; SameSite=Lax/);
    const publicUrl = 'https://motcua.mau.example';
    const secured = await appWithDoor({ db, publicUrl });
    const visitor = new DoorVisitor(secured, {}, publicUrl);
    const cookie = (await visitor.signIn(email, password)).headers.get('Set-Cookie');
    expect(cookie).toMatch(/^__Host-motcua\.session_token=.*Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect((await visitor.get('/console')).headers.get('Location')).toBe('/console/inbox');
  });

  test('keeps no cookie that was set before', async () => {
    const { app, email } = await somebody('operator');
    const visitor = new DoorVisitor(app);
    visitor.jar.set('motcua.session_token', 'preset.by-somebody-else');
    await visitor.signIn(email, password);
    const first = visitor.jar.get('motcua.session_token');
    expect(first).not.toContain('preset');
    await visitor.signIn(email, password);
    expect(visitor.jar.get('motcua.session_token')).not.toBe(first);
    const old = new DoorVisitor(app);
    old.jar.set('motcua.session_token', first ?? '');
    expect((await old.get('/console')).headers.get('Location')).toContain('/console/sign-in');
  });

  test('answers alike for a wrong password, an unknown e-mail and somebody who is disabled', async () => {
    const { app, email } = await somebody('operator');
    const gone = await somebody('editor');
    await disableStaff(held, system, gone.id);
    const answers = await Promise.all(
      [
        [email, 'sai mật khẩu rồi nhé'],
        ['ai-do@mau.example', password],
        [gone.email, password],
      ].map(async ([who = '', tried = '']) => {
        const response = await new DoorVisitor(app).signIn(who, tried);
        return { status: response.status, text: (await response.text()).replaceAll(who, 'WHO') };
      }),
    );
    expect(answers[0]?.status).toBe(422);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  test('leads only to pages of ours', async () => {
    const { app, email } = await somebody('operator');
    for (const next of [
      'https://elsewhere.example/',
      '//elsewhere.example',
      '/console/../x',
      '/\\elsewhere',
    ]) {
      const response = await new DoorVisitor(app).post('/console/sign-in', { email, password, next });
      expect(response.headers.get('Location')).toBe('/console');
    }
    const own = { email, password, next: '/console/account' };
    const response = await new DoorVisitor(app).post('/console/sign-in', own);
    expect(response.headers.get('Location')).toBe('/console/account');
  });

  test('is not taken from a page of another site', async () => {
    const { app, email } = await somebody('operator');
    const elsewhere = new DoorVisitor(app, { headers: { Origin: 'https://elsewhere.example' } });
    expect((await elsewhere.signIn(email, password)).status).toBe(403);
  });

  test('has no way to sign up', async () => {
    const app = await open();
    const visitor = new DoorVisitor(app);
    for (const path of [
      'sign-up/email',
      'sign-in/sign-up/email',
      'auth/sign-up/email',
      'sign-in/sign-in/email',
    ]) {
      const response = await visitor.post(`/console/${path}`, { email: 'x@y.example', password, name: 'X' });
      expect(response.status).toBe(404);
    }
  });
});

describe('wrong tries', () => {
  test('a hundred of them with ever other forwarded addresses end locked, and the right password too', async () => {
    const { app, email } = await somebody('operator');
    const statuses = new Set<number>();
    for (let n = 0; n < 100; n++) {
      const headers = { 'X-Forwarded-For': `203.0.113.${n}, 198.51.100.${n}` };
      const visitor = new DoorVisitor(app, { headers });
      const { status } = await visitor.signIn(email, `sai lần thứ ${n} rồi nhé`);
      if (n >= 5) statuses.add(status);
    }
    expect([...statuses]).toEqual([429]);
    const right = await new DoorVisitor(app).signIn(email, password);
    expect(right.status).toBe(429);
    expect(await right.text()).toContain('phút rồi thử lại');
    // From elsewhere they still come in: the guesser's address is locked, not yet the account.
    expect((await new DoorVisitor(app, { address: '10.9.9.9' }).signIn(email, password)).status).toBe(303);
  });

  test('from many real addresses lock the account', async () => {
    const { app, email } = await somebody('operator');
    for (let n = 0; n < 10; n++) {
      const visitor = new DoorVisitor(app, { address: `10.1.0.${n}` });
      expect((await visitor.signIn(email, 'sai mật khẩu rồi nhé')).status).toBe(422);
    }
    expect((await new DoorVisitor(app, { address: '10.2.0.1' }).signIn(email, password)).status).toBe(429);
  });

  test('at once are counted as they are one by one', async () => {
    const { app, email } = await somebody('operator');
    const all = await Promise.all(
      Array.from({ length: 12 }, () => new DoorVisitor(app).signIn(email, 'sai mật khẩu rồi nhé')),
    );
    expect(all.filter(({ status }) => status === 422)).toHaveLength(5);
  });

  test('lock an e-mail that nobody has as they lock one that somebody has', async () => {
    const app = await open();
    for (let n = 0; n < 5; n++) await new DoorVisitor(app).signIn('khong-co@mau.example', 'sai mật khẩu rồi');
    expect((await new DoorVisitor(app).signIn('khong-co@mau.example', password)).status).toBe(429);
  });
});

describe('a session', () => {
  test('ends with the next request when its person is disabled', async () => {
    const { visitor, id } = await somebody('operator');
    expect((await visitor.get('/console/account')).status).toBe(200);
    await disableStaff(held, system, id);
    expect((await visitor.get('/console/account')).headers.get('Location')).toContain('/console/sign-in');
  });

  test('ends by signing out, and its cookie opens nothing more', async () => {
    const { app, visitor } = await somebody('operator');
    const kept = new Map(visitor.jar);
    const response = await visitor.submit('/console/account', '/console/sign-out', {});
    expect(response.headers.get('Location')).toBe('/console/sign-in?said=signedOut');
    const thief = new DoorVisitor(app);
    for (const [name, value] of kept) thief.jar.set(name, value);
    expect((await thief.get('/console/account')).status).toBe(302);
  });

  test('is not held by its id or by a secret without a signature', async () => {
    const { app } = await somebody('operator');
    const [row] = await db.query<{ id: string; token: string }>('select id, token from staff_sessions');
    for (const value of [row?.id, row?.token, `${row?.token}.AAAA`]) {
      const visitor = new DoorVisitor(app);
      visitor.jar.set('motcua.session_token', value ?? '');
      expect((await visitor.get('/console/account')).status).toBe(302);
    }
  });

  test.each([
    ['half an hour without a click', "last_used_at = last_used_at - interval '31 minutes'"],
    ['twelve hours, however busy', "created_at = created_at - interval '721 minutes'"],
  ])('ends after %s', async (_name, change) => {
    const { visitor } = await somebody('operator');
    expect((await visitor.get('/console/account')).status).toBe(200);
    await db.query(`update staff_sessions set ${change}`);
    expect((await visitor.get('/console/account')).status).toBe(302);
  });

  test('is kept alive by clicks, not by what a page asks for by itself', async () => {
    const { visitor, app } = await somebody('operator');
    const ago = async () => {
      await db.query("update staff_sessions set last_used_at = last_used_at - interval '20 minutes'");
    };
    const used = async () => (await db.query('select last_used_at from staff_sessions'))[0];
    await ago();
    const before = await used();
    const page = new DoorVisitor(app, { headers: { 'X-Live': 'refresh' } });
    for (const [name, value] of visitor.jar) page.jar.set(name, value);
    expect((await page.get('/console/account')).status).toBe(200);
    expect(await used()).toEqual(before);
    await visitor.get('/console/account');
    expect(await used()).not.toEqual(before);
  });
});

describe('the second step', () => {
  /** Sets it up as its page leads. */
  async function setUp(visitor: DoorVisitor) {
    const begun = await visitor.submit(step, `${step}/begin`, { password, next: '' });
    const html = await begun.text();
    const secret = /secret=([A-Z2-7]+)/.exec(html)?.[1] ?? '';
    const codes = (/name="codes" value="([^"]+)"/.exec(html)?.[1] ?? '').split(' ');
    const confirmed = await visitor.submit(step, `${step}/confirm`, { code: phoneCode(secret), next: '' });
    return { secret, codes, confirmed };
  }
  const step = '/console/account/second-step';

  test.each(['admin', 'approver', 'dpo'] as const)('comes before anything else for: %s', async (role) => {
    const { visitor } = await somebody(role);
    for (const path of ['/console', '/console/account', '/console/live']) {
      expect((await visitor.get(path)).headers.get('Location')).toMatch(/^\/console\/account\/second-step/);
    }
    const { confirmed } = await setUp(visitor);
    expect(confirmed.status).toBe(303);
    expect((await visitor.get('/console/account')).status).toBe(200);
  });

  test('is set up right after the password was given, without giving it again; its codes are kept as a file', async () => {
    const { app, visitor, response, email } = await somebody('admin');
    expect(response.status).toBe(200);
    const html = await response.text();
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? '';
    const [token, codes] = [field('token'), field('codes')];
    const file = await visitor.post(`${step}/file`, { token, codes });
    expect(file.headers.get('Content-Disposition')).toContain('attachment');
    expect(file.headers.get('Content-Type')).toContain('text/plain');
    const text = await file.text();
    for (const part of [email, ...codes.split(' ')]) expect(text).toContain(part);
    expect((await visitor.post(`${step}/file`, { token, codes: '<b>hi there</b>' })).status).toBe(400);
    const secret = /secret=([A-Z2-7]+)/.exec(html)?.[1] ?? '';
    const entered = await visitor.post(`${step}/confirm`, { token, code: phoneCode(secret), next: '' });
    expect(entered.status).toBe(303);
    expect((await visitor.get('/console/people')).status).toBe(200);
    const second = await new DoorVisitor(app).signIn(email, password);
    expect(second.headers.get('Location'), 'later the code alone').toBe('/console/sign-in/code');
  });

  test('left open until the session has ended leads back to the door, and from there to where they were going', async () => {
    const { visitor } = await somebody('admin');
    await db.query("update staff_sessions set last_used_at = last_used_at - interval '31 minutes'");
    const late = await visitor.post(`${step}/begin`, { password, next: '/console/people?role=admin' });
    expect(late.status).toBe(401);
    expect(await late.text()).toContain('href="/console/sign-in?next=%2Fconsole%2Fpeople%3Frole%3Dadmin"');
    const lured = await visitor.post(`${step}/begin`, { password, next: 'https://evil.example/console' });
    expect(await lured.text()).toContain('href="/console/sign-in?next=%2Fconsole"');
  });

  test('is asked for at the next sign-in, and taken once with each code on paper', async () => {
    const { app, visitor, email } = await somebody('admin');
    const { secret, codes } = await setUp(visitor);
    const byPhone = new DoorVisitor(app);
    const asked = await byPhone.signIn(email, password);
    expect(asked.headers.get('Location')).toBe('/console/sign-in/code');
    expect((await byPhone.get('/console/account')).headers.get('Location')).toContain('/console/sign-in');
    const wrong = await byPhone.post('/console/sign-in/code', { code: '000000', next: '' });
    expect(wrong.status).toBe(422);
    const code = nextPhoneCode(secret);
    const right = await byPhone.post('/console/sign-in/code', { code, next: '' });
    expect(right.status).toBe(303);
    expect((await byPhone.get('/console/account')).status).toBe(200);

    // The same code, seen over a shoulder.
    const shoulder = new DoorVisitor(app);
    await shoulder.signIn(email, password);
    expect((await shoulder.post('/console/sign-in/code', { code, next: '' })).status).toBe(422);
    expect((await shoulder.get('/console/account')).status).toBe(302);

    for (const expected of [303, 422]) {
      const byPaper = new DoorVisitor(app);
      await byPaper.signIn(email, password);
      const response = await byPaper.post('/console/sign-in/code', { code: codes[0] ?? '', next: '' });
      expect(response.status).toBe(expected);
    }
  });

  test('is not set up, nor its codes renewed, where the audit cannot be written', async () => {
    const refuse = async (act: string) => {
      await db.query(`create or replace function refuse_entry() returns trigger language plpgsql as $$
        begin if new.act = '${act}' then raise exception 'no room'; end if; return new; end $$`);
      await db.query(`create or replace trigger aa_refused before insert on audit_entries
        for each row execute function refuse_entry()`);
    };
    const { visitor } = await somebody('admin');
    const kept = async () => await db.query('select verified, backup_codes from staff_second_steps');
    await refuse('staff.second-step-set');
    expect((await setUp(visitor)).confirmed.status).toBe(500);
    expect(await kept()).toMatchObject([{ verified: false }]);
    expect(await db.query('select from staff where two_factor_enabled')).toEqual([]);

    await refuse('staff.paper-codes-renewed');
    expect((await setUp(visitor)).confirmed.status, 'the session stands as it was').toBe(303);
    const before = await kept();
    expect((await visitor.submit(step, `${step}/codes`, { password })).status).toBe(500);
    expect(await kept()).toEqual(before);
    await db.query('drop trigger aa_refused on audit_entries');
  });

  test('is not passed with the code that it was set up by', async () => {
    const { app, visitor, email } = await somebody('admin');
    const begun = await visitor.submit(step, `${step}/begin`, { password, next: '' });
    const code = phoneCode(/secret=([A-Z2-7]+)/.exec(await begun.text())?.[1] ?? '');
    expect((await visitor.submit(step, `${step}/confirm`, { code, next: '' })).status).toBe(303);
    const shoulder = new DoorVisitor(app);
    await shoulder.signIn(email, password);
    expect((await shoulder.post('/console/sign-in/code', { code, next: '' })).status).toBe(422);
    expect((await shoulder.get('/console/people')).status).toBe(302);
  });

  test('cannot be guessed: ten wrong codes lock it, also with a new password step each time', async () => {
    const { app, visitor, email } = await somebody('admin');
    const { secret } = await setUp(visitor);
    for (let n = 0; n < 10; n++) {
      const guesser = new DoorVisitor(app, { address: `10.3.0.${n}` });
      await guesser.signIn(email, password);
      await guesser.post('/console/sign-in/code', { code: '000000', next: '' });
    }
    const owner = new DoorVisitor(app, { address: '10.4.0.1' });
    await owner.signIn(email, password);
    const response = await owner.post('/console/sign-in/code', { code: phoneCode(secret), next: '' });
    expect(response.status).toBe(429);
  });

  test('is not set up by whoever only found the browser open', async () => {
    const { visitor } = await somebody('operator');
    const begun = await visitor.submit(step, `${step}/begin`, { password: 'không biết mật khẩu', next: '' });
    expect(begun.status).toBe(422);
    expect(await begun.text()).not.toContain('otpauth');
  });
});
