import { listNamedDrafts, type NamedDraft } from '#db/desk-entries.ts';
import type { Resources } from '#src/resources.ts';

/** What is being written and may be tried, the newest first. */
export async function listTrialDrafts({ db }: Pick<Resources, 'db'>): Promise<readonly NamedDraft[]> {
  return await listNamedDrafts(db, mostDrafts);
}

const mostDrafts = 100;
