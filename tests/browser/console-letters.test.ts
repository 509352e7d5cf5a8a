import { expect, test } from 'vitest';
import type { Database } from '#db/database.ts';
import { createSignals } from '#src/signals.ts';
import { renderAttacks } from '#tests/support/attacks.ts';
import { axeFindings } from '#tests/support/axe.ts';
import { noTrouble } from '#tests/support/browser.ts';
import { describeConsole } from '#tests/support/console-browser.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { keepPage } from '#tests/support/keep-page.ts';
import { recordingChannel } from '#tests/support/recording-channel.ts';

const supervisor = inventedStaff('supervisor');

describeConsole('what did not get through', (open) => {
  test('is picked all at once, sent again knowingly, and what else is lost meanwhile comes by itself', async () => {
    const signals = createSignals();
    const zalo = { ...recordingChannel('zalo', 'bot'), answerWindow: { freeMs: 1_000, mostMs: 604_800_000 } };
    const channels = new Map([recordingChannel('telegram', 'bot'), zalo].map((each) => [each.name, each]));
    const desk = await open({ staff: [supervisor], resources: { signals, channels } });
    const { page, trouble } = await desk.enter(supervisor, '/settings/letters');
    await keepPage(page, 'letters-empty');
    for (const [at, words] of [...renderAttacks().slice(-6), 'Lệ phí nuôi rùa là 30.000 đồng.'].entries()) {
      await giveUp(desk.db, { channel: 'telegram', words, error: at % 2 ? 'server' : 'too-long' });
    }
    await expect
      .poll(async () => {
        signals.say('staff', 'health');
        return await page.getByRole('checkbox', { name: /^Chọn tin/ }).count();
      })
      .toBe(7);
    expect(await axeFindings(page)).toEqual([]);

    await page.getByRole('checkbox', { name: 'Chọn tất cả' }).press('Space');
    await giveUp(desk.db, { channel: 'zalo', words: 'Dạ, mai anh/chị ghé nhé.', error: 'window-closed' });
    signals.say('staff', 'health');
    await page.getByText('quá hạn trả lời của kênh').first().waitFor();
    await page.getByRole('button', { name: 'Gửi lại' }).press('Enter');
    await page.getByRole('alert').getByText('Chưa gửi gì.').waitFor();
    expect(await page.getByRole('checkbox', { name: /^Chọn tin/, checked: true }).count()).toBe(7);
    await keepPage(page, 'letters-unsure');
    await page.getByRole('checkbox', { name: /^Tôi biết/ }).press('Space');
    await page.getByRole('button', { name: 'Gửi lại' }).press('Enter');
    await page.getByText('Đã xếp để gửi lại.').waitFor();

    await page.getByRole('checkbox', { name: /^Chọn tin/ }).press('Space');
    await page.getByLabel('Lý do bỏ').fill('đã gọi điện');
    await keepPage(page, 'letters-stuck');
    await page.getByRole('button', { name: 'Bỏ khỏi danh sách' }).press('Enter');
    await page.getByText('Không có tin nào bị kẹt').waitFor();
    // A browser says in its log that a form was sent back.
    expect(trouble).toEqual({ ...noTrouble, errors: [expect.stringContaining('422')] });
  });
});

type Lost = { readonly channel: string; readonly words: string; readonly error: string };

async function giveUp(db: Database, { channel, words, error }: Lost): Promise<void> {
  await db.query(
    `with conversation as (
       insert into conversations (id, channel, account, chat, created_at, last_at, heard_at)
       values (gen_random_uuid(), $1, 'bot', gen_random_uuid()::text, now(), now(),
         case $1 when 'zalo' then now() - interval '9 days' else now() end) returning id
     ), line as (
       insert into messages (conversation_id, direction, by, text_masked)
       select id, 'outgoing', 'assistant', $2 from conversation returning id, conversation_id
     )
     insert into outbox (conversation_id, channel, account, idem, payload, state, attempts, error, message_id, settled_at)
     select conversation_id, $1, 'bot', gen_random_uuid()::text, '{}',
       case $3 when 'server' then 'dead' else 'failed' end, 5, $3, id, now()
     from line`,
    [channel, words, error],
  );
}
