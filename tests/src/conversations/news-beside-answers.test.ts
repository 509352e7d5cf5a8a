import { beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '#tests/support/database.ts';
import { lan, minh } from '#tests/support/dossier-desk.ts';
import { code, newsDesk } from '#tests/support/news-desk.ts';
import { registryEvent, tellEvents } from '#tests/support/registry-events.ts';

const db = useTestDatabase();
let desk: ReturnType<typeof newsDesk>;
const perMinute = 20;

/** So many answers stand in the outbox of Zalo. */
const answersWait = (count: number) =>
  db.query(
    `insert into outbox (conversation_id, channel, account, idem, payload)
     select $1, 'zalo', 'our-oa', 'answer ' || n, '{"text": "trả lời"}' from generate_series(1, $2::int) as n`,
    [minh, count],
  );
const queuedNews = () => db.query(`select 1 from outbox where idem like 'news:%'`);

beforeEach(async () => {
  desk = newsDesk(db);
  Object.assign(desk.zalo, { perMinute });
  await tellEvents(db, [registryEvent()]);
  await desk.open('zalo');
  await desk.follow();
  desk.at('2026-11-18T13:00:05+07:00');
});

const at = '2026-11-18T13:00:00+07:00';
const changed = () => tellEvents(db, [registryEvent({ at, status: 9 })], { at });

describe('news on a platform that counts what it takes in a minute', () => {
  it('are queued while there is room beside answers', async () => {
    await changed();
    await desk.turn();
    expect(await queuedNews()).toHaveLength(1);
  });

  it('wait while answers stand in line, and come when those are out', async () => {
    await answersWait(perMinute / 2);
    await changed();
    await desk.turn();
    expect(await queuedNews()).toEqual([]);
    expect(await desk.states()).toMatchObject([{ state: 'waiting' }]);
    await db.query(`update outbox set state = 'sent'`);
    desk.at('2026-11-18T13:00:20+07:00');
    await desk.turn();
    expect(await queuedNews()).toHaveLength(1);
  });

  it('keep the quiet hours though they waited for room before them', async () => {
    await answersWait(perMinute / 2);
    await changed();
    desk.at('2026-11-18T20:59:58+07:00');
    await desk.turn();
    await db.query(`update outbox set state = 'sent'`);
    desk.at('2026-11-18T21:00:10+07:00');
    await desk.turn();
    expect(await queuedNews()).toEqual([]);
    desk.at('2026-11-19T07:00:10+07:00');
    await desk.turn();
    expect(await queuedNews()).toHaveLength(1);
  });

  it('never fill more than half of the minute at once', async () => {
    const more = Array.from({ length: 30 }, (_, place) => `H57.12-261116-${1000 + place}`);
    await tellEvents(
      db,
      more.map((one) => registryEvent({ code: one })),
    );
    await db.query(
      `with theirs as (select id, gen_random_uuid() as conversation from dossiers where code <> $1),
       opened as (
         insert into conversations (id, channel, account, chat, created_at, last_at, heard_at)
         select conversation, 'zalo', 'our-oa', conversation::text, $2, $2, $2 from theirs),
       granted as (
         insert into dossier_grants (conversation_id, dossier_id, proved_by, proved_for, proved_at, until)
         select conversation, id, '{phone-tail}', 'self', $2, $2::timestamptz + interval '30 days' from theirs)
       insert into dossier_follows (conversation_id, dossier_id, consent_version, consented_at, until, seen_change)
       select conversation, id, '1', $2, $2::timestamptz + interval '30 days',
         (select max(dossier_changes.id) from dossier_changes where dossier_id = theirs.id)
       from theirs`,
      [code, '2026-11-18T12:00:00+07:00'],
    );
    await tellEvents(
      db,
      more.map((one) => registryEvent({ code: one, at, status: 9 })),
      { at },
    );
    await desk.turn();
    const queued = await queuedNews();
    expect(queued.length).toBeGreaterThan(0);
    expect(queued.length).toBeLessThanOrEqual(perMinute / 2);
  });
});

describe('a change that was being taken while somebody agreed to be told', () => {
  it('is told: they had not seen it', async () => {
    await tellEvents(db, [registryEvent({ at: '2026-11-18T11:59:00+07:00', status: 9 })], {
      // Begun before the yes of noon, committed behind it.
      at: '2026-11-18T11:59:59+07:00',
    });
    await desk.turn();
    expect(await desk.states()).toMatchObject([{ kind: 'result-waiting' }]);
  });

  it('is no news where it was seen', async () => {
    await desk.follow(lan);
    await changed();
    await desk.follow(minh);
    await desk.turn();
    expect(await desk.states()).toHaveLength(1);
  });
});
