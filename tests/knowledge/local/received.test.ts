import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listReceived, putReceived } from '#db/received.ts';
import { findEntries } from '#knowledge/find-entries.ts';
import { takeReceived } from '#knowledge/local/take-received.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import { answerQuestion } from '#src/answers/answer-question.ts';
import { serverOnly, useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { haltingDatabase } from '#tests/support/halting-database.ts';
import { importInvented, inventedProcedure } from '#tests/support/invented-entries.ts';
import { recordingLog } from '#tests/support/recording-log.ts';

const db = useTestDatabase('once');
const centre = { name: 'Trung tâm Thử', hotline: null, province: null };
const resources = { db, clock: fixedClock('2026-11-22T03:00:00Z'), log: recordingLog(), centre };
const day = '2026-11-22';

beforeAll(async () => {
  await importInvented(resources, [
    inventedProcedure({ code: '9.000301', name: 'Cấp phép nuôi hươu sao', aliases: ['xin nuôi hươu'] }),
    inventedProcedure({
      code: '9.000302',
      name: 'Cấp phép nuôi hươu sao (thực hiện tại cấp tỉnh)',
      levels: ['province'],
      agencies: { receives: ['Sở Hươu nai'], decides: ['Sở Hươu nai'] },
    }),
    inventedProcedure({
      code: '9.000303',
      name: 'Cấp phép nuôi công xanh (thực hiện tại cấp Trung ương)',
      aliases: ['nuôi công xanh', 'xin phép nuôi chim công', 'giấy nuôi công'],
      levels: ['ministry'],
      audience: ['citizen'],
      agencies: { receives: ['Cục Chim thú'], decides: ['Cục Chim thú'] },
    }),
    inventedProcedure({
      code: '9.000304',
      name: 'Cấp phép nuôi công xanh cấp tỉnh',
      levels: ['province'],
      audience: ['business'],
    }),
    inventedProcedure({ code: '9.000305', name: 'Cấp lại giấy nuôi hươu đực', replaces: ['9.000306'] }),
  ]);
});

beforeEach(async () => {
  await db.query('delete from received_procedures');
});

const open = { place: null, from: null, to: null, note: null };

function list(...codes: readonly string[]): Promise<void> {
  return putReceived(
    db,
    'province:00',
    codes.map((code) => ({ code, ...open })),
  );
}

async function first(question: string): Promise<string | undefined> {
  const [winner] = await findEntries(db, readQuestion(question), day);
  return winner?.entryId;
}

describe('finding', () => {
  test('goes by level and audience while the centre keeps no list', async () => {
    expect(await first('xin cấp phép nuôi hươu sao')).toBe('9.000301');
    const found = await findEntries(db, readQuestion('nuôi hươu sao'), day);
    expect(found.map(({ received }) => received)).toEqual(found.map(() => null));
  });

  test('takes the variant that the centre’s list names', async () => {
    await list('9.000302');
    expect(await first('xin cấp phép nuôi hươu sao')).toBe('9.000302');
    expect(await first('xin nuôi hươu')).toBe('9.000302');
  });

  test('goes by the days of the list', async () => {
    await putReceived(db, 'province:00', [{ code: '9.000302', ...open, to: '2026-11-21' }]);
    expect(await first('xin cấp phép nuôi hươu sao')).toBe('9.000301');
  });

  test('never sends to a ministry where a local variant exists, whatever else speaks for it', async () => {
    expect(await first('giấy nuôi công')).toBe('9.000304');
    expect(await first('cấp phép nuôi công xanh')).toBe('9.000304');
  });

  test('counts a listed code that was replaced for its successor', async () => {
    await list('9.000306');
    const [winner] = await findEntries(db, readQuestion('cấp lại giấy nuôi hươu đực'), day);
    expect(winner).toMatchObject({ entryId: '9.000305', received: true });
  });
});

describe('an answer', () => {
  async function say(question: string): Promise<string> {
    const answer = await answerQuestion(
      resources,
      { kind: 'citizen', channel: 'api' },
      { question, language: 'vi' },
    );
    return answer.text;
  }
  const elsewhere = 'Trung tâm Thử không nhận hồ sơ thủ tục này. Nơi làm: Sở Hươu nai.';

  test('says that the centre does not receive it, and where it is done', async () => {
    await list('9.000301');
    expect(await say('9.000302 lệ phí')).toContain(elsewhere);
    expect(await say('9.000301 lệ phí')).not.toContain('không nhận hồ sơ');
  });

  test('says nothing of it while the centre keeps no list', async () => {
    expect(await say('9.000302 lệ phí')).not.toContain('không nhận hồ sơ');
  });
});

const waiting =
  "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";

serverOnly('two lists that replace the same one at once', () => {
  const replace = (on: Parameters<typeof takeReceived>[0]['db'], code: string) => {
    const rows = [{ code, at: 'row 2', ...open }];
    return takeReceived({ db: on }, { area: 'province:00', province: null, rows, mode: 'replace' });
  };

  test('leave the later one, never both', async () => {
    const slow = haltingDatabase(db, /insert into received_procedures/);
    const one = replace(slow.db, '9.000301');
    await slow.halted;
    const other = replace(db, '9.000302');
    await expect.poll(() => db.query(waiting)).toHaveLength(1);
    slow.goOn();
    await Promise.all([one, other]);
    expect((await listReceived(db, null)).map(({ code }) => code)).toEqual(['9.000302']);
  });
});
