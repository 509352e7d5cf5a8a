import { beforeEach, describe, expect, it } from 'vitest';
import { findInLine } from '#db/waiting-line.ts';
import { fallBack } from '#src/conversations/line/fall-back.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { failingDatabase } from '#tests/support/failing-database.ts';
import { playChat } from '#tests/support/play-chat.ts';

const db = useTestDatabase();
const chat = playChat(db);
const question = 'thủ tục xin nuôi cá sấu cần gì';

async function says(text: string, who = 'lan'): Promise<string> {
  await chat.says(text, who);
  await chat.work();
  return (await chat.shown()).join('\n');
}

/** They asked in vain, wanted a person, and nobody came by four in the afternoon. */
async function waitInVain(...said: readonly string[]): Promise<void> {
  for (const text of said.length > 0 ? said : [question, 'cho tôi gặp người thật']) await says(text);
  chat.at('2026-11-20T09:01:00Z');
}

const idOf = async () => (await db.query<{ id: string }>('select id from conversations'))[0]?.id ?? '';
const fell = async () => {
  await fallBack(chat.resources);
  return await chat.shown();
};
const waits = async () =>
  await db.query('select state, closed_by as by from handoffs order by id desc limit 1');
const filed = async () =>
  await db.query('select words_masked as words from tickets where confirmed_at is not null');

describe('a promise that nobody kept', () => {
  beforeEach(() => chat.reports({ anonymous: true }));

  it('is owned up to once, with their question written down and not sent', async () => {
    await waitInVain();
    const [said, ...more] = await fell();
    expect(more).toEqual([]);
    expect(said).toContain('quá giờ hẹn rồi mà chưa có cán bộ nào trả lời được');
    expect(said).toContain(question);
    expect(said).toContain('chờ');
    expect(said).toContain('19000000');
    expect(await fell()).toEqual([]);
    chat.at('2026-11-24T03:00:00Z');
    expect(await fell()).toEqual([]);
    expect(await filed()).toEqual([]);
    expect(await waits()).toEqual([{ state: 'waiting', by: null }]);
  });

  it.each(['gửi', 'Đồng ý ạ', '1'])('becomes a report by "%s", and they wait no longer', async (yes) => {
    await waitInVain();
    await fell();
    const said = await says(yes);
    expect(said).toMatch(/PA-/);
    expect(said).toContain('không cần chờ cán bộ');
    expect(await filed()).toEqual([{ words: question }]);
    expect(await waits()).toEqual([{ state: 'given-up', by: 'ticket' }]);
    await says('gửi');
    expect(await filed()).toHaveLength(1);
  });

  it.each(['chờ tiếp', '2'])('is waited out where they say "%s", in the same place', async (stay) => {
    await waitInVain();
    await fell();
    expect(await says(stay)).toContain('chỗ của anh/chị trong hàng vẫn giữ');
    expect(await filed()).toEqual([]);
    expect(await findInLine(db, await idOf())).toMatchObject({ ahead: 0, isFallenBack: true });
    expect(await fell()).toEqual([]);
  });

  it('is nothing that "đồng ý" to something else would send', async () => {
    await waitInVain();
    await fell();
    expect(await says('làm giấy nuôi rùa lệ phí bao nhiêu?')).toContain('25.000');
    await says('ok');
    await says('đồng ý');
    expect(await filed()).toEqual([]);
  });

  it('is told of to nobody whom somebody holds by now, who left, or who cannot be reached', async () => {
    await waitInVain();
    const is = async (change: string) => {
      await db.query(change);
      return await fell();
    };
    expect(await is(`update conversations set state = 'with-operator', held_until = 'infinity'`)).toEqual([]);
    expect(
      await is(`update conversations set state = 'waiting', held_until = null, unreachable_at = now()`),
    ).toEqual([]);
    expect(await is(`update conversations set unreachable_at = null`)).toHaveLength(1);
  });

  it('waits for the morning where the night is quiet', async () => {
    await waitInVain();
    chat.at('2026-11-20T16:30:00Z');
    expect(await fell()).toEqual([]);
    chat.at('2026-11-21T01:00:00Z');
    expect(await fell()).toHaveLength(1);
  });

  it('of whoever asked nothing else offers to leave what it is about', async () => {
    await waitInVain('cho tôi gặp người thật');
    expect((await fell())[0]).toContain('để lại nội dung thành phiếu');
    expect(await db.query('select 1 from tickets')).toEqual([]);
    expect(await says('1')).toContain('chuyện gì đã xảy ra');
  });

  it('does not come between what they just wrote and its answer', async () => {
    await waitInVain();
    await chat.says('làm giấy nuôi rùa lệ phí bao nhiêu?');
    expect(await fell()).toEqual([]);
    await chat.work();
    await chat.shown();
    expect(await fell()).toHaveLength(1);
  });

  it('is owned up to once though the program is killed between any two steps, or two do it at once', async () => {
    await waitInVain();
    for (let at = 1; ; at++) {
      const failing = failingDatabase(db, { at, transactions: 'whole' });
      const killed = await fallBack({ ...chat.resources, db: failing }).then(
        () => false,
        () => true,
      );
      if (!killed) break;
      expect(await chat.shown(), `killed before statement ${at}`).toEqual([]);
      expect(await db.query('select 1 from tickets'), `killed before statement ${at}`).toEqual([]);
    }
    await Promise.all([fallBack(chat.resources), fallBack(chat.resources)]);
    expect(await chat.shown()).toHaveLength(1);
    expect(await db.query('select 1 from tickets')).toHaveLength(1);
  });

  it('broken on purpose, where what belongs together is written apart, says nothing or leaves a report behind', async () => {
    await waitInVain();
    const apart = failingDatabase(db, { at: 6, transactions: 'apart' });
    await fallBack({ ...chat.resources, db: apart }).catch(() => undefined);
    await fallBack(chat.resources);
    const [said, drafts] = [await chat.shown(), await db.query('select 1 from tickets')];
    expect([said.length, drafts.length]).not.toEqual([1, 1]);
  });
});

describe('where a name is demanded', () => {
  beforeEach(() => chat.reports());

  it('it is asked for after their yes, read back, and sent by a second one', async () => {
    await waitInVain();
    expect((await fell())[0]).toContain('họ tên, số điện thoại, địa chỉ theo quy định');
    expect(await says('gửi')).toContain('họ tên');
    expect(await says('Bế Thị Mẫu, 0912345678, hẻm 5 đường Lúa Mới')).toContain(question);
    expect(await filed()).toEqual([]);
    expect(await waits()).toEqual([{ state: 'waiting', by: null }]);
    expect(await says('gửi')).toMatch(/PA-/);
    expect(await waits()).toEqual([{ state: 'given-up', by: 'ticket' }]);
  });
});

it('where no reports are taken they may go on waiting, or call', async () => {
  await waitInVain();
  const [said] = await fell();
  expect(said).toContain('cứ chờ');
  expect(said).not.toContain('phiếu');
});
