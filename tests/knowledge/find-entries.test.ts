import { beforeAll, describe, expect, it } from 'vitest';
import { refreshLexicon } from '#db/lexicon.ts';
import { entrySchema } from '#knowledge/entry.ts';
import { findEntries } from '#knowledge/find-entries.ts';
import { foldText } from '#knowledge/fold.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import { systemClock } from '#src/clock.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { importInvented, inventedCatalogue, inventedProcedure } from '#tests/support/invented-entries.ts';

const db = useTestDatabase('once');
const today = '2026-11-22';

beforeAll(async () => {
  await importInvented({ db, clock: systemClock }, [
    ...inventedCatalogue,
    inventedProcedure({
      code: '9.000010',
      name: 'Đăng ký kết hôn',
      plainName: 'Đăng ký kết hôn (trong nước)',
      aliases: ['làm giấy cưới'],
    }),
    inventedProcedure({
      code: '9.000011',
      name: 'Đăng ký kết hôn có yếu tố nước ngoài',
      aliases: ['đăng ký kết hôn với người Tây'],
    }),
    inventedProcedure({ code: '9.000012', name: 'Đăng ký kết hôn lưu động', aliases: [] }),
    inventedProcedure({
      code: '9.000013',
      name: 'Hỗ trợ nhà ở',
      audience: ['official'],
      levels: ['ministry'],
    }),
    inventedProcedure({ code: '9.000014', name: 'Hỗ trợ nhà ở cho hộ', aliases: [] }),
    inventedProcedure({ code: '9.000015', name: 'Cấp thẻ thư viện', effectiveTo: '2026-01-01' }),
    inventedProcedure({ code: '9.000016', name: 'Cấp thẻ bơi', effectiveFrom: '2027-01-01' }),
    entrySchema.parse({
      kind: 'notice',
      id: 'nghi-le',
      name: 'Ngày hội thả diều là ngày nghỉ',
      aliases: ['ngày hội diều có làm việc không'],
      text: 'Hôm ấy quầy đóng cửa.',
      effectiveTo: '2026-12-31',
      sureness: 'secondary',
    }),
    inventedProcedure({ code: '9.000017', name: 'Cấp thẻ BHYT cho rùa', aliases: [] }),
  ]);
});

async function found(question: string, day = today): Promise<readonly string[]> {
  return (await findEntries(db, readQuestion(question), day)).map((entry) => entry.entryId);
}

describe('finding', () => {
  it('takes the plain variant unless its qualifier was said', async () => {
    expect((await found('đăng ký kết hôn cần gì'))[0]).toBe('9.000010');
    expect((await found('đăng ký kết hôn với người nước ngoài'))[0]).toBe('9.000011');
    expect((await found('đăng ký kết hôn lưu động'))[0]).toBe('9.000012');
  });

  it('takes the variant with somebody from abroad where one was named', async () => {
    expect((await found('vợ em người Lào, chưa đăng ký kết hôn thì cần gì'))[0]).toBe('9.000011');
    expect((await found('vo em nguoi Lao, chua dang ky ket hon thi can gi'))[0]).toBe('9.000011');
    expect((await found('vợ em người Huế, chưa đăng ký kết hôn thì cần gì'))[0]).toBe('9.000010');
  });

  it('finds without diacritics and in decomposed form what it finds with them', async () => {
    for (const question of ['làm giấy cưới ở đâu', 'đăng ký nuôi rùa', 'mất giấy nuôi rùa']) {
      const composed = await found(question);
      expect(composed.length).toBeGreaterThan(0);
      expect(await found(question.normalize('NFD'))).toEqual(composed);
      expect((await found(foldText(question)))[0]).toBe(composed[0]);
    }
  });

  it('writes out the abbreviations of a title and of a question alike', async () => {
    expect((await found('thẻ bảo hiểm y tế cho rùa'))[0]).toBe('9.000017');
    expect((await found('bhyt rùa'))[0]).toBe('9.000017');
  });

  it("puts a citizen's procedure before one between offices", async () => {
    expect((await found('hỗ trợ nhà ở'))[0]).toBe('9.000014');
  });

  it('never finds what has expired or is not yet in force', async () => {
    expect(await found('cấp thẻ thư viện')).not.toContain('9.000015');
    expect(await found('cấp thẻ bơi')).not.toContain('9.000016');
    expect(await found('cấp thẻ bơi', '2027-01-01')).toContain('9.000016');
    expect(await found('cấp thẻ thư viện', '2026-01-01')).toContain('9.000015');
  });

  it('finds a notice for as long as it holds', async () => {
    expect((await found('ngày hội diều có làm việc không'))[0]).toBe('notice:nghi-le');
    expect(await found('ngày hội diều có làm việc không', '2027-01-01')).not.toContain('notice:nghi-le');
  });

  it('scores between 0 and 1, best first, each entry once', async () => {
    const entries = await findEntries(db, readQuestion('đăng ký kết hôn nuôi rùa'), today);
    const scores = entries.map((entry) => entry.score);

    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
    expect(new Set(entries.map((entry) => entry.entryId)).size).toBe(entries.length);
  });

  it('finds nothing for nothing, and for words that no entry has', async () => {
    expect(await found('')).toEqual([]);
    expect(await found('🙂')).toEqual([]);
    expect(await found('xyzzy qwrt')).toEqual([]);
  });

  it("prefers what the centre's own list names, where the centre keeps one", async () => {
    await db.query("insert into received_procedures (entry_id, scope) values ('9.000005', 'province:demo')");
    try {
      expect((await found('xác nhận sân phơi lúa'))[0]).toBe('9.000005');
    } finally {
      await db.query('delete from received_procedures');
    }
  });

  it('takes hostile text as words', async () => {
    for (const hostile of [
      "'; drop table passages; --",
      '{1:1}/5',
      '%_\\',
      '$1::sparsevec',
      '<script>alert(1)</script>',
    ]) {
      expect(Array.isArray(await found(hostile))).toBe(true);
    }
    expect((await found('đăng ký kết hôn'))[0]).toBe('9.000010');
  });
});

describe('the lexicon', () => {
  it('is the same when it is counted again, and follows what is added', async () => {
    const before = await snapshot();
    await db.query('update lexicon_state set stale = true');
    await refreshLexicon(db);
    expect(await snapshot()).toEqual(before);

    await importInvented({ db, clock: systemClock }, [
      inventedProcedure({ code: '9.000099', name: 'Kiểm đếm chuồn chuồn', aliases: [] }),
    ]);
    expect((await snapshot()).length).toBeGreaterThan(before.length);
  });
});

async function snapshot(): Promise<readonly unknown[]> {
  return db.query('select term_id, entries, weight from lexicon order by term_id');
}
