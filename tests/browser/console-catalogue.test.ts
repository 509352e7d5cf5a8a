import { expect, test } from 'vitest';
import { answerQuestion } from '#src/answers/answer-question.ts';
import { systemClock } from '#src/clock.ts';
import { renderAttacks } from '#tests/support/attacks.ts';
import { axeFindings } from '#tests/support/axe.ts';
import { noTrouble, phone } from '#tests/support/browser.ts';
import { describeConsole } from '#tests/support/console-browser.ts';
import { importInvented, inventedCatalogue, inventedProcedure } from '#tests/support/invented-entries.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { webResources } from '#tests/support/web-resources.ts';

const editor = inventedStaff('editor');
const reader = inventedStaff('operator');

describeConsole('the catalogue at the desk', (open) => {
  test('is searched without marks; a phrase that is added there is found by the next citizen, and tried step by step', async () => {
    const desk = await open({ staff: [editor] });
    const resources = { ...webResources({ db: desk.db }), clock: systemClock };
    await importInvented(resources);
    const { page, trouble } = await desk.enter(editor, '/desk');
    expect(await axeFindings(page)).toEqual([]);

    await page.keyboard.press('/');
    await page.keyboard.type('nuoi rua');
    await page.keyboard.press('Enter');
    await page.locator('[data-line]').first().waitFor();
    await page.waitForURL(/q=nuoi/);
    await page.getByRole('link', { name: 'Đăng ký nuôi rùa', exact: true }).click();
    expect(await page.locator('h1').innerText()).toBe('Đăng ký nuôi rùa');
    expect(await axeFindings(page)).toEqual([]);

    await page.getByLabel('Thêm cách gọi').fill('bò sát mai cứng');
    await page.keyboard.press('Enter');
    await page.getByText('Đã thêm.').waitFor();
    await page.locator('.alias', { hasText: 'bò sát mai cứng' }).waitFor();
    const question = 'bo sat mai cung';
    const answer = await answerQuestion(
      resources,
      { kind: 'citizen', channel: 'api' },
      { question, language: 'vi' },
    );
    expect(answer.procedure?.code).toBe('9.000001');

    await page.getByRole('link', { name: 'Hỏi thử' }).first().click();
    await page.getByLabel('Câu hỏi').fill(question);
    await page.getByRole('button', { name: 'Hỏi thử' }).click();
    await page.getByRole('heading', { name: '3. Quyết định' }).waitFor();
    expect(await page.locator('.candidates li').first().innerText()).toContain('bò sát mai cứng');
    expect(await axeFindings(page)).toEqual([]);

    await page.goto(
      `${desk.url}/console/desk/aliases?entry=9.000003&alias=b%C3%B2+s%C3%A1t+mai+c%E1%BB%A9ng`,
    );
    await page.getByText('Mục khác cũng có đúng cách gọi này').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(trouble).toEqual(noTrouble);
  });

  test('keeps its lists readable on a phone, and shows no button to who may only read', async () => {
    const desk = await open({ staff: [reader] });
    const { page, trouble } = await desk.enter(reader, '/desk', phone);
    const paths = ['', '/entries/9.000001', '/try?q=nuoi+rua', '/local', '/received', '/places', '/families'];
    for (const path of [...paths, '/families/birth', '/checks?list=marked', '/checks?list=popular']) {
      const response = await page.goto(`${desk.url}/console/desk${path}`);
      expect({ path, status: response?.status() }).toEqual({ path, status: 200 });
      expect({ path, wide: await page.evaluate(() => document.documentElement.scrollWidth) }).toEqual({
        path,
        wide: 360,
      });
      expect({ path, axe: await axeFindings(page) }).toEqual({ path, axe: [] });
      const writing = await page.locator('main form[method=post]:not([action*="/families/"]) button').count();
      expect({ path, writing }).toEqual({ path, writing: 0 });
    }
    expect(trouble).toEqual(noTrouble);
  });

  test('runs nothing that a text of it says', async () => {
    const desk = await open({ staff: [editor] });
    const resources = { ...webResources({ db: desk.db }), clock: systemClock };
    const attacks = renderAttacks()
      .filter((text) => text.trim() !== '')
      .slice(0, 300);
    const hostile = inventedProcedure({
      code: '9.000066',
      name: `Thả diều ${attacks[0]}`,
      plainName: `Diều ${attacks[3] ?? ''}`.slice(0, 200),
      aliases: attacks.filter((text) => /\p{L}/u.test(text)),
      conditions: attacks,
      papers: attacks.slice(0, 40).map((name) => ({ name })),
      sections: { overview: attacks.join('\n') },
      check: true,
      checkWhy: attacks[1],
    });
    await importInvented(resources, [...inventedCatalogue, hostile]);
    const { page, trouble } = await desk.enter(editor, '/desk');
    const query = encodeURIComponent(attacks.slice(0, 12).join(' ').slice(0, 1500));
    const paths = [
      '?kind=procedure',
      '/entries/9.000066',
      '/checks?list=marked',
      '/received',
      `/try?q=${query}`,
    ];
    for (const path of [
      ...paths,
      '/try?q=9.000066',
      `/aliases?entry=9.000066&alias=${query.slice(0, 200).replace(/%.?$/, '')}`,
    ]) {
      await page.goto(`${desk.url}/console/desk${path}`);
      await page.locator('h1').waitFor();
      for (const summary of await page.locator('main summary').all()) await summary.click();
    }
    expect(trouble).toEqual(noTrouble);
  });
});
