import { z } from 'zod';
import { isSafeUrl } from '#src/is-safe-url.ts';
import { ticketStates } from './ticket.ts';

/** What a field of theirs may be filled with; `{day}` and `{time}` are of the report, `{key}` is the one to search by. */
export const filledWith = [
  ...[
    'key',
    'code',
    'kind',
    'category',
    'agency',
    'title',
    'words',
    'place',
    'ward',
    'latitude',
    'longitude',
  ],
  ...['day', 'dayVi', 'when', 'name', 'phone', 'email', 'address', 'dossier', 'channel', 'urgent'],
] as const;

const template = z
  .string()
  .refine(
    (text) =>
      [...text.matchAll(/\{(\w*)\}/g)].every(([, name]) => filledWith.some((known) => known === name)),
    { error: `may hold only ${filledWith.map((name) => `{${name}}`).join(' ')}` },
  );

/** A path into their JSON: `result.items.0.id`. */
const jsonPath = z.string().regex(/^[\w-]+(\.[\w-]+)*$/);

/**
 * How an outside PAKN or 1022 system is spoken with, shaped after those that are known: a POST of named fields, a list
 * that can be searched, a page for one ticket. Everything that differs from one system to the next stands here.
 */
export const ownerMappingSchema = z.strictObject({
  name: z.string().regex(/^[\w.-]{2,40}$/),
  url: z.url().refine(isSafeUrl, 'must begin with https://'),
  authorization: z.enum(['none', 'basic', 'bearer']).default('none'),
  /** Whether bodies are signed with the secret: `X-Signature: t=<seconds>,v1=<hmac of "t.body">`. */
  signed: z.boolean().default(false),
  timeoutMs: z.number().int().min(100).max(60_000).default(15_000),
  file: z.strictObject({
    path: z.string().startsWith('/'),
    /** Their field, and what fills it: `{"tieuDe": "{title}", "nguonGopY": "motcua"}`. */
    fields: z.record(z.string(), template),
    /** Where the key goes as a header, for a system that knows one. */
    idempotencyHeader: z.string().optional(),
    /** Where their id stands in the answer. */
    id: jsonPath,
  }),
  /** The rule is to look before posting again: without a way to look, what nobody knows waits for a person. */
  find: z
    .strictObject({
      path: z.string().startsWith('/').includes('{key}'),
      /** Where the list stands in the answer; the answer itself where absent. */
      list: jsonPath.optional(),
      id: jsonPath,
      /** Their field that holds the key: a search may be wider than what was asked for. */
      key: jsonPath,
    })
    .nullable()
    .default(null),
  read: z
    .strictObject({
      path: z.string().startsWith('/').includes('{id}'),
      state: jsonPath,
      /** Their word for a state, and ours. */
      states: z.record(z.string(), z.enum(ticketStates)),
      answer: jsonPath.optional(),
    })
    .nullable()
    .default(null),
});

export type OwnerMapping = z.infer<typeof ownerMappingSchema>;
