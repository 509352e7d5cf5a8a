import { z } from 'zod';
import { dayInVietnam } from '#src/clock.ts';
import type { StaffRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { type FormRead, readForm } from '#src/console/read-form.ts';
import { redirect } from '#src/console/redirect.ts';
import { closeDraft } from '#src/desk/close-draft.ts';
import { publishAlone } from '#src/desk/publish-alone.ts';
import { readDraft } from '#src/desk/read-draft.ts';
import { reviewAfterwards } from '#src/desk/review-afterwards.ts';
import { type Reviewed, reviewDraft } from '#src/desk/review-draft.ts';
import { editorTexts } from './editor-texts.ts';
import { mostRevision } from './read-editor.ts';
import { type Refusal, ReviewPage } from './review-page.tsx';
import { showReview } from './show-review.ts';

const path = '/desk/drafts/:draft';

/** A draft as a whole, and what is decided about it. */
export const reviewRoutes: readonly StaffRoute[] = [
  { method: 'get', path: `${path}/review`, right: 'desk.read', answer: async (visit) => await show(visit) },
  { method: 'post', path: `${path}/review`, right: 'desk.review', answer: decide },
  { method: 'post', path: `${path}/alone`, right: 'desk.write', answer: alone },
  { method: 'post', path: `${path}/afterwards`, right: 'desk.review', answer: afterwards },
  { method: 'post', path: `${path}/recall`, right: 'desk.write', answer: recall },
];

const revision = z.coerce.number().int().min(0).max(mostRevision);
const day = z.union([z.literal(''), z.iso.date()]).default('');
const compared = { revision, against: z.string().default(''), from: day };
const decisionForm = z.strictObject({
  ...compared,
  comment: z.string().trim().max(2_000).default(''),
  decision: z.enum(['approve', 'return']),
});
const aloneForm = z.strictObject({ ...compared, why: z.string().trim().max(2_000) });

async function show(visit: Visit, refusal?: Refusal): Promise<Response> {
  const { c, resources } = visit;
  const draft = await readDraft(resources, c.req.param('draft') ?? '');
  const shown = await showReview(visit, draft);
  const status = !refusal ? 200 : refusal.kind === 'form' || refusal.kind === 'problems' ? 422 : 409;
  return await sendPage(
    c,
    <ReviewPage visit={visit} shown={shown} {...(refusal ? { refusal } : {})} />,
    status,
  );
}

async function decide(visit: Visit): Promise<Response> {
  const { c, resources, staff, language } = visit;
  const form = await readForm(visit, decisionForm);
  if (form.kind === 'wrong') return await show(visit, refused(form));
  const { comment, decision, against, from } = form.values;
  const { review } = editorTexts(language);
  const given = { comment, from };
  if (decision === 'return' && !comment) {
    return await show(visit, { kind: 'form', given, wrong: { comment: review.commentMissing } });
  }
  if (decision === 'approve' && isPast(visit, from)) {
    return await show(visit, { kind: 'form', given, wrong: { from: review.dayPast } });
  }
  const asked = { against: against || null, publishFrom: from || null, language };
  const reviewed = await reviewDraft(resources, staff, {
    ...{ id: c.req.param('draft') ?? '', revision: form.values.revision },
    decision:
      decision === 'return'
        ? { kind: 'return', comment }
        : { kind: 'approve', comment: comment || null, ...asked },
  });
  return await after(visit, reviewed, given);
}

async function alone(visit: Visit): Promise<Response> {
  const { c, resources, staff, language } = visit;
  const form = await readForm(visit, aloneForm);
  if (form.kind === 'wrong') return await show(visit, refused(form));
  const { why, against, from } = form.values;
  const { review } = editorTexts(language);
  const given = { why, from };
  if (!why) return await show(visit, { kind: 'form', given, wrong: { why: review.whyMissing } });
  if (isPast(visit, from)) return await show(visit, { kind: 'form', given, wrong: { from: review.dayPast } });
  const published = await publishAlone(resources, staff, {
    ...{ id: c.req.param('draft') ?? '', revision: form.values.revision, why, language },
    ...{ against: against || null, publishFrom: from || null },
  });
  if (published.kind === 'not-alone') return await show(visit, { kind: 'not-alone', given });
  return await after(visit, published, given);
}

async function after(
  visit: Visit,
  reviewed: Reviewed,
  given: NonNullable<Refusal['given']>,
): Promise<Response> {
  const here = `/desk/drafts/${visit.c.req.param('draft') ?? ''}/review`;
  switch (reviewed.kind) {
    case 'published':
      return redirect(visit, here, reviewed.from === null ? 'published' : 'scheduled');
    case 'returned':
      return redirect(visit, here, 'returned');
    case 'changed':
      return await show(visit, { kind: 'moved', given });
    case 'overtaken':
    case 'own':
    case 'problems':
      return await show(visit, { kind: reviewed.kind, given });
  }
}

async function afterwards(visit: Visit): Promise<Response> {
  const { c, resources, staff } = visit;
  const id = c.req.param('draft') ?? '';
  const form = await readForm(visit, z.strictObject({ comment: z.string().trim().max(2_000).default('') }));
  if (form.kind === 'wrong') return await show(visit, refused(form));
  const { kind } = await reviewAfterwards(resources, staff, { id, comment: form.values.comment || null });
  if (kind === 'reviewed') return redirect(visit, `/desk/drafts/${id}/review`, 'afterwards');
  return await show(visit, { kind: kind === 'own' ? 'own' : 'moved' });
}

async function recall(visit: Visit): Promise<Response> {
  const { c, resources, staff } = visit;
  const id = c.req.param('draft') ?? '';
  const form = await readForm(visit, z.strictObject({ revision }));
  if (form.kind === 'wrong') return await show(visit, refused(form));
  const done = await closeDraft(resources, staff, { id, revision: form.values.revision, act: 'recall' });
  return done ? redirect(visit, `/desk/drafts/${id}`, 'recalled') : await show(visit, { kind: 'moved' });
}

function refused({ wrong, given }: Extract<FormRead<unknown>, { kind: 'wrong' }>): Refusal {
  const typed = Object.entries(given).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return { kind: 'form', wrong, given: Object.fromEntries(typed) };
}

function isPast({ resources }: Visit, day: string): boolean {
  return day !== '' && day < dayInVietnam(resources.clock.now());
}
