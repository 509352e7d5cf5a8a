import pg from 'pg';
import type { Log } from '#src/log.ts';

type Room = { readonly url: string; readonly log: Log; readonly room: string };

/** A connection that broke without a word is found out by asking over it. */
const askEveryMs = 15_000;
const askPatienceMs = 5_000;
const firstPauseMs = 100;
const longestPauseMs = 10_000;

/** LISTENs until closed. A connection that is lost is opened anew, with growing pauses; what was said meanwhile is lost. */
export function hearRoom(
  { url, log, room }: Room,
  heard: (payload: string) => void,
): { close(): Promise<void> } {
  let client: pg.Client | null = null;
  let closed = false;
  let pauseMs = firstPauseMs;
  let timer: NodeJS.Timeout | undefined;

  const open = async (): Promise<void> => {
    const mine = new pg.Client({
      connectionString: url,
      keepAlive: true,
      application_name: 'motcua signals',
    });
    client = mine;
    mine.on('notification', ({ payload }) => heard(payload ?? ''));
    mine.on('error', () => lose(mine));
    mine.on('end', () => lose(mine));
    try {
      await mine.connect();
      await mine.query(`listen ${room}`);
      pauseMs = firstPauseMs;
      askLater(mine);
    } catch {
      lose(mine);
    }
  };
  const askLater = (mine: pg.Client): void => {
    if (client === mine && !closed) timer = setTimeout(() => void ask(mine), askEveryMs).unref();
  };
  const ask = async (mine: pg.Client): Promise<void> => {
    const late = setTimeout(() => lose(mine), askPatienceMs).unref();
    await mine.query('select 1').then(
      () => askLater(mine),
      () => lose(mine),
    );
    clearTimeout(late);
  };
  const lose = (mine: pg.Client): void => {
    if (client !== mine || closed) return;
    client = null;
    clearTimeout(timer);
    void mine.end().catch(ignore);
    log.warn('signal.deafened', { pauseMs });
    timer = setTimeout(() => void open(), pauseMs).unref();
    pauseMs = Math.min(longestPauseMs, pauseMs * 2);
  };
  void open();
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(ignore);
    },
  };
}

function ignore(): void {}
