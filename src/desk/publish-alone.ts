import { lockDraft } from '#db/drafts.ts';
import { hasOthersOf } from '#db/reviewers.ts';
import { Fault } from '#src/fault.ts';
import { demandRight, rights } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import { afterChange, type ChangeResources } from './after-change.ts';
import { isOpen } from './draft.ts';
import { type DraftPublished, type PublishAsked, publishDraft } from './publish-draft.ts';

export type AlonePublishing = PublishAsked & {
  readonly id: string;
  readonly revision: number;
  readonly why: string;
};

export type AlonePublished =
  | DraftPublished
  | { readonly kind: 'changed' }
  /** There is somebody who can review it. */
  | { readonly kind: 'not-alone' };

/**
 * Publishes what nobody else has read, where there is nobody else: with a reason, and marked until somebody reviews it
 * afterwards. Throws `not-found`.
 */
export async function publishAlone(
  resources: ChangeResources,
  staff: Staff,
  { id, revision, why, ...asked }: AlonePublishing,
): Promise<AlonePublished> {
  demandRight(staff, 'desk.write');
  const { db, clock, signals } = resources;
  if (!why.trim()) throw new Fault('invalid', 'A reason is needed.');
  const published = await db.transaction(async (tx): Promise<AlonePublished> => {
    const draft = await lockDraft(tx, id);
    if (!draft) throw new Fault('not-found', 'There is no such draft.');
    if (draft.revision !== revision || !(isOpen(draft) || draft.state === 'in-review')) {
      return { kind: 'changed' };
    }
    if (!(await worksAlone({ db: tx }, [staff.id, ...draft.writers]))) return { kind: 'not-alone' };
    return await publishDraft({ tx, clock }, staff, { draft, asked, grounds: { kind: 'alone', why } });
  });
  if (published.kind === 'published') await afterChange(resources, published.entryId);
  signals.say('staff', `drafts ${id}`);
  return published;
}

/** Whether nobody but these could review. */
export async function worksAlone(
  { db }: Pick<Resources, 'db'>,
  writers: readonly string[],
): Promise<boolean> {
  return !(await hasOthersOf(db, { roles: rights['desk.review'], except: writers }));
}
