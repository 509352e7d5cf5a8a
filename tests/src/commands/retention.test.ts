import pg from 'pg';
import { expect, test } from 'vitest';
import { serverOnly, useScratchDatabase } from '#tests/support/database.ts';
import { filledFolder } from '#tests/support/pglite-folder.ts';
import { runCommand } from '#tests/support/run-command.ts';
import { createScratchDatabase, testServerUrl } from '#tests/support/test-server.ts';

test('npm run retention does what is due, proves it, and tells of it afterwards', {
  timeout: 120_000,
}, async () => {
  const state =
    testServerUrl() === null
      ? { MOTCUA_DATA_DIR: await filledFolder() }
      : { DATABASE_URL: (await createScratchDatabase()).url };
  const run = (...args: string[]) => retention(state, args);

  expect(await run('status')).toMatchObject({ code: 1, out: expect.stringContaining('No run yet.') });
  expect(await run('run')).toMatchObject({
    code: 0,
    out: expect.stringContaining('Proved: nothing older is left.'),
  });
  expect(await run('status')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Kept: messages 5 days, attachments 90.*\n.*gone: nothing\nProved/),
  });
  expect(await run('forget')).toMatchObject({ code: 2 });
});

serverOnly('where staff have set it', () => {
  const url = useScratchDatabase();

  test('the command keeps things as long as the console says', async () => {
    const state = { DATABASE_URL: url() };
    await retention(state, ['status']);
    const client = new pg.Client({ connectionString: url() });
    await client.connect();
    const days = { messagesDays: 200, attachmentsDays: 90, deliveriesDays: 30, guidanceDays: 730 };
    await client.query(
      `insert into settings (name, value, changed_at, changed_by, changed_by_name)
       values ('retention', $1, now(), 'x', 'Sầm Thị Mẫu')`,
      [JSON.stringify({ ...days, dossiersDays: 730, ticketsDays: 3650 })],
    );
    await client.end();
    expect(await retention(state, ['status'])).toMatchObject({
      out: expect.stringContaining('Kept: messages 200 days'),
    });
  });
});

async function retention(state: Record<string, string>, args: readonly string[]) {
  return await runCommand(['retention', ...args], { RETENTION_MESSAGES_DAYS: '5', ...state });
}
