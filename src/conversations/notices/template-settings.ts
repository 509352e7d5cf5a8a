import { z } from 'zod';
import type { NoticeKind } from '#db/notices.ts';

export type TemplateSettings = {
  /** Đồng in a calendar month of Viet Nam; what is asked for beyond it is not sent. */
  readonly monthlyBudget: number;
  /** The template of each kind; `status` also stands in for any that has none. */
  readonly kinds: Readonly<Partial<Record<NoticeKind, NoticeTemplate>>>;
};

export type NoticeTemplate = {
  readonly id: string;
  /** Which of our fields each parameter of the template holds. */
  readonly values: Readonly<Record<string, TemplateField>>;
  /** Đồng, as the account's own price list says (`price_uid`, `price_sdt`); `null`: it may not go that way. */
  readonly priceByUser: number | null;
  readonly priceByPhone: number | null;
};

export const templateFields = [
  ...([
    'code',
    'procedure',
    'applicant',
    'status',
    'agency',
    'handling',
    'received',
    'processed',
    'due',
    'todo',
  ] as const),
] as const;
export type TemplateField = (typeof templateFields)[number];

const price = z.number().int().min(0).max(100_000).nullable().default(null);

const templateSchema = z.strictObject({
  id: z.string().regex(/^\d{1,20}$/),
  /** Each parameter of the template, and which of our fields it holds. */
  values: z.record(z.string().min(1).max(60), z.enum(templateFields)),
  priceByUser: price,
  priceByPhone: price,
});

/** `ZALO_TEMPLATES`: the templates that Zalo approved, by what they tell. `status` stands in for what has none, but for
 * `follow-ending`, which says nothing of a status: paid for is only what says so. */
export const templatesSchema = z.partialRecord(
  z.enum([
    ...(['status', 'papers-wanted', 'result-waiting', 'fee-owed'] as const),
    ...(['new-date', 'late', 'papers-reminder', 'result-reminder', 'follow-ending'] as const),
  ]),
  templateSchema,
);
