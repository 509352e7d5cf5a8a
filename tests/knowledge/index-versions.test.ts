import { beforeEach, expect, it } from 'vitest';
import { markLexiconStale, refreshLexicon } from '#db/lexicon.ts';
import { findEntries } from '#knowledge/find-entries.ts';
import { loadAliases } from '#knowledge/load-aliases.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import { serverOnly, useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { haltingDatabase } from '#tests/support/halting-database.ts';
import { importInvented, inventedProcedure } from '#tests/support/invented-entries.ts';

const db = useTestDatabase();
const clock = fixedClock('2026-11-22T03:00:00Z');

const firefly = (name: string) => inventedProcedure({ code: '8.000001', name });
const kite = inventedProcedure({ code: '8.000002', name: 'Đăng ký thả diều giấy' });

async function best(question: string): Promise<string | undefined> {
  const [found] = await findEntries(db, readQuestion(question), '2026-11-22');
  return found?.entryId;
}

/** Settled, or waiting for another's lock: either way it goes no further by itself. */
async function stands(work: Promise<unknown>): Promise<void> {
  let settled = false;
  const settle = () => {
    settled = true;
  };
  work.then(settle, settle);
  while (!settled) {
    const waiting = await db.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (waiting.length > 0) return;
  }
}

serverOnly('indexing beside another process', () => {
  beforeEach(async () => await importInvented({ db, clock }, [firefly('Đăng ký nuôi đom đóm'), kite]));

  it('waits for the lexicon to be counted, and the lexicon for it', async () => {
    // Something to count, so that counting weighs every passage anew.
    await importInvented({ db, clock }, [inventedProcedure({ code: '8.000003', name: 'Đăng ký hát xoan' })]);
    await db.query('update passages set mass = mass + 1');
    await markLexiconStale(db);

    const slow = haltingDatabase(db, /delete from catalogue/);
    const importing = importInvented({ db: slow.db, clock }, [firefly('Đăng ký nuôi dế mèn')]);
    await slow.halted;
    const counting = refreshLexicon(db);
    await stands(counting);
    slow.goOn();

    await Promise.all([importing, counting]);
    expect(await best('nuôi dế mèn')).toBe('8.000001');
  });

  it.each([
    ['between the look at the aliases and the passages', /select code, alias, plain from aliases/],
    ['while the entry is held', /from entries where id = any/],
  ])('loses no alias that comes %s', async (_, after) => {
    const slow = haltingDatabase(db, after);
    const importing = importInvented({ db: slow.db, clock }, [firefly('Đăng ký nuôi dế mèn')]);
    await slow.halted;
    const naming = loadAliases(db, [{ code: '8.000001', alias: 'bọ cánh sáng' }]);
    await stands(naming);
    slow.goOn();

    await Promise.all([importing, naming]);
    expect(await best('bọ cánh sáng')).toBe('8.000001');
    expect(await best('nuôi dế mèn')).toBe('8.000001');
  });
});
