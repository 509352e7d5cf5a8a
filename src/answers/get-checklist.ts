import type { Procedure, Version } from '#knowledge/entry.ts';
import { findLocalVersions } from '#knowledge/local/find-local-versions.ts';
import { keptCases } from '#knowledge/narrow-to-cases.ts';
import { checklistPlaces } from '#src/answers/compose/checklist-places.ts';
import { composeChecklist } from '#src/answers/compose/compose-checklist.ts';
import { dayInVietnam, timeInVietnam } from '#src/clock.ts';
import type { Resources } from '#src/resources.ts';
import type { ChecklistAsked, ChecklistFound } from './checklist.ts';
import { findNearPlaces, receivedOf, withoutCentre } from './find-near-places.ts';

type Answering = Pick<Resources, 'db' | 'clock' | 'centre'>;

/**
 * What to bring for one case of a procedure, as of today. A replaced code gives its successor's list, and a case that
 * another procedure serves that one's. Cases that do not exist are named and left out.
 */
export async function getChecklist(resources: Answering, asked: ChecklistAsked): Promise<ChecklistFound> {
  const version = await currentProcedure(resources, asked, asked.code);
  if (!version) return { kind: 'unknown-code', code: asked.code };
  const goTo = keptCases(version.content, asked.cases).find((one) => one.goTo)?.goTo;
  const other = goTo ? await currentProcedure(resources, asked, goTo) : null;
  if (goTo && !other) return { kind: 'unknown-code', code: goTo };
  const shown = other ?? version;
  const today = dayInVietnam(resources.clock.now());
  const whereabouts = { province: resources.centre.province, ward: asked.ward, today };
  const near = await findNearPlaces(resources, whereabouts, receivedOf(shown.content));
  const { places } = shown.received === false ? withoutCentre(near) : near;
  const checklist = composeChecklist({
    version: shown,
    cases: other ? [] : asked.cases,
    ward: asked.ward,
    going: checklistPlaces(places, { day: today, today, language: asked.language }, shown.content),
    language: asked.language,
    centre: resources.centre,
    today,
    now: timeInVietnam(resources.clock.now()),
  });
  const known = new Set(version.content.cases.map(({ id }) => id));
  const unknown = asked.cases.filter((id) => !known.has(id));
  if (unknown.length === 0) return { kind: 'found', checklist };
  return { kind: 'unknown-cases', code: asked.code, cases: unknown, checklist };
}

async function currentProcedure(
  { db, clock, centre }: Answering,
  { ward }: ChecklistAsked,
  code: string,
): Promise<Version<Procedure> | null> {
  const area = { day: dayInVietnam(clock.now()), province: centre.province, ward };
  const [version] = await findLocalVersions(db, [code], area);
  return version?.content.kind === 'procedure' ? { ...version, content: version.content } : null;
}
