import type { ListedFinding } from '#db/monitoring-findings.ts';
import type { ConsoleFindingsTexts } from '#prompts/console-findings.vi.ts';
import { dayInVietnam } from '#src/clock.ts';
import type { ShownRule } from '#src/monitoring/list-violations.ts';
import { toCsv } from '#src/monitoring/to-csv.ts';
import { evidenceWords } from './evidence-words.ts';

/** One line a finding, its evidence in words; nothing in it says whose dossier it is. */
export function findingsCsv(
  findings: readonly ListedFinding[],
  rules: readonly ShownRule[],
  texts: ConsoleFindingsTexts,
): string {
  const { columns, subjects, states, evidenceTitle, procedure, why } = texts;
  const head = [
    ...[columns.day, columns.rule, columns.subject, '', columns.agency, procedure],
    ...[evidenceTitle, columns.state, why],
  ];
  const lines = findings.map((found) => [
    dayInVietnam(found.happenedAt),
    rules.find(({ violation }) => violation === found.violation)?.name ?? found.violation,
    subjects[found.subject],
    found.code,
    found.agency,
    found.procedureCode,
    evidenceWords(found.evidence, texts)
      .map(({ name, value }) => `${name}: ${value}`)
      .join('; '),
    states[found.state],
    found.why,
  ]);
  return toCsv([head, ...lines]);
}
