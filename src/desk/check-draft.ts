import type { Database } from '#db/database.ts';
import { findEntry } from '#db/desk-versions.ts';
import { entryId } from '#knowledge/entry.ts';
import type { Language } from '#src/answers/answer.ts';
import { dayInVietnam } from '#src/clock.ts';
import type { Resources } from '#src/resources.ts';
import { type Checked, checkContent, checkWords } from './check-content.ts';
import type { Draft } from './draft.ts';
import type { Problem } from './problem.ts';

/** What must be mended before a draft is published, and what its editor should know, by field. */
export async function checkDraft(
  { db, clock }: Pick<Resources, 'db' | 'clock'>,
  { content, uncertain, entryId: changed, kind }: Pick<Draft, 'content' | 'uncertain' | 'entryId' | 'kind'>,
  language: Language,
): Promise<Checked> {
  const checked = checkContent({ content, uncertain, language, today: dayInVietnam(clock.now()) });
  if (!checked.entry) return checked;
  const id = entryId(checked.entry);
  const words = checkWords(language);
  const path = kind === 'procedure' ? 'code' : 'id';
  const stop = (said: string): Checked => ({
    ...checked,
    problems: [{ path, words: said, weight: 'stops' } satisfies Problem, ...checked.problems],
  });
  if (changed !== null) return changed === id ? checked : stop(words.renamed(changed));
  return (await isTaken(db, id)) ? stop(words.taken) : checked;
}

/** Whether a code has texts of its own. One that is only forwarded has none yet, and may get one. */
export async function isTaken(db: Database, id: string): Promise<boolean> {
  const standing = await findEntry(db, id);
  return standing !== null && standing.replacedBy === null && standing.versions > 0;
}

/** Whether nothing stands in the way of its publication. */
export function mayBePublished({ entry, problems }: Checked): boolean {
  return entry !== null && problems.every(({ weight }) => weight === 'warns');
}
