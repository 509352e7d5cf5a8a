import { addAudit } from '#db/audit.ts';
import type { Database } from '#db/database.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import type { AuditActor, AuditEntry } from './audit-entry.ts';

/**
 * Writes who did it, in the transaction of the change: best as its last statement, as whoever writes waits for those
 * who wrote before. A reason is in somebody's own words, and stays for ever: what is personal in it is masked.
 */
export async function recordAudit(
  tx: Database,
  by: AuditActor,
  { at, why = null, ...entry }: AuditEntry & { readonly at: Date },
): Promise<void> {
  const actor = { kind: by.kind, name: by.name, id: by.kind === 'system' ? by.name : by.id };
  await addAudit(tx, { ...entry, why: why === null ? null : maskPersonal(why), at, actor });
}
