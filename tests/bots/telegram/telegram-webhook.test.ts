import { beforeEach, describe, expect, it } from 'vitest';
import { createTelegramWebhook } from '#bots/telegram/telegram-webhook.ts';
import { createApp } from '#src/app.tsx';
import { Secret } from '#src/secret.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { failingDatabase } from '#tests/support/failing-database.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { createEmulator } from '#tests/support/telegram-emulator.ts';
import { createTelegramUpdates, type TelegramUser } from '#tests/support/telegram-updates.ts';
import { webResources } from '#tests/support/web-resources.ts';

const secret = 'an_invented_webhook_secret';
const header = 'X-Telegram-Bot-Api-Secret-Token';
const lan: TelegramUser = { id: 5_000_000_001, name: 'Lan', chatType: 'private' };

const db = useTestDatabase();
const updates = createTelegramUpdates(createEmulator());
let app: ReturnType<typeof createApp>;

beforeEach(() => {
  app = open({ db });
});

function open(over: Parameters<typeof webResources>[0]): ReturnType<typeof createApp> {
  const webhook = createTelegramWebhook(
    { account: '700000001', buttonSecret: new Secret('an invented secret') },
    new Secret(secret),
  );
  const verbs = new ScriptedVerbs(() => Promise.reject(new Error('nobody asks here')));
  return createApp(webResources({ ...over, webhooks: [webhook] }), verbs);
}

async function post(
  body: string | Uint8Array,
  headers: Record<string, string> = { [header]: secret },
): Promise<number> {
  const sent = typeof body === 'string' ? body : new Uint8Array(body);
  const { status } = await app.request('/webhooks/telegram', { method: 'POST', headers, body: sent });
  return status;
}
const postJson = async (update: unknown) => await post(JSON.stringify(update));
const count = async (rows: string) =>
  Number((await db.query<{ n: string }>(`select count(*) as n from ${rows}`))[0]?.n);

describe('a delivery', () => {
  it('with the secret is stored before it is acknowledged', async () => {
    expect(await postJson(await updates.text(lan, 'làm khai sinh cần gì?'))).toBe(200);
    expect(await count(`deliveries where state = 'waiting'`)).toBe(1);
  });

  it('that comes again is acknowledged again and stored once', async () => {
    const update = await updates.text(lan, 'làm khai sinh cần gì?');
    expect([await postJson(update), await postJson(update)]).toEqual([200, 200]);
    expect(await count('deliveries')).toBe(1);
  });

  it('that cannot be stored is not acknowledged, and is stored when it comes again', async () => {
    const update = await updates.text(lan, 'làm khai sinh cần gì?');
    app = open({ db: failingDatabase(db, { at: 1, transactions: 'whole' }) });
    expect(await postJson(update)).toBeGreaterThanOrEqual(500);
    app = open({ db });
    expect(await postJson(update)).toBe(200);
    expect(await count('deliveries')).toBe(1);
  });

  it.each([
    ['no secret', {}, 'unsigned'],
    ['an empty one', { [header]: '' }, 'unsigned'],
    ['another', { [header]: 'an_invented_webhook_secreT' }, 'forged'],
    ['one longer', { [header]: `${secret}x` }, 'forged'],
    ['its beginning', { [header]: secret.slice(0, -1) }, 'forged'],
  ])('with %s is refused, unread, and leaves a count alone', async (_, headers, why) => {
    const update = await updates.text(lan, 'làm khai sinh cần gì?');
    expect(await post(JSON.stringify(update), headers)).toBe(401);
    expect(await post('{', headers)).toBe(401);
    expect([await count('deliveries'), await count('conversations')]).toEqual([0, 0]);
    expect(await count(`refused_requests where why = '${why}' and times = 2`)).toBe(1);
  });

  it('from a group is kept without its words, and opens no conversation', async () => {
    const crowd: TelegramUser = { id: -100_000_001, name: 'Tổ dân phố', chatType: 'supergroup' };
    expect(await postJson(await updates.text(crowd, 'số của tôi là 0912345678'))).toBe(200);
    expect([await count('deliveries'), await count('conversations')]).toEqual([1, 0]);
    expect(JSON.stringify(await db.query('select * from deliveries'))).not.toContain('0912345678');
  });
});

describe('a body', () => {
  it.each(['', '{', 'null{', 'update_id=7', '<html></html>'])(
    'that is no JSON is sent for again: %s',
    async (body) => {
      expect(await post(body)).toBe(400);
      expect(await count('deliveries')).toBe(0);
    },
  );

  it('that is no text is sent for again', async () => {
    expect(await post(Uint8Array.from([0xff, 0xfe, 0x80]))).toBe(400);
  });

  it.each(['null', '[]', '7', '"x"', '{}', '{"update_id":"7"}', '{"__proto__":{"update_id":7}}'])(
    'that is no update would be none the next time: %s',
    async (body) => {
      expect(await post(body)).toBe(200);
      expect(await count('deliveries')).toBe(0);
      expect(await count(`refused_requests where why = 'unreadable'`)).toBe(1);
    },
  );

  it.each([
    ['of a kind that is new to us', { hologram: { id: 1 } }],
    [
      'with a number where its text stands',
      { message: { message_id: 1, chat: { id: 1, type: 'private' }, text: 7 } },
    ],
    [
      'with words where its numbers stand',
      { message: { message_id: 'one', chat: { id: 'two' }, text: 'a' } },
    ],
    [
      'with a chat that no number holds',
      { message: { message_id: 1, chat: { id: 1e300, type: 'private' }, text: 'a' } },
    ],
    ['with nothing in it', {}],
  ])('%s is an update all the same, and noted', async (_, fields) => {
    expect(await postJson(updates.odd(fields))).toBe(200);
    expect(await count(`deliveries where state = 'ignored'`)).toBe(1);
  });

  it('nested as deep as a megabyte allows neither breaks nor blocks', async () => {
    const deep = 250_000;
    const nested = `${'{"a":['.repeat(deep / 2)}${']}'.repeat(deep / 2)}`;
    expect(await post(`{"update_id":7,"message":${nested}}`)).toBe(200);
    expect(await post('['.repeat(1_000_000))).toBe(400);
    expect(await count(`deliveries where event->>'kind' = 'noted'`)).toBe(1);
  });

  it('with what no database holds is stored without it', async () => {
    expect(await postJson(await updates.text(lan, 'giấy\u0000 tờ \uD83D'))).toBe(200);
    expect(await count(`deliveries where event->>'text' like 'giấy tờ%'`)).toBe(1);
  });
});
