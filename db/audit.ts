import type { AuditEntry } from '#src/audit/audit-entry.ts';
import type { Database } from './database.ts';

/** Numbers and hashes are the table's own: nobody can write an entry without its place in the chain. */
export async function addAudit(
  tx: Database,
  entry: AuditEntry & {
    readonly at: Date;
    readonly actor: {
      readonly kind: 'staff' | 'system' | 'program';
      readonly id: string;
      readonly name: string;
    };
  },
): Promise<void> {
  const { at, actor, act, subject, agency, detail, why } = entry;
  await tx.query(
    `insert into audit_entries
       (at, actor_kind, actor_id, actor_name, act, subject_kind, subject_id, agency, detail, why)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10)`,
    [
      ...[at, actor.kind, actor.id, actor.name, act, subject.kind, subject.id],
      ...[agency ?? null, JSON.stringify(detail ?? {}), why ?? null],
    ],
  );
}
