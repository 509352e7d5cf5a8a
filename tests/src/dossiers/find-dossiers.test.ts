import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '#db/database.ts';
import { listDossiers, logOutOfDossiers } from '#src/dossiers/find-dossiers.ts';
import { serverOnly, useTestDatabase } from '#tests/support/database.ts';
import { dossierDesk, lan, minh } from '#tests/support/dossier-desk.ts';
import { findInDatabase } from '#tests/support/find-in-database.ts';
import { registryEvent, tellEvents } from '#tests/support/registry-events.ts';

const db = useTestDatabase();
const code = 'H57.12-261116-0001';
let desk: ReturnType<typeof dossierDesk>;

beforeEach(async () => {
  desk = dossierDesk(db);
  await desk.open();
  await tellEvents(db, [registryEvent()]);
});

describe('a dossier', () => {
  test.each([
    ['the end of the phone', '5678'],
    ['the end of the personal number', '1234'],
    ['the whole phone', '0912345678'],
    ['the phone as the world dials it', '+84 912 345 678'],
  ])('is shown to whoever has %s', async (_, proof) => {
    const [found] = await desk.ask(code, proof);
    expect(found).toMatchObject({
      kind: 'shown',
      dossiers: [{ code, status: 4, applicant: 'L** T** M**', clock: { state: 'running', late: false } }],
    });
  });

  test.each(['h57.12 261116 0001', 'H57.12–261116–0001', 'h5712-261116-0001'])(
    'is found by its code as it was typed: "%s"',
    async (typed) => {
      expect(await desk.kinds(typed, '5678')).toEqual(['shown']);
    },
  );

  test('asks for a proof first, whether there is one or not, and that is no try', async () => {
    const codes = Array.from({ length: 9 }, (_, at) => `H57.12-261116-000${at}`);
    expect(new Set(await desk.kinds(codes, ''))).toEqual(new Set(['proof-wanted']));
    expect(await desk.kinds(code, '12')).toEqual(['proof-wanted']);
    expect(await desk.kinds(code, '5678')).toEqual(['shown']);
  });

  test('that is somebody else’s is answered as one that nobody has', async () => {
    const [wrong] = await desk.ask(code, '0000');
    const [none] = await desk.ask('H57.12-261116-0009', '5678');
    expect({ ...wrong, code: '' }).toEqual({ kind: 'not-shown', code: '' });
    expect({ ...none, code: '' }).toEqual({ kind: 'not-shown', code: '' });
  });

  test('costs the database the same whether it is somebody else’s or nobody’s', async () => {
    const statements: string[] = [];
    const watch = (on: Database): Database => ({
      query(sql, params) {
        statements.push(sql);
        return on.query(sql, params);
      },
      transaction: (work) => on.transaction((tx) => work(watch(tx))),
    });
    const counted = watch(db);
    const watched = dossierDesk(counted);
    await watched.ask(code, '0000');
    const wrong = statements.splice(0);
    await watched.ask('H57.12-261116-0009', '5678');
    expect(statements).toEqual(wrong);
    expect(wrong.length).toBeGreaterThan(3);
  });

  test('once proved is seen again in that conversation for thirty days, and in no other', async () => {
    await desk.ask(code, '5678');
    expect(await desk.kinds(code, '')).toEqual(['shown']);
    expect(await desk.kinds(code, '', { conversationId: minh })).toEqual(['proof-wanted']);
    desk.at = '2026-12-18T11:59:00+07:00';
    expect(await listDossiers(desk.looking(), lan)).toMatchObject([{ code }]);
    desk.at = '2026-12-18T12:01:00+07:00';
    expect(await desk.kinds(code, '')).toEqual(['proof-wanted']);
    expect(await listDossiers(desk.looking(), lan)).toEqual([]);
  });

  test('is seen no more after logging out, until it is proved again', async () => {
    await desk.ask(code, '5678');
    expect(await logOutOfDossiers(desk.looking(), lan)).toBe(1);
    expect(await listDossiers(desk.looking(), lan)).toEqual([]);
    expect(await desk.kinds(code, '')).toEqual(['proof-wanted']);
    expect(await desk.kinds(code, '5678')).toEqual(['shown']);
  });

  test('may be proved by a helper, which is kept', async () => {
    await desk.ask(code, '1234', { provedFor: 'helper' });
    expect(await db.query('select proved_for, proved_by from dossier_grants')).toEqual([
      { proved_for: 'helper', proved_by: ['number-tail'] },
    ]);
  });

  test('of one applicant is not opened by what opens another’s who shares the phone', async () => {
    await tellEvents(db, [
      registryEvent({
        code: 'H57.12-261116-0002',
        applicant: { name: 'Trần Văn Ổi', phone: '0912345678', personalNumber: '046099004321' },
      }),
    ]);
    const both = [code, 'H57.12-261116-0002'];
    expect(await desk.kinds(both, '1234')).toEqual(['shown', 'not-shown']);
    expect(await desk.kinds(both, '5678', { conversationId: minh })).toEqual(['shown', 'shown']);
    const marks = await db.query<{ proofs: readonly string[] }>('select proofs from dossiers');
    expect(new Set(marks.flatMap(({ proofs }) => proofs)).size).toBe(6);
  });

  test('that two registries know by one code is shown of both, to whom both are', async () => {
    await tellEvents(db, [registryEvent({ status: 9, applicant: { name: 'Ai đó', phone: '0987000111' } })], {
      registry: 'bộ',
    });
    const [found] = await desk.ask(code, '5678');
    expect(found).toMatchObject({ kind: 'shown', dossiers: [{ registry: 'một cửa' }] });
    const [both] = await desk.ask(code, ['0111', '5678'], { conversationId: minh });
    expect(both?.kind === 'shown' && both.dossiers.map(({ registry }) => registry).sort()).toEqual([
      'bộ',
      'một cửa',
    ]);
  });
});

