import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '#db/database.ts';
import { findUnits } from '#db/units.ts';
import { readUnits } from '#knowledge/read-units.ts';
import { readSheet } from '#knowledge/sheets/read-sheet.ts';
import { takeUnits } from '#knowledge/take-units.ts';
import { unitKey } from '#knowledge/unit.ts';
import { serverOnly, useTestDatabase } from '#tests/support/database.ts';
import { haltingDatabase } from '#tests/support/halting-database.ts';

const sheet = (text: string) => readUnits(readSheet(new TextEncoder().encode(text)));
const head = 'code,name,kind,province,old\n';

describe('a list of units', () => {
  test('shipped for the demo province is whole: 12 units, each made of two to four', async () => {
    const { units, rejected } = readUnits(readSheet(await readFile('knowledge/units/minh-hoa.csv')));
    expect(rejected).toEqual([]);
    expect(units).toHaveLength(12);
    for (const { old, province } of units) {
      expect(province).toBe('00');
      expect(old.length).toBeGreaterThanOrEqual(2);
      expect(old.length).toBeLessThanOrEqual(4);
    }
  });

  test('is read with old names, their districts and parts', () => {
    const rows = `${head}11824,Phường Bờ Tre,,31,"xã Nà Mơ (huyện Khe Lau); một phần Phường 3 (TP. Gió)\n xã Lẻ"`;
    expect(sheet(rows).rejected).toEqual(['row 2: "TP. Gió" is no huyện, quận, thị xã or thành phố']);
    const good = sheet(rows.replace('TP. Gió', 'thành phố Gió'));
    expect(good.units).toEqual([
      {
        province: '31',
        code: '11824',
        kind: 'ward',
        name: 'phường Bờ Tre',
        old: [
          { name: 'xã Nà Mơ', district: 'huyện Khe Lau', partly: false },
          { name: 'phường 3', district: 'thành phố Gió', partly: true },
          { name: 'xã Lẻ', district: null, partly: false },
        ],
      },
    ]);
  });

  test('is read under Vietnamese headers, decomposed, with codes whose zeros were cut', () => {
    const text = 'mã;tên;loại;mã tỉnh;đơn vị cũ\n4;Ba Lá;phường;1;phường A\n25;Đảo Xa;Đặc khu;01;\n';
    const { units, rejected } = sheet(text.normalize('NFD'));
    expect(units).toEqual([
      {
        province: '01',
        code: '00004',
        kind: 'ward',
        name: 'phường Ba Lá',
        old: [{ name: 'phường A', district: null, partly: false }],
      },
      { province: '01', code: '00025', kind: 'special-zone', name: 'đặc khu Đảo Xa', old: [] },
    ]);
    expect(rejected).toEqual([]);
  });

  test.each([
    ['abc,Bờ Tre,phường,31,', 'code "abc" is not five digits'],
    ['123456,Bờ Tre,phường,31,', 'code "123456" is not five digits'],
    ['11824,Bờ Tre,phường,311,', 'province "311" is not two digits'],
    ['11824,Bờ Tre,huyện,31,', 'kind must be phường, xã or đặc khu'],
    ['11824,Bờ Tre,,31,', 'kind must be phường, xã or đặc khu'],
    ['11824,,phường,31,', 'name "" is no name of a unit'],
    ['11824,Bờ Tre,phường,31,Nà Mơ', 'old unit "Nà Mơ" is not written as "xã A (huyện B)"'],
    [
      '11824,Bờ Tre,phường,31,xã A (huyện B) (huyện C)',
      'old unit "xã A (huyện B) (huyện C)" is not written as "xã A (huyện B)"',
    ],
  ])('says what is wrong with %s and keeps the others', (row, message) => {
    const { units, rejected } = sheet(`${head}${row}\n11825,Bến Lá,xã,31,`);
    expect(rejected).toEqual([`row 2: ${message}`]);
    expect(units.map(({ code }) => code)).toEqual(['11825']);
  });

  test('takes a code once, and no sheet without its columns', () => {
    expect(sheet(`${head}11824,A,xã,31,\n11824,B,xã,31,`).rejected).toEqual(['row 3: 11824 stands twice']);
    expect(() => sheet('a,b\n1,2')).toThrow('names no column');
  });

  test('is not slow on a hostile cell', () => {
    const started = performance.now();
    sheet(`${head}11824,A,xã,31,"${'xã ('.repeat(20_000)}"`);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('units in the database', () => {
  const db = useTestDatabase();
  const rows = (text: string) => sheet(head + text).units;

  beforeEach(async () => {
    await takeUnits(
      db,
      rows(
        '11824,Bờ Tre,phường,31,phường Bờ Tre (thành phố Gió); xã Nà Mơ (huyện Khe)\n11825,Cầu Mây,xã,31,một phần xã Nà Mơ (huyện Khe)\n11824,Khác Tỉnh,xã,32,xã Nà Mơ (huyện Xa)',
      ),
      'shipped',
    );
  });

  const found = async (...keys: string[]) =>
    (await findUnits(db, '31', keys)).hits.map(({ by, name, unit }) => `${by} ${name} -> ${unit.name}`);

  test('are found by their names, by old ones and by abolished districts, within the province', async () => {
    expect(await found('bo tre')).toEqual([
      'now phường Bờ Tre -> phường Bờ Tre',
      'old phường Bờ Tre -> phường Bờ Tre',
    ]);
    expect(await found('na mo')).toEqual(['old xã Nà Mơ -> phường Bờ Tre', 'old xã Nà Mơ -> xã Cầu Mây']);
    expect(await found('khe')).toEqual([
      'district huyện Khe -> phường Bờ Tre',
      'district huyện Khe -> xã Cầu Mây',
    ]);
    expect(await findUnits(db, '33', ['bo tre'])).toEqual({ known: false, hits: [] });
  });

  test('are replaced with what they were made of, and imported ones not by a release', async () => {
    await takeUnits(db, rows('11824,Bờ Tre Mới,phường,31,xã Lá (huyện Khe)'), 'imported');
    expect(await found('na mo', 'la')).toEqual(
      ['old xã Nà Mơ -> xã Cầu Mây', 'old xã Lá -> phường Bờ Tre Mới'].sort(),
    );
    expect(await takeUnits(db, rows('11824,Bờ Tre,phường,31,'), 'shipped')).toEqual({ written: 0 });
    expect(await found('bo tre moi')).toEqual(['now phường Bờ Tre Mới -> phường Bờ Tre Mới']);
  });
});

serverOnly('units that two processes take in at once', () => {
  const db = useTestDatabase();

  test('are made of each old unit once', async () => {
    const { units } = sheet(`${head}11824,Bờ Tre,phường,31,xã Nà Mơ (huyện Khe); xã Lá`);
    const slow = haltingDatabase(db, /insert into old_units/);
    const one = takeUnits(slow.db, units, 'shipped');
    await slow.halted;
    const other = takeUnits(db, units, 'shipped');
    await waitUntilBlocked(db);
    slow.goOn();
    await Promise.all([one, other]);
    const { hits } = await findUnits(db, '31', ['bo tre']);
    expect(hits[0]?.unit.old.map(({ name }) => name)).toEqual(['xã Nà Mơ', 'xã Lá']);
  });
});

async function waitUntilBlocked(db: Database): Promise<void> {
  await expect
    .poll(() =>
      db.query(
        "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      ),
    )
    .toHaveLength(1);
}

test.each([
  ['phường Bờ Tre', 'bo tre'],
  ['Thị trấn Khe Lau', 'khe lau'],
  ['Phường 3', '3'],
  ['xã', 'xa'],
])('%s is found by "%s"', (name, key) => {
  expect(unitKey(name)).toBe(key);
  expect(unitKey(name.normalize('NFD'))).toBe(key);
});
