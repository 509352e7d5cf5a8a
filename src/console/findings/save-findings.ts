import type { Visit } from '#src/console/console-route.ts';
import { exportFindings } from '#src/monitoring/export-findings.ts';
import { showRules } from '#src/monitoring/list-violations.ts';
import { askedFindings, filterOf } from './asked-findings.ts';
import { findingsCsv } from './findings-csv.ts';
import { findingsTexts } from './findings-texts.ts';

/** `POST /console/findings.csv` */
export async function saveFindings(visit: Visit): Promise<Response> {
  const { token: _token, ...given } = await visit.c.req.parseBody();
  const asked = askedFindings(given);
  const findings = await exportFindings(visit.resources, visit.staff, filterOf(asked));
  const rules = await showRules(visit.resources);
  visit.c.header('Content-Type', 'text/csv; charset=utf-8');
  visit.c.header('Content-Disposition', 'attachment; filename="vi-pham.csv"');
  visit.c.header('Cache-Control', 'no-store');
  return visit.c.body(findingsCsv(findings, rules, findingsTexts(visit.language)));
}
