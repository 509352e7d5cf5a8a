import { expect, it } from 'vitest';
import { openPostgres } from '#db/open-postgres.ts';
import { systemClock } from '#src/clock.ts';
import { changeSetting } from '#src/settings/change-setting.ts';
import { createSignals } from '#src/signals.ts';
import { serverOnly, useScratchDatabase } from '#tests/support/database.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { readyAt, useNodeProgram } from '#tests/support/node-program.ts';
import { waitFor } from '#tests/support/wait-for.ts';

const node = useNodeProgram();

serverOnly('two programs on one database', () => {
  const url = useScratchDatabase();

  it('both follow what staff set, without a restart and though nobody told them', async () => {
    const environment = { DATABASE_URL: url(), SESSION_SECRET: 'a secret of tests, thirty-two letters' };
    const roles = ['all', 'web'].map((role) => node.start({ ...environment, MOTCUA_ROLE: role }));
    const addresses = await Promise.all(roles.map(readyAt));
    const db = await openPostgres(url());
    const held = { db, clock: systemClock, signals: createSignals() };
    const set = { version: 0, why: 'thử' } as const;
    const name = 'Trung tâm phường Mẫu';
    const off = { in: false, out: false };
    await changeSetting(held, inventedStaff('admin'), {
      ...set,
      name: 'centre',
      value: { name, hotline: null },
    });
    const none = { vi: '', en: '' };
    const greeting = { vi: '{trung_tam} nghe đây ạ.', en: '' };
    await changeSetting(held, inventedStaff('admin'), {
      ...set,
      name: 'texts',
      value: { greeting, closed: none, waiting: none },
    });
    await changeSetting(held, inventedStaff('admin'), { ...set, name: 'switch.web', value: off });
    await db.close();
    for (const address of addresses) {
      const page = async () => await (await fetch(address)).text();
      await waitFor(async () => (await page()).includes('Trợ lý đang tạm dừng'));
      expect(await page()).toContain(name);
      const greeted = await fetch(`${address}/api/v1/questions`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ question: 'xin chào' }),
      });
      expect(await greeted.text()).toContain(`${name} nghe đây ạ.`);
    }
  });
});
