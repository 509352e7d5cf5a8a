import type { Database } from '#db/database.ts';
import { getCurrentVersion } from '#db/versions.ts';
import type { Entry } from '#knowledge/entry.ts';
import { answerQuestion } from '#src/answers/answer-question.ts';
import { dayInVietnam } from '#src/clock.ts';
import type { DraftContent } from '#src/desk/draft.ts';
import { readDraft } from '#src/desk/read-draft.ts';
import { reviewDraft } from '#src/desk/review-draft.ts';
import { saveDraft } from '#src/desk/save-draft.ts';
import { startDraft } from '#src/desk/start-draft.ts';
import { submitDraft } from '#src/desk/submit-draft.ts';
import type { Staff } from '#src/people/staff.ts';
import { inventedStaff } from './invented-staff.ts';
import { webResources } from './web-resources.ts';

export const editor = inventedStaff('editor');
export const approver = inventedStaff('approver');

/** What people of a desk do one after the other, on resources of their own. */
export function openDesk(db: Database, over: Partial<ReturnType<typeof webResources>> = {}) {
  const resources = webResources({ db, ...over });
  const today = () => dayInVietnam(resources.clock.now());
  const current = async (id: string) => await getCurrentVersion(db, id, today());
  return {
    resources,
    current,
    /** What a citizen is told now. */
    async ask(question: string) {
      const by = { kind: 'citizen', channel: 'api' } as const;
      return await answerQuestion(resources, by, { question, language: 'vi' });
    },
    /** A draft of the entry as it stands, with some fields written over. */
    async begin(id: string, changes: DraftContent, by: Staff = editor) {
      const version = await current(id);
      if (!version) throw new Error(`nothing stands for ${id}`);
      const draft = await startDraft(resources, by, {
        kind: version.content.kind,
        entryId: id,
        content: { ...version.content, ...changes },
        uncertain: [],
        from: { kind: 'version', versionId: version.versionId },
      });
      return draft.id;
    },
    async save(id: string, changes: DraftContent, by: Staff = editor) {
      const { revision, content, uncertain } = await readDraft(resources, id);
      return await saveDraft(resources, by, { id, revision, content: { ...content, ...changes }, uncertain });
    },
    async submit(id: string, by: Staff = editor) {
      const { revision } = await readDraft(resources, id);
      return await submitDraft(resources, by, { id, revision, language: 'vi' });
    },
    async approve(id: string, publishFrom: string | null = null, by: Staff = approver) {
      const { revision, entryId } = await readDraft(resources, id);
      const against = entryId === null ? null : ((await current(entryId))?.versionId ?? null);
      const decision = { kind: 'approve', comment: null, against, publishFrom, language: 'vi' } as const;
      return await reviewDraft(resources, by, { id, revision, decision });
    },
  };
}

/** The same procedure at another price. */
export function priced(entry: Entry, amount: number): Entry {
  if (entry.kind !== 'procedure') throw new Error('only procedures have a price');
  const methods = entry.methods.map((method) => ({
    ...method,
    fees: method.fees.map((fee) => ({ ...fee, amount })),
  }));
  return { ...entry, methods };
}

/** Somebody who really works there, as far as the desk asks. */
export async function employ(db: Database, { id, name, email, roles }: Staff): Promise<void> {
  await db.query(
    `insert into staff (id, email, name, roles, invited_at, accepted_at, created_at, updated_at)
     values ($1, $2, $3, $4, now(), now(), now(), now())`,
    [id, email, name, roles],
  );
}
