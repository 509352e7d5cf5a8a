import { beforeEach, describe, expect, it } from 'vitest';
import { findInLine } from '#db/waiting-line.ts';
import { deskAt, openMinutes } from '#src/conversations/line/desk-hours.ts';
import { estimateWait } from '#src/conversations/line/estimate-wait.ts';
import { tellNext } from '#src/conversations/line/tell-next.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { dossierDesk } from '#tests/support/dossier-desk.ts';
import { playChat } from '#tests/support/play-chat.ts';

const db = useTestDatabase();
const chat = playChat(db);
const wish = 'cho tôi gặp người thật';

async function says(text: string, who = 'lan'): Promise<string> {
  await chat.says(text, who);
  await chat.work();
  return (await chat.shown()).join('\n');
}

const idOf = async (who: string) =>
  (await db.query<{ id: string }>('select id from conversations where chat = $1', [who]))[0]?.id ?? '';
const stateOf = async (who: string) =>
  (await db.query<{ state: string }>('select state from conversations where chat = $1', [who]))[0]?.state;

/** Three that were served, each a quarter of an hour a place. */
async function served(): Promise<void> {
  await db.query(
    `insert into conversations (id, channel, created_at, last_at)
     select gen_random_uuid(), 'web', now(), now() from generate_series(1, 3)`,
  );
  await db.query(
    `insert into handoffs (conversation_id, why, state, asked_at, promised_by, place, taken_at, closed_at)
     select id, 'asked', 'answered', '2026-11-20T01:00:00Z', '2026-11-20T09:00:00Z', 2,
       '2026-11-20T01:30:00Z', '2026-11-20T01:40:00Z'
     from conversations where channel = 'web'`,
  );
}

describe('whoever asks for a person', () => {
  it('is told their place, and honestly that nothing tells how long it takes', async () => {
    const first = await says(wish, 'minh');
    expect(first).toContain('Anh/chị là người tiếp theo.');
    expect(first).toContain('tôi chưa tính được');
    const second = await says(wish);
    expect(second).toContain('Trước anh/chị còn 1 người đang chờ.');
    expect(second).toContain('trước 16:00 thứ Sáu 20/11');
    const [offered] = await db.query(
      `select topic -> 'choices' as choices from conversations where chat = 'lan'`,
    );
    expect(offered).toMatchObject({
      choices: [{ label: 'Tới lượt tôi chưa?' }, { label: 'Không cần người nữa' }],
    });
  });

  it('is told about how long, by how long the last ones took', async () => {
    await served();
    await says(wish, 'minh');
    expect(await says(wish)).toContain('Khoảng 30 phút nữa tới lượt.');
  });

  it('out of hours is told that nobody is there, and when somebody will be', async () => {
    chat.at('2026-11-20T12:00:00Z');
    const said = await says(wish);
    expect(said).toContain('Lúc này ngoài giờ làm việc, chưa có cán bộ nào.');
    expect(said).toContain('Cán bộ làm việc lại lúc 07:30 thứ Hai 23/11.');
    expect(said).not.toContain('phút nữa');
  });

  it('on a holiday is told which, and when somebody will be there', async () => {
    chat.at('2026-09-02T03:00:00Z');
    const said = await says(wish);
    expect(said).toMatch(/Hôm nay nghỉ [^.]*, không có cán bộ trực\./);
    expect(said).toContain('Cán bộ làm việc lại lúc');
  });

  it('keeps place and promise where they ask again, and is asked nothing twice', async () => {
    await says(wish);
    chat.at('2026-11-20T04:00:00Z');
    const again = await says(wish);
    expect(again).toContain('Anh/chị đang trong hàng chờ rồi.');
    expect(again).toContain('trước 16:00 thứ Sáu 20/11');
    expect(await db.query('select place from handoffs')).toEqual([{ place: 1 }]);
  });

  it('is put in line while the assistant asks them something, and that goes on', async () => {
    chat.reports();
    for (const said of ['tôi muốn phản ánh', 'Đèn đường ở hẻm 5 đường Lúa Mới bị hư']) await says(said);
    const said = await says(wish);
    expect(said).toContain('Anh/chị là người tiếp theo.');
    expect(await stateOf('lan')).toBe('waiting');
    expect(await says('xác nhận sân phơi lúa', 'minh')).toContain('1.');
    expect(await says(wish, 'minh')).toContain('Trước anh/chị còn 1 người');
  });
});

it.each([
  ['a dossier’s code', { kind: 'dossier', wants: 'code', codes: [] }],
  ['why it went badly', { kind: 'survey', askId: '00000000-0000-4000-8000-000000000009' }],
])('whoever is asked for %s and wants a person is put in line', async (_what, matter) => {
  chat.knows(dossierDesk(db).looking().dossiers);
  await says('xin chào');
  const open = { ...matter, since: chat.resources.clock.now().toISOString() };
  await db.query('update conversations set matter = $1::jsonb', [JSON.stringify(open)]);
  expect(await says(wish)).toContain('Anh/chị là người tiếp theo.');
  expect(await stateOf('lan')).toBe('waiting');
});

it('whoever sends a voice message is told the same', async () => {
  chat.at('2026-11-20T12:00:00Z');
  await chat.sends({ kind: 'voice' });
  await chat.work();
  const [said] = await chat.shown();
  expect(said).toContain('chưa có cán bộ nào');
  expect(said).toContain('Anh/chị là người tiếp theo.');
});

