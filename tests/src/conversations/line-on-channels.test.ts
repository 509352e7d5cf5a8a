import { afterEach, beforeEach, expect, it } from 'vitest';
import { createWebChannel } from '#bots/web/web-channel.ts';
import { createApp } from '#src/app.tsx';
import { fallBack } from '#src/conversations/line/fall-back.ts';
import { sendDue } from '#src/conversations/send-due.ts';
import { startLoops } from '#src/conversations/start-loops.ts';
import { startPollers } from '#src/conversations/start-pollers.ts';
import { workConversation } from '#src/conversations/work-conversation.ts';
import { createHealth } from '#src/health.ts';
import { Secret } from '#src/secret.ts';
import { createSignals } from '#src/signals.ts';
import { usualTickets } from '#src/tickets/ticket-settings.ts';
import { openChatClient } from '#tests/support/chat-client.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { shortAnswer } from '#tests/support/scripted-answers.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { openForTelegram } from '#tests/support/telegram-opened.ts';
import { startTelegram } from '#tests/support/telegram-server.ts';
import { waitFor } from '#tests/support/wait-for.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase();
const question = 'thủ tục xin nuôi cá sấu cần gì';
const wish = 'cho tôi gặp người thật';
let time: ReturnType<typeof fixedClock>;
const clock = { now: () => time.now(), elapsed: () => time.elapsed() };
const tickets = { ...usualTickets, anonymous: true };
let ends: (() => Promise<void>)[];

beforeEach(() => {
  time = fixedClock('2026-11-20T03:00:00Z');
  ends = [];
});
afterEach(async () => {
  for (const end of ends.reverse()) await end();
});

const filed = async () => await db.query('select 1 from tickets where confirmed_at is not null');

it('on Telegram the place is asked for by a button, and a promise that nobody kept becomes a report by another', async () => {
  const telegram = await startTelegram();
  ends.push(() => telegram.stop());
  const lan = telegram.citizen('Lan');
  const log = recordingLog();
  const { channel, poller } = openForTelegram(telegram, { mode: 'polling', log, personal: 'allowed' });
  const centre = { name: 'Trung tâm Thử', hotline: null, province: null };
  const channels = new Map([[channel.name, channel]]);
  const sessionSecret = new Secret('a session secret of tests, long enough');
  const held = { db, clock, log, centre, channels, sessionSecret, tickets, signals: createSignals() };
  await importInvented(held);
  const running = startLoops({ ...held, health: createHealth(clock) }, ['work', 'send']);
  ends.push(() => running.stop());
  if (!poller) throw new Error('polling has a poller');
  const polling = startPollers(held, [poller]);
  ends.push(() => polling.stop());
  const last = () => telegram.shown(lan).at(-1)?.text ?? '';
  const until = async (words: string) => await waitFor(() => last().includes(words), { what: words });

  await telegram.write(lan, question);
  await until('chưa tìm được');
  await telegram.write(lan, wish);
  await until('Anh/chị là người tiếp theo.');
  await telegram.press(lan, 0);
  await waitFor(() => telegram.shown(lan).length === 3, { what: 'the answer to the button' });
  expect(last()).toMatch(/^Anh\/chị là người tiếp theo\..*trước 16:00 thứ Sáu 20\/11/s);
  time = fixedClock('2026-11-20T09:01:00Z');
  expect(await fallBack(held)).toBe(1);
  await until('quá giờ hẹn rồi');
  await telegram.press(lan, 0);
  await until('PA-');
  expect(await filed()).toHaveLength(1);
  expect(await db.query('select closed_by as by from handoffs')).toEqual([{ by: 'ticket' }]);
});

it('on the web the same is read off the page’s events, with its buttons', async () => {
  const resources = webResources({ db, clock, tickets });
  await importInvented(resources);
  const page = await openChatClient(createApp(resources, new ScriptedVerbs(shortAnswer)));
  const channel = createWebChannel();
  const working = { ...resources, channels: new Map([[channel.name, channel]]) };
  let seen = 0;
  const read = async () => {
    await db.query(`update conversations set ready_at = clock_timestamp() where ready_at < 'infinity'`);
    while ((await workConversation(working, { owner: 'w', leaseSeconds: 30 })) !== 'idle');
    while ((await sendDue(working, { owner: 's', leaseSeconds: 30 })) !== 'idle');
    const rows = await db.query<{ payload: unknown }>('select payload from outbox order by id offset $1', [
      seen,
    ]);
    seen += rows.length;
    return JSON.stringify(rows);
  };
  const say = async (text: string) => {
    expect((await page.say(text)).status).toBe(202);
    return await read();
  };
  await say(question);
  const asked = await say(wish);
  expect(asked).toContain('Anh/chị là người tiếp theo.');
  expect(asked).toContain('#hangcho thoi');
  expect(await say('còn lâu không')).toContain('trước 16:00 thứ Sáu 20/11');
  time = fixedClock('2026-11-20T09:01:00Z');
  expect(await fallBack(working)).toBe(1);
  expect(await read()).toContain('quá giờ hẹn rồi');
  expect(await (await page.look()).text()).toContain('Gửi phiếu');
  expect(await say('#hangcho cho')).toContain('chỗ của anh/chị trong hàng vẫn giữ');
  expect(await say('thôi không cần người nữa')).toContain('rút anh/chị khỏi hàng chờ');
  expect(await filed()).toEqual([]);
});
