import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { aspects } from '#knowledge/entry.ts';

/** `1.001193 papers fee`: a procedure and what is asked of it. */
const ask = z
  .string()
  .regex(/^\d\.\d{6}( [a-z-]+)+$/)
  .transform((written) => {
    const [code, ...asked] = written.split(' ');
    return { code, aspects: asked };
  })
  .pipe(z.strictObject({ code: z.string(), aspects: z.array(z.enum(aspects)).min(1) }));

const truthSchema = z.record(
  z.string().regex(/^[dh]\d\d$/),
  z
    .strictObject({
      region: z.enum(['north', 'central', 'south']),
      kind: z.enum(['asks', 'nothing', 'emergency', 'complaint', 'elsewhere']),
      asks: z.array(ask),
    })
    .refine(
      ({ kind, asks }) => (kind === 'asks') === asks.length > 0,
      'asks something, or is of another kind',
    ),
);

const lineSchema = z
  .strictObject({
    c: z.string().min(1).optional(),
    o: z.string().min(1).optional(),
    wants: z.number().int().min(1).optional(),
    none: z.literal(true).optional(),
    urgent: z.literal(true).optional(),
    hold: z.number().int().min(1).max(600).optional(),
  })
  .refine(({ c, o }) => (c === undefined) !== (o === undefined), 'is said by one of the two')
  .refine(({ o, wants, none, urgent }) => o === undefined || !(wants || none || urgent), 'is the operator’s')
  .refine(({ wants, none, urgent }) => [wants, none, urgent].filter(Boolean).length <= 1, 'wants two things');

const talkSchema = z.record(z.string(), z.array(lineSchema).min(3).max(16));

type Told = z.output<typeof truthSchema>[string];
export type CallAsk = Told['asks'][number];

export type CallLine = {
  readonly speaker: 'citizen' | 'operator';
  readonly text: string;
  /** The card that is due from here on. */
  readonly wants: CallAsk | null;
  /** A card here would be useless. */
  readonly none: boolean;
  readonly urgent: boolean;
  /** The call is on hold after it, for so many seconds. */
  readonly hold: number | null;
};

/** A written call: what it is about, told before it was written, and who says what. */
export type WrittenCall = Told & { readonly id: string; readonly lines: readonly CallLine[] };

/** The calls in a folder: `truth.yaml` and the talks beside it. One without the other is a mistake. */
export async function readCalls(folder: string): Promise<readonly WrittenCall[]> {
  const truth = truthSchema.parse(parse(await readFile(join(folder, 'truth.yaml'), 'utf8')));
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml') && file !== 'truth.yaml');
  const talks = new Map<string, z.output<typeof talkSchema>[string]>();
  for (const file of files.toSorted()) {
    const read = talkSchema.parse(parse(await readFile(join(folder, file), 'utf8')));
    for (const [id, talk] of Object.entries(read)) {
      if (!truth[id]) throw new Error(`${id} in ${file} has no truth`);
      if (talks.has(id)) throw new Error(`${id} is written twice`);
      talks.set(id, talk);
    }
  }
  return Object.entries(truth).map(([id, told]) => {
    const talk = talks.get(id);
    if (!talk) throw new Error(`${id} is not written`);
    return { ...told, id, lines: talk.map((line) => readLine(line, { id, told })) };
  });
}

function readLine(
  { c, o, wants, none, urgent, hold }: z.output<typeof lineSchema>,
  { id, told }: { readonly id: string; readonly told: Told },
): CallLine {
  const wanted = wants === undefined ? null : told.asks[wants - 1];
  if (wanted === undefined) throw new Error(`${id} wants what it does not ask`);
  return {
    speaker: c === undefined ? 'operator' : 'citizen',
    text: c ?? o ?? '',
    ...{ wants: wanted, none: none ?? false, urgent: urgent ?? false, hold: hold ?? null },
  };
}
