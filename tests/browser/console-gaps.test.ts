import { expect, test } from 'vitest';
import { answerQuestion } from '#src/answers/answer-question.ts';
import { gatherGaps } from '#src/gaps/gather-gaps.ts';
import { renderAttacks } from '#tests/support/attacks.ts';
import { axeFindings } from '#tests/support/axe.ts';
import { noTrouble, phone } from '#tests/support/browser.ts';
import { describeConsole } from '#tests/support/console-browser.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { keepPage } from '#tests/support/keep-page.ts';
import { webResources } from '#tests/support/web-resources.ts';

const editor = inventedStaff('editor');
const citizen = { kind: 'citizen', channel: 'web' } as const;

describeConsole('what was asked in vain', (open) => {
  test('becomes a name by the keyboard, and the task closes as its question is answered', async () => {
    const desk = await open({ staff: [editor] });
    const resources = webResources({ db: desk.db });
    await importInvented(resources);
    for (const question of ['giấy tờ cho con ba ba mai mềm', 'giay to cho con ba ba mai mem']) {
      await answerQuestion(resources, citizen, { question, language: 'vi' });
    }
    await gatherGaps(resources);

    const { page, trouble } = await desk.enter(editor, '/gaps');
    await keepPage(page, 'gaps');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('searchbox').fill('nuoi rua canh');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=/);
    await keepPage(page, 'gap-choose');
    await page.getByRole('link', { name: 'Đăng ký nuôi rùa', exact: true }).press('Enter');
    await page.getByLabel('Cách gọi').waitFor();
    await keepPage(page, 'gap-chosen');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('Cách gọi').fill('con ba ba mai mềm');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'việc đã tự đóng' }).waitFor();
    await keepPage(page, 'gap-closed');
    await page.goto(`${desk.url}/console/gaps?state=closed`);
    expect(await page.locator('tbody tr').count()).toBe(1);
    expect(trouble).toEqual(noTrouble);
  });

  test('shows hostile words as words', async () => {
    const desk = await open({ staff: [editor] });
    const resources = webResources({ db: desk.db });
    const hostile = renderAttacks().slice(0, 40);
    for (const question of hostile) await answerQuestion(resources, citizen, { question, language: 'vi' });
    await desk.db.query(
      `insert into gaps (answer_id, kind, found_at) select id, 'corrected', answered_at from answers on conflict do nothing`,
    );
    await gatherGaps(resources);
    const { page, trouble } = await desk.enter(editor, '/gaps', phone);
    await keepPage(page, 'gaps-many');
    const links = await page
      .locator('tbody a')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href')));
    for (const link of links.slice(0, 6)) await page.goto(`${desk.url}${link}`);
    expect(links.length).toBeGreaterThan(6);
    expect(trouble).toEqual(noTrouble);
  });
});
