import { beforeEach, describe, expect, it } from 'vitest';
import { endFollows } from '#db/dossier-follows.ts';
import { eraseConversation } from '#db/erase-conversation.ts';
import { findNotices } from '#src/conversations/notices/find-notices.ts';
import { tellNews } from '#src/conversations/notices/tell-news.ts';
import { logOutOfDossiers } from '#src/dossiers/find-dossiers.ts';
import { listFollowed, stopFollowing } from '#src/dossiers/follow-dossier.ts';
import { asAnotherProgram, serverOnly, useTestDatabase } from '#tests/support/database.ts';
import { lan, minh } from '#tests/support/dossier-desk.ts';
import { code, newsDesk } from '#tests/support/news-desk.ts';
import { registryEvent, tellEvents } from '#tests/support/registry-events.ts';

const db = useTestDatabase();
let desk: ReturnType<typeof newsDesk>;

const told = (over: Record<string, unknown>, at = '2026-11-18T13:00:00+07:00') =>
  tellEvents(db, [registryEvent({ at, ...over })], { at });
const papers = { status: 5, papers: { wanted: ['Bản vẽ mặt bằng móng'], until: '2026-12-01' } };

beforeEach(async () => {
  desk = newsDesk(db);
  await tellEvents(db, [registryEvent()]);
});

describe('news of a dossier', () => {
  beforeEach(async () => {
    await desk.open();
    await desk.follow();
    desk.at('2026-11-18T13:00:05+07:00');
  });

  it('are told once, with the agency, what to do, and the times, and no name', async () => {
    await told(papers);
    const [only, ...more] = await desk.shown();
    expect(more).toEqual([]);
    for (const said of [
      'cần anh/chị nộp thêm giấy tờ',
      'Bản vẽ mặt bằng móng',
      '01/12/2026',
      'Phòng Văn hóa phường Mẫu',
      '08:30 ngày 16/11/2026',
      '13:00 ngày 18/11/2026',
      '20/11/2026',
      'L** T** M**',
      'dừng theo dõi',
    ])
      expect(only).toContain(said);
    expect(only).not.toContain('Mận');
    await desk.shown();
    expect(await desk.states()).toEqual([{ kind: 'papers-wanted', state: 'sent', error: null }]);
  });

  it('are one message, though the same event comes a hundred times under a hundred names', async () => {
    const events = Array.from({ length: 100 }, () =>
      registryEvent({ at: '2026-11-18T11:59:00+07:00', status: 9 }),
    );
    await tellEvents(db, events);
    await tellEvents(db, events);
    expect(await desk.shown()).toHaveLength(1);
  });

  it('say nothing of what came too late to be news, nor of what was so when following began', async () => {
    await told({ status: 9 });
    await told({ status: 4, note: 'Chuyển phòng chuyên môn' }, '2026-11-17T09:00:00+07:00');
    expect(await desk.shown()).toHaveLength(1);
    expect(await desk.states()).toMatchObject([{ kind: 'result-waiting' }]);
  });

  it('of one dossier in a short while are one message, the most urgent first', async () => {
    await told({ status: 'Trình ký' }, '2026-11-18T12:58:00+07:00');
    await told(
      { status: 6, fee: { owed: 25000 }, promisedAt: '2026-11-27T17:00:00+07:00' },
      '2026-11-18T12:59:00+07:00',
    );
    await told(papers);
    const shown = await desk.shown();
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatch(/nộp thêm giấy tờ.*ngày khác/);
    expect((await desk.states()).map(({ state }) => state)).toEqual(Array(4).fill('sent'));
  });

  it('come again where a dossier goes back and forth', async () => {
    await told(papers);
    await desk.shown();
    await told({ status: 4 }, '2026-11-18T13:00:01+07:00');
    await desk.shown();
    await told(papers, '2026-11-18T13:00:02+07:00');
    expect(await desk.shown()).toHaveLength(3);
  });

  it('wait for the morning, unless what they ask for is due the same day', async () => {
    const night = '2026-11-18T22:30:00+07:00';
    desk.at(night);
    await told({ status: 9 }, night);
    expect(await desk.shown()).toHaveLength(0);
    desk.at('2026-11-19T06:59:00+07:00');
    expect(await desk.shown()).toHaveLength(0);
    desk.at('2026-11-19T07:00:00+07:00');
    expect(await desk.shown()).toHaveLength(1);
    const late = '2026-11-19T21:30:00+07:00';
    desk.at(late);
    await told({ ...papers, papers: { wanted: ['Đơn'], until: '2026-11-19' } }, late);
    expect(await desk.shown()).toHaveLength(2);
  });

  it('are told to each who follows, and end for the one who stops', async () => {
    await desk.follow(minh, 'helper');
    await told(papers, '2026-11-18T13:00:06+07:00');
    desk.at('2026-11-18T13:00:07+07:00');
    expect(await desk.shown()).toHaveLength(2);
    await stopFollowing(desk.resources(), lan, code);
    await told({ status: 4 }, '2026-11-18T13:00:08+07:00');
    expect(await desk.shown()).toHaveLength(3);
  });

  it('that wait when a citizen stops are not told', async () => {
    await told(papers);
    await desk.turn();
    desk.at('2026-11-18T22:00:00+07:00');
    await told({ status: 9 }, '2026-11-18T22:00:00+07:00');
    await desk.turn();
    await stopFollowing(desk.resources(), lan, code);
    desk.at('2026-11-19T08:00:00+07:00');
    expect(await desk.shown()).toHaveLength(1);
    expect(await desk.states()).toMatchObject([{ state: 'sent' }, { state: 'dropped', error: 'stopped' }]);
  });

  it('that wait when a citizen closes their dossiers are not told, nor is anything after they prove it again', async () => {
    desk.at('2026-11-18T22:00:00+07:00');
    await told({ status: 9 }, '2026-11-18T22:00:00+07:00');
    await desk.turn();
    await logOutOfDossiers(desk.resources(), lan);
    expect(await db.query('select stopped_why from dossier_follows')).toEqual([{ stopped_why: 'closed' }]);
    desk.at('2026-11-19T08:00:00+07:00');
    await desk.prove();
    expect(await listFollowed(desk.resources(), lan)).toEqual([]);
    expect(await desk.shown()).toEqual([]);
    expect(await desk.states()).toMatchObject([{ state: 'dropped', error: 'closed' }]);
  });

  it('are nobody’s after an erasure, and nothing of them is left', async () => {
    await told(papers);
    await db.transaction((tx) => eraseConversation(tx, lan, 'citizen'));
    expect(await desk.shown()).toHaveLength(0);
    expect(await desk.states()).toEqual([]);
  });

  it('end with the grant, and after the last of a dossier that is over', async () => {
    await told({ status: 10 });
    await endFollows(db, new Date('2026-11-18T13:00:05+07:00'));
    expect(await desk.shown()).toHaveLength(1);
    await endFollows(db, new Date('2026-11-18T13:00:05+07:00'));
    expect(await db.query('select stopped_why from dossier_follows')).toEqual([{ stopped_why: 'ended' }]);
  });

  it('are not told where the grant was ended meanwhile', async () => {
    await told(papers);
    await db.query('update dossier_grants set ended_at = $1', ['2026-11-18T13:00:01+07:00']);
    expect(await desk.shown()).toHaveLength(0);
  });
});

