import { z } from 'zod';
import { speakers } from '#src/hotline/call-event.ts';
import { type FeedPath, feedPathSchema } from './feed-path.ts';

const path = feedPathSchema;
const eventTypes = [
  ...['utterance', 'turn.ended', 'call.started', 'call.held', 'call.resumed', 'call.ended'],
  ...['feed.error', 'ignored'],
] as const;

/** A value of ours by what the feed writes there; `otherwise` for what is not listed, and for nothing. */
const chosen = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({
    path,
    values: z
      .record(z.string(), value)
      .refine((each) => Object.keys(each).length > 0, 'must have one at least'),
    otherwise: value.optional(),
  });
/** One of ours by its path, or always the same. */
const chosenOr = <Value extends z.ZodType>(value: Value) => z.union([value, chosen(value)]);

const span = z.strictObject({ path, unit: z.enum(['milliseconds', 'seconds', 'ticks']) });
const zone = z
  .string()
  .regex(/^[+-]\d\d:\d\d$/, 'must be such as +07:00')
  .default('+07:00');
/** `absent`: what holds where nothing stands there; refused, so that a wrong path shows, or when it came. */
const absent = z.enum(['refused', 'received']).default('refused');
const moment = z.discriminatedUnion('format', [
  z.strictObject({ path, absent, format: z.enum(['iso', 'seconds', 'milliseconds']) }),
  // 2026-11-18 08:50:00 and 18/11/2026 08:50:00, in a zone that they do not tell.
  z.strictObject({ path, absent, format: z.enum(['year-first', 'day-first']), zone }),
]);

const utterance = z
  .strictObject({
    text: path,
    final: chosenOr(z.boolean()),
    speaker: chosenOr(z.enum(speakers)).default('unknown'),
    /** The same for all that is told of one utterance; left out: what is said now takes the place of what was. */
    segment: path.optional(),
    /** Grows with what is told; left out: whoever passes it on counts. */
    seq: path.optional(),
    /** Which are pieces to be joined: none, all but the final, or the final too (then in their order). */
    pieces: z.enum(['none', 'partials', 'all']).default('none'),
    endOfTurn: chosen(z.boolean()).optional(),
    start: span.optional(),
    end: span.optional(),
    confidence: z.strictObject({ path, of: z.union([z.literal(1), z.literal(100)]) }).optional(),
  })
  .refine(({ pieces, segment }) => pieces === 'none' || segment !== undefined, {
    path: ['segment'],
    message: 'must be told where pieces are joined',
  });

/** How a supplier's payloads are read: in what field each of ours stands, and what its values mean. */
export const feedMappingSchema = z
  .strictObject({
    /** What it was made for; for people. */
    note: z.string().max(500).optional(),
    /** A list of which each is read by itself; a payload without it is read as one. */
    items: path.optional(),
    type: chosenOr(z.enum(eventTypes)).default('utterance'),
    /** Left out: whoever passes it on tells it. */
    call: path.optional(),
    /** Left out: when it came. */
    at: moment.optional(),
    utterance: utterance.optional(),
    started: z
      .strictObject({
        phone: path.optional(),
        operator: path.optional(),
        direction: chosenOr(z.enum(['in', 'out'])).optional(),
        announced: path.optional(),
      })
      .default({}),
    ended: z.strictObject({ reason: chosen(z.enum(['completed', 'failed', 'timeout'])) }).optional(),
    trouble: z.strictObject({ code: path, message: path.optional() }).optional(),
  })
  .refine(({ type, utterance: said }) => said !== undefined || !tells(type, 'utterance'), {
    path: ['utterance'],
    message: 'must be told where utterances come',
  })
  .refine(({ type, trouble }) => trouble !== undefined || !tells(type, 'feed.error'), {
    path: ['trouble'],
    message: 'must be told where the feed tells of trouble',
  });

export type FeedMapping = z.output<typeof feedMappingSchema>;
/** Always the same, or by what stands at its path. */
export type Chosen<Value> =
  | Value
  | {
      readonly path: FeedPath;
      readonly values: Readonly<Record<string, Value>>;
      readonly otherwise?: Value | undefined;
    };
export type Moment = z.output<typeof moment>;
export type Span = z.output<typeof span>;
export type MappedUtterance = z.output<typeof utterance>;

type MappedType = (typeof eventTypes)[number];

function tells(type: Chosen<MappedType>, wanted: MappedType): boolean {
  if (typeof type === 'string') return type === wanted;
  return [type.otherwise, ...Object.values(type.values)].includes(wanted);
}
