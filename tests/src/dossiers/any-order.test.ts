import { beforeEach, describe, expect, test } from 'vitest';
import { applyEvent, type Known, type ReadEvent } from '#src/dossiers/apply-event.ts';
import type { Dossier } from '#src/dossiers/dossier.ts';
import { followDossier } from '#src/dossiers/follow-dossier.ts';
import { statusCodes } from '#src/dossiers/statuses.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { dossierDesk, lan } from '#tests/support/dossier-desk.ts';
import { registryEvent, tellEvents } from '#tests/support/registry-events.ts';

const codeKey = 'H57122609010001';
const takenAt = new Date('2026-11-20T08:00:00+07:00');
const day = (date: number, hour = 9) => new Date(Date.UTC(2026, 10, date, hour - 7));

function event(over: Partial<ReadEvent>): ReadEvent {
  return {
    ...{ registry: 'r', code: 'H57.12-260901-0001', codeKey, key: 'k', at: day(1), status: 4 },
    ...{ statusWord: null, applicant: null, receiptMark: null, takenAt, ...over },
  };
}

const told = (events: readonly ReadEvent[]): Dossier => {
  const end = events.reduce<Known | null>((known, each) => applyEvent(known, each), null);
  if (!end) throw new Error('nothing was told');
  return end.dossier;
};

/** The same end, in whatever order: that is looked for in the order of the events, and then shuffled. */
function inAnyOrder(events: readonly ReadEvent[]): Dossier {
  const end = told(events);
  for (const order of permutations(events)) expect(told(order)).toEqual(end);
  return end;
}

function permutations<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}

describe('events in any order', () => {
  test('make a dossier finished when its result was there, and not when it was fetched', () => {
    const events = [
      event({ at: day(1), status: 2 }),
      event({ at: day(2), status: 9, dueAt: day(3, 17) }),
      event({ at: day(10), status: 10, dueAt: day(3, 17) }),
    ];
    expect(inAnyOrder(events)).toMatchObject({ finishedAt: day(2), returnedAt: day(10) });
  });

  test('name the papers that are asked for, and the note, whichever of them has them', () => {
    const papers = { wanted: ['Bản vẽ'], until: '2026-11-30' };
    const events = [
      event({ at: day(1), status: 2, note: 'Đã nhận' }),
      event({ at: day(2), status: 5, papers, note: 'Thiếu bản vẽ' }),
      event({ at: day(2, 10), status: 5 }),
    ];
    const end = { papersWanted: ['Bản vẽ'], papersUntil: '2026-11-30', note: 'Thiếu bản vẽ' };
    expect(inAnyOrder(events)).toMatchObject(end);
    const on = event({ at: day(3), status: 4 });
    expect(inAnyOrder([...events, on])).toMatchObject({ papersWanted: [], papersUntil: null, note: null });
    const again = event({ at: day(4), status: 5 });
    expect(inAnyOrder([...events, on, again])).toMatchObject({ papersWanted: [], note: null });
  });

  test('count each date that was promised once, also where a dossier is first heard of with one', () => {
    const events = [
      event({ at: day(2), promisedAt: day(5, 17) }),
      event({ at: day(5), promisedAt: day(12, 17) }),
      event({ at: day(6), promisedAt: day(12, 17) }),
    ];
    expect(inAnyOrder(events)).toMatchObject({
      promises: 2,
      promisedAt: day(12, 17),
      promisedToldAt: day(5),
    });
    expect(inAnyOrder(events.slice(0, 1))).toMatchObject({ promises: 1 });
  });

  test('take a second sum for another debt than the one that was paid', () => {
    const first = event({
      at: day(2),
      status: 2,
      fee: { owed: 50_000, paidAt: day(2, 10), link: 'https://a.gov.vn' },
    });
    const second = event({ at: day(9), status: 6, fee: { owed: 12_500_000, paidAt: null } });
    const paid = event({ at: day(11), status: 4, fee: { paidAt: day(11) } });
    expect(inAnyOrder([first])).toMatchObject({ feeOwed: 50_000, feePaidAt: day(2, 10) });
    const due = { feeOwed: 12_500_000, feePaidAt: null, feeLink: null };
    expect(inAnyOrder([first, second])).toMatchObject(due);
    expect(inAnyOrder([first, second, paid])).toMatchObject({ ...due, feePaidAt: day(11) });
  });

  test('ask for the same sum a second time where the citizen is asked to pay anew', () => {
    const first = event({ at: day(2), status: 6, fee: { owed: 50_000 } });
    const paid = event({ at: day(3), status: 4, fee: { owed: 50_000, paidAt: day(3) } });
    expect(inAnyOrder([first, paid])).toMatchObject({ feeOwed: 50_000, feePaidAt: day(3) });
    const again = event({ at: day(5), status: 6, fee: { owed: 50_000, paidAt: null } });
    expect(inAnyOrder([first, paid, again])).toMatchObject({ feeOwed: 50_000, feePaidAt: null });
  });

  test('know since when a date holds, however often it is repeated', () => {
    const events = [
      event({ at: day(1), dueAt: day(14) }),
      event({ at: day(3), dueAt: day(14) }),
      event({ at: day(5), dueAt: day(20) }),
      event({ at: day(7), dueAt: day(20) }),
    ];
    expect(inAnyOrder(events)).toMatchObject({ dueAt: day(20), dueToldAt: day(5) });
  });

  test('flag a dossier that went backwards', () => {
    const events = [event({ at: day(2), status: 9 }), event({ at: day(3), status: 4 })];
    expect(inAnyOrder(events)).toMatchObject({ status: 4, flags: ['backwards'], finishedAt: null });
  });

  test.each(Array.from({ length: 60 }, (_, seed) => seed + 1))('come to one end: history %d', (seed) => {
    const random = numbers(seed);
    const counts = seed % 3 === 0;
    const events = Array.from({ length: 2 + random(7) }, (_, place) => {
      const told = randomEvent(place, random);
      // A registry that counts is believed by its count, whatever its clock says.
      return counts ? { ...told, sequence: place, at: day(1 + random(25)) } : told;
    });
    const end = told(events);
    for (let shuffle = 0; shuffle < 40; shuffle += 1) expect(told(shuffled(events, random))).toEqual(end);
  });
});

