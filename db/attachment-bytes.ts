import type { Database } from './database.ts';

/** Small enough that a statement on the embedded database holds nobody up. */
export const chunkBytes = 256 * 1024;

/**
 * Names the hash of what is about to be stored. From then on its chunks belong to this attachment too: they do not go
 * when another that has the same ones does. `false` where the lease was lost meanwhile.
 */
export async function claimBytes(
  db: Database,
  { id, attempts, sha256 }: { readonly id: string; readonly attempts: number; readonly sha256: string },
): Promise<boolean> {
  return await db.transaction(async (tx) => {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('attachment ' || $1, 0))`, [sha256]);
    const rows = await tx.query(
      `update attachments set sha256 = $3 where id = $1 and attempts = $2 and state = 'waiting' returning id`,
      [id, attempts, sha256],
    );
    return rows.length > 0;
  });
}

/** Writes what is not there yet, a statement for each chunk. */
export async function writeBytes(db: Database, sha256: string, body: Uint8Array): Promise<void> {
  const known = await db.query<{ part: number }>('select part from attachment_chunks where sha256 = $1', [
    sha256,
  ]);
  const parts = new Set(known.map(({ part }) => part));
  for (let part = 0; part * chunkBytes < body.length; part++) {
    if (parts.has(part)) continue;
    await db.query(
      // Not for an attachment that was erased meanwhile.
      `with wanted as (select from attachments where sha256 = $1 limit 1 for share)
       insert into attachment_chunks (sha256, part, body) select $1, $2::integer, $3::bytea from wanted on conflict do nothing`,
      [sha256, part, body.subarray(part * chunkBytes, (part + 1) * chunkBytes)],
    );
  }
}

/** How many bytes of a file are there. */
export async function countBytes(db: Database, sha256: string): Promise<number> {
  const [row] = await db.query<{ bytes: number }>(
    'select coalesce(sum(length(body)), 0)::float8 as bytes from attachment_chunks where sha256 = $1',
    [sha256],
  );
  return row?.bytes ?? 0;
}

/** The whole file, put together again. Whether it is what was stored is the reader's to check. */
export async function readBytes(db: Database, sha256: string): Promise<Uint8Array> {
  const sizes = await db.query<{ part: number; bytes: number }>(
    'select part, length(body) as bytes from attachment_chunks where sha256 = $1 order by part',
    [sha256],
  );
  const whole = new Uint8Array(sizes.reduce((sum, { bytes }) => sum + bytes, 0));
  let at = 0;
  for (const { part } of sizes) {
    const [chunk] = await db.query<{ body: Uint8Array }>(
      'select body from attachment_chunks where sha256 = $1 and part = $2',
      [sha256, part],
    );
    if (!chunk || at + chunk.body.length > whole.length) break;
    whole.set(chunk.body, at);
    at += chunk.body.length;
  }
  return whole;
}

/** Chunks that no attachment names, should there be any; under the lock of whoever names a hash. */
export async function dropOrphanBytes(db: Database): Promise<void> {
  const orphans = await db.query<{ sha256: string }>(
    `select distinct sha256 from attachment_chunks
     where not exists (select from attachments where attachments.sha256 = attachment_chunks.sha256)`,
  );
  for (const { sha256 } of orphans) {
    await db.transaction(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('attachment ' || $1, 0))`, [sha256]);
      await tx.query(
        `delete from attachment_chunks
         where sha256 = $1 and not exists (select from attachments where sha256 = $1)`,
        [sha256],
      );
    });
  }
}
