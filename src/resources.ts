import type { Database } from '#db/database.ts';
import type { Centre } from '#src/answers/answer.ts';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import type { Signals } from './signals.ts';

/** What is held open while running. A verb takes only what it uses: `Pick<Resources, 'db' | 'clock'>`. */
export type Resources = {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly centre: Centre;
  readonly signals: Signals;
  readonly rateLimitPerMinute: number;
  readonly trustedProxies: number;
};
