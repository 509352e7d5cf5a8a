import type { Database } from '#db/database.ts';
import type { Embedder } from '#knowledge/embedder.ts';
import type { Centre } from '#src/answers/answer.ts';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import type { PatientModel } from './model.ts';
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
  /** `null` where none is configured: then answers are made from the fields alone. */
  readonly model: PatientModel | null;
  /** `null` where none is configured: then finding goes by words alone. */
  readonly embedder: Embedder | null;
  /** What staff have switched off; absent where nobody can. */
  readonly switches?: Switches | undefined;
};

/** What can be switched off at once. */
export const switchNames = ['web', 'telegram', 'zalo', 'model'] as const;
export type SwitchName = (typeof switchNames)[number];

/** One that is off, and who wanted it so. `in`: what comes waits unanswered; `out`: nothing is sent. */
export type SwitchedOff = {
  readonly name: SwitchName;
  readonly in: boolean;
  readonly out: boolean;
  readonly since: Date;
  readonly by: string;
  readonly why: string;
};

/** As this program last heard it, at most a second ago. */
export interface Switches {
  isOff(name: SwitchName, way: 'in' | 'out'): boolean;
  off(): readonly SwitchedOff[];
  /** Looks now: for whoever has just changed something. */
  refresh(): Promise<void>;
}

/** What may be left out where finding goes by words alone. */
export type WithEmbedder = { readonly embedder?: Embedder | null | undefined };

/** What may be left out where no model is wanted. */
export type WithModel = WithEmbedder & { readonly model?: PatientModel | null | undefined };
