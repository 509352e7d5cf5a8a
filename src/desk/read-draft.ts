import { findDraft } from '#db/drafts.ts';
import { Fault } from '#src/fault.ts';
import type { Resources } from '#src/resources.ts';
import type { Draft } from './draft.ts';

/** Throws `not-found`. */
export async function readDraft({ db }: Pick<Resources, 'db'>, id: string): Promise<Draft> {
  const draft = await findDraft(db, id);
  if (!draft) throw new Fault('not-found', 'There is no such draft.');
  return draft;
}
