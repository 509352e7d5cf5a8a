import { type CatalogueLine, listProcedures } from '#db/catalogue.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import { spotProcedureCodes } from '#knowledge/spot-codes.ts';
import { dayInVietnam } from '#src/clock.ts';
import type { Resources } from '#src/resources.ts';
import { findHere } from './find-here.ts';
import { getProcedure } from './get-procedure.ts';

type Page = { readonly total: number; readonly procedures: readonly CatalogueLine[] };

/** Procedures in force today: best first when `q` says something, by code when it is empty or a part of one. */
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
    codeDigits: codeDigits(input.q),
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
  if (q.trim() === '' || codeDigits(q) !== '') return null;
  const reading = readQuestion(q);
  const ranked = await findHere(resources, { centre: resources.centre, today: day }, reading);
  return ranked
    .filter((entry) => entry.kind === 'procedure')
    .map(({ entryId, name, plainName, field, levels, versionId, received }) => ({
      code: entryId,
      name,
      plainName,
      field: field ?? '',
      levels,
      versionId,
      received,
    }));
}

/** The digits of a code that is still being typed, or of its end that people remember: "1.0011", "001193". */
function codeDigits(q: string): string {
  return /^\d[\d.]{2,7}$/.test(q.trim()) ? q.replace(/\D/g, '') : '';
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
      received: details.received,
    },
  ];
}
