import { z } from 'zod';
import { daySchema } from '#knowledge/entry-base.ts';

const time = z.iso.time({ precision: -1, error: 'time' });
const spanSchema = z
  .strictObject({ opens: time, closes: time })
  .refine(({ opens, closes }) => opens < closes, 'span');

const hoursList = z.array(spanSchema).max(6, 'spans').refine(isApart, 'overlap');

/** When people of the centre answer: each weekday, ISO 1 to 7, and days that differ. */
export const answerHoursSchema = z.strictObject({
  week: z
    .array(hoursList)
    .length(7)
    .refine((week) => week.some((spans) => spans.length > 0), 'never'),
  days: z
    .array(
      z.strictObject({
        day: daySchema,
        why: z.string().trim().min(1, 'why').max(100, 'long'),
        hours: hoursList,
      }),
    )
    .max(60, 'days')
    .refine((days) => new Set(days.map(({ day }) => day)).size === days.length, 'twice'),
});

export type AnswerHours = z.infer<typeof answerHoursSchema>;

function isApart(spans: readonly { readonly opens: string; readonly closes: string }[]): boolean {
  const inOrder = spans.toSorted((one, other) => (one.opens < other.opens ? -1 : 1));
  return inOrder.every(({ opens }, at) => at === 0 || (inOrder[at - 1]?.closes ?? '') <= opens);
}