describe('a registry that tells in any order', () => {
  const db = useTestDatabase();

  test('leaves the same in the database, one event at a time or many at once', async () => {
    const at = (date: number) => day(date).toISOString();
    const receivedAt = undefined;
    const events = [
      registryEvent({ at: at(2), status: 2, receivedAt, fee: { owed: 50_000, paidAt: at(2) } }),
      registryEvent({
        at: at(3),
        status: 5,
        receivedAt,
        papers: { wanted: ['Đơn'], until: '2026-11-30' },
        note: 'Thiếu đơn',
      }),
      registryEvent({
        at: at(4),
        status: 5,
        receivedAt,
        handling: { unit: 'Phòng Đất đai', officer: 'Bà Mẫu' },
      }),
      registryEvent({ at: at(6), receivedAt, promisedAt: at(20), apologisedAt: at(6) }),
      registryEvent({ at: at(7), status: 6, receivedAt, fee: { owed: 900_000 }, promisedAt: at(25) }),
    ].map((each) => ({ ...each, code: 'H57.12-261101-0001' }));
    const kept = async () => {
      const [row] = await db.query<{ dossier: object }>(
        `select to_jsonb(dossiers) - '{id,applicant,version_id}'::text[] as dossier from dossiers`,
      );
      await db.query('delete from dossiers');
      return row?.dossier;
    };
    for (let most = 1; most <= events.length; most += 1) {
      await tellEvents(db, events.slice(0, most));
      const inOrder = await kept();
      const random = numbers(most);
      for (let shuffle = 0; shuffle < 8; shuffle += 1) {
        const order = shuffled(events.slice(0, most), random);
        const parts = shuffle % 2 === 0 ? order.map((each) => [each]) : [order];
        for (const part of parts) await tellEvents(db, part);
        expect(await kept()).toEqual(inOrder);
      }
    }
  });
});

describe('papers that come late', () => {
  const db = useTestDatabase();
  const desk = dossierDesk(db);
  const papers = { wanted: ['Bản vẽ'], until: '2026-11-30' };
  const tell = (at: string, over: object) => tellEvents(db, [registryEvent({ at, ...over })]);
  const toTell = () => db.query('select papers_wanted as papers from dossier_changes where to_tell');

  beforeEach(async () => {
    await desk.open();
    await tell('2026-11-16T09:00:00+07:00', { status: 2 });
    await desk.kinds('H57.12-261116-0001', '5678');
    await followDossier(desk.looking(), lan, 'H57.12-261116-0001');
    await tell('2026-11-17T09:30:00+07:00', { status: 5 });
    await db.query('update dossier_changes set to_tell = false');
  });

  test('are told to whoever follows, as they are what is asked for now', async () => {
    await tell('2026-11-17T09:00:00+07:00', { status: 5, papers });
    expect(await toTell()).toEqual([{ papers: ['Bản vẽ'] }]);
  });

  test('are not told where they were asked for before, and are no more', async () => {
    await tell('2026-11-17T09:00:00+07:00', { status: 4 });
    await tell('2026-11-16T15:00:00+07:00', { status: 5, papers });
    expect(await toTell()).toEqual([]);
  });
});

type Random = (below: number) => number;

/** The same numbers for the same seed. */
function numbers(seed: number): Random {
  let state = seed * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    return (state >>> 8) % below;
  };
}

function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  return items
    .map((item) => ({ item, by: random(1_000_000) }))
    .toSorted((one, other) => one.by - other.by)
    .map(({ item }) => item);
}

/** An event that tells whatever it likes; each a day after the one before. */
function randomEvent(place: number, random: Random): ReadEvent {
  const some = <Told>(value: Told): Told | undefined => (random(3) === 0 ? value : undefined);
  const at = (most: number) => day(1 + random(most));
  return event({
    ...{ key: `k${place}`, at: day(1 + place), status: statusCodes[random(10)] ?? 4 },
    statusWord: some(`lời ${place}`) ?? null,
    agency: some(`Sở ${random(3)}`),
    procedure: some({ code: `1.00000${random(3)}`, name: null }),
    applicant: some({ sealed: `s${place}`, proofs: ['một', 'hai'] }) ?? null,
    receiptMark: some(`r${place}`) ?? null,
    ...{ submittedAt: some(at(9)), receivedAt: some(at(9)), dueAt: some(at(4)), promisedAt: some(at(4)) },
    ...{ apologisedAt: some(at(9)), finishedAt: some(at(9)), returnedAt: some(at(9)) },
    result: some({ by: 'post', place: some('Quầy 3'), tracking: some(`VN${place}`) }),
    fee: some({ owed: some(random(3) * 1000), paidAt: some(at(9)), link: some(`https://a.gov.vn/${place}`) }),
    papers: some({ wanted: random(2) === 0 ? [`giấy ${place}`] : [], until: some('2026-11-30') }),
    ...{ note: some(`ghi ${place}`), handling: some({ unit: `Phòng ${place}`, officer: some('Bà Mẫu') }) },
  });
}
