import { expect, it } from 'vitest';
import { findNotices } from '#src/conversations/notices/find-notices.ts';
import { tellNews } from '#src/conversations/notices/tell-news.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { failingDatabase } from '#tests/support/failing-database.ts';
import { newsDesk } from '#tests/support/news-desk.ts';
import { noon, registryEvent, tellEvents } from '#tests/support/registry-events.ts';

const db = useTestDatabase();
/** More than two transactions of a queueing hold. */
const followers = 220;

async function follow(): Promise<void> {
  await tellEvents(db, [registryEvent()]);
  await db.query(
    `with opened as (
       insert into conversations (id, channel, account, chat, created_at, last_at, heard_at)
       select gen_random_uuid(), 'web', 'page', 'many-' || n, $2, $2, $2 from generate_series(1, $1::int) as n returning id
     ), granted as (
       insert into dossier_grants (conversation_id, dossier_id, proved_by, proved_for, proved_at, until)
       select opened.id, dossiers.id, '{phone-tail}', 'self', $2, '2026-12-18' from opened, dossiers
     )
     insert into dossier_follows (conversation_id, dossier_id, consent_version, consented_at, until)
     select opened.id, dossiers.id, '1', $2, '2026-12-18' from opened, dossiers`,
    [followers, noon],
  );
}

it('tells each follower once, wherever the connection is lost while many are told', async () => {
  await follow();
  const desk = newsDesk(db);
  const began = Date.parse('2026-11-18T13:00:05+07:00');
  await tellEvents(db, [registryEvent({ at: '2026-11-18T13:00:00+07:00', status: 9 })], {
    at: '2026-11-18T13:00:00+07:00',
  });
  let lost = 0;
  for (let at = 1; at < 40; at += 1) {
    // What a lost program held is free again after two minutes.
    desk.at(new Date(began + at * 180_000).toISOString());
    const failing = failingDatabase(db, { at, transactions: 'whole' });
    const resources = { ...desk.resources(), db: failing };
    try {
      await findNotices(resources);
      while ((await tellNews(resources)) > 0);
    } catch {
      lost += 1;
    }
    if (failing.survived()) break;
  }
  expect(lost).toBeGreaterThan(6);
  const told = { chats: followers, messages: followers };
  const [queued] = await db.query(
    `select count(distinct conversation_id)::int as chats, count(*)::int as messages from outbox`,
  );
  expect(queued).toEqual(told);
  const [kept] = await db.query(
    `select count(distinct conversation_id)::int as chats, count(*)::int as messages from messages`,
  );
  expect(kept).toEqual(told);
  expect(await db.query('select distinct state from notifications')).toEqual([{ state: 'queued' }]);
});

it('keeps of what was told neither the code nor anything else of the dossier', async () => {
  await follow();
  const desk = newsDesk(db);
  desk.at('2026-11-18T13:00:05+07:00');
  await tellEvents(db, [registryEvent({ at: '2026-11-18T13:00:00+07:00', status: 9 })], {
    at: '2026-11-18T13:00:00+07:00',
  });
  await desk.turn();
  const kept = { text: 'Hồ sơ [mã hồ sơ] đã có kết quả, mời anh/chị đến nhận.' };
  expect(await db.query('select distinct text_masked as text from messages')).toEqual([kept]);
  expect(await db.query('select distinct text from answers')).toEqual([kept]);
  expect(JSON.stringify(await db.query('select parts from answers limit 1'))).not.toContain('H57');
});
