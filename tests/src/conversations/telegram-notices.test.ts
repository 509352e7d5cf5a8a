import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settleQueued } from '#db/notices.ts';
import { findNotices } from '#src/conversations/notices/find-notices.ts';
import { type TellingNews, tellNews } from '#src/conversations/notices/tell-news.ts';
import { sendDue } from '#src/conversations/send-due.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { lan } from '#tests/support/dossier-desk.ts';
import { code, newsDesk } from '#tests/support/news-desk.ts';
import { noon, registryEvent, tellEvents } from '#tests/support/registry-events.ts';
import { openForTelegram } from '#tests/support/telegram-opened.ts';
import { startTelegram, type Telegram } from '#tests/support/telegram-server.ts';
import type { TelegramUser } from '#tests/support/telegram-updates.ts';

const db = useTestDatabase();
let desk: ReturnType<typeof newsDesk>;
let telegram: Telegram;
let citizen: TelegramUser;

const told = (over: Record<string, unknown> = { status: 9 }, at = '2026-11-18T13:00:00+07:00') =>
  tellEvents(db, [registryEvent({ at, ...over })], { at });
const shown = () => telegram.shown(citizen);

/** Everything that is due is found, told and sent; personal matters are switched on, or not. */
async function turn(personal: 'allowed' | 'elsewhere' = 'allowed'): Promise<void> {
  const { channel } = openForTelegram(telegram, { mode: 'polling', log: desk.log, personal });
  const resources: TellingNews = { ...desk.resources(), channels: new Map([['telegram', channel]]) };
  const sending = { ...resources, centre: { name: 'Thử', hotline: null, province: null } };
  await findNotices(resources);
  while ((await tellNews(resources)) > 0);
  while ((await sendDue(sending, { owner: 's', leaseSeconds: 30 })) !== 'idle');
  await settleQueued(db, resources.clock.now());
}

beforeEach(async () => {
  desk = newsDesk(db);
  telegram = await startTelegram();
  citizen = telegram.citizen('Lan');
  const { channel } = openForTelegram(telegram, { mode: 'polling', log: desk.log });
  await tellEvents(db, [registryEvent()]);
  await db.query(
    `insert into conversations (id, channel, account, chat, created_at, last_at, heard_at)
     values ($1, 'telegram', $2, $3, now(), now(), $4)`,
    [lan, channel.account, String(citizen.id), noon],
  );
  await desk.follow();
  // What else comes within a minute is told in the same message.
  desk.at('2026-11-18T13:02:00+07:00');
});
afterEach(async () => await telegram.stop());

describe('news of a dossier on Telegram', () => {
  it('are one message, however often they are told to us and looked for', async () => {
    const events = Array.from({ length: 20 }, () =>
      registryEvent({ at: '2026-11-18T13:00:00+07:00', status: 9 }),
    );
    await tellEvents(db, events, { at: '2026-11-18T13:00:00+07:00' });
    await turn();
    await tellEvents(db, events, { at: '2026-11-18T13:01:00+07:00' });
    await turn();
    expect(shown().map(({ text }) => text)).toEqual([expect.stringContaining(`Hồ sơ ${code} đã có kết quả`)]);
    expect(shown()[0]?.text).not.toContain('Mận');
    expect(shown()[0]?.buttons.map(({ text }) => text)).toEqual(['Xem hồ sơ', 'Dừng theo dõi']);
    expect(await desk.states()).toEqual([{ kind: 'result-waiting', state: 'sent', error: null }]);
  });

  it('are not sent where nothing personal is spoken of there, and not when that changes', async () => {
    await told();
    await turn('elsewhere');
    expect(telegram.calls.filter(({ method }) => method === 'sendMessage')).toEqual([]);
    expect(await desk.states()).toEqual([{ kind: 'result-waiting', state: 'dropped', error: 'elsewhere' }]);
    await turn();
    expect(shown()).toEqual([]);
  });

  it('wait for the morning', async () => {
    desk.at('2026-11-18T23:00:00+07:00');
    await told({ status: 9 }, '2026-11-18T22:59:00+07:00');
    await turn();
    expect(shown()).toEqual([]);
    desk.at('2026-11-19T07:00:00+07:00');
    await turn();
    expect(shown()).toHaveLength(1);
  });

  it('end where the citizen blocked the bot, and the log says so', async () => {
    await telegram.block(citizen);
    await told();
    await turn();
    expect(shown()).toEqual([]);
    expect(await desk.states()).toMatchObject([{ state: 'failed' }]);
    await told({ status: 4 }, '2026-11-18T13:03:00+07:00');
    for (const minute of ['05', '10']) {
      desk.at(`2026-11-18T13:${minute}:00+07:00`);
      await turn();
    }
    expect((await desk.states()).at(-1)).toMatchObject({ state: 'dropped', error: 'unreachable' });
  });
});
