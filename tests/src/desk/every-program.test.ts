import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { poolDatabase } from '#db/pool-database.ts';
import { readTypes } from '#db/read-types.ts';
import { systemClock } from '#src/clock.ts';
import { serverOnly, useScratchDatabase } from '#tests/support/database.ts';
import { openDesk, priced } from '#tests/support/desk-acts.ts';
import { readyAt, useNodeProgram } from '#tests/support/node-program.ts';

serverOnly('two programs on one server', () => {
  const scratch = useScratchDatabase();
  const programs = useNodeProgram();

  test('answer their very next question from what a third one published', async () => {
    const environment = {
      DATABASE_URL: scratch(),
      SESSION_SECRET: 'an invented secret of two programs',
      RATE_LIMIT_PER_MINUTE: '0',
    };
    const started = [programs.start(environment), programs.start(environment)];
    const urls = await Promise.all(started.map(readyAt));
    const pool = new pg.Pool({ connectionString: scratch(), max: 4, types: readTypes });
    onTestFinished(async () => await pool.end());
    const desk = openDesk(poolDatabase(pool), { clock: systemClock });
    const wedding = '1.000894';
    const told = async () => await Promise.all(urls.map(async (url) => await ask(url, `lệ phí ${wedding}`)));
    for (const text of await told()) expect(text).not.toContain('123.456');

    const version = await desk.current(wedding);
    if (version?.content.kind !== 'procedure') throw new Error('the shipped procedure is not there');
    const [method] = version.content.methods;
    const fees = [{ amount: 123_456, check: false }];
    const id = await desk.begin(wedding, {
      ...priced(version.content, 123_456),
      methods: [{ ...method, channel: 'counter', fees }],
      aliases: [...version.content.aliases, 'tổ chức lễ rước quờn quợt'],
    });
    expect(await desk.submit(id)).toEqual({ kind: 'submitted' });
    expect(await desk.approve(id)).toMatchObject({ kind: 'published' });
    for (const text of await told()) expect(text).toContain('123.456');
    for (const url of urls) expect(await ask(url, 'tổ chức lễ rước quờn quợt')).toContain(wedding);
  });
});

async function ask(url: string, question: string): Promise<string> {
  const response = await fetch(`${url}/api/v1/questions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ question }),
  });
  expect(response.status).toBe(200);
  return await response.text();
}
