import { describe, expect, test } from 'vitest';
import { demoEvents } from '#src/dossiers/demo-events.ts';
import { importDossiers } from '#src/dossiers/import-dossiers.ts';
import { loadDemo } from '#src/dossiers/load-demo.ts';
import { readStatusWords } from '#src/dossiers/read-status-words.ts';
import { readTime } from '#src/dossiers/read-time.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { dossierDesk } from '#tests/support/dossier-desk.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { dossierKeys, noon } from '#tests/support/registry-events.ts';

const db = useTestDatabase();
const taking = (at = noon) => ({ db, clock: fixedClock(at), keys: dossierKeys });
const bytes = (text: string) => new TextEncoder().encode(text);
const head =
  'Mã hồ sơ;Trạng thái;Chủ hồ sơ;Số điện thoại;Ngày tiếp nhận;Ngày hẹn trả;Thời điểm cập nhật;Phí phải nộp;Giấy tờ bổ sung';

describe('a list of dossiers', () => {
  const list = bytes(
    [
      head,
      'H57.12-261116-0001;Đang thẩm định;Lê Thị Mận;0912345678;16/11/2026 08:30;20/11/2026;17/11/2026 09:00;50.000 đ;',
      'H57.12-261116-0002;Chờ bổ sung;Trần Văn Ổi;0912345679;2026-11-16;;20261117093000;;"Ảnh; Bản vẽ"',
      'H57.12-261116-0003;ở đâu đó;Ai;;;;;;',
      ';Đang xử lý;Ai;;;;;;',
      'H57.12-261116-0005;Đang xử lý;Ai;;31/02/2026;;;;',
      'H57.12-261116-0006;Đang xử lý;Ai;;;;25/12/2026;;',
      'H57.12-261116-0007;Đang xử lý;Ai;;;;;nhiều;',
    ].join('\n'),
  );
  const sheet = { bytes: list, registry: 'tệp', at: new Date('2026-11-17T10:00:00+07:00') };

  test('may have the system’s own words for a status, and who has a dossier in hand', async () => {
    const text =
      'Mã hồ sơ;Trạng thái;Người xử lý;Phòng ban xử lý\nH57.12-261116-0001;Chờ ký số;Bà Trần Thị Mẫu;Phòng Đất đai';
    expect(await importDossiers(taking(), { ...sheet, bytes: bytes(text) })).toMatchObject({ taken: 0 });
    const words = readStatusWords('{"chờ ký  SỐ": 4, "Đã duyệt": 9}');
    const told = await importDossiers(taking(), { ...sheet, bytes: bytes(text), words });
    expect(told).toMatchObject({ taken: 1, rejected: [] });
    expect(
      await db.query('select status, status_word, handling_unit, handling_officer from dossiers'),
    ).toEqual([
      {
        ...{ status: 4, status_word: 'Chờ ký số' },
        ...{ handling_unit: 'Phòng Đất đai', handling_officer: 'Bà Trần Thị Mẫu' },
      },
    ]);
  });

  test.each(['[]', 'x', '{"Chờ ký số": 11}', '{"Chờ ký số": "4"}'])('has no use for the words %s', (text) => {
    expect(() => readStatusWords(text)).toThrow(/^--words is not usable/);
  });

  test('of a row whose link is not safe leaves the link out, and says so', async () => {
    const text =
      'Mã hồ sơ;Trạng thái;Phí phải nộp;Liên kết thanh toán\nH57.12-261116-0001;6;50.000;http://thue.gov.vn/nop';
    expect(await importDossiers(taking(), { ...sheet, bytes: bytes(text) })).toMatchObject({
      ...{ taken: 1, rejected: [], leftOut: ['row 2: fee.link: is no https address, left out'] },
    });
    expect(await db.query('select status, fee_owed::int, fee_link from dossiers')).toEqual([
      { status: 6, fee_owed: 50_000, fee_link: null },
    ]);
  });

  test('may tell what the code on a receipt says, which is kept as a mark', async () => {
    const text = 'Mã hồ sơ;Trạng thái;Nội dung mã QR\nH57.12-261116-0001;4;H57.12-261116-0001|k3Vt9wQ2mZ';
    await importDossiers(taking(), { ...sheet, bytes: bytes(text) });
    const [kept] = await db.query<{ receipt: string | null }>('select receipt from dossiers');
    expect(kept?.receipt).toMatch(/^[^|]{20,}$/);
    expect(kept?.receipt).not.toContain('k3Vt9wQ2mZ');
  });

  test('is taken row by row, and the others are named by their number with the reason', async () => {
    const told = await importDossiers(taking(), sheet);
    expect(told).toEqual({
      ...{ taken: 2, late: 0, known: 0, leftOut: [] },
      rejected: [
        'row 4: status: is not known',
        'row 5: code: is missing',
        'row 6: receivedAt: is no time',
        'row 7: at: lies in the future',
        'row 8: feeOwed: is no sum',
      ],
    });
    expect(
      await db.query(
        'select status, status_word, received_at, due_at, fee_owed::int, papers_wanted, as_of from dossiers order by code',
      ),
    ).toEqual([
      {
        ...{ status: 4, status_word: 'Đang thẩm định', received_at: new Date('2026-11-16T08:30:00+07:00') },
        ...{ due_at: new Date('2026-11-20T00:00:00+07:00'), fee_owed: 50_000, papers_wanted: [] },
        as_of: new Date('2026-11-17T09:00:00+07:00'),
      },
      {
        ...{ status: 5, status_word: 'Chờ bổ sung', received_at: new Date('2026-11-16T00:00:00+07:00') },
        ...{ due_at: null, fee_owed: null, papers_wanted: ['Ảnh', 'Bản vẽ'] },
        as_of: new Date('2026-11-17T09:30:00+07:00'),
      },
    ]);
  });

  test('changes nothing the second time', async () => {
    await importDossiers(taking(), sheet);
    expect(await importDossiers(taking(), sheet)).toMatchObject({ taken: 0, known: 2 });
  });

  test('without a column that says when is of the time when it was made', async () => {
    const rows = (status: string) => bytes(`code,status\nH57.12-261116-0001,${status}\n`);
    const at = (hour: number) => new Date(`2026-11-17T${hour}:00:00+07:00`);
    for (const [hour, status] of [
      [10, '4'],
      [11, '5'],
      [12, '4'],
    ] as const) {
      await importDossiers(taking(), { bytes: rows(status), registry: 'tệp', at: at(hour) });
    }
    expect(await importDossiers(taking(), { bytes: rows('5'), registry: 'tệp', at: at(11) })).toMatchObject({
      known: 1,
    });
    expect(await db.query('select status, as_of from dossiers')).toEqual([{ status: 4, as_of: at(12) }]);
  });

  test('says how far it is', async () => {
    const rows = Array.from({ length: 2100 }, (_, at) => `H57.12-261116-${String(at).padStart(4, '0')},4`);
    const steps: (readonly number[])[] = [];
    const many = { ...sheet, bytes: bytes(`code,status\n${rows.join('\n')}`) };
    await importDossiers(taking(), many, (...step) => steps.push(step));
    expect(steps).toEqual([
      [1000, 2100],
      [2000, 2100],
      [2100, 2100],
    ]);
  });
});

