import { checkEntry } from '#knowledge/check-entry.ts';
import { type Entry, entrySchema } from '#knowledge/entry.ts';
import { abolishedIn } from '#knowledge/portal/flag-staleness.ts';
import { deskChecksEn } from '#prompts/desk-checks.en.ts';
import { type DeskChecks, deskChecksVi } from '#prompts/desk-checks.vi.ts';
import type { Language } from '#src/answers/answer.ts';
import type { DraftContent, Uncertain } from './draft.ts';
import { leavesOf } from './leaves-of.ts';
import type { Problem } from './problem.ts';
import { sayIssue } from './say-issue.ts';
import { sayRemark } from './say-remark.ts';

export type Checked = {
  readonly problems: readonly Problem[];
  /** The entry, where the schema takes it as it is. */
  readonly entry: Entry | null;
};

export type Checking = {
  readonly content: DraftContent;
  readonly uncertain: readonly Uncertain[];
  readonly language: Language;
  /** The day in Viet Nam. */
  readonly today: string;
};

/** What the schema, the rules of entries and the law of today find in a text; pure. */
export function checkContent({ content, uncertain, language, today }: Checking): Checked {
  const words = checkWords(language);
  const unconfirmed = uncertain
    .filter(({ confirmedBy }) => confirmedBy === undefined)
    .map(({ path, why }): Problem => ({ path, words: words.uncertain(why), weight: 'stops' }));
  const parsed = entrySchema.safeParse(content, { reportInput: true });
  if (!parsed.success) {
    const issues = parsed.error.issues.map(
      (issue): Problem => ({
        path: issue.path.map(String).join('.'),
        words: sayIssue(issue, words),
        weight: 'stops',
      }),
    );
    return { entry: null, problems: [...issues, ...unconfirmed] };
  }
  const entry = parsed.data;
  const remarks = checkEntry(entry).map((remark) => sayRemark(remark, words));
  return {
    entry,
    problems: [...remarks, ...unconfirmed, ...ends(entry, words, today), ...stale(entry, words)],
  };
}

export function checkWords(language: Language): DeskChecks {
  return language === 'en' ? deskChecksEn : deskChecksVi;
}

function ends({ effectiveTo }: Entry, words: DeskChecks, today: string): readonly Problem[] {
  if (effectiveTo === null || effectiveTo >= today) return [];
  return [{ path: 'effectiveTo', words: words.over, weight: 'stops' }];
}

/** What was abolished is named at the fields that still speak of it. Titles of laws keep old names and are not looked at. */
function stale(entry: Entry, words: DeskChecks): readonly Problem[] {
  return leavesOf(entry)
    .filter(({ path }) => !/^(?:legalBasis|sections\.legal-basis|aliases|source)\b/.test(path))
    .flatMap(({ path, text }) =>
      abolishedIn(text).map((name): Problem => ({ path, words: words.stale(name), weight: 'warns' })),
    );
}
