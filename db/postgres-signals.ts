import type { Log } from '#src/log.ts';
import type { Signals, SignalTopic } from '#src/signals.ts';
import type { Database } from './database.ts';
import { hearRoom } from './hear-room.ts';

type Held = {
  readonly url: string;
  /** Where our own programs' halves say things to each other. */
  readonly db: Database;
  readonly log: Log;
  readonly local: Signals;
  /** Tells our own words, which come back, from those of the others. */
  readonly origin: string;
};

/** Signals of all programs on one server, by LISTEN/NOTIFY. */
export type PostgresSignals = Signals & { close(): Promise<void> };

const room = 'motcua';
/** Words said together go in one NOTIFY: under load one in ten milliseconds, whatever is said. */
const gatherMs = 10;
/** A payload may have 8,000 bytes; what does not fit by itself is not said. */
const mostBytes = 7_600;
type Words = { readonly from: string; readonly topic: SignalTopic; readonly details: readonly string[] };

/**
 * Says everything at once within this program, and tells the others by NOTIFY, in the background. A word that is lost
 * (the connection broke, the program died) is a poll's wait later known all the same.
 */
export function createPostgresSignals({ url, db, log, local, origin }: Held): PostgresSignals {
  const gathered = new Map<SignalTopic, Set<string>>();
  let telling: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const tell = () => {
    timer = undefined;
    const words = [...gathered].flatMap(([topic, details]) =>
      chunks([...details]).map((some) => ({ topic, details: some })),
    );
    gathered.clear();
    telling = notifyAll(
      db,
      words.map((each) => ({ from: origin, ...each })),
    ).catch((error: unknown) => {
      log.warn('signal.lost', { error: nameOf(error) });
    });
  };
  const ear = hearRoom({ url, log, room }, (payload) => {
    const words = readWords(payload);
    if (!words || words.from === origin) return;
    for (const detail of words.details) local.say(words.topic, detail);
  });
  return {
    on: local.on,
    say(topic, detail) {
      local.say(topic, detail);
      // Whose turn it is to work is for anybody: which conversation made it so is not.
      const known = gathered.get(topic) ?? new Set();
      gathered.set(topic, known.add(topic === 'work' || topic === 'due' ? '' : detail));
      timer ??= setTimeout(tell, gatherMs).unref();
    },
    async close() {
      clearTimeout(timer);
      if (timer) tell();
      await telling;
      await ear.close();
    },
  };
}

async function notifyAll(db: Database, words: readonly Words[]): Promise<void> {
  await db.query(`select pg_notify('${room}', word) from unnest($1::text[]) as word`, [
    words.map((each) => JSON.stringify(each)),
  ]);
}

/** What stands in our room is ours; anything else there is passed over. */
function readWords(payload: string): Words | null {
  try {
    const words: Partial<Words> | null = JSON.parse(payload);
    return words?.from && words.topic && Array.isArray(words.details)
      ? { from: words.from, topic: words.topic, details: words.details }
      : null;
  } catch {
    return null;
  }
}

/** In order, as many together as one payload holds. */
function chunks(details: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = [];
  let room = 0;
  for (const detail of details) {
    // As it stands inside the payload, quoted and escaped.
    const bytes = new TextEncoder().encode(JSON.stringify(detail)).byteLength + 1;
    if (bytes > mostBytes) continue;
    if (bytes > room) {
      parts.push([]);
      room = mostBytes;
    }
    parts.at(-1)?.push(detail);
    room -= bytes;
  }
  return parts;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