test.each([
  ['2026-11-16T08:30:00+07:00', '2026-11-16T01:30:00.000Z'],
  ['2026-11-16T01:30:00.000Z', '2026-11-16T01:30:00.000Z'],
  ['2026-11-16T08:30:00+0700', '2026-11-16T01:30:00.000Z'],
  ['20261116083000', '2026-11-16T01:30:00.000Z'],
  ['202611160830', '2026-11-16T01:30:00.000Z'],
  ['16/11/2026 08:30', '2026-11-16T01:30:00.000Z'],
  ['08:30:00 16-11-2026', '2026-11-16T01:30:00.000Z'],
  ['2026-11-16 8:30', '2026-11-16T01:30:00.000Z'],
  ['16.11.2026', '2026-11-15T17:00:00.000Z'],
  ['20261116', '2026-11-15T17:00:00.000Z'],
  ['31/02/2026', null],
  ['16/11/2026 25:00', null],
  ['hôm qua', null],
  ['', null],
])('"%s" is the time %s', (written, time) => {
  expect(readTime(written)).toBe(time);
});

describe('the invented registry', () => {
  test('shows each of its dossiers to whoever types what is written beside it', async () => {
    const desk = dossierDesk(db);
    await desk.open();
    const dossiers = await loadDemo(taking());
    expect(dossiers.length).toBe(demoEvents(new Date(noon)).dossiers.length);
    for (const { code, digits } of dossiers) {
      expect(await desk.kinds(code, digits, { asker: code })).toEqual(['shown']);
    }
    const views = (
      await desk.ask(
        dossiers.map(({ code }) => code),
        '',
      )
    ).flatMap((found) => (found.kind === 'shown' ? found.dossiers : []));
    expect(views.map(({ status }) => status)).toEqual([4, 5, 9, 4, 6, 10, 1]);
    expect(views.map(({ clock }) => clock.late)).toEqual(Array(7).fill(false));
  });

  test('is opened by what stands on each receipt too', async () => {
    const desk = dossierDesk(db);
    await desk.open();
    for (const { code, receipt } of await loadDemo(taking())) {
      const proof = { digits: [], phone: null, receipts: [receipt] };
      const [found] = await desk.ask(code, '', { asker: code, proof });
      expect(found?.kind).toBe('shown');
    }
  });

  test('stays as it is for a day, and is made anew on the next', async () => {
    await loadDemo(taking());
    const ids = async () => await db.query('select id from dossiers order by id');
    const first = await ids();
    await loadDemo(taking('2026-11-18T23:00:00+07:00'));
    expect(await ids()).toEqual(first);
    await loadDemo(taking('2026-11-19T08:00:00+07:00'));
    expect(await ids()).not.toEqual(first);
    expect((await ids()).length).toBe(first.length);
  });
});
