import pg from 'pg';
import { expect, it } from 'vitest';
import { migrate } from '#db/migrate.ts';
import { reserveCall, settleCall } from '#db/model-budget.ts';
import { poolDatabase } from '#db/pool-database.ts';
import { readMigrations } from '#db/read-migrations.node.ts';
import { readTypes } from '#db/read-types.ts';
import { serverOnly, useScratchDatabase } from '#tests/support/database.ts';

serverOnly('the budget, over two programs', () => {
  const url = useScratchDatabase();
  const day = '2026-11-22';

  it('is spent to its end and not past it, however many ask at once', async () => {
    const pools = [1, 2].map(() => new pg.Pool({ connectionString: url(), max: 8, types: readTypes }));
    const programs = pools.map((pool) => poolDatabase(pool));
    try {
      const [one] = programs;
      if (one) await migrate(one, await readMigrations());
      const budget = { tokensPerDay: 10_000, callsPerCitizenPerDay: 3 };
      const citizens = Array.from({ length: 30 }, () => crypto.randomUUID());
      const asks = citizens.flatMap((conversationId) =>
        programs.flatMap((db) =>
          [1, 2].map(async () => await reserveCall(db, { day, conversationId, tokens: 200 }, budget)),
        ),
      );
      const taken = (await Promise.all(asks)).filter(Boolean).length;
      const [row] =
        (await one?.query<{ calls: number; tokens: number }>(
          'select calls, tokens::int as tokens from model_days',
        )) ?? [];
      const [most] = (await one?.query<{ n: number }>('select max(calls) as n from model_payers')) ?? [];

      expect(taken).toBe(50);
      expect(row).toEqual({ calls: 50, tokens: 10_000 });
      expect(most?.n).toBeLessThanOrEqual(3);

      if (one) await settleCall(one, { day, tokens: 200 }, 50);
      const again = await Promise.all(
        programs.map((db) =>
          reserveCall(db, { day, conversationId: crypto.randomUUID(), tokens: 150 }, budget),
        ),
      );
      expect(again.sort()).toEqual([false, true]);
    } finally {
      for (const pool of pools) await pool.end();
    }
  });
});
