import { listActors, listEntries, type WrittenEntry } from '#db/audit-entries.ts';
import { demandRight } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';

export type AuditAsked = {
  readonly who: string | null;
  readonly act: string | null;
  /** "ticket", or "ticket PA-1": a kind, and an id where one is meant. */
  readonly subject: string | null;
  /** `YYYY-MM-DD`, in Viet Nam; both days count. */
  readonly from: string | null;
  readonly to: string | null;
  readonly before: string | null;
};

const aPage = 50;

export type AuditFound = { readonly entries: readonly WrittenEntry[]; readonly next: string | null };

/** A page of entries, the last first; `null` looks for everything, which only programs of the centre's machine may. */
export async function searchAudit(
  { db }: Pick<Resources, 'db'>,
  by: Staff | null,
  asked: AuditAsked,
): Promise<AuditFound> {
  if (by) demandRight(by, 'audit.read');
  const [subjectKind, ...id] = (asked.subject ?? '').trim().split(/\s+/);
  const found = await listEntries(db, {
    scope: by?.agencies ?? null,
    who: asked.who,
    act: asked.act,
    subjectKind: subjectKind || null,
    subjectId: id.join(' ') || null,
    from: dayBegins(asked.from, 0),
    to: dayBegins(asked.to, 1),
    before: asked.before,
    most: aPage + 1,
  });
  const entries = found.slice(0, aPage);
  return { entries, next: found.length > aPage ? (entries.at(-1)?.id ?? null) : null };
}

/** Who stands in the entries that `by` may see. */
export async function auditActors(
  { db }: Pick<Resources, 'db'>,
  by: Staff,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  demandRight(by, 'audit.read');
  return await listActors(db, by.agencies);
}

/** Midnight in Viet Nam, `later` days on. */
function dayBegins(day: string | null, later: number): Date | null {
  if (day === null || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const begins = Date.parse(`${day}T00:00:00+07:00`);
  return Number.isNaN(begins) ? null : new Date(begins + later * 86_400_000);
}
