import pg from 'pg';
import { afterEach, expect, it, vi } from 'vitest';
import { poolDatabase } from '#db/pool-database.ts';
import { createPostgresSignals, type PostgresSignals } from '#db/postgres-signals.ts';
import { createSignals } from '#src/signals.ts';
import { serverOnly, useScratchDatabase } from '#tests/support/database.ts';
import { recordingLog } from '#tests/support/recording-log.ts';

serverOnly('signals between programs on one server', () => {
  const url = useScratchDatabase();
  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const it of open.splice(0).reverse()) await it.close();
  });

  function program(origin: string): PostgresSignals & { readonly heard: string[] } {
    const pool = new pg.Pool({ connectionString: url(), max: 2 });
    const signals = createPostgresSignals({
      ...{ url: url(), origin, db: poolDatabase(pool), log: recordingLog(), local: createSignals() },
    });
    const heard: string[] = [];
    for (const topic of ['work', 'due', 'shown', 'telling'] as const)
      signals.on(topic, (detail) => heard.push(`${topic}:${detail}`));
    open.push({ close: () => pool.end() }, signals);
    return Object.assign(signals, { heard });
  }

  /** Said again until heard: the other may still be opening its connection. */
  async function hears(
    from: PostgresSignals,
    to: { readonly heard: string[] },
    detail: string,
  ): Promise<void> {
    await vi.waitFor(
      () => {
        from.say('shown', detail);
        expect(to.heard).toContain(`shown:${detail}`);
      },
      { timeout: 10_000, interval: 50 },
    );
  }

  it('are heard in the other, at once in our own, and not twice there', async () => {
    const [one, other] = [program('one'), program('other')];
    await hears(one, other, 'first');
    one.say('work', 'a conversation');
    expect(one.heard.at(-1)).toBe('work:a conversation');
    await vi.waitFor(() => expect(other.heard).toContain('work:'));
    await hears(one, other, 'last');
    const words = (heard: readonly string[]) => heard.filter((word) => word.startsWith('work:'));
    expect([words(one.heard), words(other.heard)]).toEqual([['work:a conversation'], ['work:']]);
  });

  it('carry what is told whole and in order, more than one payload holds, and nothing that fits into none', async () => {
    const [one, other] = [program('one'), program('other')];
    await hears(one, other, 'first');
    // Each letter is three bytes there; together they are several payloads.
    const drafts = [1, 2, 3, 4, 5].map((length) => 'ệ'.repeat(length * 450));
    for (const draft of [...drafts, 'ệ'.repeat(3_000)]) one.say('telling', draft);
    await hears(one, other, 'last');
    const told = other.heard.filter((word) => word.startsWith('telling:'));
    expect(told.map((word) => word.length)).toEqual(drafts.map((draft) => draft.length + 'telling:'.length));
  });

  it('come through again after the connection was cut', async () => {
    const [one, other] = [program('one'), program('other')];
    await hears(one, other, 'before');
    const [pool] = [new pg.Pool({ connectionString: url(), max: 1 })];
    open.push({ close: () => pool.end() });
    await pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'motcua signals'`,
    );
    await hears(one, other, 'after');
  });

  it('pass over what others say in the same room', async () => {
    const [one, other] = [program('one'), program('other')];
    await hears(one, other, 'before');
    const pool = new pg.Pool({ connectionString: url(), max: 1 });
    open.push({ close: () => pool.end() });
    for (const junk of ['', 'x', '[]', '{"from":1}', 'null'])
      await pool.query(`select pg_notify('motcua', $1)`, [junk]);
    await hears(one, other, 'after');
  });
});
