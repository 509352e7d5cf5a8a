import { z } from 'zod';
import { aspects, methodSchema } from '#knowledge/entry.ts';
import { areaSchema, daySchema, procedureCodeSchema, slug, text, webAddress } from '#knowledge/entry-base.ts';

/**
 * What a province or a ward decided over single fields of a procedure, by dates. One Markdown file is one decision;
 * the national record stays as it is, and an answer tells the local value and cites both.
 */

const channels = z.array(methodSchema.shape.channel).min(1);
const cases = z.array(slug).min(1).optional();

/** Below this a sum was written in thousands: no public fee of Viet Nam is this small. */
const smallestFee = 500;

/** A fee that a decision sets names its sum, what one payment covers and which of the law's two words it is. */
export const localFeeSchema = z.strictObject({
  amount: z
    .number({ error: 'a fee needs its amount in đồng' })
    .int()
    .min(0)
    .refine((amount) => amount === 0 || amount >= smallestFee, {
      error: `is less than ${smallestFee} đồng: write the whole sum, not thousands`,
    }),
  per: text.describe('What one payment covers: lần, bản, giấy.'),
  kind: z.enum(['phí', 'lệ phí']),
  /** All ways of filing when absent. */
  channels: channels.optional(),
  cases,
  /** In which case, in words, where the procedure has no case of its own for it. */
  case: text.optional(),
  note: text.optional(),
});

const localLimitSchema = z.strictObject({
  quantity: z.number().positive(),
  unit: z.enum(['hour', 'day', 'working-day', 'month']),
  cases,
  case: text.optional(),
  note: text.optional(),
});

const roles = z
  .strictObject({
    receives: z.array(text).min(1),
    decides: z.array(text).min(1),
    cooperates: z.array(text),
    note: text,
  })
  .partial()
  .refine((value) => Object.keys(value).length > 0, {
    error: 'names none of receives, decides, cooperates, note',
  });

const change = <Field extends string, Value extends z.ZodType>(field: Field, value: Value) =>
  z.strictObject({
    codes: z.array(procedureCodeSchema).min(1),
    field: z.literal(field),
    value,
    /** Where this change does not hold on the same days as its decision. */
    from: daySchema.optional(),
    to: daySchema.optional(),
  });

export const overlayChangeSchema = z.discriminatedUnion('field', [
  change(
    'fees',
    z.strictObject({
      /** All fees of the procedure, or those that the record leaves to the People's Council (Hội đồng nhân dân). */
      replaces: z.enum(['all', 'council']),
      fees: z.array(localFeeSchema).min(1),
    }),
  ),
  change(
    'limits',
    z.strictObject({ channels: channels.optional(), limits: z.array(localLimitSchema).min(1) }),
  ),
  change('agencies', roles),
  /** Which desk, and where it stands. */
  change('counter', z.strictObject({ name: text, where: text.optional() })),
  change(
    'form',
    z.strictObject({
      /** A part of the name of the paper or of the form that it replaces. */
      paper: text,
      form: z.strictObject({ name: text, url: webAddress.optional() }),
    }),
  ),
  change(
    'online',
    z.strictObject({
      level: z.enum(['full', 'partial', 'none']),
      url: webAddress.optional(),
      note: text.optional(),
    }),
  ),
  change('note', z.strictObject({ aspect: z.enum(aspects), text })),
]);
export type OverlayChange = z.infer<typeof overlayChangeSchema>;
export type OverlayField = OverlayChange['field'];
export type LocalFee = z.infer<typeof localFeeSchema>;
export type LocalLimit = z.infer<typeof localLimitSchema>;

export const demoProvince = '00';

/** The decision without its changes: what an answer cites. */
export const decisionHeadSchema = z
  .strictObject({
    decision: text.describe('Its number: 05/2026/NQ-HĐND.'),
    date: daySchema,
    title: text,
    issuer: text,
    url: webAddress.optional(),
    area: areaSchema,
    /** Of a ward: the two digits of the province in which it lies. */
    province: z
      .string()
      .regex(/^\d{2}$/, 'a province has two digits')
      .optional(),
    from: daySchema,
    to: daySchema.optional(),
    demo: z.boolean().default(false),
  })
  .superRefine((head, ctx) => {
    const issue = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message });
    const [level, digits] = head.area.split(':');
    if (head.to && head.to < head.from) issue('to', `ends before it begins (${head.from})`);
    if (level === 'ward' && !head.province)
      issue('province', 'a ward’s decision names its province: two digits');
    if (level === 'province' && head.province && head.province !== digits) {
      issue('province', `is not the province of ${head.area}`);
    }
    if (head.demo !== (provinceOf(head) === demoProvince)) {
      issue('demo', 'is true for the invented province 00 and for no other');
    }
  });
export type DecisionHead = z.infer<typeof decisionHeadSchema>;

export function provinceOf({ area, province }: Pick<DecisionHead, 'area' | 'province'>): string | undefined {
  return area.startsWith('province:') ? area.slice('province:'.length) : province;
}
