import { z } from 'zod';
import { foldText } from '#knowledge/fold.ts';
import { categories } from '#src/tickets/propose-agency.ts';

/** A number that a phone dials: digits with what people put between them. */
const phone = z
  .string()
  .trim()
  .regex(/^\+?\d[\d .()-]{2,19}$/, 'phone');

export const agencySchema = z.strictObject({
  /** As it stands on matters, on reports and in what staff see to. */
  name: z.string().trim().min(1, 'required').max(200, 'long'),
  code: z.string().trim().max(40, 'long').nullable(),
  phone: phone.nullable(),
  /** Reports of these go to it by themselves. */
  categories: z.array(z.enum(categories)),
});

/** Who sees to what, and the wards that the centre serves. */
export const agenciesSchema = z.strictObject({
  agencies: z
    .array(agencySchema)
    .max(100, 'many')
    .refine((all) => isEachOnce(all.map(({ name }) => foldText(name))), 'twice')
    .refine((all) => isEachOnce(all.flatMap((each) => each.categories)), 'category-twice'),
  wards: z
    .array(z.string().trim().min(1, 'required').max(100, 'long'))
    .max(400, 'many')
    .refine((all) => isEachOnce(all.map((name) => name.toLocaleLowerCase('vi'))), 'twice'),
});

export type Agency = z.infer<typeof agencySchema>;
export type Agencies = z.infer<typeof agenciesSchema>;

function isEachOnce(all: readonly string[]): boolean {
  return new Set(all).size === all.length;
}
