import type { ChannelName, IncomingEvent } from '#bots/channel.ts';
import type { Database } from '#db/database.ts';
import type { Answer, Block } from '#src/answers/answer.ts';
import { receiveDelivery } from '#src/conversations/receive-delivery.ts';
import { sendDue } from '#src/conversations/send-due.ts';
import { workConversation } from '#src/conversations/work-conversation.ts';
import { createSignals } from '#src/signals.ts';
import { fixedClock } from './fixed-clock.ts';
import { type RecordingChannel, recordingChannel } from './recording-channel.ts';
import { recordingLog } from './recording-log.ts';

export type CitizenChat = ReturnType<typeof citizenChat>;

/** A message as the citizen sees it. */
export type Seen = { readonly answer: Answer; readonly notice: readonly Block[] };

/** Plays citizens on one recorded channel, worked and sent until nothing is left to do. */
export function citizenChat(
  db: Database,
  name: ChannelName = 'telegram',
  made: Partial<RecordingChannel> = {},
) {
  const recorded = recordingChannel(name);
  const channel: RecordingChannel = Object.assign(recorded, made, {
    render: async ({ answer, notice }: Seen) => {
      await recorded.whileRendering(answer);
      return [{ answer, notice }];
    },
  });
  const resources = {
    db,
    log: recordingLog(),
    clock: fixedClock('2026-11-22T03:00:00Z'),
    centre: { name: 'Trung tâm thử', hotline: '19000000', province: null },
    signals: createSignals(),
    channels: new Map<string, RecordingChannel>([[channel.name, channel]]),
  };
  let count = 0;
  const receive = async (
    event: IncomingEvent,
    { chat = 'chat-of-lan', eventKey = `event-${++count}` } = {},
  ) => await receiveDelivery(resources, { channel: name, account: channel.account, eventKey, chat, event });
  const makeReady = () =>
    db.query(`update conversations set ready_at = clock_timestamp() where ready_at < 'infinity'`);
  const work = async () => {
    await makeReady();
    while ((await workConversation(resources, { owner: 'w', leaseSeconds: 30 })) !== 'idle');
  };
  const send = async () => {
    while ((await sendDue(resources, { owner: 's', leaseSeconds: 30 })) !== 'idle');
  };
  const seen = (from = 0) => channel.shown.slice(from).map(({ payload }) => payload as Seen);
  const text = (said: string): IncomingEvent => ({ kind: 'text', text: said, messageId: `m${++count}` });
  return {
    channel,
    resources,
    receive,
    makeReady,
    work,
    send,
    seen,
    text,
    /** Says it, and returns what is shown for it. */
    async say(event: string | IncomingEvent, chat = 'chat-of-lan'): Promise<readonly Seen[]> {
      const before = channel.shown.length;
      await receive(typeof event === 'string' ? text(event) : event, { chat });
      await work();
      await send();
      return seen(before);
    },
    /** Presses the `at`-th button of what was shown. */
    press: (one: Seen | undefined, at: number): IncomingEvent => ({
      ...{ kind: 'press', answerId: one?.answer.id ?? '', part: 0, at, messageId: `m${++count}` },
    }),
  };
}

export function textOf(seen: readonly Seen[]): string {
  return seen.map(({ answer }) => answer.text).join('\n---\n');
}
