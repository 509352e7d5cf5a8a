import { z } from 'zod';
import { daySchema, procedureCodeSchema } from '#knowledge/entry-base.ts';
import { categories } from '#src/tickets/propose-agency.ts';
import { ticketKinds, ticketStates } from '#src/tickets/ticket.ts';

const text = (most: number) => z.string().trim().min(1).max(most);
const day = z.string().describe('YYYY-MM-DD, in Viet Nam.');
const moment = z.iso.datetime();

const reporterSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('named'),
      name: text(120),
      phone: text(120).describe('Or an e-mail address.'),
      address: text(300),
    }),
    z.strictObject({ kind: z.literal('anonymous') }),
  ])
  .describe('The law asks for name, address and phone or e-mail; anonymous where the centre takes that.');

export const newTicketSchema = z
  .strictObject({
    words: text(6_000).describe('What happened, as the citizen told it.'),
    place: text(300).nullable().default(null).describe('Where, in words; a ward that it names is found.'),
    location: z
      .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
      .nullable()
      .default(null)
      .describe('Kept to a hundred metres or so.'),
    occurredOn: daySchema.nullable().default(null),
    reporter: reporterSchema,
    procedureCode: procedureCodeSchema.nullable().default(null),
    dossierCode: text(60).nullable().default(null),
    language: z.enum(['vi', 'en']).default('vi'),
  })
  .meta({ id: 'NewTicket' });

export const idempotencySchema = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{8,200}$/)
    .describe('Yours, of the report and not of the attempt: sent again under it, the report is taken once.'),
});

export const takenTicketSchema = z
  .object({ code: z.string(), again: z.boolean().describe('It was taken under this key before.') })
  .meta({ id: 'TakenTicket' });

export const ticketQuerySchema = z.object({
  state: z.enum(ticketStates).optional(),
  agency: text(200).optional(),
  changedSince: moment.optional(),
  after: z
    .string()
    .regex(/^[\dTZ:.-]{20,30}_[\da-f-]{36}$/)
    .optional()
    .describe('The `next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const proposedBy = z.enum(['rules', 'model', 'person']).nullable();

const listedTicketSchema = z.object({
  code: z.string(),
  state: z.enum(ticketStates),
  filing: z.enum(['draft', 'confirmed', 'submitting', 'filed', 'unknown', 'rejected']),
  kind: z.enum(ticketKinds).nullable(),
  urgent: z.boolean(),
  channel: z.string(),
  language: z.enum(['vi', 'en']),
  wordsMasked: z.string().describe('Without numbers, names and addresses.'),
  ward: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  occurredOn: day.nullable(),
  procedureCode: z.string().nullable(),
  category: z.string().nullable(),
  categoryBy: proposedBy,
  agency: z.string().nullable(),
  agencyBy: proposedBy,
  forwardBy: day.nullable(),
  answerBy: day.nullable(),
  dueCheck: z.boolean().describe('The limit is still to be compared with the text that it stands in.'),
  dueSource: z.string().nullable(),
  answer: z.string().nullable(),
  reopened: z.number().int().min(0),
  abuse: z.boolean(),
  alarm: z.enum(['corruption', 'threat']).nullable(),
  soundsLike: z.enum(['complaint', 'denunciation']).nullable(),
  duplicateOf: z
    .string()
    .nullable()
    .describe('The code of the ticket that tells the same, for a person to judge.'),
  reporter: z.enum(['named', 'anonymous', 'cut']).nullable(),
  confirmedAt: moment,
  changedAt: moment,
  answeredAt: moment.nullable(),
});

export const ticketPageSchema = z
  .object({ tickets: z.array(listedTicketSchema), next: z.string().nullable() })
  .meta({ id: 'TicketPage' });

export const ticketSchema = listedTicketSchema
  .extend({
    words: z.string(),
    place: z.string().nullable(),
    when: z.string().nullable(),
    photos: z.number().int().min(0),
    history: z.array(
      z.object({
        at: moment,
        actor: z.string(),
        act: z.string(),
        state: z.enum(ticketStates),
        detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
        why: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Ticket' });

const why = text(1_000);

export const ticketChangeSchema = z
  .discriminatedUnion('act', [
    z.strictObject({ act: z.literal('assign'), agency: text(200), why: why.nullable().default(null) }),
    z.strictObject({ act: z.literal('forward'), agency: text(200), why }),
    z.strictObject({
      act: z.literal('answer'),
      answer: text(6_000).describe('Published to whoever has the code.'),
    }),
    z.strictObject({ act: z.literal('reject'), why }),
    z.strictObject({ act: z.literal('correct'), category: z.enum(categories) }),
  ])
  .meta({ id: 'TicketChange' });

export const changedTicketSchema = z.object({ state: z.enum(ticketStates) }).meta({ id: 'ChangedTicket' });

export const trackedTicketSchema = z
  .object({
    code: z.string(),
    state: z.enum(['received', ...ticketStates.filter((state) => state !== 'draft')]),
    kind: z.enum(ticketKinds),
    category: z.string(),
    agency: z.string().nullable(),
    receivedOn: day,
    changedOn: day,
    answerBy: day.nullable(),
    answerByIsUnsure: z.boolean(),
    late: z.boolean(),
    answer: z.string().nullable(),
    reopened: z.number().int().min(0),
  })
  .meta({ id: 'TrackedTicket' });
