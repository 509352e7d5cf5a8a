import { type CatalogueLine, listProcedures } from '#db/catalogue.ts';
import { findEntries } from '#knowledge/find-entries.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import { spotProcedureCodes } from '#knowledge/spot-codes.ts';
import { dayInVietnam } from '#src/clock.ts';
import type { Resources } from '#src/resources.ts';
import { getProcedure } from './get-procedure.ts';

type Page = { readonly total: number; readonly procedures: readonly CatalogueLine[] };

/** Procedures in force today: best first when `q` says something, by code otherwise. */
export async function findProcedures(
  resources: Pick<Resources, 'db' | 'clock' | 'centre'>,
  input: { readonly q: string; readonly limit: number; readonly offset: number },
): Promise<Page> {
  const day = dayInVietnam(resources.clock.now());
  const found = await findNamed(resources, input.q, day);
  if (found) {
    return { total: found.length, procedures: found.slice(input.offset, input.offset + input.limit) };
  }
  const { total, lines } = await listProcedures(resources.db, {
    day,
    limit: input.limit,
    offset: input.offset,
  });
  return { total, procedures: lines };
}

async function findNamed(
  resources: Pick<Resources, 'db' | 'clock' | 'centre'>,
  q: string,
  day: string,
): Promise<readonly CatalogueLine[] | null> {
  const [code] = spotProcedureCodes(q);
  if (code) return lineOf(await getProcedure(resources, code));
  const reading = readQuestion(q);
  if (q.trim() === '') return null;
  const ranked = await findEntries(resources.db, reading, day);
  return ranked
    .filter((entry) => entry.kind === 'procedure')
    .map(({ entryId, name, plainName, field, levels, versionId }) => ({
      code: entryId,
      name,
      plainName,
      field: field ?? '',
      levels,
      versionId,
    }));
}

function lineOf(details: Awaited<ReturnType<typeof getProcedure>>): readonly CatalogueLine[] {
  if (!details) return [];
  const { field, levels, plainName } = details.content;
  return [
    {
      code: details.code,
      name: details.name,
      plainName: plainName ?? null,
      field,
      levels,
      versionId: details.versionId,
    },
  ];
}
