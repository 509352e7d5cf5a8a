import type { Log, LogFields } from '#src/log.ts';

export type LogLine = { readonly level: string; readonly event: string; readonly fields: LogFields };

/** Keeps every line for the test to look at. */
export function recordingLog(): Log & { readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const keep =
    (level: string) =>
    (event: string, fields: LogFields = {}) =>
      void lines.push({ level, event, fields });
  return { lines, info: keep('info'), warn: keep('warn'), error: keep('error') };
}
