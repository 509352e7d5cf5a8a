import { z } from 'zod';
import { registryEventSchema } from '#src/dossiers/registry-event.ts';
import { mostEvents } from '#src/dossiers/take-events.ts';

/** As it is published. */
export const registryBatchSchema = z
  .strictObject({ events: z.array(registryEventSchema).min(1).max(mostEvents) })
  .meta({ id: 'RegistryBatch' });

/** As it is read: one event that is no good spoils no other. */
export const registryBodySchema = z.strictObject({ events: z.array(z.unknown()).min(1).max(mostEvents) });

export const registryReportSchema = z
  .object({
    taken: z.number().int().min(0),
    late: z.number().int().min(0).describe('Older than what is known: they stand in the timeline only.'),
    known: z.number().int().min(0).describe('Taken before; nothing was changed.'),
    refused: z.number().int().min(0),
    rows: z
      .array(
        z.object({
          row: z.number().int().min(0).describe('Its place in `events`, from 0.'),
          key: z.string().nullable(),
          outcome: z.enum(['taken', 'late', 'known', 'refused']),
          flags: z
            .array(z.enum(['backwards']))
            .describe('`backwards`: newer, but of an earlier status. It is taken, and shown to a person.'),
          reason: z
            .string()
            .nullable()
            .describe(
              'Why it was refused: the field, and what is wrong with it; of one that was taken, what of it was left out.',
            ),
        }),
      )
      .describe('One for each event, in order.'),
  })
  .meta({ id: 'RegistryReport' });
