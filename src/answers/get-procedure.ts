import type { LocalFact, Origin, Procedure } from '#knowledge/entry.ts';
import { findLocalVersions } from '#knowledge/local/find-local-versions.ts';
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
  /** The local decisions that set something in `content` in place of the record. */
  readonly local: readonly LocalFact[];
  /** Whether the centre's own list names it; `null` while the centre keeps no list. */
  readonly received: boolean | null;
};

/** Today's published text as it holds in the centre's province; of a replaced code, its successor's. `null` when there is none. */
export async function getProcedure(
  resources: Pick<Resources, 'db' | 'clock' | 'centre'>,
  code: string,
): Promise<ProcedureToday | null> {
  const day = dayInVietnam(resources.clock.now());
  const { province } = resources.centre;
  const [version] = await findLocalVersions(resources.db, [code], { day, province, ward: null });
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
    local: version.local ?? [],
    received: version.received ?? null,
  };
}
