import { flagStaleness } from '#knowledge/portal/flag-staleness.ts';
import { readAudience, readLevels } from '#knowledge/portal/read-audience.ts';
import { readConditions } from '#knowledge/portal/read-conditions.ts';
import { decisionIn, isTrial } from '#knowledge/portal/read-decision.ts';
import { readLegalBasis } from '#knowledge/portal/read-legal-basis.ts';
import { readMethods } from '#knowledge/portal/read-methods.ts';
import { readPapers } from '#knowledge/portal/read-papers.ts';
import { recordSchema } from '#knowledge/portal/record.ts';
import { splitNames, tidyLine, tidyText } from '#knowledge/portal/tidy-text.ts';
import { cleanText } from './clean-text.ts';
import { type Procedure, procedureSchema } from './entry.ts';
import type { Flag } from './flag.ts';
import { reasonOf } from './reason-of.ts';

export type ReadRecord = { readonly entry: Procedure; readonly flags: readonly Flag[] };

/** Reads one flat record of the national portal. A record that cannot be kept says why. */
export function readRecord(value: unknown): ReadRecord | { readonly rejected: string } {
  const parsed = recordSchema.safeParse(value);
  if (!parsed.success) return { rejected: reasonOf(parsed.error.issues) };
  const record = parsed.data;
  const methods = readMethods(record);
  const papers = readPapers(record);
  const audience = readAudience(record.applicants);
  const legal = readLegalBasis(record);
  const url = urlOf(record.source_url);
  const conditions = readConditions(record.conditions);
  const steps = tidyText(record.steps);
  const checked = procedureSchema.safeParse({
    kind: 'procedure',
    code: cleanText(record.code).trim(),
    name: tidyLine(record.name),
    field: tidyLine(record.field) || 'Chưa rõ lĩnh vực',
    levels: readLevels(record.levels),
    audience: audience.audience,
    online: { level: onlineLevel(methods.methods) },
    agencies: { receives: splitNames(record.agency), decides: splitNames(record.competent_agency) },
    methods: methods.methods,
    papers: papers.papers,
    paperNotes: papers.notes,
    conditions: conditions.short,
    results: readResults(record.result),
    legalBasis: legal.legalBasis,
    source: {
      ...decisionIn(record.decision),
      ...(url && { url }),
      ...(record.crawled.trim() && { takenOn: record.crawled.trim() }),
    },
    sections: { ...(steps && { steps }), ...(conditions.prose && { conditions: conditions.prose }) },
  });
  if (!checked.success) return { rejected: reasonOf(checked.error.issues) };
  const own: Flag[] = [
    ...(isTrial(record) ? (['junk'] as const) : []),
    ...(url ? [] : (['source-missing'] as const)),
    ...(record.field.trim() ? [] : (['field-missing'] as const)),
  ];
  const flags = [...own, ...methods.flags, ...papers.flags, ...audience.flags, ...legal.flags];
  return { entry: checked.data, flags: [...new Set([...flags, ...flagStaleness(checked.data)])] };
}

function onlineLevel(methods: Procedure['methods']): 'unknown' | 'none' {
  return methods.length === 0 || methods.some(({ channel }) => channel === 'online') ? 'unknown' : 'none';
}

function urlOf(text: string): string | undefined {
  const url = text.trim();
  return /^https?:\/\//.test(url) && URL.canParse(url) ? url : undefined;
}

/** "Giấy chứng nhậnMã: KQ.G01.000190Thông báo..." is results with their codes run together. */
function readResults(text: string): string[] {
  return tidyText(text)
    .split(/\s*Mã: ?[A-Za-z\d.-]*\d|\n/)
    .map(tidyLine)
    .filter((result) => result.length > 1 && !/^không có thông tin$/iu.test(result));
}
