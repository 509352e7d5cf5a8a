import type { Channel } from '#bots/channel.ts';
import { createWebChannel } from '#bots/web/web-channel.ts';
import type { Database } from '#db/database.ts';
import { systemClock } from '#src/clock.ts';
import { findNotices } from '#src/conversations/notices/find-notices.ts';
import { tellNews } from '#src/conversations/notices/tell-news.ts';
import { receiveDelivery } from '#src/conversations/receive-delivery.ts';
import { pause } from '#src/conversations/run-loop.ts';
import { workConversation } from '#src/conversations/work-conversation.ts';
import { usualRules } from '#src/dossiers/dossier-rules.ts';
import { createSignals } from '#src/signals.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { dossierKeys } from '#tests/support/registry-events.ts';
import { quantiles, sayQuantiles } from './quantiles.ts';

export type NoticeTimes = { readonly seconds: number; readonly aloneMs: number; readonly besideMs: number };

/** Noon of the bench's day, so that no quiet hour keeps anything back. */
const noon = new Date(`${new Date(systemClock.now()).toISOString().slice(0, 10)}T05:00:00Z`);
const clock = { now: () => noon, elapsed: () => systemClock.elapsed() };

/**
 * So many followed dossiers have changed: how long finding the notices and queueing them takes, and how long a citizen
 * who asks meanwhile waits for what stands in the outbox, beside how long without it.
 */
export async function measureNotices(db: Database, count: number): Promise<NoticeTimes> {
  await prepare(db, count);
  const channel = createWebChannel();
  const alone = await askFor(db, channel, { asks: 60, until: null });
  const began = systemClock.elapsed();
  let done = false;
  const working = (async () => {
    await findNotices({ db, clock });
    const resources = {
      ...{ db, clock, log: recordingLog(), signals: createSignals() },
      ...{ channels: new Map([['web', channel]]), templates: null },
      dossiers: { keys: dossierKeys, registry: null, rules: usualRules },
    };
    while ((await tellNews(resources)) > 0);
    done = true;
    return (systemClock.elapsed() - began) / 1000;
  })();
  const beside = await askFor(db, channel, { asks: 5_000, until: () => done });
  const seconds = await working;
  const [row] = await db.query<{ n: number }>(
    `select count(*)::int as n from notifications where state = 'queued'`,
  );
  if (row?.n !== count) throw new Error(`${row?.n} of ${count} notices were queued`);
  console.log(`${'a question, nothing else going on'.padEnd(36)} ${sayQuantiles(quantiles(alone))} ms`);
  console.log(`${'a question while notices are queued'.padEnd(36)} ${sayQuantiles(quantiles(beside))} ms`);
  return { seconds, aloneMs: quantiles(alone).p95, besideMs: quantiles(beside).p95 };
}

const applicant = { name: 'Lê Thị Mận', phone: '0912345678', personalNumber: '046199001234' };

async function prepare(db: Database, count: number): Promise<void> {
  await db.query(
    `with made as (
       insert into dossiers (registry, code, code_key, procedure_code, procedure_name, agency, proofs, status,
         received_at, due_at, as_of, taken_at, applicant)
       select 'theo dõi', 'H60-250101-' || n, 'H60250101' || n, '1.001193', 'Đăng ký khai sinh', 'Phường Mẫu', '{}', 9,
         $2, $2, $2, $2, $3
       from generate_series(1, $1::int) as n returning id
     ), numbered as (
       select id, gen_random_uuid() as conversation_id from made
     ), conversation as (
       insert into conversations (id, channel, account, chat, created_at, last_at, heard_at)
       select conversation_id, 'web', 'page', conversation_id::text, $2, $2, $2 from numbered
     ), granted as (
       insert into dossier_grants (conversation_id, dossier_id, proved_by, proved_for, proved_at, until)
       select conversation_id, id, '{phone-tail}', 'self', $2, $2::timestamptz + interval '30 days' from numbered
     ), followed as (
       insert into dossier_follows (conversation_id, dossier_id, consent_version, consented_at, until)
       select conversation_id, id, '1', $2::timestamptz - interval '1 hour', $2::timestamptz + interval '30 days'
       from numbered
     )
     insert into dossier_changes (dossier_id, event_key, at, taken_at, status, moved, to_tell)
     select id, 'a', $2, $2, 9, true, true from numbered`,
    [count, noon, await dossierKeys.seal(JSON.stringify(applicant))],
  );
  // Only what was filled: of what is empty the planner would be told that it stays so, as in no centre that is open.
  await db.query('analyze dossiers, conversations, dossier_grants, dossier_follows, dossier_changes');
}

type Asking = { readonly asks: number; readonly until: (() => boolean) | null };

/** Some fifteen questions a second. */
const pauseMs = 50;

/** From the moment a greeting is received to its answer in the outbox. */
async function askFor(db: Database, channel: Channel, { asks, until }: Asking): Promise<number[]> {
  const resources = {
    ...{ db, clock: systemClock, log: recordingLog(), signals: createSignals() },
    centre: { name: 'Trung tâm thử', hotline: null, province: null },
    channels: new Map([['web', channel]]),
  };
  const times: number[] = [];
  for (let at = 0; at < asks && !until?.(); at += 1) {
    const began = systemClock.elapsed();
    const key = crypto.randomUUID();
    const event = { kind: 'text', text: '/trogiup', messageId: key } as const;
    await receiveDelivery(resources, { channel: 'web', account: 'page', eventKey: key, chat: key, event });
    while ((await workConversation(resources, { owner: 'bench', leaseSeconds: 30 })) === 'idle') {
      await db.query(`update conversations set ready_at = clock_timestamp() where chat = $1`, [key]);
    }
    times.push(systemClock.elapsed() - began);
    await pause(pauseMs, new AbortController().signal);
  }
  return times;
}
