import type { Visit } from '#src/console/console-route.ts';
import type { Checked } from '#src/desk/check-content.ts';
import { type Draft, isOpen } from '#src/desk/draft.ts';
import { judgeDraft } from '#src/desk/judge-draft.ts';
import { worksAlone } from '#src/desk/publish-alone.ts';
import { type DraftChanges, draftChanges } from '#src/desk/show-versions.ts';
import { may } from '#src/people/rights.ts';

/** What whoever looks at a draft as a whole may do with it. */
export type ReviewActs = {
  /** Approve it or give it back. */
  readonly decide: boolean;
  /** They wrote in it: somebody else decides. */
  readonly own: boolean;
  readonly edit: boolean;
  readonly recall: boolean;
  readonly alone: boolean;
  /** Say that they have read what was published without a second person. */
  readonly afterwards: boolean;
};

export type ShownReview = DraftChanges & {
  readonly draft: Draft;
  readonly checked: Checked;
  readonly acts: ReviewActs;
};

export async function showReview(visit: Visit, draft: Draft): Promise<ShownReview> {
  const { resources, staff, language } = visit;
  const own = draft.writers.includes(staff.id);
  const waits = draft.state === 'in-review';
  const writes = may(staff, 'desk.write');
  const reviews = may(staff, 'desk.review');
  const goes = isOpen(draft) || waits;
  const decide = reviews && waits && !own;
  const alone = !decide && writes && goes && (await worksAlone(resources, [staff.id, ...draft.writers]));
  const unread = draft.aloneWhy !== null && draft.reviewedAt === null;
  return {
    ...(await draftChanges(resources, draft)),
    draft,
    checked: await judgeDraft(resources, draft, language),
    acts: {
      ...{ own, alone, decide },
      edit: writes && isOpen(draft),
      recall: writes && waits,
      afterwards: reviews && unread && !own,
    },
  };
}
