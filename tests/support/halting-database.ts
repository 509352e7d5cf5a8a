import type { Database } from '#db/database.ts';

/**
 * A connection that stops after the first statement that fits `after`, until `goOn` is called: what others do
 * meanwhile happens in the middle of its transaction. `halted` resolves when it has come there.
 */
export function haltingDatabase(db: Database, after: RegExp) {
  const [halted, come] = signal();
  const [released, goOn] = signal();
  const halting = (inner: Database): Database => ({
    async query(sql, params) {
      const rows = await inner.query<never>(sql, params);
      if (after.test(sql)) {
        come();
        await released;
      }
      return rows;
    },
    transaction: (work) => inner.transaction((tx) => work(halting(tx))),
  });
  return { db: halting(db), halted, goOn };
}

function signal(): readonly [Promise<void>, () => void] {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return [promise, () => resolve()];
}
