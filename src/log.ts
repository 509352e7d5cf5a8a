import type { Clock } from './clock.ts';

/** A line's own time and level cannot be given. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>> & {
  readonly at?: never;
  readonly level?: never;
  readonly event?: never;
};

/** JSON lines named `noun.past-verb`. Ids and durations only: never message text, names, numbers, codes, tokens. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  /** We coped, but somebody should know. */
  warn(event: string, fields?: LogFields): void;
  /** Somebody must look today. */
  error(event: string, fields?: LogFields): void;
}

export function createLog(clock: Clock, write: (line: string) => void): Log {
  const line =
    (level: string) =>
    (event: string, fields: LogFields = {}) =>
      write(JSON.stringify({ at: clock.now().toISOString(), level, event, ...fields }));
  return { info: line('info'), warn: line('warn'), error: line('error') };
}
