import { findHead } from '#db/audit-entries.ts';
import type { Chore } from '#src/conversations/start-chores.ts';
import type { Resources } from '#src/resources.ts';

const daily = 24 * 3_600_000;

/** Notes the end of the chain where the database's owner cannot change it: in the log, which is kept elsewhere. */
export function auditChores({ db, log }: Pick<Resources, 'db' | 'log'>): readonly Chore[] {
  const once = async () => {
    const head = await findHead(db);
    if (head) log.info('audit.head', head);
  };
  return [{ name: 'audit-head', everyMs: daily, once }];
}
