import { expect, it } from 'vitest';
import { countRefusals } from '#src/conversations/count-refusals.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { recordingLog } from '#tests/support/recording-log.ts';

const db = useTestDatabase();

it('a thousand forged requests at once cost a few statements, and each is counted', async () => {
  let statements = 0;
  const counting: typeof db = {
    transaction: db.transaction,
    query: async (sql, params) => {
      statements += 1;
      return await db.query(sql, params);
    },
  };
  const count = countRefusals({ db: counting, log: recordingLog() });
  const forged = { channel: 'zalo', why: 'forged' };
  const unsigned = { channel: 'telegram', why: 'unsigned' };
  await Promise.all(Array.from({ length: 1_000 }, (_, at) => count(at % 4 === 0 ? unsigned : forged)));
  const kept = await db.query('select channel, why, times::int from refused_requests order by channel');
  expect(kept).toEqual([
    { ...unsigned, times: 250 },
    { ...forged, times: 750 },
  ]);
  expect(statements).toBeLessThan(5);
});

it('where the database is away nothing is counted, and nobody waits for it', async () => {
  const log = recordingLog();
  const away = { query: () => Promise.reject(new Error('away')), transaction: db.transaction };
  await countRefusals({ db: away, log })({ channel: 'zalo', why: 'forged' });
  expect(log.lines.map(({ event }) => event)).toEqual(['webhook.refused', 'webhook.uncounted']);
});
