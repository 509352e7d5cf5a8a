import { z } from 'zod';
import { Fault } from '#src/fault.ts';
import { callEventSchema } from '#src/hotline/call-event.ts';
import type { PlayedEvent } from './play-call.ts';

/** What a feed told, and when it began: by this the times in its events are moved when it is played again. */
export type Recording = { readonly startsAt: Date; readonly events: readonly PlayedEvent[] };

const format = 'motcua-calls';
const version = 1;

const headSchema = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  startsAt: z.iso.datetime({ offset: true }),
});

const lineSchema = z.strictObject({
  afterMs: z.number().min(0),
  // Read by the schema and kept as it was written: that is what is sent again.
  event: z.custom<PlayedEvent['event']>().superRefine((given, { addIssue }) => {
    const [issue] = callEventSchema.safeParse(given).error?.issues ?? [];
    if (issue) addIssue({ code: 'custom', path: [...issue.path], message: issue.message });
  }),
});

export function headOf(startsAt: Date): string {
  return `${JSON.stringify({ format, version, startsAt: startsAt.toISOString() })}\n`;
}

export function lineOf({ afterMs, event }: PlayedEvent): string {
  return `${JSON.stringify({ afterMs, event })}\n`;
}

/** A recording as its file has it, in the order of time. A line that is no good is named: none is left out silently. */
export function readRecording(file: string): Recording {
  const lines = file.split('\n').map((text, at) => ({ text, number: at + 1 }));
  const [head, ...rest] = lines.filter(({ text }) => text.trim() !== '');
  if (!head) throw new Fault('invalid', 'The file is empty.');
  const { startsAt } = readLine(headSchema, head, 'This is no recording of calls');
  const events = rest.map((line) => readLine(lineSchema, line, 'The recording is broken'));
  if (events.length === 0) throw new Fault('invalid', 'Nothing was recorded in this file.');
  return {
    startsAt: new Date(startsAt),
    events: events.toSorted((one, other) => one.afterMs - other.afterMs),
  };
}

function readLine<Read>(
  schema: z.ZodType<Read>,
  { text, number }: { readonly text: string; readonly number: number },
  what: string,
): Read {
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Fault(
    'invalid',
    `${what}: line ${number}, ${issue?.path.join('.') || 'JSON'}: ${issue?.message}`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
