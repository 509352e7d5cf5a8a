import { explainWhy } from '#bots/zalo/zalo-errors.ts';
import type { ChannelHalt } from '#db/channel-halts.ts';
import { dayInVietnam, timeInVietnam } from '#src/clock.ts';

/** Whether Zalo takes messages, for a person: where it does not, since when and what to do. */
export function showSending(halts: readonly ChannelHalt[]): {
  readonly lines: readonly string[];
  readonly isWell: boolean;
} {
  const halt = halts.find(({ channel }) => channel === 'zalo');
  if (!halt) return { lines: ['sending         well'], isWell: true };
  const { why, since } = halt;
  const words = explainWhy(why, 'en') ?? 'Zalo gave no reason that is known.';
  return {
    lines: [
      `sending         halted since ${dayInVietnam(since)} ${timeInVietnam(since)}, tried once a minute; nothing is lost`,
      `what is wrong   ${why}: ${words}`,
    ],
    isWell: false,
  };
}
