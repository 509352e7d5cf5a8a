import { z } from 'zod';
import { speakers } from '#src/hotline/call-event.ts';
import { toldText, toldTime } from '#src/told-fields.ts';

const name = toldText(200).pipe(z.string().min(1));
/** Legs and channels of one call. */
const mostChannels = 20;

/** What whoever passes a feed on tells beside it: only what the feed itself does not. */
export const feedAboutSchema = z
  .strictObject({
    call: name.nullish().describe('The id of the call: goes before the feed’s own, where it has one.'),
    speakers: z
      .record(z.string().max(200), z.enum(speakers))
      .refine(
        (each) => Object.keys(each).length <= mostChannels,
        `must have at most ${mostChannels} channels`,
      )
      .default({})
      .describe('Who is on which channel, by the feed’s name for it: a number, a track, a leg.'),
    channel: z
      .string()
      .max(200)
      .nullish()
      .describe('On which of the channels the payloads came, where they do not say.'),
    line: name
      .nullish()
      .describe(
        'Where neither this nor the feed tells the call: at which telephone it is, as the operator of a call is named (an extension, an e-mail address). The call that went on there at `receivedAt` is meant.',
      ),
    direction: z
      .enum(['in', 'out'])
      .default('in')
      .describe('Who called: `in` the citizen, `out` the centre.'),
    receivedAt: toldTime(2000)
      .nullish()
      .describe('When the first of the payloads came to whoever passes them on; now, where it is left out.'),
    startedAt: toldTime(2000).nullish().describe('When the feed began to count its time.'),
    count: z
      .number()
      .int()
      .min(0)
      .nullish()
      .describe(
        'A number that only grows on its channel, of the first of the payloads; the next have the numbers after it. The same when they are sent again. Needed where a feed does not count what it sends.',
      ),
  })
  .refine(({ call, line, receivedAt }) => call != null || line == null || receivedAt != null, {
    path: ['receivedAt'],
    message: 'must be told with a line: sent again later it would be another call’s',
  })
  .meta({ id: 'FeedAbout' });

export type ToldAbout = z.output<typeof feedAboutSchema>;
