import type { Channel, ChannelName, FetchedFile, Outgoing, Sent } from '#bots/channel.ts';
import type { Answer } from '#src/answers/answer.ts';

export type RecordingChannel = Channel & {
  /** What was shown, in order; a send that is refused or lost is not among them. */
  readonly shown: readonly Outgoing[];
  /** What `send` answers next, in order; then it sends. `lost`: shown, but the platform's answer never came. */
  plan(...fates: readonly (Sent | 'lost')[]): void;
  /** What `fetchFile` answers next, in order; then there is nothing to fetch. */
  planFiles(...files: readonly FetchedFile[]): void;
  /** Runs while an answer is rendered: after the work, before its transaction. */
  whileRendering: (answer: Answer) => void | Promise<void>;
};

export function recordingChannel(name: ChannelName = 'telegram', account = 'our-bot'): RecordingChannel {
  const shown: Outgoing[] = [];
  const planned: (Sent | 'lost')[] = [];
  const files: FetchedFile[] = [];
  const channel: RecordingChannel = {
    name,
    account,
    personal: 'allowed',
    perMinute: null,
    shown,
    plan: (...fates) => void planned.push(...fates),
    planFiles: (...given) => void files.push(...given),
    whileRendering: () => {},
    async render({ answer }) {
      await channel.whileRendering(answer);
      return [{ text: answer.text }];
    },
    async send(outgoing) {
      const fate = planned.shift() ?? { kind: 'sent', externalId: `shown-${shown.length + 1}` };
      if (fate === 'lost' || fate.kind === 'sent') shown.push(outgoing);
      return fate === 'lost' ? { kind: 'unknown', why: 'timeout' } : fate;
    },
    showWorking: async () => {},
    fetchFile: async () => files.shift() ?? { kind: 'gone', why: 'never there' },
  };
  return channel;
}