it('an answer that found nothing offers a person by a tap, and "ok" is none', async () => {
  await says('thủ tục xin nuôi cá sấu cần gì');
  await says('ok');
  expect(await stateOf('lan')).toBe('open');
  await says('thủ tục xin nuôi cá sấu cần gì');
  expect(await says('Gặp người của trung tâm')).toContain('Anh/chị là người tiếp theo.');
});

describe('whoever waits', () => {
  beforeEach(async () => {
    await says(wish, 'minh');
    await says(wish);
  });

  it('is answered by the assistant meanwhile, and keeps their place', async () => {
    expect(await says('làm giấy nuôi rùa lệ phí bao nhiêu?')).toContain('25.000');
    expect(await findInLine(db, await idOf('lan'))).toMatchObject({ ahead: 1 });
  });

  it.each(['còn lâu không', 'tới lượt tôi chưa'])(
    'and says "%s" is told the place as it is now',
    async (asked) => {
      expect(await says(asked)).toContain('Trước anh/chị còn 1 người đang chờ.');
      await says('thôi không cần người nữa', 'minh');
      const said = await says(asked);
      expect(said).toContain('Anh/chị là người tiếp theo.');
      expect(said).toContain('trước 16:00 thứ Sáu 20/11');
    },
  );

  it.each(['thôi không cần người nữa', '3'])(
    'leaves by saying "%s", once, and may come back',
    async (left) => {
      const last = left === '3' ? 'Không cần người nữa' : left;
      expect(await says(last)).toContain('rút anh/chị khỏi hàng chờ');
      expect(await stateOf('lan')).toBe('open');
      expect(await db.query(`select state, closed_by as by from handoffs where state <> 'waiting'`)).toEqual([
        { state: 'given-up', by: 'citizen' },
      ]);
      expect(await says(wish)).toContain('Trước anh/chị còn 1 người');
    },
  );

  it('and presses a button of a wait that is over is told so', async () => {
    await says('thôi không cần người nữa');
    await chat.gives({ kind: 'choice', value: '#hangcho', messageId: 'late' });
    await chat.work();
    expect((await chat.shown()).join()).toContain('không còn trong hàng chờ');
  });

  it('is told once that they are next, while somebody is there, and not who was first from the start', async () => {
    expect(await tellNext(chat.resources)).toBe(0);
    await says('thôi không cần người nữa', 'minh');
    chat.at('2026-11-20T05:00:00Z');
    expect(await tellNext(chat.resources), 'at noon nobody is there').toBe(0);
    chat.at('2026-11-20T07:00:00Z');
    expect(await Promise.all([tellNext(chat.resources), tellNext(chat.resources)])).toContain(1);
    expect(await tellNext(chat.resources)).toBe(0);
    expect(await chat.shown()).toEqual([expect.stringContaining('Sắp tới lượt')]);
  });

  it('stands behind nobody who cannot be reached or had everything erased', async () => {
    await db.query(`update conversations set unreachable_at = now() where chat = 'minh'`);
    expect(await findInLine(db, await idOf('lan'))).toMatchObject({ ahead: 0 });
  });

  it('calls the assistant back from whoever speaks with them, by the same words', async () => {
    await db.query(
      `update conversations set state = 'with-operator', held_until = clock_timestamp() + interval '10 minutes'
       where chat = 'lan'`,
    );
    expect(await says('tới lượt tôi chưa'), 'a person answers that').toBe('');
    expect(await says('thôi không cần người nữa')).toContain('từ giờ trợ lý tự động trả lời');
    expect(await says('làm giấy nuôi rùa lệ phí bao nhiêu?')).toContain('25.000');
    expect(await findInLine(db, await idOf('lan'))).toBeNull();
  });
});

describe('the time of a desk', () => {
  const hours = {
    hours: [
      { days: [1, 2, 3, 4, 5], opens: '07:30', closes: '11:30' },
      { days: [1, 2, 3, 4, 5], opens: '13:30', closes: '17:00' },
    ],
  };

  it('counts only while it is open, over nights and weekends', () => {
    const between = (from: string, to: string) => openMinutes(hours, new Date(from), new Date(to));
    expect(between('2026-11-20T03:00:00Z', '2026-11-20T07:00:00Z'), 'over lunch').toBe(120);
    expect(between('2026-11-20T09:30:00Z', '2026-11-23T01:00:00Z'), 'over the weekend').toBe(60);
    expect(between('2026-11-20T07:00:00Z', '2026-11-20T03:00:00Z')).toBe(0);
  });

  it('tells when somebody is there again', () => {
    expect(deskAt(hours, new Date('2026-11-20T03:00:00Z'))).toEqual({ kind: 'open' });
    expect(deskAt(hours, new Date('2026-11-20T05:00:00Z'))).toMatchObject({
      opensAt: new Date('2026-11-20T06:30:00Z'),
    });
    expect(deskAt(hours, new Date('2026-11-20T10:00:00Z')), 'it closes at five').toMatchObject({
      opensAt: new Date('2026-11-23T00:30:00Z'),
    });
  });

  it('of few who were served, or of a whole day, tells nothing', () => {
    const one = {
      askedAt: new Date('2026-11-20T01:00:00Z'),
      servedAt: new Date('2026-11-20T01:30:00Z'),
      place: 1,
    };
    expect(estimateWait(0, { served: [one, one], hours })).toBeNull();
    expect(estimateWait(0, { served: [one, one, one], hours })).toBe(30);
    expect(estimateWait(40, { served: [one, one, one], hours })).toBeNull();
  });
});
