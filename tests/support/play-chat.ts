import { beforeEach } from 'vitest';
import type { FetchedFile, Incoming, IncomingAttachment, IncomingEvent } from '#bots/channel.ts';
import type { Database } from '#db/database.ts';
import type { Clock } from '#src/clock.ts';
import { fetchAttachment } from '#src/conversations/fetch-attachment.ts';
import { receiveDelivery } from '#src/conversations/receive-delivery.ts';
import { type Reception, receptionOf } from '#src/conversations/reception.ts';
import { sendDue } from '#src/conversations/send-due.ts';
import { workConversation } from '#src/conversations/work-conversation.ts';
import { Secret } from '#src/secret.ts';
import { createSignals } from '#src/signals.ts';
import { type TicketSettings, usualTickets } from '#src/tickets/ticket-settings.ts';
import { fixedClock } from './fixed-clock.ts';
import { importInvented } from './invented-entries.ts';
import { type RecordingChannel, recordingChannel } from './recording-channel.ts';
import { recordingLog } from './recording-log.ts';

type Played = Parameters<typeof workConversation>[0] & { readonly log: ReturnType<typeof recordingLog> };

/** A chat with the whole flow behind it, driven a step at a time. Begins anew before each test. */
export type Chat = {
  readonly channel: RecordingChannel;
  readonly resources: Played;
  says(text: string, chat?: string): Promise<void>;
  sends(attachment: Partial<IncomingAttachment>, caption?: string): Promise<void>;
  gives(event: IncomingEvent, chat?: string): Promise<void>;
  work(): Promise<void>;
  fetch(file?: FetchedFile | Uint8Array): Promise<'fetched' | 'idle'>;
  /** Everything that was shown since the last look. */
  shown(): Promise<readonly string[]>;
  at(time: string): void;
  receives(change: Partial<Reception>): void;
  knows(dossiers: Played['dossiers']): void;
  /** Takes reports from now on. */
  reports(settings?: Partial<TicketSettings>): void;
};

export function playChat(db: Database): Chat {
  let channel: RecordingChannel;
  let resources: Played;
  let messages = 0;
  let seen = 0;
  let clock: Clock;
  beforeEach(async () => {
    channel = recordingChannel();
    clock = fixedClock('2026-11-20T03:00:00Z');
    [messages, seen] = [0, 0];
    resources = {
      db,
      log: recordingLog(),
      clock: { now: () => clock.now(), elapsed: () => clock.elapsed() },
      centre: { name: 'Trung tâm thử', hotline: '19000000', province: null },
      signals: createSignals(),
      channels: new Map([[channel.name, channel]]),
    };
    await importInvented(resources);
  });
  const gives = async (event: IncomingEvent, chat = 'lan') => {
    const eventKey = `${chat}:${++messages}`;
    const { name, account } = channel;
    const incoming: Incoming = { channel: name, account, eventKey, chat, event };
    await receiveDelivery(resources, incoming);
  };
  return {
    get channel() {
      return channel;
    },
    get resources() {
      return resources;
    },
    gives,
    says: (text, chat) => gives({ kind: 'text', text, messageId: `m${messages + 1}` }, chat),
    sends: (attachment, caption) =>
      gives({
        ...{ kind: 'attachment', messageId: `m${messages + 1}`, caption: caption ?? null },
        attachment: { kind: 'file', ref: { file: messages + 1 }, name: null, bytes: null, ...attachment },
      }),
    async work() {
      await db.query(`update conversations set ready_at = clock_timestamp() where ready_at < 'infinity'`);
      while ((await workConversation(resources, { owner: 'w1', leaseSeconds: 30 })) !== 'idle');
    },
    async fetch(file) {
      if (file) channel.planFiles(file instanceof Uint8Array ? { kind: 'fetched', body: file } : file);
      await db.query(`update attachments set next_at = clock_timestamp()`);
      return await fetchAttachment(resources, { owner: 'f1', leaseSeconds: 30 });
    },
    async shown() {
      while ((await sendDue(resources, { owner: 's1', leaseSeconds: 30 })) !== 'idle');
      const fresh = channel.shown.slice(seen);
      seen = channel.shown.length;
      return fresh.map(({ payload }) => JSON.stringify(payload));
    },
    at(time) {
      clock = fixedClock(time);
    },
    receives(change) {
      resources = { ...resources, reception: { ...receptionOf({}), ...change } };
    },
    knows(dossiers) {
      resources = { ...resources, dossiers };
    },
    reports(settings = {}) {
      const sessionSecret = new Secret('a session secret of tests, long enough');
      resources = { ...resources, sessionSecret, tickets: { ...usualTickets, ...settings } };
    },
  };
}
