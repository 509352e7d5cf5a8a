import { beforeEach, describe, expect, test } from 'vitest';
import { readPullSettings } from '#src/dossiers/pull-settings.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { type Desk, dossierDesk } from '#tests/support/dossier-desk.ts';
import { type PulledRegistry, pulledRegistry, pullSettings } from '#tests/support/pulled-registry.ts';

const db = useTestDatabase();
const code = 'H57.12-261116-0001';
let pulled: PulledRegistry;
let desk: Desk;

beforeEach(async () => {
  pulled = pulledRegistry(db);
  desk = dossierDesk(db, pulled.registry);
  await desk.open();
  tell('Chờ ký số', '2026-11-17T09:00:00+07:00');
});

function tell(status: string, at: string | null) {
  pulled.has.set(code, {
    ...{ so: code, trangThai: { ten: status }, chu: [{ ten: 'Lê Thị Mận', dt: '0912345678' }] },
    ...(at && { capNhat: at }),
  });
}

describe('a registry that is asked', () => {
  test('is asked when somebody looks, in its own words and with its token', async () => {
    expect(await desk.ask('h57.12 261116–0001', '5678')).toMatchObject([
      { kind: 'shown', dossiers: [{ status: 4, statusWord: 'Chờ ký số', isLastKnown: false }] },
    ]);
    expect(pulled.asked.at(-1)).toEqual({
      url: 'https://motcua.example.vn/api/hs?ma=H57.12-261116-0001',
      authorization: 'Bearer a token of the registry',
    });
  });

  test('is not asked twice in a minute, whether it knows the code or not', async () => {
    const none = 'H57.12-261116-0009';
    for (let time = 0; time < 3; time++) await pulled.registry.refresh([code, none]);
    expect(pulled.asked).toHaveLength(2);
    pulled.wait(61);
    await pulled.registry.refresh([code, none]);
    expect(pulled.asked).toHaveLength(4);
  });

  test('is not asked before a proof was tried', async () => {
    await desk.ask(code, '');
    expect(pulled.asked).toEqual([]);
  });

  test('answers as late for a code that it knows as for one that it does not', async () => {
    pulled.looksFor = 90;
    await desk.ask(code, '0000');
    await desk.ask('H57.12-261116-0009', '0000');
    const [known, unknown] = pulled.answeredAfter;
    expect(known).toBeGreaterThan(90);
    expect(unknown).toBe(known);
  });

  test.each(['hangs', 'breaks', 'nonsense', 'redirects'] as const)(
    'that %s leaves what it last told, and that is said',
    async (mood) => {
      await desk.ask(code, '5678');
      pulled.mood = mood;
      pulled.wait(61);
      expect(await desk.ask(code, '')).toMatchObject([
        {
          kind: 'shown',
          dossiers: [{ status: 4, isLastKnown: true, asOf: new Date('2026-11-17T09:00:00+07:00') }],
        },
      ]);
    },
  );

  test('that is down is left alone after five failures, and tried again after a minute', async () => {
    await desk.ask(code, '5678');
    pulled.mood = 'breaks';
    for (let time = 0; time < 12; time++) {
      pulled.wait(0.001);
      await pulled.registry.refresh([`H57.12-261116-01${10 + time}`]);
    }
    expect(pulled.asked).toHaveLength(1 + 5);
    pulled.mood = 'well';
    pulled.wait(61);
    expect(await pulled.registry.refresh([code])).toBe('up-to-date');
    expect(JSON.stringify(pulled.log.lines)).not.toMatch(/H57|Mận|token of/);
  });

  test('that tells what cannot be believed leaves what it told before', async () => {
    await desk.ask(code, '5678');
    tell('Đã có kết quả', '2027-01-01T00:00:00+07:00');
    pulled.wait(61);
    expect(await desk.ask(code, '')).toMatchObject([
      { kind: 'shown', dossiers: [{ status: 4, isLastKnown: true }] },
    ]);
  });

  test('that answers about another dossier has not answered about this', async () => {
    pulled.has.set('H57.12-261116-0002', { so: code, trangThai: { ten: '9' }, chu: [{ dt: '0912345678' }] });
    expect(await desk.kinds('H57.12-261116-0002', '5678')).toEqual(['not-shown']);
    expect(await db.query('select code from dossiers')).toEqual([]);
  });

  test('that says no time is of the time when it was asked, also when it says the same again', async () => {
    tell('4', null);
    await desk.ask(code, '5678');
    pulled.wait(600);
    await pulled.registry.refresh([code]);
    const rows = await db.query<{ taken_at: Date }>('select taken_at from dossiers');
    expect(rows).toEqual([{ taken_at: new Date('2026-11-18T12:10:00+07:00') }]);
    for (const status of ['5', '4']) {
      tell(status, null);
      pulled.wait(3600);
      await pulled.registry.refresh([code]);
    }
    expect(await db.query('select status from dossiers')).toEqual([{ status: 4 }]);
  });
});

test('settings that are not usable are named, all of them', () => {
  const wrong = { ...pullSettings, url: 'ftp://x', fields: { code: 'a b', color: 'x' }, statuses: { x: 11 } };
  expect(() => readPullSettings(JSON.stringify(wrong))).toThrow(
    /url: .*\n[\s\S]*fields[\s\S]*statuses\.x: must be 1 to 10/,
  );
  expect(() => readPullSettings('{')).toThrow('REGISTRY_FILE is not JSON.');
  expect(() => readPullSettings(JSON.stringify({ ...pullSettings, url: 'https://x.vn/' }))).toThrow(
    'must contain {code}',
  );
});
