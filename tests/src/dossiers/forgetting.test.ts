import { beforeEach, describe, expect, test } from 'vitest';
import { eraseConversation } from '#db/erase-conversation.ts';
import { usualRetention } from '#src/config.ts';
import { forgetOld } from '#src/conversations/forget-old.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { type Desk, dossierDesk, lan, minh } from '#tests/support/dossier-desk.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { registryEvent, tellEvents } from '#tests/support/registry-events.ts';

const db = useTestDatabase();
const code = 'H57.12-261116-0001';
let desk: Desk;

/** Both have proved the dossier and follow it; one notification waits for each, and there is one try of each. */
beforeEach(async () => {
  desk = dossierDesk(db);
  await desk.open();
  await tellEvents(db, [registryEvent()]);
  await db.query('update dossiers set taken_at = now()');
  for (const conversationId of [lan, minh]) await desk.ask(code, '5678', { conversationId });
  await db.query(
    `with following as (
       insert into dossier_follows (conversation_id, dossier_id, consent_version, consented_at, until)
       select conversation_id, dossier_id, '1', now(), now() + interval '1 year' from dossier_grants
       returning *)
     insert into notifications (idem, conversation_id, follow_id, dossier_id, kind, made_at, wanted_at, due_at)
     select id::text, conversation_id, id, dossier_id, 'status', now(), now(), now() from following`,
  );
});

const tables = [
  'dossiers',
  'dossier_changes',
  'dossier_grants',
  'dossier_follows',
  'notifications',
  'dossier_tries',
];
const counts = async () =>
  Object.fromEntries(
    await Promise.all(
      tables.map(async (table) => [table, (await db.query(`select 1 from ${table}`)).length] as const),
    ),
  );
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
const forget = async (days: number) =>
  await forgetOld({ db, log: recordingLog() }, usualRetention, inDays(days));

describe('erasing a conversation', () => {
  test('takes what was proved and followed in it, and leaves the dossier, the other’s and the hashes of tries', async () => {
    const all = await counts();
    expect(all).toMatchObject({ dossier_grants: 2, dossier_follows: 2, notifications: 2, dossier_tries: 2 });
    await db.transaction((tx) => eraseConversation(tx, lan, 'citizen'));
    expect(await counts()).toEqual({ ...all, dossier_grants: 1, dossier_follows: 1, notifications: 1 });
    expect(await db.query('select conversation_id from dossier_grants')).toEqual([{ conversation_id: minh }]);
  });
});

describe('what is kept of dossiers', () => {
  test('goes with its registry’s long silence, whole', async () => {
    await db.query(`update dossier_tries set at = now()`);
    expect((await forget(729)).proved).toBe(true);
    expect(await counts()).toMatchObject({ dossiers: 1, dossier_changes: 1 });
    expect((await forget(731)).proved).toBe(true);
    expect(await counts()).toMatchObject({
      ...{ dossiers: 0, dossier_changes: 0, dossier_grants: 0, dossier_follows: 0, notifications: 0 },
    });
  });

  test('of tries is a day', async () => {
    await db.query(`update dossier_tries set at = now() - interval '23 hours'`);
    await forget(0);
    expect(await counts()).toMatchObject({ dossier_tries: 2 });
    await db.query(`update dossier_tries set at = now() - interval '25 hours'`);
    expect((await forget(0)).proved).toBe(true);
    expect(await counts()).toMatchObject({ dossier_tries: 0 });
  });

  test('keeps the conversation of who still follows, though they are silent', async () => {
    await db.query(`update dossier_follows set stopped_at = now() where conversation_id = $1`, [lan]);
    expect((await forget(181)).proved).toBe(true);
    expect(await db.query('select id from conversations')).toEqual([{ id: minh }]);
  });
});
