import type { Aspect, LocalFact } from '#knowledge/entry.ts';
import { findLocalVersions } from '#knowledge/local/find-local-versions.ts';
import { aspectsEn } from '#prompts/aspects.en.ts';
import { aspectsVi } from '#prompts/aspects.vi.ts';
import type { Language } from '#src/answers/answer.ts';
import { dayInVietnam } from '#src/clock.ts';
import type { Resources } from '#src/resources.ts';
import { type Checked, checkWords } from './check-content.ts';
import { checkDraft } from './check-draft.ts';
import type { Draft } from './draft.ts';
import type { Problem } from './problem.ts';

/** As `checkDraft`, and what people of the desk should know beside it: what citizens are told from elsewhere. */
export async function judgeDraft(
  resources: Pick<Resources, 'db' | 'clock' | 'centre'>,
  draft: Pick<Draft, 'content' | 'uncertain' | 'entryId' | 'kind'>,
  language: Language,
): Promise<Checked> {
  const checked = await checkDraft(resources, draft, language);
  const decided = await decidedElsewhere(resources, draft.entryId, language);
  return { ...checked, problems: [...checked.problems, ...decided] };
}

/** A local decision goes before the text: whoever writes another fee here would wait in vain for it to be told. */
async function decidedElsewhere(
  { db, clock, centre }: Pick<Resources, 'db' | 'clock' | 'centre'>,
  entryId: string | null,
  language: Language,
): Promise<readonly Problem[]> {
  if (entryId === null) return [];
  const day = dayInVietnam(clock.now());
  const [version] = await findLocalVersions(db, [entryId], { day, province: centre.province, ward: null });
  const holding = (version?.local ?? []).filter(
    ({ effectiveFrom, note }) => effectiveFrom <= day && note === null,
  );
  return holding.map((fact) => sayDecided(fact, language));
}

function sayDecided({ aspects, decisionNumber }: LocalFact, language: Language): Problem {
  const names = language === 'en' ? aspectsEn.aspects : aspectsVi.aspects;
  const what = aspects.map((aspect) => names[aspect]).join(', ');
  const path = aspects.map((aspect) => fields[aspect] ?? '').find(Boolean) ?? '';
  return { path, words: checkWords(language).decided(what, decisionNumber), weight: 'warns' };
}

/** Where the form has what decisions set. */
const fields: Partial<Readonly<Record<Aspect, string>>> = {
  fee: 'methods',
  time: 'methods',
  place: 'agencies',
  online: 'online',
  papers: 'papers',
  form: 'papers',
};
