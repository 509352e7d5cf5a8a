import { expect, test } from 'vitest';
import { addStaff } from '#db/staff.ts';
import { addDays } from '#knowledge/days.ts';
import { dayInVietnam, systemClock } from '#src/clock.ts';
import { axeFindings } from '#tests/support/axe.ts';
import { noTrouble } from '#tests/support/browser.ts';
import { describeConsole } from '#tests/support/console-browser.ts';
import { approver, openDesk } from '#tests/support/desk-acts.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { keepPage } from '#tests/support/keep-page.ts';

const head = inventedStaff(['admin', 'editor', 'approver'], { id: 'head' });
const bound = inventedStaff(['admin', 'editor'], { id: 'bound', agencies: ['Sở Xây dựng Mẫu'] });

describeConsole('agencies and notices', (open) => {
  test('an agency is listed, renamed with all that is its, kept while in use; the wards are pasted', async () => {
    const desk = await open({ staff: [head, bound] });
    const at = systemClock.now();
    const person = {
      id: 'of-it',
      email: 'cua-minh@mau.example',
      name: 'Tòng Thị Mẫu',
      language: 'vi',
    } as const;
    await addStaff(desk.db, { ...person, roles: ['operator'], agencies: ['So Xay dung Mau'], at });
    const { page, trouble } = await desk.enter(head, '/settings/agencies');
    await keepPage(page, 'agencies-empty');
    await page.getByRole('link', { name: 'Thêm vào danh sách: So Xay dung Mau' }).press('Enter');
    await page.getByLabel('Tên cơ quan').fill('Sở Xây dựng Mẫu');
    await page.getByLabel(/^Điện thoại/).fill('0212 000 000');
    await page.getByRole('checkbox', { name: 'Đường sá' }).press('Space');
    await page.getByRole('checkbox', { name: 'Chiếu sáng' }).press('Space');
    expect(await axeFindings(page)).toEqual([]);
    await keepPage(page, 'agencies-form');
    await page.getByRole('button', { name: 'Lưu cơ quan' }).press('Enter');
    await page.getByText('Đã lưu.').waitFor();
    await page.getByRole('cell', { name: '1 cán bộ' }).waitFor();
    await page.getByLabel('Phường, xã, đặc khu').fill('Phường Mẫu Một\nXã Mẫu Hai');
    await page.getByRole('button', { name: 'Lưu phường xã' }).press('Enter');
    await page.getByText('Đã lưu.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await keepPage(page, 'agencies');
    await page.getByRole('button', { name: 'Bỏ khỏi danh sách: Sở Xây dựng Mẫu' }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Đồng ý' }).press('Enter');
    await page.getByText('Chưa bỏ được Sở Xây dựng Mẫu').waitFor();
    await keepPage(page, 'agencies-in-use');
    expect(trouble.violations).toEqual(noTrouble.violations);

    const other = await desk.enter(bound, '/settings/agencies');
    await other.page.getByText('chỉ xem, không đổi được').waitFor();
    expect(await other.page.getByRole('button', { name: /Lưu|Bỏ/ }).count()).toBe(0);
    expect(await axeFindings(other.page)).toEqual([]);
    await keepPage(other.page, 'agencies-read');
    await other.page.goto(`${desk.url}/console/settings/keys`);
    await other.page.getByText('Việc này của cả trung tâm').first().waitFor();
    await keepPage(other.page, 'centre-wide');
  });

  test('a notice that runs stands above the chat until it is stopped with a reason', async () => {
    const desk = await open({ staff: [head] });
    const { save, submit, approve } = openDesk(desk.db, { clock: systemClock });
    const today = dayInVietnam(systemClock.now());
    const { page } = await desk.enter(head, '/settings/notices');
    for (const [at, name] of [
      'Quầy đất đai tạm dừng vì mất điện',
      'Nghỉ sáng thứ hai để diễn tập chữa cháy',
    ].entries()) {
      await page.goto(`${desk.url}/console/settings/notices`);
      await page.getByRole('button', { name: 'Thêm thông báo' }).press('Enter');
      await page.waitForURL(/\/desk\/drafts\//);
      const id = page.url().split('/drafts/')[1]?.split('?')[0] ?? '';
      const from = addDays(today, at * 3);
      await save(
        id,
        {
          id: `notice-${at}`,
          name,
          text: 'Mời quay lại sau.',
          effectiveFrom: from,
          effectiveTo: addDays(from, 2),
        },
        head,
      );
      await submit(id, head);
      expect(await approve(id, at === 0 ? null : from, approver)).toMatchObject({ kind: 'published' });
    }
    await page.goto(`${desk.url}/console/settings/notices`);
    expect(await axeFindings(page)).toEqual([]);
    await keepPage(page, 'notices');
    await page.goto(`${desk.url}/`);
    await page.getByRole('button', { name: /Quầy đất đai/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await keepPage(page, 'notices-chat');
    await page.goto(`${desk.url}/console/settings/notices`);
    await page.getByLabel(/^Ngừng hiển thị: Quầy đất đai/).click();
    await page.getByLabel('Lý do ngừng').first().fill('Có điện lại');
    await keepPage(page, 'notices-stop');
    await page.getByRole('button', { name: 'Ngừng hiển thị', exact: true }).first().press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Đồng ý' }).press('Enter');
    await page.getByText('Đã ngừng hiển thị.').waitFor();
    await page.goto(`${desk.url}/`);
    expect(await page.getByRole('button', { name: /Quầy đất đai/ }).count()).toBe(0);
    await page.goto(`${desk.url}/console/settings`);
    await keepPage(page, 'settings-all');
  });
});
