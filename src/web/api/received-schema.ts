import { z } from 'zod';
import { areaSchema, daySchema, procedureCodeSchema } from '#knowledge/entry-base.ts';

const longest = 500;
const most = 6000;

const openDay = daySchema.nullable().default(null).describe('YYYY-MM-DD; open where null.');

const rowSchema = z
  .strictObject({
    code: procedureCodeSchema,
    place: z.string().trim().min(1).max(longest).nullable().default(null).describe('Where in the centre.'),
    from: openDay,
    to: openDay,
    note: z.string().trim().min(1).max(longest).nullable().default(null),
  })
  .meta({ id: 'ReceivedRow' });

const rowsSchema = z
  .array(z.union([procedureCodeSchema, rowSchema]))
  .max(most)
  .describe('Codes alone, or with a place, days and a note.');

const area = areaSchema.describe('`province:31` or `ward:11824`.');

export const receivedQuerySchema = z.object({ area: area.optional().describe('All areas when absent.') });

export const replaceReceivedSchema = z
  .strictObject({ area, procedures: rowsSchema.min(1) })
  .meta({ id: 'ReceivedList' });

export const changeReceivedSchema = z
  .strictObject({
    area,
    add: rowsSchema.default([]),
    remove: z.array(procedureCodeSchema).max(most).default([]),
  })
  .meta({ id: 'ReceivedChange' });

export const receivedListSchema = z
  .object({
    procedures: z.array(
      z.object({
        area: z.string(),
        code: z.string(),
        name: z.string().nullable(),
        place: z.string().nullable(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        note: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'ReceivedProcedures' });

export const receivedReportSchema = z
  .object({
    listed: z.number().int().min(0).describe('How many rows were taken.'),
    removed: z.number().int().min(0),
    rejected: z.array(z.string()).describe('One line for each row that was not taken, in order.'),
  })
  .meta({ id: 'ReceivedReport' });

export type ReceivedRows = z.infer<typeof rowsSchema>;
