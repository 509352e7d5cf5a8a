import { expect, test } from 'vitest';
import { createSignals } from '#src/signals.ts';
import { noTrouble } from '#tests/support/browser.ts';
import type { ConsoleVisit } from '#tests/support/console-browser.ts';
import { describeConsole } from '#tests/support/console-browser.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';

const editor = inventedStaff('editor');

describeConsole('a page that stays fresh', (open) => {
  test('shows what changed, in every tab, and keeps what is being typed', async () => {
    const signals = createSignals();
    const desk = await open({ staff: [editor], resources: { signals } });
    const one = await desk.enter(editor, '/gaps');
    const other = await one.page.context().newPage();
    await other.goto(`${desk.url}/console/gaps`);
    await one.page.getByRole('searchbox').fill('đang gõ dở');
    await desk.db.query(newGap);
    await said(one, async () => signals.say('staff', 'gaps'));
    for (const page of [one.page, other])
      await page.getByRole('link', { name: 'con gà con ở đâu' }).waitFor();
    expect(await one.page.getByRole('searchbox').inputValue()).toBe('đang gõ dở');

    // The tab that held the stream goes; the other takes over.
    await one.page.close();
    await desk.db.query(`update questions set text_masked = 'con vịt con ở đâu'`);
    await expect
      .poll(async () => {
        signals.say('staff', 'gaps');
        return await other.getByRole('link', { name: 'con vịt con ở đâu' }).count();
      })
      .toBe(1);
    expect(one.trouble).toEqual(noTrouble);
  });
});

/** Said again until the stream is open, which nobody waits for. */
async function said({ page }: ConsoleVisit, say: () => Promise<void>): Promise<void> {
  await expect
    .poll(async () => {
      await say();
      return await page.getByRole('link', { name: 'con gà con ở đâu' }).count();
    })
    .toBe(1);
}

const newGap = `
  with conversation as (
    insert into conversations (id, channel, created_at, last_at)
    values (gen_random_uuid(), 'web', now(), now()) returning id
  ), question as (
    insert into questions (id, conversation_id, text_masked, language, asked_at)
    select gen_random_uuid(), id, 'con gà con ở đâu', 'vi', now() from conversation returning id
  ), answer as (
    insert into answers (id, question_id, outcome, reason, intent, text, parts, timings, path, answered_at)
    select gen_random_uuid(), id, 'no-knowledge', 'nothing-found', 'procedure', '', '[]', '{}', 'fields', now()
    from question returning id
  ), grouped as (
    insert into gap_groups (terms, opened_at, changed_at) values ('{}', now(), now()) returning id
  )
  insert into gaps (answer_id, kind, found_at, group_id)
  select answer.id, 'no-knowledge', now(), grouped.id from answer, grouped`;
