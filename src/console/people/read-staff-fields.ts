import { z } from 'zod';
import type { ConsolePeopleTexts } from '#prompts/console-people.vi.ts';
import { type StaffRole, staffRoles } from '#src/people/staff.ts';

const listed = <Each extends z.ZodType>(each: Each) =>
  z
    .union([z.array(each), each.transform((one) => [one])])
    .optional()
    .transform((some) => some ?? []);

const agency = z.string().trim().min(1).max(200);

/** Of every form that says what somebody is here. */
export const staffFields = {
  roles: listed(z.enum(staffRoles)),
  scope: z.enum(['all', 'some']),
  agencies: listed(agency),
  others: z.string().max(2000).default(''),
};

export type StaffFieldsRead = {
  readonly roles: readonly StaffRole[];
  readonly agencies: readonly string[] | null;
  readonly wrong: { readonly roles?: string | undefined; readonly agencies?: string | undefined } | null;
};

/** All, or those that were chosen and written, each once. */
export function readStaffFields(
  given: {
    readonly roles: readonly StaffRole[];
    readonly scope: 'all' | 'some';
    readonly agencies: readonly string[];
    readonly others: string;
  },
  texts: ConsolePeopleTexts['fields'],
): StaffFieldsRead {
  const written = given.others.split('\n').map((line) => line.trim().slice(0, 200));
  const chosen = [...new Set([...given.agencies, ...written])].filter((name) => name !== '');
  const agencies = given.scope === 'all' ? null : chosen;
  const roles = [...new Set(given.roles)];
  const wrong = {
    roles: roles.length === 0 ? texts.rolesMissing : undefined,
    agencies: agencies?.length === 0 ? texts.scopeMissing : undefined,
  };
  return { roles, agencies, wrong: wrong.roles || wrong.agencies ? wrong : null };
}
