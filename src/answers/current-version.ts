import type { Version } from '#knowledge/entry.ts';
import { findLocalVersions } from '#knowledge/local/find-local-versions.ts';
import type { Ranked } from '#knowledge/rank-candidates.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import type { Resources, WithEmbedder } from '#src/resources.ts';
import { findHere } from './find-here.ts';
import type { Turn } from './turn.ts';

export type Answering = Pick<Resources, 'db' | 'clock'> & WithEmbedder;

/** Today's text of an entry, with the decisions that hold where the citizen lives. */
export async function currentVersion(resources: Answering, turn: Turn, id: string): Promise<Version | null> {
  const area = { day: turn.today, province: turn.centre.province, ward: turn.ward };
  const [version] = await findLocalVersions(resources.db, [id], area);
  return version ?? null;
}

/** What else may be meant where nothing was searched, as a code or the conversation named the entry. */
export async function alike(resources: Answering, turn: Turn, version: Version): Promise<readonly Ranked[]> {
  return findHere(resources, turn, readQuestion(version.content.name));
}
