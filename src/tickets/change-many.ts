import type { Staff } from '#src/people/staff.ts';
import { changeTicket, type StaffChange } from './change-ticket.ts';
import type { Moved, Moving } from './move-ticket.ts';

/** More would keep others waiting. */
export const mostAtOnce = 200;

export type ManyChanged = readonly { readonly code: string; readonly moved: Moved }[];

/** The same for many reports: each for itself, so that one that cannot does not keep back the others. */
export async function changeMany(
  resources: Moving,
  by: Staff,
  { codes, change }: { readonly codes: readonly string[]; readonly change: StaffChange },
): Promise<ManyChanged> {
  const changed: { readonly code: string; readonly moved: Moved }[] = [];
  for (const code of [...new Set(codes)].slice(0, mostAtOnce)) {
    changed.push({ code, moved: await changeTicket(resources, by, { name: { code }, change }) });
  }
  return changed;
}
