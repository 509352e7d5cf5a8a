import type { ConsoleFindingsTexts } from '#prompts/console-findings.vi.ts';
import { type Status, statuses } from '#src/dossiers/statuses.ts';
import type { Evidence } from '#src/monitoring/finding.ts';
import { sayDay } from './findings-texts.ts';

/** What a rule saw, each with its name as staff read it. */
export function evidenceWords(
  evidence: Evidence,
  texts: ConsoleFindingsTexts,
): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(evidence).map(([key, value]) => ({
    name: texts.evidence[key] ?? key,
    value: valueWords(key, value, texts),
  }));
}

function valueWords(key: string, value: Evidence[string], texts: ConsoleFindingsTexts): string {
  if (value === null || value === undefined || value === '') return texts.missing;
  const status = Number(value);
  if (key === 'status' && isStatus(status)) return statuses[status].name;
  const words = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(words)) return sayDay(words);
  return key === 'why' || key === 'from' ? (texts.values[words] ?? words) : words;
}

function isStatus(value: number): value is Status {
  return value in statuses;
}
