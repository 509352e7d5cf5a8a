import { expect, it, onTestFinished } from 'vitest';
import type { Channel } from '#bots/channel.ts';
import type { Database } from '#db/database.ts';
import { systemClock } from '#src/clock.ts';
import { startLoops } from '#src/conversations/start-loops.ts';
import { startPollers } from '#src/conversations/start-pollers.ts';
import { createHealth } from '#src/health.ts';
import { createSignals } from '#src/signals.ts';
import { renderAttacks } from '#tests/support/attacks.ts';
import { axeFindings } from '#tests/support/axe.ts';
import { noTrouble, phone } from '#tests/support/browser.ts';
import { citizenChat } from '#tests/support/citizen-chat.ts';
import { describeConsole } from '#tests/support/console-browser.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { pdf } from '#tests/support/invented-files.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { keepPage } from '#tests/support/keep-page.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { openForTelegram } from '#tests/support/telegram-opened.ts';
import { startTelegram } from '#tests/support/telegram-server.ts';
import { waitFor } from '#tests/support/wait-for.ts';

const operator = inventedStaff('operator');
const supervisor = inventedStaff('supervisor');
const fee = 'làm giấy nuôi rùa lệ phí bao nhiêu?';

describeConsole('the inbox', (open) => {
  it('lets an operator take a Telegram conversation from the assistant, answer and give it back, by keyboard', async () => {
    const telegram = await startTelegram();
    onTestFinished(async () => await telegram.stop());
    const lan = telegram.citizen('Lan');
    const told = () => telegram.shown(lan).map(({ text }) => text);
    const until = async (words: string) =>
      await waitFor(() => told().some((text) => text.includes(words)), { what: words });
    const { channel, poller } = openForTelegram(telegram, { mode: 'polling', log: recordingLog() });
    const signals = createSignals();
    const channels = new Map([[channel.name, channel]]);
    const desk = await open({ staff: [operator, supervisor], resources: { signals, channels } });
    const stop = await run(desk.db, { channels, signals, poller });
    onTestFinished(stop);

    await telegram.write(lan, fee);
    await until('25.000');
    await telegram.write(lan, 'cho tôi gặp người thật');
    await until('Cán bộ trả lời');

    const { page, trouble } = await desk.enter(operator, '/inbox');
    await page.locator('a[data-line]').waitFor();
    await keepPage(page, 'inbox-queue');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByText('Chưa ai giữ cuộc này').waitFor();
    await page.keyboard.press('t');
    await page.getByText('Anh/chị đang giữ cuộc này').waitFor();

    // What the citizen says meanwhile appears by itself, and what is being typed stays.
    await page.keyboard.press('r');
    await page.keyboard.type('Chị mang đơn đến quầy 3');
    const before = told().length;
    await telegram.write(lan, 'còn phí làm lại thì sao?');
    await page.getByText('còn phí làm lại thì sao?').first().waitFor();
    expect(await page.locator('[data-composer]').inputValue()).toBe('Chị mang đơn đến quầy 3');
    expect(told(), 'the assistant is silent').toHaveLength(before);

    await page.keyboard.press('Control+Enter');
    await until('quầy 3');
    await page.getByText('Đã gửi').last().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('Đính kèm').setInputFiles({
      ...{ name: 'mẫu đơn.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) },
    });
    await page.keyboard.press('r');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Tệp: mẫu đơn.pdf').waitFor();
    await waitFor(() => telegram.calls.some(({ method }) => method === 'sendDocument'));
    expect(telegram.calls.find(({ method }) => method === 'sendDocument')?.payload).toMatchObject({
      files: [{ name: 'mau_don.pdf', size: pdf.length }],
    });
    await page.keyboard.press('n');
    await page.keyboard.type('Đã hẹn chị ấy thứ Năm');
    await keepPage(page, 'inbox-conversation');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Đã lưu ghi chú').waitFor();
    await page.keyboard.press('r');
    await page.keyboard.type('Chào chị.');
    await page.locator('.inbox-head h2').click();
    await page.keyboard.press('g');
    await page.getByRole('link', { name: 'Chèn vào ô soạn' }).waitFor();
    await page.keyboard.press('i');
    expect(await page.locator('[data-composer]').inputValue(), 'behind what was typed').toMatch(
      /^Chào chị\.\n\n.{10}/s,
    );
    await keepPage(page, 'inbox-suggestion');
    await page.locator('[data-composer]').fill('');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Trả lại trợ lý' }).click();
    await until('trợ lý tự động trả lời tiếp');
    await page.getByText('đã trả lại cho trợ lý').first().waitFor();
    const after = told().length;
    await telegram.write(lan, fee);
    await waitFor(() =>
      told()
        .slice(after)
        .some((text) => text.includes('25.000')),
    );
    expect(
      told().filter((text) => text.includes('thứ Năm')),
      'a note is never sent',
    ).toEqual([]);
    expect(trouble).toEqual(noTrouble);
  });

  it('shows hostile words and file names as words, tells of the other operator, and reads on a phone', async () => {
    const { channel } = citizenChat({ query: never, transaction: never }, 'web');
    const channels = new Map([[channel.name, channel]]);
    const desk = await open({ staff: [operator, supervisor], resources: { channels } });
    const chat = citizenChat(desk.db, 'web');
    await chat.say('cho tôi gặp người thật');
    const [row] = await desk.db.query<{ id: string }>(`select id from conversations where channel = 'web'`);
    const id = row?.id ?? '';
    for (const attack of renderAttacks().slice(0, 120)) {
      await desk.db.query(
        `insert into messages (conversation_id, direction, by, text_masked, staff_name)
         values ($1, 'incoming', 'citizen', $2, null), ($1, 'note', 'operator', $2, left($2, 60))`,
        [id, attack.replaceAll('\0', '')],
      );
    }
    await desk.db.query(
      `insert into attachments (id, conversation_id, kind, name, state) values
         (gen_random_uuid(), $1, 'file', '"><img src=//evil.example/x onerror=alert(1)>.pdf', 'gone')`,
      [id],
    );
    const mine = await desk.enter(operator, `/inbox/${id}`);
    await mine.page.keyboard.press('t');
    await mine.page.getByText('Anh/chị đang giữ cuộc này').waitFor();
    const theirs = await desk.enter(supervisor, `/inbox/${id}`, phone);
    await theirs.page.getByText(`${operator.name} đang giữ cuộc này`).waitFor();
    await keepPage(theirs.page, 'inbox-supervisor');
    await theirs.page.getByRole('button', { name: 'Nhận lại' }).click();
    await theirs.page.getByRole('button', { name: 'Đồng ý' }).click();
    await theirs.page.getByText('Anh/chị đang giữ cuộc này').waitFor();
    await mine.page.getByText(`${supervisor.name} đang giữ cuộc này`).waitFor();
    // A page that was open all the while sends nothing, and keeps what was typed.
    await mine.page.locator('[data-composer]').fill('Câu này đến muộn');
    await mine.page.keyboard.press('Control+Enter');
    await mine.page.getByText('anh/chị không còn giữ cuộc này').waitFor();
    expect(await mine.page.locator('[data-composer]').inputValue()).toBe('Câu này đến muộn');
    expect(await desk.db.query(`select from messages where text_masked like '%đến muộn%'`)).toEqual([]);
    expect(await axeFindings(theirs.page)).toEqual([]);
    expect(mine.trouble).toEqual({ ...noTrouble, errors: mine.trouble.errors });
    expect(theirs.trouble).toEqual(noTrouble);
  });

  it('keeps canned replies, and tells whoever edited an old one', async () => {
    const desk = await open({ staff: [supervisor] });
    const { page, trouble } = await desk.enter(supervisor, '/inbox/replies');
    await page.getByText('Chưa có câu mẫu').waitFor();
    await keepPage(page, 'inbox-replies-empty');
    await page.keyboard.press('n');
    await page.getByLabel('Tên gọi').fill('Giờ làm việc');
    await page.getByLabel('Nội dung').fill('{tên trung tâm} mở cửa 7:30. {số nào đó}');
    await page.getByRole('button', { name: 'Lưu câu mẫu' }).click();
    await page.getByText('Không có chỗ thay thế này: {số nào đó}').waitFor();
    await page.getByLabel('Nội dung').fill('{tên trung tâm} mở cửa 7:30. Gọi {đường dây nóng}.');
    await keepPage(page, 'inbox-reply');
    await page.getByRole('button', { name: 'Lưu câu mẫu' }).click();
    await page.getByText('Đã lưu câu mẫu').waitFor();
    await page.locator('a[data-line]').click();
    await desk.db.query(`update canned_replies set version = version + 1, changed_by = 'Vi Thị Hoa'`);
    await page.getByLabel('Nội dung').fill('Bản của tôi');
    await page.getByRole('button', { name: 'Lưu câu mẫu' }).click();
    await page.getByText('Vi Thị Hoa đã lưu trước').waitFor();
    expect(await page.getByLabel('Nội dung').inputValue()).toBe('Bản của tôi');
    expect(await axeFindings(page)).toEqual([]);
    expect(trouble).toEqual({ ...noTrouble, errors: trouble.errors });
  });
});

async function never(): Promise<never> {
  throw new Error('nothing is asked of this database');
}

/** Everything that a program does beside the web; until it is stopped. */
async function run(
  db: Database,
  made: {
    readonly channels: ReadonlyMap<string, Channel>;
    readonly signals: ReturnType<typeof createSignals>;
    readonly poller: ReturnType<typeof openForTelegram>['poller'];
  },
): Promise<() => Promise<void>> {
  const clock = systemClock;
  const centre = { name: 'Trung tâm Mẫu', hotline: '1900 0000', province: null };
  const held = { db, clock, centre, log: recordingLog(), health: createHealth(clock), ...made };
  await importInvented(held);
  const running = [startLoops(held, ['work', 'send'])];
  if (made.poller) running.push(startPollers(held, [made.poller]));
  return async () => {
    await Promise.all(running.map(async (each) => await each.stop()));
  };
}
