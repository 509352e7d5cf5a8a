import { beforeEach, describe, expect, it } from 'vitest';
import { countEmbedded, findNearVector } from '#db/entry-vectors.ts';
import { embedEntries } from '#knowledge/embed-entries.ts';
import { systemClock } from '#src/clock.ts';
import { embeddingChores } from '#src/conversations/embedding-chores.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { LetterEmbedder } from '#tests/support/letter-embedder.ts';
import { recordingLog } from '#tests/support/recording-log.ts';

const db = useTestDatabase();
const never = new AbortController().signal;
const day = '2026-11-22';

beforeEach(async () => {
  await importInvented({ db, clock: systemClock });
});

async function nearest(embedder: LetterEmbedder, question: string) {
  const [vector] = (await embedder.embed([question])) ?? [];
  return await findNearVector(db, { embedder: embedder.name, vector: vector ?? [], day, most: 3 });
}

describe('entries, embedded', () => {
  it('are found nearest first, with a likeness that falls', async () => {
    const embedder = new LetterEmbedder();
    const end = await embedEntries({ db }, embedder, { signal: never });
    const counted = await countEmbedded(db, embedder.name);
    expect(end).toEqual({ embedded: counted.entries, finished: true });
    expect(counted.embedded).toBe(counted.entries);

    const found = await nearest(embedder, 'giấy nuôi rùa');
    expect(found[0]?.name.toLowerCase()).toContain('rùa');
    const likeness = found.map((entry) => entry.likeness);
    expect(likeness).toEqual([...likeness].sort((one, other) => other - one));
    expect(likeness[0]).toBeLessThanOrEqual(1.000001);
  });

  it('are embedded once, by the name that they go by and by the words of citizens', async () => {
    const embedder = new LetterEmbedder();
    await embedEntries({ db }, embedder, { signal: never });
    const [seen] = [embedder.seen.length];
    expect(await embedEntries({ db }, embedder, { signal: never })).toEqual({ embedded: 0, finished: true });
    expect(embedder.seen).toHaveLength(seen);
    const [alias] = await db.query<{ words: string; name: string }>(
      `select words, catalogue.name from passages join catalogue using (version_id)
       where passages.kind = 'alias' and words <> coalesce(plain_name, '') limit 1`,
    );
    expect(embedder.seen.find((text) => text.startsWith(alias?.name ?? '-'))).toContain(alias?.words ?? '-');
  });

  it('are kept as far as it came when the other side goes away, and gone on with later', async () => {
    const embedder = new LetterEmbedder();
    embedder.left = 0;
    expect(await embedEntries({ db }, embedder, { signal: never })).toEqual({ embedded: 0, finished: false });
    const log = recordingLog();
    const [chore] = embeddingChores({ db, log, embedder });
    await chore?.once();
    expect(log.lines.map(({ event }) => event)).toEqual(['entries.unembedded']);
    embedder.left = 1_000;
    await chore?.once();
    const { entries, embedded } = await countEmbedded(db, embedder.name);
    expect(embedded).toBe(entries);
  });

  it('are embedded anew by another model, whose vectors are not compared with the old ones', async () => {
    const old = new LetterEmbedder('old', 16);
    await embedEntries({ db }, old, { signal: never });
    const fresh = new LetterEmbedder('fresh', 64);
    expect(await nearest(fresh, 'giấy nuôi rùa')).toEqual([]);
    await embedEntries({ db }, fresh, { signal: never });
    expect(await nearest(fresh, 'giấy nuôi rùa')).toHaveLength(3);
    expect((await countEmbedded(db, 'old')).embedded).toBe(0);
  });

  it('under one name with vectors of another length are passed over, not compared', async () => {
    const embedder = new LetterEmbedder('same', 16);
    await embedEntries({ db }, embedder, { signal: never });
    expect(await nearest(new LetterEmbedder('same', 64), 'giấy nuôi rùa')).toEqual([]);
  });

  it('leave the catalogue with their vectors', async () => {
    const embedder = new LetterEmbedder();
    await embedEntries({ db }, embedder, { signal: never });
    await db.query(`delete from catalogue`);
    expect(await db.query('select 1 from entry_vectors')).toEqual([]);
  });

  it('need no work where no model is configured', () => {
    expect(embeddingChores({ db, log: recordingLog(), embedder: null })).toEqual([]);
  });
});
