import { findAliases } from '#db/aliases.ts';
import { findCurrentVersions } from '#db/versions.ts';
import type { Procedure } from '#knowledge/entry.ts';
import { spotProcedureCodes } from '#knowledge/spot-codes.ts';
import type { WorkedPart } from '#src/answers/answer-part.ts';
import { shortName } from '#src/answers/compose/short-name.ts';
import { isProcedure, type Turn } from '#src/answers/turn.ts';
import type { Resources } from '#src/resources.ts';

/** A procedure that the message may be about, as a model is shown it: our own knowledge, nothing of the citizen's. */
export type Offered = {
  /** `[[candidate.1]]` */
  readonly token: string;
  readonly procedure: Procedure;
  readonly name: string;
  /** What citizens call it. */
  readonly also: readonly string[];
};

const most = 8;
const mostAliases = 3;

/** What was talked about last, what was offered to choose from, then what was found, best first. */
export async function offerCandidates(
  { db }: Pick<Resources, 'db'>,
  { topic, today }: Pick<Turn, 'topic' | 'today'>,
  { part }: WorkedPart,
): Promise<readonly Offered[]> {
  const offered = part.choices.flatMap(({ value }) => spotProcedureCodes(value));
  const found = part.candidates.map(({ code }) => code);
  const codes = [...new Set([topic.entryId ?? '', ...offered, ...found])].filter(isProcedure).slice(0, most);
  const [versions, aliases] = await Promise.all([
    findCurrentVersions(db, codes, today),
    findAliases(db, codes),
  ]);
  const procedures = versions.flatMap(({ content }) => (content.kind === 'procedure' ? [content] : []));
  return procedures.map((procedure, at) => ({
    token: `[[candidate.${at + 1}]]`,
    procedure,
    name: shortName(procedure),
    also: [
      ...procedure.aliases,
      ...aliases.filter(({ code }) => code === procedure.code).map(({ alias }) => alias),
    ].slice(0, mostAliases),
  }));
}
