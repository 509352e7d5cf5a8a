import type { Procedure } from '#knowledge/entry.ts';
import { keptCases, narrowToCases, openAsk } from '#knowledge/narrow-to-cases.ts';
import type { Checklist } from '#src/answers/checklist.ts';
import { checklistPath } from '#src/answers/checklist-path.ts';
import type { AskedEntry } from './asked-entry.ts';
import type { Telling } from './aspect-part.ts';
import { caseQuestion, checkedCase } from './checklist-cases.ts';
import { checklistFact, checklistNotes, checklistOnline } from './checklist-facts.ts';
import { checklistPapers } from './checklist-papers.ts';
import { checklistSources, checklistWarnings, localNotes } from './checklist-warnings.ts';
import { composeAspect } from './compose-aspect.ts';
import { composeDue } from './compose-due.ts';
import { withLocalOf } from './compose-local.ts';
import { shortName } from './short-name.ts';
import { wordsOf } from './words-of.ts';

type Asked = AskedEntry<Procedure> & {
  readonly cases: readonly string[];
  readonly ward: string | null;
  /** The time of day in Viet Nam, `HH:MM`. */
  readonly now?: string;
  /** Where to go, and what must be known of that. */
  readonly going: { readonly places: Checklist['places']; readonly warnings: readonly string[] };
};

const told = ['papers', 'fee', 'time', 'place', 'online'] as const;

/** The checklist of one case, from the same composers as the answers in the chat: one truth for everybody. */
export function composeChecklist(given: Asked): Checklist {
  const asked = { ...given, version: withLocalOf(given.version, told) };
  const { version, language, today, now, ward } = asked;
  const { content } = version;
  const words = wordsOf(language).answers;
  const kept = keptCases(content, asked.cases);
  const procedure = narrowToCases(content, asked.cases);
  const ask = openAsk(content, asked.cases, ['papers']);
  const telling: Telling = {
    procedure,
    ask,
    origin: version.origin,
    today,
    now,
    kept: true,
    language,
    words,
  };
  const [papers, fee, time, place, online] = told.map((aspect) => composeAspect(aspect, telling));
  const ids = kept.map(({ id }) => id);
  return {
    code: content.code,
    name: content.name,
    plainName: shortName(content),
    versionId: version.versionId,
    cases: kept.map((one) => checkedCase(one, content)),
    ask: caseQuestion(content, ids, ward),
    ...checklistPapers(telling),
    notes: [
      ...new Set([
        ...localNotes(asked, told),
        ...[papers, fee, place].flatMap((part) => (part ? checklistNotes(part) : [])),
      ]),
    ],
    fee: checklistFact(fee),
    time: checklistFact(time),
    place: checklistFact(place),
    places: asked.going.places,
    due: composeDue(telling),
    online: online?.kind === 'told' ? checklistOnline(online) : null,
    warnings: [
      ...checklistWarnings(asked, {
        told,
        unsure: [papers, fee, time, place, online].flatMap((part) => part?.unsure ?? []),
      }),
      ...asked.going.warnings,
    ],
    sources: checklistSources(version, language),
    path: checklistPath({ code: content.code, cases: ids, ward }),
    today,
    language,
  };
}
