import type { Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { compareTexts } from '#src/desk/compare-texts.ts';
import type { DraftContent, Uncertain } from '#src/desk/draft.ts';
import { entryShape } from '#src/desk/entry-shape.ts';
import type { DraftSaved } from '#src/desk/save-draft.ts';
import { ReviewPage } from './review-page.tsx';
import { SettlePage } from './settle-page.tsx';
import { showReview } from './show-review.ts';

/**
 * Somebody was first, and nothing was written: what both wrote, to be joined, or, where the draft takes no more, what was
 * typed, to be copied from. It is lost in neither.
 */
export async function answerUnsaved(
  visit: Visit,
  unsaved: Exclude<DraftSaved, { readonly kind: 'saved' }>,
  mine: { readonly content: DraftContent; readonly uncertain: readonly Uncertain[] },
): Promise<Response> {
  const { now } = unsaved;
  if (unsaved.kind === 'changed') {
    return await sendPage(visit.c, <SettlePage visit={visit} conflict={unsaved} mine={mine} />, 409);
  }
  const typed = compareTexts(entryShape(now.kind), now.content, mine.content);
  const shown = await showReview(visit, now);
  return await sendPage(visit.c, <ReviewPage visit={visit} shown={shown} unsaved={typed} />, 409);
}