serverOnly('news while somebody is at work in the conversation', () => {
  beforeEach(async () => {
    await desk.open();
    await desk.follow();
  });

  it('wait, and hold nobody up', async () => {
    await told(papers);
    await findNotices(desk.resources());
    await db.transaction(async (tx) => {
      await tx.query('select 1 from conversations where id = $1 for update', [lan]);
      await asAnotherProgram(() => tellNews(desk.resources()));
    });
    expect(await desk.states()).toMatchObject([{ state: 'waiting' }]);
    desk.at('2026-11-18T13:00:10+07:00');
    expect(await desk.shown()).toHaveLength(1);
  });
});

describe('reminders', () => {
  beforeEach(async () => {
    await desk.open();
    await desk.follow();
  });

  const shownOn = async (day: string) => {
    desk.at(`${day}T09:00:00+07:00`);
    const before = (await desk.shown()).length;
    await desk.remind();
    await desk.remind();
    return (await desk.shown()).length - before;
  };

  it('come three working days and one day before papers are due, each once', async () => {
    await told({ ...papers, papers: { wanted: ['Đơn'], until: '2026-12-01' } });
    const days = ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01', '2026-12-02'];
    const counts = [];
    for (const day of days) counts.push(await shownOn(day));
    expect(counts).toEqual([0, 1, 0, 1, 0, 0]);
  });

  it('come when a result has waited three working days, once more after ten, and never when it was fetched', async () => {
    await told({ status: 9 });
    await shownOn('2026-11-18');
    const days = ['2026-11-20', '2026-11-23', '2026-11-25', '2026-12-02', '2026-12-03', '2026-12-10'];
    const counts = [];
    for (const day of days) counts.push(await shownOn(day));
    expect(counts).toEqual([0, 1, 0, 0, 1, 0]);
  });

  it('tell once that a dossier went past its date', async () => {
    const counts = [];
    for (const day of ['2026-11-20', '2026-11-21', '2026-11-23']) counts.push(await shownOn(day));
    expect(counts).toEqual([0, 1, 0]);
    expect(await desk.states()).toMatchObject([{ kind: 'late' }]);
  });

  it('tell once that following ends, the day before last, and how it goes on; not where the dossier is over', async () => {
    await told({ status: 4, dueAt: '2027-03-01T17:00:00+07:00' });
    await shownOn('2026-11-18');
    const counts = [];
    for (const day of ['2026-12-15', '2026-12-16', '2026-12-17', '2026-12-18'])
      counts.push(await shownOn(day));
    expect(counts).toEqual([0, 1, 0, 0]);
    expect((await desk.states()).at(-1)).toMatchObject({ kind: 'follow-ending', state: 'sent' });
    expect((await desk.shown()).at(-1)).toMatch(/đến hết ngày 18\/12\/2026 là dừng.*“theo dõi tiếp”/s);
  });

  it('do not tell that following ends where nothing more comes', async () => {
    await told({ status: 10 });
    await shownOn('2026-11-18');
    expect(await shownOn('2026-12-16')).toBe(0);
  });

  it('do not tell that following ends where it was made longer before the morning', async () => {
    await told({ status: 4, dueAt: '2027-03-01T17:00:00+07:00' });
    await shownOn('2026-11-18');
    desk.at('2026-12-16T22:00:00+07:00');
    await desk.remind();
    await db.query(`update dossier_grants set until = '2027-01-15T12:00:00+07:00'`);
    await db.query(`update dossier_follows set until = '2027-01-15T12:00:00+07:00'`);
    expect(await shownOn('2026-12-17')).toBe(0);
    expect((await desk.states()).at(-1)).toMatchObject({ kind: 'follow-ending', error: 'no-longer' });
  });
});
