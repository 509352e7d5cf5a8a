import type { Database } from '#db/database.ts';

export type GatedDatabase = {
  readonly db: Database;
  /** How many transactions stand at the gate. */
  waiting(): number;
  shut(): void;
  open(): void;
  /** From now on every transaction fails. */
  breakDown(): void;
};

/** A database whose transactions can be made to wait, or to fail. */
export function gatedDatabase(inner: Database): GatedDatabase {
  let shut: Promise<void> | null = null;
  let release = () => {};
  let waiting = 0;
  let isBroken = false;
  const gate: Database = {
    query: async (sql, params) => await inner.query(sql, params),
    transaction: async (work) => {
      if (isBroken) throw new Error('the connection is gone');
      waiting += 1;
      await shut;
      waiting -= 1;
      return await inner.transaction(work);
    },
  };
  return {
    db: gate,
    waiting: () => waiting,
    shut: () => {
      shut = new Promise((resolve) => {
        release = resolve;
      });
    },
    open: () => {
      shut = null;
      release();
    },
    breakDown: () => {
      isBroken = true;
    },
  };
}
