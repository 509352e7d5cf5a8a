import type { Database } from '#db/database.ts';
import { Fault } from '#src/fault.ts';

/**
 * A connection that is lost before its n-th statement, as when the process is killed there: what was not
 * committed is gone. `apart` is the same over a build broken on purpose, whose transactions are none.
 */
export function failingDatabase(
  db: Database,
  { at, transactions }: { readonly at: number; readonly transactions: 'whole' | 'apart' },
): Database & { readonly survived: () => boolean } {
  let count = 0;
  const guard = (inner: Database): Database => ({
    query: async (sql, params) => {
      count += 1;
      if (count >= at) throw new Fault('unavailable', 'the connection is lost');
      return await inner.query(sql, params);
    },
    transaction: async (work) =>
      transactions === 'apart'
        ? await work(guard(inner))
        : await inner.transaction(async (tx) => {
            const result = await work(guard(tx));
            // Lost after the last statement and before the commit.
            count += 1;
            if (count >= at) throw new Fault('unavailable', 'the connection is lost');
            return result;
          }),
  });
  return { ...guard(db), survived: () => count < at };
}
