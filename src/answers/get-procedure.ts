import { findCurrentVersions } from '#db/versions.ts';
import type { Origin, Procedure } from '#knowledge/entry.ts';
import { dayInVietnam } from '#src/clock.ts';
import type { Resources } from '#src/resources.ts';

export type ProcedureToday = {
  readonly code: string;
  readonly name: string;
  readonly versionId: string;
  readonly origin: Origin;
  readonly effectiveFrom: string | null;
  readonly sourceUrl: string | null;
  readonly content: Procedure;
};

/** Today's published text; of a replaced code, its successor's. `null` when there is none. */
export async function getProcedure(
  resources: Pick<Resources, 'db' | 'clock'>,
  code: string,
): Promise<ProcedureToday | null> {
  const [version] = await findCurrentVersions(resources.db, [code], dayInVietnam(resources.clock.now()));
  if (version?.content.kind !== 'procedure') return null;
  const { content } = version;
  return {
    code: content.code,
    name: content.name,
    versionId: version.versionId,
    origin: version.origin,
    effectiveFrom: content.effectiveFrom,
    sourceUrl: content.source.url ?? null,
    content,
  };
}