describe('a code whose date lies in the future', () => {
  test('is of nobody, asked and answered like any that nobody has', async () => {
    const ahead = 'H57.12-301231-0001';
    expect(await desk.kinds(ahead, '')).toEqual(await desk.kinds('H57.12-261116-0777', ''));
    expect(await desk.ask([ahead], '5678')).toEqual([{ code: ahead, kind: 'not-shown' }]);
    expect(await desk.ask(['H57.12-261116-0777'], '5678')).toEqual([
      { code: 'H57.12-261116-0777', kind: 'not-shown' },
    ]);
  });
});

describe('trying', () => {
  test('ten thousand codes ends after five, which are answered alike', async () => {
    const kinds: string[] = [];
    for (let from = 0; from < 10_000; from += 10) {
      const codes = Array.from(
        { length: 10 },
        (_, at) => `H57.12-261116-${String(from + at).padStart(4, '0')}`,
      );
      kinds.push(...(await desk.kinds(codes, '0000')));
    }
    expect(kinds.slice(0, 5)).toEqual(Array(5).fill('not-shown'));
    expect(new Set(kinds.slice(5))).toEqual(new Set(['too-many']));
    expect(kinds.length).toBe(10_000);
  }, 120_000);

  test('is free again an hour after the first, and it is said when', async () => {
    for (let time = 0; time < 5; time++) await desk.ask(code, '0000');
    const [late] = await desk.ask(code, '5678');
    expect(late).toEqual({ code, kind: 'too-many', until: new Date('2026-11-18T13:00:00+07:00') });
    desk.at = '2026-11-18T13:00:01+07:00';
    expect(await desk.kinds(code, '5678')).toEqual(['shown']);
  });

  test('does not begin anew with another conversation of the same chat, nor with erased ones', async () => {
    for (let time = 0; time < 5; time++) await desk.ask(code, '0000', { asker: 'telegram 7' });
    await db.query('delete from conversations where id = $1', [lan]);
    expect(await desk.kinds(code, '5678', { asker: 'telegram 7', conversationId: minh })).toEqual([
      'too-many',
    ]);
  });

  test('in vain from one address raises the proof of all who share it, and locks none of them out', async () => {
    for (let time = 0; time < 30; time++) {
      await desk.ask(`H57.12-261116-1${time}00`, '0000', { asker: `guest ${time}`, network: '203.0.113.7' });
    }
    const here = { asker: 'one more', network: '203.0.113.7' } as const;
    expect(await desk.kinds(code, '5678', here)).toEqual(['more-proof']);
    expect(await desk.kinds('H57.12-261116-0009', '5678', here)).toEqual(['more-proof']);
    expect(await desk.kinds(code, ['5678', '1234'], here)).toEqual(['shown']);
    expect(await desk.kinds(code, '5678', { asker: 'one more', network: '203.0.113.8' })).toEqual(['shown']);
  });

  test('that were proved count for nothing at an address', async () => {
    for (let time = 0; time < 31; time++) {
      const asked = { asker: `guest ${time}`, network: '203.0.113.9', anew: true } as const;
      expect(await desk.kinds(code, '5678', asked)).toEqual(['shown']);
    }
  });

  test('by many raises the proof instead of locking the owner out, for codes that nobody has as well', async () => {
    const none = 'H57.12-261116-0009';
    for (const stranger of ['a', 'b', 'c']) await desk.ask([code, none], '0000', { asker: stranger });
    expect(await desk.kinds([code, none], '5678')).toEqual(['more-proof', 'more-proof']);
    expect(await desk.kinds([code, none], ['5678', '1234'])).toEqual(['shown', 'not-shown']);
    expect(await desk.kinds(code, '0912345678', { conversationId: minh })).toEqual(['shown']);
  });

  test('twice the same four digits does not make two proofs', async () => {
    for (const stranger of ['a', 'b', 'c']) await desk.ask(code, '0000', { asker: stranger });
    expect(await desk.kinds(code, ['5678', '5678'])).toEqual(['more-proof']);
    expect(await desk.kinds(code, ['5678', '9999'])).toEqual(['not-shown']);
  });

  test('leaves neither who tried nor what', async () => {
    const given = ['4711', '0628', '9350'];
    for (const digits of given) {
      const by = { asker: 'telegram chat-of-lan', network: '203.0.113.7' };
      await desk.ask('H57.12-261116-0009', digits, by);
    }
    const traces = ['chat-of-lan', '203.0.113.7', '261116-0009', '2611160009'];
    expect(await findInDatabase(db, traces)).toEqual([]);
    // Four digits may stand in a hash by chance; all of them do not.
    const kept = await Promise.all(given.map(async (digits) => (await findInDatabase(db, [digits])).length));
    expect(kept).toContain(0);
  });
});

serverOnly('trying at once', () => {
  test('gives no more than five', async () => {
    const codes = Array.from({ length: 20 }, (_, at) => `H57.12-261116-00${10 + at}`);
    const kinds = (await Promise.all(codes.map((each) => desk.kinds(each, '0000')))).flat();
    expect(kinds.filter((kind) => kind === 'not-shown')).toHaveLength(5);
  });
});
