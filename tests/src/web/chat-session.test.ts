import { beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '#src/app.tsx';
import type { AppResources } from '#src/web/http/route-resources.ts';
import { chatClient, openChatClient, post } from '#tests/support/chat-client.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { shortAnswer } from '#tests/support/scripted-answers.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase();
let resources: AppResources;

beforeEach(() => {
  resources = webResources({ db });
});

const open = (over: Partial<AppResources> = {}) =>
  createApp({ ...resources, ...over }, new ScriptedVerbs(shortAnswer));
const asked = 'làm giấy nuôi rùa lệ phí bao nhiêu?';
const count = async (table: string) =>
  Number((await db.query<{ n: string }>(`select count(*) as n from ${table}`))[0]?.n);

describe('a session', () => {
  const say = async (token: string, over: Partial<AppResources> = {}) =>
    (await chatClient(open(over), token).say(asked)).status;

  it('is demanded, and one that is not ours or was changed is none', async () => {
    const app = open();
    const { token } = await openChatClient(app);
    const [id = '', made = '', signature = ''] = token.split('.');
    const forged = [
      '',
      'x',
      `${id}.${made}`,
      `${id}.${made}.${signature.slice(0, 20)}`,
      `${crypto.randomUUID()}.${made}.${signature}`,
      `${id}.${made}0.${signature}`,
      `${id}.${made}.${'A'.repeat(43)}`,
      `${token}.`,
      '0'.repeat(5_000),
    ];
    for (const bad of forged) {
      const response = await chatClient(app, bad).say(asked);
      expect([bad.slice(0, 9), response.status]).toEqual([bad.slice(0, 9), 401]);
      expect(response.headers.get('WWW-Authenticate')).toBe('Bearer');
      expect((await chatClient(app, bad).look()).status).toBe(401);
    }
    expect((await post(app, 'messages', { clientMessageId: crypto.randomUUID(), text: asked })).status).toBe(
      401,
    );
    expect(await count('deliveries')).toBe(0);
    expect(await say(token)).toBe(202);
  });

  it('ends after thirty days', async () => {
    const { token } = await openChatClient(open());
    const clockAt = (days: number) => {
      const at = new Date(resources.clock.now().getTime() + days * 86_400_000);
      return { ...resources.clock, now: () => at };
    };
    expect(await say(token, { clock: clockAt(29.9) })).toBe(202);
    expect(await say(token, { clock: clockAt(30.1) })).toBe(401);
  });

  it('is a cookie out of the reach of scripts on our own pages, and nowhere else', async () => {
    const app = open({ publicUrl: 'https://hoi.example.vn' });
    const given = await post(app, 'session', {
      carry: 'cookie',
      headers: { Origin: 'https://hoi.example.vn' },
    });
    const cookie = given.headers.get('Set-Cookie') ?? '';
    expect(cookie).toMatch(/; Path=\/api\/v1\/chat; HttpOnly; Secure; SameSite=Lax$/);
    expect(await given.json()).toMatchObject({ token: null });
    const body = () => ({ clientMessageId: crypto.randomUUID(), text: asked });
    const Cookie = cookie.split(';')[0] ?? '';
    expect((await post(app, 'messages', { ...body(), headers: { Cookie } })).status).toBe(202);
    const again = await post(app, 'session', { carry: 'cookie', headers: { Cookie } });
    expect(again.headers.get('Set-Cookie'), 'of another tab').toBeNull();
    const elsewhere = { Cookie, Origin: 'https://phuong.example.vn', 'Sec-Fetch-Site': 'same-site' };
    expect((await post(app, 'messages', { ...body(), headers: elsewhere })).status).toBe(401);
    expect((await app.request('/api/v1/chat/events?wait=0', { headers: elsewhere })).status).toBe(401);
    expect((await post(app, 'session', { carry: 'cookie', headers: elsewhere })).status).toBe(403);
    expect((await post(open(), 'session', { carry: 'cookie' })).headers.get('Set-Cookie')).not.toContain(
      'Secure',
    );
  });

  it.each([
    ['https', 1, true],
    ['HTTPS', 1, true],
    ['https, http', 2, true],
    ['https', 2, true],
    ['https, http', 1, false],
    ['http', 1, false],
    ['https', 0, false],
  ])(
    'is a cookie for TLS alone where a proxy of ours says %s, of %i',
    async (said, trustedProxies, secure) => {
      const given = await post(open({ trustedProxies }), 'session', {
        carry: 'cookie',
        headers: { 'X-Forwarded-Proto': said },
      });
      expect(given.headers.get('Set-Cookie')?.includes('; Secure')).toBe(secure);
    },
  );

  it('is given to the pages that may ask, and limited by address', async () => {
    const narrow = open({ widgetOrigins: ['https://phuong.example.vn'], rateLimitPerMinute: 2 });
    const take = async (Origin: string) =>
      await post(narrow, 'session', { headers: { Origin, 'Sec-Fetch-Site': 'cross-site' } });
    expect((await take('https://evil.example')).status).toBe(403);
    const given = await take('https://phuong.example.vn');
    expect(given.status).toBe(200);
    expect(given.headers.get('Access-Control-Allow-Origin')).toBe('https://phuong.example.vn');
    expect(given.headers.get('Set-Cookie')).toBeNull();
    await take('https://phuong.example.vn');
    expect((await take('https://phuong.example.vn')).status).toBe(429);
  });
});
