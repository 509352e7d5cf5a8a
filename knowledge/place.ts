import { z } from 'zod';
import {
  areaSchema,
  base,
  daySchema,
  procedureCodeSchema,
  slug,
  text,
  texts,
  webAddress,
} from './entry-base.ts';

/** A counter where papers are received. */
export const placeSchema = z.strictObject({
  kind: z.literal('place'),
  id: slug,
  name: text,
  ...base,
  agency: text,
  /** `province:31` or `ward:11824`: where it stands, and whose people it serves. */
  area: areaSchema.optional(),
  /** Invented, to show how it works: answers only in the demo province, and says so. */
  demo: z.boolean().optional(),
  address: text.optional(),
  phone: text.optional(),
  mapUrl: webAddress.optional(),
  /** One line per rule: `days` as ISO weekdays (1 Monday .. 7 Sunday), times as HH:MM in Viet Nam. */
  hours: z
    .array(
      z.strictObject({
        days: z.array(z.number().int().min(1).max(7)).min(1),
        opens: z.iso.time({ precision: -1 }),
        closes: z.iso.time({ precision: -1 }),
      }),
    )
    .default([]),
  /** Days that differ from the rule and from the calendar: closed, or open at other hours. */
  days: z
    .array(
      z.strictObject({
        day: daySchema,
        why: text,
        hours: z
          .array(
            z.strictObject({ opens: z.iso.time({ precision: -1 }), closes: z.iso.time({ precision: -1 }) }),
          )
          .default([]),
      }),
    )
    .optional(),
  /** Its desks, each with what it takes. */
  counters: z
    .array(
      z.strictObject({
        name: text,
        procedures: z.array(procedureCodeSchema).default([]),
        fields: texts,
      }),
    )
    .optional(),
  /** What it receives: procedure codes, or whole fields by name. */
  receives: z
    .strictObject({ procedures: z.array(procedureCodeSchema).default([]), fields: texts })
    .default({ procedures: [], fields: [] }),
  note: text.optional(),
});
export type Place = z.infer<typeof placeSchema>;
