import { countOld } from '#db/delete-old.ts';
import { readNow } from '#db/read-now.ts';
import { retentionRules } from '#db/retention-rules.ts';
import type { Retention } from '#src/config.ts';
import type { Resources } from '#src/resources.ts';

const dayMs = 86_400_000;

export type RetentionPreview = Readonly<Record<keyof Retention, number>>;

/** How many rows the next run would delete with these periods, by period; what goes along with another is not counted. */
export async function previewRetention(
  { db }: Pick<Resources, 'db'>,
  retention: Retention,
): Promise<RetentionPreview> {
  const now = await readNow(db);
  const rows = {
    ...{ messagesDays: 0, attachmentsDays: 0, deliveriesDays: 0 },
    ...{ guidanceDays: 0, dossiersDays: 0, ticketsDays: 0, callsDays: 0 },
  };
  for (const rule of retentionRules) {
    if (rule.goes === 'with-another') continue;
    rows[rule.period] += await countOld(db, rule, new Date(now.getTime() - retention[rule.period] * dayMs));
  }
  return rows;
}
