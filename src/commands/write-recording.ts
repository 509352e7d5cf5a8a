import { appendFile, writeFile } from 'node:fs/promises';
import type { Database } from '#db/database.ts';
import { listFeeds } from '#db/recorded-calls.ts';
import { Fault } from '#src/fault.ts';
import { openRecorder } from '#src/hotline/simulator/record-calls.ts';
import { headOf, lineOf } from '#src/hotline/simulator/recording.ts';

export type Recorded = {
  readonly file: string;
  readonly feed: string | null;
  readonly since: Date;
  /** Goes on with what comes, until it aborts; `null`: what is there is all. */
  readonly following: AbortSignal | null;
};

type Recording = {
  readonly db: Database;
  readonly pause: (ms: number, signal?: AbortSignal) => Promise<void>;
};

const lookMs = 500;

/** Writes what a feed told into a new file, masked as it is kept; how many events it was. */
export async function writeRecording(
  { db, pause }: Recording,
  { file, feed, since, following }: Recorded,
): Promise<number> {
  await demandFeed(db, feed);
  const recorder = openRecorder({ db }, { feed, since });
  let written = 0;
  for (;;) {
    const events = await recorder.next();
    const startsAt = recorder.startsAt();
    if (events.length > 0 && startsAt) {
      if (written === 0) await begin(file, headOf(startsAt));
      await appendFile(file, events.map(lineOf).join(''));
      written += events.length;
    }
    if (following?.aborted) return written;
    if (following) await pause(lookMs, following);
    else if (events.length === 0) return written;
  }
}

async function demandFeed(db: Database, feed: string | null): Promise<void> {
  if (feed === null) return;
  const feeds = await listFeeds(db);
  if (feeds.includes(feed)) return;
  const known = feeds.length > 0 ? `There are: ${feeds.join(', ')}.` : 'No feed has told anything yet.';
  throw new Fault('not-found', `There is no feed "${feed}". ${known}`);
}

/** Never over a file that is there, and readable for whoever asked for it alone. */
async function begin(file: string, head: string): Promise<void> {
  try {
    await writeFile(file, head, { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    throw new Fault('invalid', `${file} is there already, or cannot be written: name another.`, { cause });
  }
}
