import type { Topic } from '#db/conversations.ts';
import type { Procedure } from '#knowledge/entry.ts';
import { withUsual } from '#knowledge/narrow-to-cases.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import { spotCases } from '#knowledge/spot-cases.ts';
import type { Turn } from './turn.ts';
import type { Understood } from './understand-question.ts';

/** A button names its cases; words tell them, beside what was told of the same procedure before. */
export function casesTold(
  { topic, today }: Turn,
  procedure: Procedure,
  asked: Understood,
): readonly string[] {
  if (asked.procedureCodes.length > 0)
    return asked.caseIds.length > 0 ? asked.caseIds : casesSaid(topic, procedure, today);
  const before = topic.entryId === procedure.code ? (topic.cases ?? []) : [];
  return withUsual(procedure, [...before, ...spotCases(procedure, asked.reading, today)]);
}

/** A choice among procedures comes after the question, which may have told the case. */
function casesSaid({ said }: Topic, procedure: Procedure, today: string): readonly string[] {
  if (said === undefined) return [];
  return withUsual(procedure, spotCases(procedure, readQuestion(said), today));
}
