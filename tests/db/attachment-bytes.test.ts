import { expect, it } from 'vitest';
import { chunkBytes, claimBytes, readBytes, writeBytes } from '#db/attachment-bytes.ts';
import { settleAttachment } from '#db/attachments.ts';
import { hashBytes } from '#src/conversations/hash-bytes.ts';
import { storeFile } from '#src/conversations/store-file.ts';
import { asAnotherProgram, serverOnly, useTestDatabase } from '#tests/support/database.ts';
import { waitFor } from '#tests/support/wait-for.ts';

const db = useTestDatabase();
const body = new Uint8Array(chunkBytes * 3 + 5).map((_, at) => at % 251);

async function attach(): Promise<string> {
  const [row] = await db.query<{ id: string }>(
    `insert into attachments (id, kind, name) values (gen_random_uuid(), 'file', 'a.pdf') returning id`,
  );
  return row?.id ?? '';
}
async function store(id: string): Promise<void> {
  const stored = await storeFile(db, { id, attempts: 0 }, body);
  if (stored) await settleAttachment(db, { id, attempts: 0 }, { ...stored, type: 'application/pdf' });
}
const drop = (id: string) => db.query('delete from attachments where id = $1', [id]);
const chunks = async () => (await db.query('select 1 from attachment_chunks')).length;

it('a file comes back as it went in, in chunks of its own order', async () => {
  const id = await attach();
  await store(id);
  expect(await chunks()).toBe(4);
  expect(Buffer.from(await readBytes(db, await hashBytes(body))).equals(Buffer.from(body))).toBe(true);
});

it('chunks that a dead program left are completed, and go with its attachment', async () => {
  const [id, sha256] = [await attach(), await hashBytes(body)];
  await claimBytes(db, { id, attempts: 0, sha256 });
  await writeBytes(db, sha256, body.subarray(0, chunkBytes));
  await store(id);
  expect(await chunks()).toBe(4);
  const other = await attach();
  await claimBytes(db, { id: other, attempts: 0, sha256 });
  await drop(id);
  expect(await chunks(), 'somebody else is storing it').toBe(4);
  await db.query('update attachments set sha256 = null where id = $1', [other]);
  expect(await chunks()).toBe(0);
});

it('who stores another file under the same attachment meanwhile loses nothing of it', async () => {
  const id = await attach();
  const first = await storeFile(db, { id, attempts: 0 }, body);
  await storeFile(db, { id, attempts: 0 }, body.subarray(0, 10));
  expect(first && (await settleAttachment(db, { id, attempts: 0 }, { ...first, type: 'x' }))).toBe(false);
  expect(await chunks()).toBe(1);
});

serverOnly('with several sessions', () => {
  it('a file that comes while the last of its kind is about to go is whole', async () => {
    const [leaving, coming] = [await attach(), await attach()];
    await store(leaving);
    let isStored = false;
    let storing: Promise<void> | null = null;
    await db.transaction(async (tx) => {
      await tx.query('delete from attachments where id = $1', [leaving]);
      storing = asAnotherProgram(() => store(coming)).then(() => {
        isStored = true;
      });
      const waiting = `select 1 from pg_locks where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`;
      await waitFor(async () => isStored || (await tx.query(waiting)).length > 0);
    });
    await storing;
    expect((await readBytes(db, await hashBytes(body))).length).toBe(body.length);
  });

  it('a file is whole however often the same one goes while it comes', async () => {
    for (let round = 0; round < 10; round++) {
      const leaving = await attach();
      await store(leaving);
      const coming = await Promise.all([attach(), attach()]);
      await Promise.all([drop(leaving), ...coming.map(store)]);
      for (const id of coming) {
        const [row] = await db.query<{ state: string }>('select state from attachments where id = $1', [id]);
        expect(row?.state).toBe('stored');
      }
      expect((await readBytes(db, await hashBytes(body))).length).toBe(body.length);
      await Promise.all(coming.map(drop));
      expect(await chunks()).toBe(0);
    }
  });
});
