import { afterEach, beforeEach } from 'vitest';
import type { Channel } from '#bots/channel.ts';
import type { Answer, Block } from '#src/answers/answer.ts';
import { createApp } from '#src/app.tsx';
import { sendDue } from '#src/conversations/send-due.ts';
import { workConversation } from '#src/conversations/work-conversation.ts';
import { Secret } from '#src/secret.ts';
import { createSignals } from '#src/signals.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { webResources } from '#tests/support/web-resources.ts';
import type { ChannelPlay, Delivery, PlayedApp, PlayedChannel } from './channel-play.ts';

type OutboxRow = {
  readonly state: string;
  readonly attempts: number;
  readonly error: string | null;
  readonly payload: unknown;
};

/** The whole way of a message, from the platform's request to what the platform shows, driven by hand. */
export type ChannelStage = {
  readonly play: ChannelPlay;
  readonly channel: Channel;
  deliver(delivery: Delivery): ReturnType<Delivery>;
  /** Works and sends until nothing is left that may go now; whoever waits for a pause to end waits no longer. */
  run(): Promise<void>;
  work(): Promise<void>;
  /** One attempt of every message whose turn it is. */
  sendOnce(): Promise<void>;
  /** Puts an answer into the outbox of the only conversation there is, as a turn would, and sends it. */
  say(answer: Answer, notice?: readonly Block[]): Promise<void>;
  outbox(): Promise<readonly OutboxRow[]>;
  count(rows: string): Promise<number>;
  /** Its platform is gone from now on. */
  closePlay(): Promise<void>;
};

/** A stage for each test, with an empty database and the invented catalogue; the play's servers end with it. */
export function useChannelStage(played: PlayedChannel): () => ChannelStage {
  const db = useTestDatabase();
  let stage: ChannelStage | null = null;
  beforeEach(async () => {
    stage = null;
    stage = await openStage(db, played);
  });
  afterEach(async () => await stage?.closePlay());
  return () => {
    if (!stage) throw new Error('the stage stands only while a test runs');
    return stage;
  };
}

async function openStage(
  db: ReturnType<typeof useTestDatabase>,
  played: PlayedChannel,
): Promise<ChannelStage> {
  const held = {
    db,
    clock: fixedClock('2026-11-22T03:00:00Z'),
    log: recordingLog(),
    signals: createSignals(),
    sessionSecret: new Secret('an invented secret of a contract suite'),
  };
  await importInvented(held);
  const play = await played.open(held);
  const { channel, webhook } = play.opened;
  const centre = { name: 'Trung tâm Thử', hotline: '1900 0000', province: null };
  const working = { ...held, centre, channels: new Map([[channel.name, channel]]) };
  const app: PlayedApp = createApp(
    webResources({ ...held, centre, webhooks: webhook ? [webhook] : [] }),
    new ScriptedVerbs(() => Promise.reject(new Error('nobody asks the question API here'))),
  );

  const worker = { owner: 'worker', leaseSeconds: 30 };
  const sender = { owner: 'sender', leaseSeconds: 30 };
  const hurry = async () => {
    await db.query(`update conversations set ready_at = clock_timestamp() where ready_at < 'infinity'`);
    await db.query('update outbox set next_at = clock_timestamp()');
    await db.query('update send_slots set free_at = clock_timestamp()');
    await db.query(`update channel_halts set probe_at = clock_timestamp() where probe_at > '-infinity'`);
    await db.query(`update channel_halts set paused_until = '-infinity'`);
  };
  const work = async () => {
    await hurry();
    while ((await workConversation(working, worker)) !== 'idle');
  };
  const sendOnce = async () => {
    await hurry();
    while ((await sendDue(working, sender)) !== 'idle');
  };
  let closed: Promise<void> | null = null;
  return {
    play,
    channel,
    closePlay: async () => {
      closed ??= play.close();
      await closed;
    },
    work,
    sendOnce,
    deliver: async (delivery) => await delivery(app),
    run: async () => {
      await work();
      await sendOnce();
    },
    say: async (answer, notice = []) => {
      const [conversation] = await db.query<{ chat: string }>('select chat from conversations');
      const chat = conversation?.chat ?? '';
      const payloads = await channel.render({ answer, notice, language: 'vi', chat });
      await db.query(intend, [`say:${answer.id}`, JSON.stringify(payloads)]);
      await sendOnce();
    },
    outbox: async () => await db.query('select state, attempts, error, payload from outbox order by id'),
    count: async (rows) =>
      Number((await db.query<{ n: string }>(`select count(*) as n from ${rows}`))[0]?.n ?? 0),
  };
}

const intend = `
  insert into outbox (conversation_id, channel, account, idem, payload)
  select conversations.id, channel, account, $1 || place, payload
  from conversations, jsonb_array_elements($2::jsonb) with ordinality as row (payload, place)
  order by place`;
