import { expect, test } from 'vitest';
import type { Database } from '#db/database.ts';
import { countMeasures } from '#db/measures.ts';
import { changeTicket, findAlike, findTicket, listTickets, lockTicket } from '#db/tickets.ts';
import { showTickets } from '#src/tickets/show-ticket.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { confirmTold, ticketing } from '#tests/support/told-tickets.ts';

const db = useTestDatabase();
const id = '11111111-0000-4000-8000-000000000001';
const since = new Date('2026-11-01T00:00:00Z');

/** How the statements of a piece of work are planned where a table may not be read as a whole. */
async function plansOf(work: (db: Database) => Promise<unknown>): Promise<string> {
  const plans: string[] = [];
  await db.transaction(async (tx) => {
    await tx.query('set local enable_seqscan = off');
    await work({
      ...tx,
      query: async (text: string, values?: readonly unknown[]) => {
        const rows = await tx.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values);
        plans.push(...rows.map((row) => row['QUERY PLAN']));
        return [];
      },
    } as Database);
  });
  return plans.join('\n');
}

test('a ticket is found, and held, by the index of its id; what is no id is nobody’s', async () => {
  expect(await plansOf(async (tx) => await findTicket(tx, { id }))).toMatch(/Index Cond: \(id = /);
  expect(await plansOf(async (tx) => await lockTicket(tx, { id }))).toMatch(/Index Cond: \(id = /);
  expect(await findTicket(db, { id: '-'.repeat(36) })).toBeNull();
});

test('a page of changes is read in the order of the index, from where the one before stopped', async () => {
  const asked = { state: null, agency: null, changedSince: since, after: { at: since, id } };
  const plan = await plansOf(
    async (tx) => await listTickets(tx, { ...asked, changedBefore: new Date(), limit: 51 }),
  );
  expect(plan).toMatch(/Index Cond: .*ROW\(changed_at, id\) > /);
  expect(plan).not.toContain('Sort Key: (date_trunc');
});

test('a month is measured by index, of dossiers and of reports', async () => {
  // Two years of reports, of which one in fifty is about conduct: with none at all every index is as good.
  await db.query(
    `insert into tickets (id, code, channel, state, kind, told_sealed, agency, confirmed_at, answer_by, answered_at)
     select gen_random_uuid(), 'PA-' || n, 'web', 'filed', case when n % 50 = 0 then 'conduct' else 'scene' end, 'x',
       'Sở ' || n % 20, at, (at + interval '10 days')::date, case when n % 9 > 0 then at + interval '6 days' end
     from generate_series(1, 10000) as n, lateral (select $1::timestamptz - n * interval '100 minutes' as at) as told`,
    [new Date('2026-12-15T00:00:00Z')],
  );
  await db.query('analyze tickets');
  const plan = await plansOf(async (tx) => await countMeasures(tx, '2026-11-01', since));
  for (const index of ['dossiers_finished', 'tickets_conduct', 'tickets_due', 'tickets_answered'])
    expect(plan).toContain(index);
});

test('what may tell the same is looked for by words, ward and place, each by an index', async () => {
  await db.query(
    `insert into tickets (id, code, channel, state, kind, told_sealed, words_key, words_masked, ward, latitude, longitude, confirmed_at)
     select gen_random_uuid(), 'PA-' || n, 'web', 'filed', 'scene', 'x', 'k' || n, 'đèn', n % 100, 16 + n * 0.0001, 107,
       $1::timestamptz + n * interval '1 minute' from generate_series(1, 10000) as n`,
    [since],
  );
  await db.query('analyze tickets');
  const like = { id, wordsKey: 'đèn', ward: '10001', latitude: 16.46, longitude: 107.59, since };
  const plan = await plansOf(async (tx) => await findAlike(tx, like));
  expect(plan).toMatch(/tickets_alike/);
  expect(plan).toMatch(/Index Cond: .*latitude >= /);
});

test('a change that is committed late is not behind whoever read on meanwhile', async () => {
  const resources = ticketing(db);
  const [slow, quick] = [await confirmTold(resources), await confirmTold(resources)];
  const asked = { state: null, agency: null, changedSince: since, after: null, limit: 1 };
  const at = new Date('2026-12-01T09:00:00Z');
  const read = async (now: string, after: string | null) =>
    await showTickets({ db, clock: fixedClock(now) }, { ...asked, changedSince: at, after });
  await changeTicket(db, quick.ticketId, { state: 'assigned', at: new Date(at.getTime() + 5) });
  expect((await read('2026-12-01T09:00:01Z', null)).tickets).toEqual([]);
  // Stamped before the other one, committed behind it.
  await changeTicket(db, slow.ticketId, { state: 'assigned', at });
  const first = await read('2026-12-01T09:01:30Z', null);
  const second = await read('2026-12-01T09:01:30Z', first.next);
  expect([...first.tickets, ...second.tickets].map(({ code }) => code)).toEqual([slow.code, quick.code]);
});
