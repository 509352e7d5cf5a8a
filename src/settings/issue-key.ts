import { recordAudit } from '#src/audit/record-audit.ts';
import { createKey, type KeyScope, type NewKey } from '#src/keys/create-key.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';

/** Makes an API key; its secret is told this once. The audit has what it may, and not how it is called. */
export async function issueKey(
  { db, clock, signals }: Pick<Resources, 'db' | 'clock' | 'signals'>,
  by: Staff,
  { name, scopes }: { readonly name: string; readonly scopes: readonly KeyScope[] },
): Promise<NewKey> {
  const key = await db.transaction(async (tx) => {
    const made = await createKey({ db: tx, clock }, { name, scopes });
    const subject = { kind: 'key', id: made.id };
    await recordAudit(tx, by, { act: 'key.created', subject, detail: { scopes }, at: clock.now() });
    return made;
  });
  signals.say('staff', 'keys');
  return key;
}
