import { expect, onTestFinished, test } from 'vitest';
import type { Database } from '#db/database.ts';
import { answerQuestion } from '#src/answers/answer-question.ts';
import { systemClock } from '#src/clock.ts';
import { usualRetention } from '#src/config.ts';
import { openSettings } from '#src/settings/open-settings.ts';
import { switchableModel } from '#src/settings/switchable-models.ts';
import { createSignals } from '#src/signals.ts';
import { renderAttacks } from '#tests/support/attacks.ts';
import { axeFindings } from '#tests/support/axe.ts';
import { noTrouble } from '#tests/support/browser.ts';
import { type Desk, describeConsole } from '#tests/support/console-browser.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { echoAnswer } from '#tests/support/echo-answer.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { keepPage } from '#tests/support/keep-page.ts';
import { openTestModel } from '#tests/support/open-test-model.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { type ScriptedModel, startScriptedModel } from '#tests/support/scripted-model.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';

const admin = inventedStaff('admin');
const operator = inventedStaff('operator');

describeConsole('the settings', (open) => {
  const db = useTestDatabase('once');

  test('an admin switches the model off with a reason, and the next answer comes without it', async () => {
    const { desk, scripted } = await openCentre(open, db);
    const ask = async () => {
      scripted.forget();
      const question = 'nuôi rùa mà làm giấy thì mất bao nhiêu tiền vậy';
      const response = await fetch(`${desk.url}/api/v1/questions`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ question }),
      });
      return { text: JSON.stringify(await response.json()), asked: scripted.asked.length };
    };
    expect((await ask()).asked, 'the model is asked').toBeGreaterThan(0);

    const { page, trouble } = await desk.enter(admin, '/settings');
    await page.getByRole('navigation', { name: 'Các phần của cài đặt' }).getByText('Công tắc').press('Enter');
    const model = page.getByRole('region', { name: 'Mô hình ngôn ngữ' });
    const why = renderAttacks().join(' ').slice(0, 260);
    await model.getByLabel('Lý do').fill(why);
    await model.getByRole('button', { name: 'Tắt Mô hình ngôn ngữ' }).press('Enter');
    await keepPage(page, 'settings-confirm');
    await page.getByRole('dialog').getByRole('button', { name: 'Đồng ý' }).press('Enter');
    await model.getByText('Đang tắt').first().waitFor();
    await keepPage(page, 'settings-switches-off');
    expect(await axeFindings(page)).toEqual([]);

    const without = await ask();
    expect(without.asked).toBe(0);
    expect(without.text, 'it is answered from the fields').toContain('Đăng ký nuôi rùa');
    const [entry] = await db.query<{ act: string; why: string }>('select act, why from audit_entries');
    expect(entry?.act).toBe('setting.changed');

    const other = await desk.enter(operator, '/inbox');
    await other.page.getByText('Đang tắt: Mô hình ngôn ngữ').waitFor();
    expect(await axeFindings(other.page)).toEqual([]);
    await keepPage(other.page, 'settings-banner');

    await model.getByLabel('Lý do').fill('đã kiểm tra xong');
    await model.getByRole('button', { name: 'Bật lại Mô hình ngôn ngữ' }).press('Enter');
    await page.getByText('Đã bật lại.').waitFor();
    expect((await ask()).asked).toBeGreaterThan(0);
    for (const path of ['', '/centre', '/switches', '/retention?messagesDays=1']) {
      await page.goto(`${desk.url}/console/settings${path}`);
      await keepPage(page, `settings${path.replace(/\W+/g, '-')}`);
      expect(await axeFindings(page)).toEqual([]);
    }
    expect([trouble, other.trouble]).toEqual([noTrouble, noTrouble]);
  });
});

async function openCentre(
  open: Parameters<Parameters<typeof describeConsole>[1]>[0],
  db: Database,
): Promise<{ readonly desk: Desk; readonly scripted: ScriptedModel }> {
  await importInvented({ db, clock: systemClock });
  const scripted = await startScriptedModel({ kind: 'answers', says: () => 'lời không theo mẫu' });
  const signals = createSignals();
  const settings = await openSettings({ db, log: recordingLog(), signals });
  onTestFinished(async () => {
    await settings.close();
    await scripted.close();
  });
  const { switches } = settings;
  const model = switchableModel(openTestModel({ url: scripted.url, db }), switches);
  const verbs = Object.assign(new ScriptedVerbs(echoAnswer), { answerQuestion });
  const staff = [admin, operator];
  const desk = await open({
    staff,
    verbs,
    resources: { signals, switches, model, retention: usualRetention },
  });
  return { desk, scripted };
}
