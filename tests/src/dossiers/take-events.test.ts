import { describe, expect, test } from 'vitest';
import { serverOnly, useTestDatabase } from '#tests/support/database.ts';
import { findInDatabase } from '#tests/support/find-in-database.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { registryEvent, tellEvents } from '#tests/support/registry-events.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase();

const state = async () =>
  await db.query(
    `select code, status, status_word as word, flags, (select count(*)::int from dossier_changes
       where dossier_id = dossiers.id) as changes from dossiers order by code`,
  );

describe('what a registry tells', () => {
  test('is kept as it stands, with the time of the registry and ours', async () => {
    const told = await tellEvents(db, [registryEvent({ status: 'Đang thẩm định' })]);
    expect(told).toMatchObject({ taken: 1, late: 0, known: 0, refused: 0 });
    const [row] = await db.query('select * from dossiers');
    expect(row).toMatchObject({
      registry: 'một cửa',
      code: 'H57.12-261116-0001',
      code_key: 'H57122611160001',
      status: 4,
      status_word: 'Đang thẩm định',
      as_of: new Date('2026-11-16T09:00:00+07:00'),
      taken_at: new Date('2026-11-18T12:00:00+07:00'),
      due_at: new Date('2026-11-20T17:00:00+07:00'),
    });
  });

  test('has nobody’s name, phone or number in the database in clear, nor their last four digits', async () => {
    await tellEvents(db, [registryEvent()]);
    expect(await findInDatabase(db, ['Mận', '0912', '345 678', '345678', '046199001234', '5678'])).toEqual(
      [],
    );
  });

  test('is kept once, however often it comes', async () => {
    const event = registryEvent();
    const told = await tellEvents(db, Array(100).fill(event));
    expect(told).toMatchObject({ taken: 1, known: 99 });
    for (let again = 0; again < 3; again++) {
      expect(await tellEvents(db, [event])).toMatchObject({ taken: 0, known: 1 });
    }
    expect(await state()).toMatchObject([{ status: 4, changes: 1 }]);
  });

  test('of another dossier may have the same key, and of another registry the same code', async () => {
    const event = registryEvent();
    await tellEvents(db, [event, { ...event, code: 'H57.12-261116-0002' }]);
    await tellEvents(db, [{ ...event, status: 9 }], { registry: 'bộ' });
    expect(await state()).toMatchObject([{ status: 4 }, { status: 9 }, { status: 4 }]);
  });

  test('too late stands in the timeline and does not turn the state back', async () => {
    await tellEvents(db, [registryEvent({ status: 9, at: '2026-11-17T15:00:00+07:00' })]);
    const told = await tellEvents(db, [
      registryEvent({ status: 4, at: '2026-11-17T08:00:00+07:00', ward: 'Phường Mẫu' }),
    ]);
    expect(told).toMatchObject({ taken: 0, late: 1, rows: [{ outcome: 'late', flags: [] }] });
    expect(await state()).toMatchObject([{ status: 9, flags: [], changes: 2 }]);
    expect(await db.query('select ward from dossiers')).toEqual([{ ward: 'Phường Mẫu' }]);
  });

  test('comes to the same end in any order', async () => {
    const day = (at: number) => `2026-11-${at}T09:00:00+07:00`;
    const events = [
      registryEvent({ status: 1, at: day(12) }),
      registryEvent({ status: 2, at: day(13), receivedAt: undefined }),
      registryEvent({ status: 5, at: day(14), papers: { wanted: ['Ảnh con rùa'], until: '2026-11-30' } }),
      registryEvent({ status: 4, at: day(16), ward: 'Phường Mẫu' }),
      registryEvent({ status: 9, at: day(17), result: { by: 'post', tracking: 'VN123' } }),
    ];
    const kept = `select status, submitted_at, received_at, finished_at, ward, tracking, papers_wanted, as_of from dossiers`;
    await tellEvents(db, events);
    const inOrder = await db.query(kept);
    for (const order of [
      [4, 3, 2, 1, 0],
      [2, 0, 4, 1, 3],
    ]) {
      await db.query('delete from dossiers');
      for (const at of order) await tellEvents(db, [events[at]]);
      expect(await db.query(kept)).toEqual(inOrder);
    }
    expect(inOrder).toMatchObject([{ status: 9, received_at: new Date('2026-11-16T08:30:00+07:00') }]);
  });

  test('that counts its events is believed by their number and not by its clock', async () => {
    await tellEvents(db, [registryEvent({ status: 9, sequence: 7, at: '2026-11-10T08:00:00+07:00' })]);
    const told = await tellEvents(db, [
      registryEvent({ status: 4, sequence: 6, at: '2026-11-17T08:00:00+07:00' }),
      registryEvent({ status: 10, sequence: 8, at: '2026-11-09T08:00:00+07:00' }),
    ]);
    expect(told.rows.map(({ outcome }) => outcome)).toEqual(['late', 'taken']);
    expect(await state()).toMatchObject([{ status: 10 }]);
  });

  test('of an earlier status, but newer, is taken and flagged', async () => {
    await tellEvents(db, [registryEvent({ status: 9 })]);
    const told = await tellEvents(db, [registryEvent({ status: 4, at: '2026-11-17T08:00:00+07:00' })]);
    expect(told.rows).toMatchObject([{ outcome: 'taken', flags: ['backwards'] }]);
    expect(await state()).toMatchObject([{ status: 4, flags: ['backwards'] }]);
    expect(await db.query('select finished_at from dossiers')).toEqual([{ finished_at: null }]);
  });

  test('that is no good is refused with its reason, and the rest is taken', async () => {
    const told = await tellEvents(db, [
      registryEvent({ at: '2026-11-19T09:00:00+07:00' }),
      registryEvent({ receivedAt: '2030-01-01T00:00:00Z' }),
      registryEvent({ code: 'H57.12-261225-0001' }),
      registryEvent({ status: 11 }),
      registryEvent({ status: 'đang ở đâu đó' }),
      registryEvent({ at: '2026-11-16 09:00' }),
      registryEvent({ address: 'Số 1 đường Mẫu' }),
      registryEvent({ code: '---' }),
      'nothing',
      registryEvent(),
    ]);
    expect(told).toMatchObject({ taken: 1, refused: 9 });
    expect(told.rows.map(({ reason }) => reason?.split(':')[0])).toEqual([
      ...['at', 'receivedAt', 'code', 'status', 'status', 'at', 'event', 'code', 'event', undefined],
    ]);
    expect(told.rows.slice(0, 3).map(({ reason }) => reason)).toEqual([
      'at: lies in the future',
      'receivedAt: lies in the future',
      'code: its date lies in the future',
    ]);
  });

  test('of a clock that stands in another century is refused, and what was known stays', async () => {
    await tellEvents(db, [registryEvent()]);
    const wrong = ['1970-01-01T00:00:00+07:00', '2970-01-01T00:00:00+07:00', '0001-01-01T00:00:00Z'];
    const told = await tellEvents(
      db,
      wrong.map((at) => registryEvent({ at, status: 9 })),
    );
    expect(told).toMatchObject({ taken: 0, refused: 3 });
    expect(await state()).toMatchObject([{ status: 4, changes: 1 }]);
  });

  test('with a link that is not safe is taken without it, and says so', async () => {
    const links = ['http://thue.gov.vn/nop', 'javascript:alert(1)', 'nộp ở đâu đó'];
    for (const [step, link] of links.entries()) {
      const at = `2026-11-17T0${step}:00:00+07:00`;
      const told = await tellEvents(db, [registryEvent({ at, status: 6, fee: { owed: 50_000, link } })]);
      expect(told).toMatchObject({ taken: 1, refused: 0 });
      expect(told.rows[0]?.reason).toBe('fee.link: is no https address, left out');
    }
    expect(await db.query('select status, fee_owed::int, fee_link from dossiers')).toEqual([
      { status: 6, fee_owed: 50_000, fee_link: null },
    ]);
  });

  test('may hold any letters', async () => {
    const odd = 'a\u0000b\ud800c\u0007 😀 ﷽ \\u0000 "; drop table dossiers; --';
    const told = await tellEvents(db, [registryEvent({ note: odd, agency: odd, key: `k${odd}` })]);
    expect(told).toMatchObject({ taken: 1 });
  });

  test('keeps to the text of the procedure that was in force when it was received', async () => {
    const resources = webResources({ db });
    await importInvented(resources);
    await db.query(`update versions set published_at = '2026-01-01'`);
    await tellEvents(db, [registryEvent()]);
    const [first] = await db.query<{ version_id: string }>('select version_id from dossiers');
    await db.query(
      `with old as (update versions set superseded_at = '2026-11-17' where entry_id = '9.000001' returning *)
       insert into versions (entry_id, origin, state, content, content_hash, effective_from, published_at)
       select entry_id, origin, state, content, 'new', '2026-11-01', '2026-11-17' from old limit 1`,
    );
    await tellEvents(db, [registryEvent({ at: '2026-11-18T09:00:00+07:00' })]);
    expect(first?.version_id).not.toBeNull();
    expect(await db.query('select version_id from dossiers')).toEqual([first]);
  });

  test('comes in thousands at once', async () => {
    const many = Array.from({ length: 2500 }, (_, at) =>
      registryEvent({ code: `H57.12-261116-${String(at).padStart(4, '0')}` }),
    );
    expect(await tellEvents(db, [...many, ...many.slice(0, 10)])).toMatchObject({ taken: 2500, known: 10 });
  });
});

serverOnly('told by several at once', () => {
  test('it is the same as told by one', async () => {
    const events = Array.from({ length: 40 }, (_, at) =>
      registryEvent({
        code: `H57.12-261116-000${at % 4}`,
        status: at === 39 ? 9 : 4,
        at: new Date(Date.parse('2026-11-16T01:00:00Z') + at * 60_000).toISOString(),
      }),
    );
    const shuffled = events.toSorted((one, other) => String(one.key).localeCompare(String(other.key)));
    await Promise.all([0, 1, 2, 3].map((part) => tellEvents(db, shuffled.slice(part * 10, part * 10 + 20))));
    expect(await state()).toMatchObject([
      { status: 4, changes: 10 },
      { status: 4, changes: 10 },
      { status: 4, changes: 10 },
      { status: 9, changes: 10 },
    ]);
  });
});
