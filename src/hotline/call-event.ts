import { z } from 'zod';
import { toldText, toldTime } from '#src/told-fields.ts';

const longestUtterance = 4_000;
const longestName = 200;

const name = toldText(longestName).pipe(z.string().min(1));
const time = toldTime(2000);
const when = time.nullish();

/** Who speaks. A feed that does not tell says `unknown`. */
export const speakers = ['citizen', 'operator', 'unknown'] as const;
export type Speaker = (typeof speakers)[number];

/** The feed's own name for the call: the same call has the same name in every event. */
const call = name.describe('The feed’s own id of the call.');

const started = z.strictObject({
  type: z.literal('call.started'),
  call,
  at: time,
  direction: z.enum(['in', 'out']).nullish(),
  phone: toldText(30).nullish().describe('The citizen’s number. Kept sealed.'),
  operator: toldText(longestName).nullish().describe('Who answers: an e-mail address or an extension.'),
  language: toldText(20).nullish(),
  announced: toldText(500).nullish().describe('What the caller was told of being written along.'),
});

const utterance = z.strictObject({
  type: z.literal('utterance'),
  call,
  segment: name.describe('The same for every partial of one utterance and for its final.'),
  speaker: z.enum(speakers).default('unknown'),
  text: toldText(longestUtterance),
  final: z.boolean(),
  mode: z
    .enum(['replace', 'append'])
    .default('replace')
    .describe('`append`: the text is a further piece of the utterance, in the order of `seq`.'),
  seq: z.number().min(0).nullish().describe('Counts the events of one utterance, where the feed does.'),
  endOfTurn: z.boolean().nullish().describe('The speaker has ended; left out where the feed cannot tell.'),
  startMs: z.number().min(0).max(86_400_000).nullish().describe('Since the beginning of the call.'),
  endMs: z.number().min(0).max(86_400_000).nullish(),
  confidence: z.number().min(0).max(1).nullish(),
  at: when,
});

const turnEnded = z.strictObject({
  type: z.literal('turn.ended'),
  call,
  speaker: z.enum(speakers).default('unknown'),
  at: when,
});
const held = z.strictObject({ type: z.literal('call.held'), call, at: time });
const resumed = z.strictObject({ type: z.literal('call.resumed'), call, at: time });
const ended = z.strictObject({
  type: z.literal('call.ended'),
  call,
  at: time,
  reason: z.enum(['completed', 'failed', 'timeout']).default('completed'),
});
const trouble = z.strictObject({
  type: z.literal('feed.error'),
  call,
  at: time,
  code: toldText(100),
  message: toldText(500).nullish(),
});

/**
 * What a feed tells of a call, whatever telephony and recogniser it has. May come late, twice and in any order: an
 * utterance is known by its segment, its final goes before its partials, and whatever comes first opens the call.
 */
export const callEventSchema = z
  .discriminatedUnion('type', [started, utterance, turnEnded, held, resumed, ended, trouble])
  .refine((event) => event.type !== 'utterance' || event.mode === 'replace' || event.seq != null, {
    path: ['seq'],
    message: 'must be told of an utterance whose pieces are joined',
  });

export type CallEvent = z.output<typeof callEventSchema>;
export type UtteranceEvent = Extract<CallEvent, { type: 'utterance' }>;
