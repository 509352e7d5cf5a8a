import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useCallCode } from '#db/call-codes.ts';
import { systemClock } from '#src/clock.ts';
import { usualRules } from '#src/dossiers/dossier-rules.ts';
import { takeCallEvents } from '#src/hotline/take-call-events.ts';
import { startThinking } from '#src/hotline/think-loop.ts';
import { changeSetting } from '#src/settings/change-setting.ts';
import { openKeys } from '#src/sign.ts';
import { createSignals } from '#src/signals.ts';
import { noTrouble, phone } from '#tests/support/browser.ts';
import { describeConsole } from '#tests/support/console-browser.ts';
import { employStaff } from '#tests/support/fill-console.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { keepPage } from '#tests/support/keep-page.ts';
import { dossierKeys, registryEvent, tellEvents } from '#tests/support/registry-events.ts';
import { said } from '#tests/support/told-calls.ts';
import { webResources } from '#tests/support/web-resources.ts';

const operator = inventedStaff('operator');
const colleague = inventedStaff('operator', { id: 'colleague', email: 'dong-nghiep@mau.example' });
const supervisor = inventedStaff('supervisor');
const admin = inventedStaff('admin');
const everybody = [operator, colleague, supervisor];

describeConsole('a call', (open) => {
  test('without a feed is answered from the first key to the last by the keyboard', async () => {
    const { desk, use } = await openDesk();
    const { page, trouble } = await desk.enter(operator, '/hotline');
    await page.keyboard.press('b');
    const box = page.getByRole('searchbox', { name: 'Người dân hỏi gì?' });
    await expect.poll(async () => await isFocused(box)).toBe(true);
    await page.keyboard.type('lam giay nuoi rua can gi');
    await page.locator('#typed').getByText('Tờ khai nuôi rùa').waitFor();
    await keepPage(page, 'call-typing');
    await page.keyboard.press('Enter');
    const shown = page.locator('#opened article');
    await shown.getByText('Tờ khai nuôi rùa').first().waitFor();
    expect(await box.inputValue()).toBe('');
    await page.keyboard.press('u');
    await shown.getByRole('button', { name: 'Đã dùng' }).waitFor();
    await page.keyboard.press('m');
    await expect.poll(async () => await isPressed(page, 'Thiếu')).toBe(true);
    await page.keyboard.press('z');
    const link = page.locator('#call-link');
    await link.getByText(/^GOI \d{3} \d{3}$/).waitFor();
    await keepPage(page, 'call-code');
    await use();
    await link.getByText('Người gọi đã nhận lúc').waitFor();
    await page.keyboard.press('g');
    await page.keyboard.type('hẹn gọi lại 0912345678 chiều nay');
    await page.getByText('Đã lưu', { exact: true }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('h');
    await page.locator('.call-bar').getByText('Đang giữ máy').waitFor();
    await page.keyboard.press('h');
    await page.locator('.call-bar').getByText('Đang nói').waitFor();
    await page.keyboard.press('x');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Tổng kết cuộc gọi' }).waitFor();
    await keepPage(page, 'call-wrap');
    expect(await page.getByLabel('Lời nhắn').inputValue()).toContain('/giay-to/9.000001');
    await page.getByRole('button', { name: 'Chép lời nhắn' }).click();
    await page.getByRole('button', { name: 'Đã chép' }).waitFor();
    expect(await page.getByLabel('Tóm tắt').inputValue()).toBe(
      'Hỏi về Đăng ký nuôi rùa cảnh: giấy tờ.\nhẹn gọi lại [số điện thoại] chiều nay',
    );
    expect(await page.getByLabel('Đã hẹn người gọi').inputValue()).toContain('hẹn gọi lại');
    await page.getByLabel('Đã hẹn người gọi').focus();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Đã lưu tổng kết.').waitFor();
    const [card] = await desk.db.query(
      `select opened_at is not null as opened, used_at is not null as used, verdict from suggestions`,
    );
    expect(card).toEqual({ opened: true, used: true, verdict: 'missing' });
    expect(trouble).toEqual(noTrouble);
  });

  test('of a feed is heard as it is spoken, and answered before the caller is done', async () => {
    const { desk, tell } = await openDesk();
    await tell([started('c1', '0912345678')]);
    const { page, trouble } = await desk.enter(operator, '/hotline');
    await page.getByRole('link', { name: /···678/ }).click();
    await page.getByText('Nhận cuộc gọi rồi mới xem được').waitFor();
    await page.keyboard.press('t');
    await page.getByText('Chưa nghe thấy gì').waitFor();
    await tell([said('u1', 'dạ trung tâm xin nghe', { speaker: 'operator' })]);
    await tell([said('u2', 'em muốn làm', { final: false })]);
    const talk = page.locator('#talk');
    await talk.getByText('em muốn làm').waitFor();
    await tell([said('u2', 'em muốn làm giấy nuôi rùa thì cần giấy tờ gì', { endOfTurn: true })]);
    await talk.getByText('em muốn làm giấy nuôi rùa').waitFor();
    expect(await talk.locator('li').allInnerTexts()).toEqual([
      expect.stringMatching(/^Tổng đài.*\n?dạ trung tâm xin nghe$/s),
      expect.stringMatching(/^Người dân.*em muốn làm giấy nuôi rùa thì cần giấy tờ gì$/s),
    ]);
    await page.locator('#slot-1').getByText('Nuôi rùa').first().waitFor();
    await keepPage(page, 'call-fed');
    await page.keyboard.press('Escape');
    await page.keyboard.press('1');
    await page.locator('#opened').getByText('Tờ khai nuôi rùa').first().waitFor();
    await keepPage(page, 'call-opened');
    expect(trouble).toEqual(noTrouble);
  });

  test('says nothing of itself to a colleague who does not answer it', async () => {
    const { desk, tell } = await openDesk();
    const mine = await desk.enter(operator, '/hotline');
    await tell([started('c9', '0912345999'), said('u1', 'tôi hỏi chuyện riêng nhà tôi', { call: 'c9' })]);
    // The list hears of it by itself.
    await mine.page.getByRole('link', { name: /···999/ }).click();
    await mine.page.getByRole('button', { name: /Nhận cuộc gọi/ }).waitFor();
    await mine.page.keyboard.press('t');
    await mine.page.getByText('chuyện riêng').waitFor();
    const theirs = await desk.enter(colleague, new URL(mine.page.url()).pathname.replace('/console', ''));
    await theirs.page.getByText('chỉ người đang nghe xem được').waitFor();
    expect(await theirs.page.content()).not.toContain('chuyện riêng');
  });

  test('is followed by a supervisor where the centre allows it, and whoever answers sees who looks on', async () => {
    const { desk, tell } = await openDesk();
    const following = { name: 'following', value: { isOn: true }, version: 0, why: 'đào tạo' } as const;
    await changeSetting(webResources({ db: desk.db, clock: systemClock }), admin, following);
    await tell([started('c3', '0912345333'), said('u1', 'cho em hỏi giấy nuôi rùa', { call: 'c3' })]);
    const { page } = await desk.enter(operator, '/hotline');
    await page.getByRole('link', { name: /···333/ }).click();
    await page.getByRole('button', { name: /Nhận cuộc gọi/ }).click();
    await page.locator('#talk').getByText('giấy nuôi rùa').waitFor();
    const { page: beside, trouble } = await desk.enter(supervisor, '/hotline');
    await beside.getByRole('link', { name: /···333/ }).click();
    await beside.getByRole('button', { name: 'Theo dõi lời nói' }).click();
    await beside.locator('#talk').getByText('giấy nuôi rùa').waitFor();
    await page.getByText(`${supervisor.name} đang theo dõi cuộc gọi này`).waitFor();
    await keepPage(page, 'call-seen');
    await tell([said('u2', 'mà mất mấy ngày', { call: 'c3', endOfTurn: true })]);
    await beside.locator('#talk').getByText('mà mất mấy ngày').waitFor();
    await keepPage(beside, 'call-followed');
    await beside.getByRole('button', { name: 'Thôi theo dõi' }).click();
    await beside.getByText('Lời nói trong cuộc gọi chỉ người đang nghe').waitFor();
    await page.getByText(`${supervisor.name} đang theo dõi cuộc gọi này`).waitFor({ state: 'detached' });
    expect(trouble).toEqual(noTrouble);
  });

  test('keeps an open card where it is while others come, and fits a phone', async () => {
    const { desk, tell } = await openDesk();
    const ends = { call: 'c5', endOfTurn: true };
    await tell([started('c5', '0912345555'), said('u1', 'làm giấy nuôi rùa cần gì', ends)]);
    const { page } = await desk.enter(operator, '/hotline', phone);
    await page.getByRole('link', { name: /···555/ }).click();
    await page.getByRole('button', { name: /Nhận cuộc gọi/ }).click();
    await page.locator('#slot-1 a').click();
    const shown = page.locator('#opened article');
    await shown.getByText('Tờ khai nuôi rùa').first().waitFor();
    const before = await shown.innerText();
    await tell([said('u2', 'thế còn lệ phí cấp lại giấy nuôi rùa hết bao nhiêu tiền', ends)]);
    await page.locator('#slot-2 a').waitFor();
    expect(await shown.innerText()).toBe(before);
    await keepPage(page, 'call-phone');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  });

  test('shows a dossier whose code was read out to the digits that its caller reads', async () => {
    const { desk, tell } = await openDesk();
    await tellEvents(desk.db, [registryEvent()], { at: new Date().toISOString() });
    await tell([
      started('c7', '0912345777'),
      said('u1', 'mã hồ sơ của em là H57.12-261116-0001 ạ', { call: 'c7', endOfTurn: true }),
    ]);
    const { page, trouble } = await desk.enter(operator, '/hotline');
    await page.getByRole('link', { name: /···777/ }).click();
    await page.getByRole('button', { name: /Nhận cuộc gọi/ }).click();
    await page.locator('.call-slot').getByText('vừa đọc mã hồ sơ').waitFor();
    expect(await page.content()).not.toContain('261116');
    // Seen at once where nothing was open.
    await page.locator('#opened').getByText('vừa đọc mã hồ sơ').first().waitFor();
    await page.getByLabel('Bốn số cuối người gọi đọc').fill('0000');
    await page.keyboard.press('Enter');
    await page.getByText('Không có hồ sơ nào khớp').waitFor();
    await page.getByLabel('Bốn số cuối người gọi đọc').fill('5678');
    await page.keyboard.press('Enter');
    await page.locator('#dossier-result').getByText('Cấp giấy chứng nhận nuôi rùa cảnh').waitFor();
    await keepPage(page, 'call-dossier');
    expect(trouble).toEqual(noTrouble);
  });

  async function openDesk() {
    const signals = createSignals();
    const dossiers = { keys: dossierKeys, registry: null, rules: usualRules };
    const held = { signals, dossiers };
    const desk = await open({ staff: everybody, resources: held });
    const resources = webResources({ db: desk.db, clock: systemClock, signals });
    await importInvented(resources);
    for (const each of everybody) await employStaff(resources, each);
    const thinking = startThinking({ ...resources, embedder: null });
    const keys = await openKeys(resources.sessionSecret);
    const tell = async (events: readonly unknown[]) => {
      await takeCallEvents({ ...resources, keys }, { source: 'tổng đài thử', events });
    };
    /** Its caller writes the code that was read to them. */
    const use = async () => {
      const [call] = await desk.db.query<{ id: string }>('select call_id as id from call_codes');
      await useCallCode(desk.db, call?.id ?? '', new Date());
      signals.say('staff', `call ${call?.id}`);
    };
    return { desk, tell, thinking, use };
  }
});

function started(call: string, phoneNumber: string): object {
  return {
    ...{ type: 'call.started', call, at: new Date().toISOString(), phone: phoneNumber, operator: '101' },
  };
}

async function isFocused(box: ReturnType<Page['getByRole']>): Promise<boolean> {
  return await box.evaluate((element) => element === document.activeElement);
}

async function isPressed(page: Page, name: string): Promise<boolean> {
  return (await page.getByRole('button', { name }).getAttribute('aria-pressed')) === 'true';
}
