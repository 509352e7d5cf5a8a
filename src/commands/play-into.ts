import { type Clock, timeInVietnam } from '#src/clock.ts';
import type { FeedLine } from '#src/hotline/simulator/feed-line.ts';
import { type FeedPlayed, type Playback, playFeed, type Run } from '#src/hotline/simulator/play-feed.ts';
import type { Recording } from '#src/hotline/simulator/recording.ts';

type Playing = Pick<Playback, 'pause' | 'stopping'> & {
  readonly line: FeedLine;
  readonly clock: Clock;
  readonly print: (line: string) => void;
};

const everyMs = 2_000;

/** Plays a recording and says how far it came, and at its end what became of it; 1 where something was refused. */
export async function playInto(
  { line, clock, pause, stopping, print }: Playing,
  recording: Recording,
  run: Run,
): Promise<number> {
  const all = recording.events.length;
  let saidAt = clock.elapsed();
  const onPlayed = (played: FeedPlayed) => {
    if (clock.elapsed() - saidAt < everyMs) return;
    saidAt = clock.elapsed();
    print(`${timeInVietnam(clock.now())}  ${played.sent} of ${all} told, ${countsOf(played)}`);
  };
  const played = await playFeed(
    { line, clock, pause, onPlayed, ...(stopping ? { stopping } : {}) },
    recording,
    run,
  );
  print(`${played.sent} of ${all} told: ${countsOf(played)}`);
  for (const reason of played.reasons) print(`  refused: ${reason}`);
  if (played.sent < all) {
    print(
      `Stopped. The same command with --run ${run.startsAt.toISOString()} --speed ${run.speed} goes on here.`,
    );
  }
  return played.refused > 0 || played.sent < all ? 1 : 0;
}

function countsOf({ taken, late, known, refused }: FeedPlayed): string {
  return `${taken} taken, ${late} late, ${known} known, ${refused} refused`;
}
