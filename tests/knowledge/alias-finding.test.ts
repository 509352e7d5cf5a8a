import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aliasFiles } from '#knowledge/alias-files.node.ts';
import { findEntries } from '#knowledge/find-entries.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import { openScratch, type Scratch } from '#tests/quality/open-scratch.ts';
import { serverOnly } from '#tests/support/database.ts';
import { withSharedFolder } from '#tests/support/shared-folder.ts';
import { shippedProcedures } from '#tests/support/shipped-procedures.ts';

const today = '2026-11-22';
const minutes = 60_000;
/** So many are looked for at a time: the pool has no more connections. */
const atOnce = 4;
/** One phrase in so many is looked for, the same ones in every run, whatever phrases come beside them. */
const oneIn = 8;

type Placed = { readonly code: string; readonly alias: string; readonly place: number };

withSharedFolder('among all records of the portal', (path) => {
  serverOnly("a sample of citizens' phrases", () => {
    let scratch: Scratch;
    let placed: readonly Placed[] = [];

    beforeAll(async () => {
      const records = path('data', 'procedures.jsonl');
      scratch = await openScratch(records);
      placed = await placeAll(scratch, new Set(readFileSync(records, 'utf8').match(/\b\d\.\d{6}\b/g)));
    }, 10 * minutes);

    afterAll(() => scratch.drop());

    test('find their own procedures among the first three', () => {
      expect(placed.length).toBeGreaterThan(500);
      const lost = placed.filter(({ place }) => place < 0 || place > 2);
      expect(lost.map(({ code, alias }) => `${code} ${alias}`)).toEqual([]);
    });

    test('nearly always find them first', () => {
      const first = placed.filter(({ place }) => place === 0);
      expect(first.length / placed.length).toBeGreaterThanOrEqual(0.97);
    });
  });
});

/** Where each phrase finds its own procedure, counted from 0; those of procedures that are not here are left out. */
async function placeAll({ db }: Scratch, records: ReadonlySet<string>): Promise<readonly Placed[]> {
  const shipped = await shippedProcedures();
  const phrases = [
    ...(await aliasFiles('knowledge'))
      .flatMap(({ aliases }) => aliases)
      .filter(({ code }) => records.has(code)),
    ...[...shipped].flatMap(([code, { aliases }]) => aliases.map((alias) => ({ code, alias }))),
  ].filter(({ code, alias }) => inSample(`${code} ${alias}`));
  const placed: Placed[] = [];
  for (let at = 0; at < phrases.length; at += atOnce) {
    const found = phrases.slice(at, at + atOnce).map(async ({ code, alias }) => {
      const ranked = await findEntries(db, readQuestion(alias), today);
      return { code, alias, place: ranked.findIndex(({ entryId }) => entryId === code) };
    });
    placed.push(...(await Promise.all(found)));
  }
  return placed;
}

function inSample(phrase: string): boolean {
  return createHash('sha256').update(phrase.normalize('NFC')).digest().readUInt32BE() % oneIn === 0;
}
