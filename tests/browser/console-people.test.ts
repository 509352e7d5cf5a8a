import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { systemClock } from '#src/clock.ts';
import { consoleRoutes } from '#src/console/console-routes.ts';
import { openConsole } from '#src/console/open-console.ts';
import { firstInvitation } from '#src/people/first-invitation.ts';
import { openSignIn } from '#src/people/open-sign-in.ts';
import { axeFindings } from '#tests/support/axe.ts';
import { noTrouble, phone } from '#tests/support/browser.ts';
import { describeConsole } from '#tests/support/console-browser.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { keepPage } from '#tests/support/keep-page.ts';
import { nextPhoneCode, phoneCode } from '#tests/support/phone-code.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase('once');
const password = 'bốn con trâu qua sông';
const nobody = inventedStaff('operator', { id: 'nobody' });

/** Types into the fields in their order and sends the form, by keys alone. */
async function fillIn(page: Page, values: readonly string[]): Promise<void> {
  await page.locator('form:has(input:not([type=hidden])) input:visible').first().focus();
  for (const [at, value] of values.entries()) {
    if (at > 0) await page.keyboard.press('Tab');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(value);
  }
  await page.keyboard.press('Enter');
}

describeConsole('the people of a centre', (open) => {
  test('come in by links alone: the first admin, and whoever they invite', async () => {
    const people = await openSignIn({ ...webResources({ db, clock: systemClock }), oidc: null });
    const desk = await open({
      staff: [],
      resources: {
        openStaffSide: (app, held) => openConsole(app, { ...held, ...people }, consoleRoutes),
      },
    });
    const link = await firstInvitation({ db, clock: systemClock });
    const admin = await desk.enter(nobody, (link?.path ?? '').replace('/console', ''));
    const { page } = admin;
    await keepPage(page, 'people-invitation');
    expect(await axeFindings(page)).toEqual([]);
    await fillIn(page, ['quan-tri@mau.example', 'Sầm Thị Quản Trị', password, password]);

    const secret = await page.locator('.door-key').innerText();
    await keepPage(page, 'people-step-qr');
    await page.emulateMedia({ media: 'print' });
    const onPaper = await page.locator('main').innerText();
    expect(onPaper, 'whose codes these are').toContain('quan-tri@mau.example');
    expect(onPaper, 'and not the key of the phone').not.toContain(secret);
    await keepPage(page, 'people-step-paper');
    await page.emulateMedia({ media: null });
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('Mã 6 số').focus();
    await page.keyboard.type(phoneCode(secret));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/console\/(desk|people|settings|audit)/);

    await page.goto(`${desk.url}/console/people`);
    await keepPage(page, 'people-list');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('n');
    await page.waitForURL(/invite/);
    await keepPage(page, 'people-invite');
    expect(await axeFindings(page)).toEqual([]);
    await fillIn(page, ['tong-dai@mau.example', 'Lò Thị Tổng Đài']);
    const invitation = await page.getByLabel('Link').inputValue();
    await keepPage(page, 'people-link');
    expect(await axeFindings(page)).toEqual([]);

    const operator = await desk.enter(nobody, new URL(invitation).pathname.replace('/console', ''), phone);
    expect(await axeFindings(operator.page)).toEqual([]);
    await fillIn(operator.page, ['Lò Thị Tổng Đài', password, password]);
    await operator.page.waitForURL(/inbox/);
    await operator.page.goto(`${desk.url}/console/account`);
    await keepPage(operator.page, 'people-account-phone');
    expect(await axeFindings(operator.page)).toEqual([]);

    await page.goto(`${desk.url}/console/people?q=tong-dai`);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(/people\/[\w-]+$/);
    await keepPage(page, 'people-person');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ngừng tài khoản' }).press('Enter');
    await keepPage(page, 'people-disable');
    await page.getByRole('button', { name: 'Đồng ý' }).press('Enter');
    await page.getByText('Đã ngừng tài khoản').waitFor();
    await operator.page.reload();
    expect(operator.page.url()).toContain('/console/sign-in');
    await keepPage(operator.page, 'people-sign-in-phone');

    await page.goto(`${desk.url}/console/audit?check=chain`);
    await keepPage(page, 'people-audit');
    expect(await page.getByRole('status').first().innerText()).toContain('Chuỗi nguyên vẹn');
    expect(await axeFindings(page)).toEqual([]);
    await page.goto(`${desk.url}/console/account`);
    await keepPage(page, 'people-account');
    const keys = page.getByRole('checkbox', { name: 'Dùng phím tắt một chữ' });
    const helped = page.getByRole('dialog', { name: 'Phím tắt' });
    await keys.setChecked(false);
    await page.reload();
    expect(await keys.isChecked(), 'kept in this browser').toBe(false);
    await page.keyboard.press('?');
    expect(await helped.count(), 'no key of one letter does anything').toBe(0);
    await keys.setChecked(true);
    await page.locator('h1').click();
    await page.keyboard.press('?');
    await helped.waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Đăng xuất' }).press('Enter');
    await page.waitForURL(/sign-in/);
    await keepPage(page, 'people-sign-in');
    expect(await axeFindings(page)).toEqual([]);
    await fillIn(page, ['quan-tri@mau.example', 'không phải mật khẩu']);
    await page.getByRole('alert').waitFor();
    await keepPage(page, 'people-sign-in-wrong');
    expect(await axeFindings(page)).toEqual([]);
    await fillIn(page, ['quan-tri@mau.example', password]);
    await page.waitForURL(/sign-in\/code/);
    await keepPage(page, 'people-code');
    expect(await axeFindings(page)).toEqual([]);
    await fillIn(page, [nextPhoneCode(secret)]);
    await page.waitForURL(/\/console\/(desk|people|settings|audit)/);
    // A wrong password is answered with 422, which the browser notes; nothing else is.
    for (const { errors: _errors, ...trouble } of [admin.trouble, operator.trouble]) {
      expect(trouble).toEqual({ dialogs: [], foreignRequests: [], violations: [] });
    }
    expect(operator.trouble).toEqual(noTrouble);
  });
});
