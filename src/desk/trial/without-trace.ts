import type { Database } from '#db/database.ts';

/**
 * Does `work` on the database as if it were so, and takes all of it back: nobody else ever sees it. What it reads
 * must be quick, as whoever publishes meanwhile waits, and on PGlite everybody.
 */
export async function withoutTrace<Result>(
  db: Database,
  work: (tx: Database) => Promise<Result>,
): Promise<Result> {
  const done: { result?: Result; isDone: boolean } = { isDone: false };
  await db
    .transaction(async (tx) => {
      done.result = await work(tx);
      done.isDone = true;
      throw new TakenBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error;
    });
  if (!done.isDone) throw new Error('a trial ended before it was done');
  // Set by `work` just before `isDone`.
  return done.result as Result;
}

/** Ends the transaction, and nothing else. */
class TakenBack extends Error {}
