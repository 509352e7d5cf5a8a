import { expect, test } from 'vitest';
import type { Database } from '#db/database.ts';
import { fileDue } from '#src/tickets/filing-chores.ts';
import { renderAttacks } from '#tests/support/attacks.ts';
import { axeFindings } from '#tests/support/axe.ts';
import { noTrouble } from '#tests/support/browser.ts';
import { describeConsole } from '#tests/support/console-browser.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { keepPage } from '#tests/support/keep-page.ts';
import { complete, confirmTold, ticketing } from '#tests/support/told-tickets.ts';

const staff = inventedStaff(['operator', 'supervisor']);

/** Three reports that wait in the queue; the codes of them. */
async function tellThree(db: Database): Promise<readonly string[]> {
  const resources = ticketing(db);
  const codes: string[] = [];
  for (const words of [complete[0] ?? '', 'nắp cống trước trường bị vỡ', 'xe rác không vào hẻm ba ngày']) {
    codes.push((await confirmTold(resources, [words, ...complete.slice(1)])).code);
  }
  await fileDue(resources);
  return codes;
}

describeConsole('reports', (open) => {
  test('one is worked by the keyboard from the queue to the public answer, and its citizen reads it', async () => {
    const desk = await open({ staff: [staff] });
    await tellThree(desk.db);
    const { page, trouble } = await desk.enter(staff, '/tickets');
    expect(await page.locator('tbody tr').count()).toBe(3);
    await keepPage(page, 'tickets');
    expect(await axeFindings(page)).toEqual([]);

    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^PA-/ }).waitFor();
    const code = await page.getByRole('heading', { level: 1 }).innerText();
    await keepPage(page, 'ticket');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('t');
    await page.getByRole('status').filter({ hasText: 'Đã nhận' }).waitFor();
    await page.getByLabel('Nội dung trả lời').fill('Đã thay bóng đèn, mời anh/chị xem lại.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('status').filter({ hasText: 'Đã trả lời' }).waitFor();
    await keepPage(page, 'ticket-answered');
    expect(await axeFindings(page)).toEqual([]);
    const told = await (await fetch(`${desk.url}/api/v1/tracking/${code}`)).json();
    expect(told).toMatchObject({ state: 'answered', answer: 'Đã thay bóng đèn, mời anh/chị xem lại.' });
    expect(trouble).toEqual(noTrouble);
  });

  test('several are given to an agency at once, and each says what became of it', async () => {
    const desk = await open({ staff: [staff] });
    await desk.db.query('delete from tickets');
    const codes = await tellThree(desk.db);
    const { page, trouble } = await desk.enter(staff, '/tickets');
    for (const code of codes) await page.getByRole('checkbox', { name: code }).press('Space');
    await desk.db.query(`update tickets set state = 'rejected', closed_at = now() where code = $1`, [
      codes[1],
    ]);
    await page.locator('#bulk-agency').fill('Đội chiếu sáng');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Kết quả' }).waitFor();
    await keepPage(page, 'tickets-many');
    expect(await axeFindings(page)).toEqual([]);
    const agencies = await desk.db.query<{ agency: string | null }>(
      `select agency from tickets where code = any ($1) and agency = 'Đội chiếu sáng'`,
      [codes],
    );
    expect(agencies).toHaveLength(2);
    expect(trouble).toEqual(noTrouble);
  });

  test('hostile words, places and answers are words', async () => {
    const desk = await open({ staff: [staff] });
    const [code] = await tellThree(desk.db);
    const attacks = renderAttacks();
    await desk.db.query(
      `update tickets set words_masked = $2, answer_public = $2, agency = $3, ward = $3, state = 'answered' where code = $1`,
      [code, attacks.slice(0, 60).join('\n'), attacks[1]],
    );
    const { page, trouble } = await desk.enter(staff, '/tickets?state=all');
    await page.goto(`${desk.url}/console/tickets/${code}`);
    await page.getByRole('heading', { level: 1, name: code ?? '' }).waitFor();
    await keepPage(page, 'ticket-hostile');
    expect(trouble).toEqual(noTrouble);
  });
});

describeConsole('what the monitoring rules found', (open) => {
  test('is looked at, and settled with a reason by the keyboard', async () => {
    const desk = await open({ staff: [staff] });
    const [code] = await tellThree(desk.db);
    await desk.db.query(
      `insert into monitoring_confirmations (violation, version, confirmed_by, confirmed_at)
       values ('unclear-note', '2026-11', 'Đèo Văn Giám Sát', '2026-11-01T08:00:00+07:00') on conflict do nothing`,
    );
    await desk.db.query(
      `insert into monitoring_findings (violation, version, ticket_id, key, agency, happened_at, found_at, seen_at, evidence)
       select 'unclear-note', '2026-11', id, 'answer', 'UBND Phường Mẫu', now(), now(), now(), $2::jsonb
       from tickets where code = $1`,
      [code, JSON.stringify({ why: 'filler', note: renderAttacks().slice(0, 20).join('\n') })],
    );
    const { page, trouble } = await desk.enter(staff, '/findings');
    await keepPage(page, 'findings');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByLabel('Lý do').fill('Đã đọc câu trả lời, không nói việc gì đã làm');
    await keepPage(page, 'finding');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Đúng là vi phạm' }).press('Enter');
    await page.getByRole('status').filter({ hasText: 'Đã ghi' }).waitFor();
    await keepPage(page, 'finding-settled');
    expect(trouble).toEqual(noTrouble);
  });
});
