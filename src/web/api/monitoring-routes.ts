import type { Context, MiddlewareHandler } from 'hono';
import type { z } from 'zod';
import { Fault } from '#src/fault.ts';
import { demandKey } from '#src/keys/demand-key.ts';
import { listViolations, type ViolationPage } from '#src/monitoring/list-violations.ts';
import { settleViolation } from '#src/monitoring/settle-violation.ts';
import { showMeasures } from '#src/monitoring/show-measures.ts';
import { showSurveys } from '#src/monitoring/show-surveys.ts';
import { toCsv } from '#src/monitoring/to-csv.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import {
  findingFileSchema,
  findingIdSchema,
  findingQuerySchema,
  measureQuerySchema,
  verdictSchema,
} from './monitoring-schema.ts';
import { parseAs, readJsonBody } from './read-json-body.ts';

type Route = (c: Context<HttpEnv>) => Promise<Response>;

/** Before anything is read of the request. */
export function monitoringKeyOnly(
  resources: RouteResources,
  scope: 'monitoring.read' | 'monitoring.settle' = 'monitoring.read',
): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    await demandKey(resources, c.req.header('Authorization'), scope);
    await next();
  };
}

/** `GET /api/v1/monitoring/findings` */
export function getFindings(resources: RouteResources): Route {
  return async (c) => {
    const { limit, cursor, ...asked } = parseAs(findingQuerySchema, c.req.query());
    const page = await listViolations(resources, {
      ...filterOf(asked),
      most: limit,
      before: placeOf(cursor),
    });
    const rules = page.rules.map(({ confirmed, ...rule }) => ({
      ...rule,
      confirmedBy: confirmed?.confirmedBy ?? null,
      confirmedAt: confirmed?.confirmedAt ?? null,
    }));
    const { next } = page;
    return c.json({
      rules,
      findings: page.findings,
      next: next && `${next.happenedAt.getTime()}.${next.id}`,
    });
  };
}

/** `POST /api/v1/monitoring/findings/:id` */
export function postVerdict(resources: RouteResources): Route {
  return async (c) => {
    const { id } = parseAs(findingIdSchema, { id: c.req.param('id') ?? '' });
    const verdict = await readJsonBody(c, verdictSchema);
    const settled = await settleViolation(resources, { id, ...verdict });
    if (settled === 'unknown') throw new Fault('not-found', 'There is no finding with this id.');
    return c.json({ state: verdict.state, again: settled === 'again' });
  };
}

/** A file beyond this is narrowed by month, agency or rule. */
const mostRows = 50_000;

/** `GET /api/v1/monitoring/findings/csv` */
export function getFindingsFile(resources: RouteResources): Route {
  return async (c) => {
    const asked = parseAs(findingFileSchema, c.req.query());
    const { rules, findings } = await listViolations(resources, {
      ...filterOf(asked),
      ...{ most: mostRows, before: null },
    });
    const named = new Map(
      rules.map(({ violation, version, name, anchor }) => [`${violation} ${version}`, { name, anchor }]),
    );
    const rows = findings.map((one) => {
      const rule = named.get(`${one.violation} ${one.version}`);
      return rowOf(one, rule?.name ?? one.violation, rule?.anchor ?? '');
    });
    c.header('Content-Type', 'text/csv; charset=utf-8');
    c.header('Content-Disposition', `attachment; filename="vi-pham-${asked.month ?? 'tat-ca'}.csv"`);
    return c.body(toCsv([head, ...rows]));
  };
}

const head = [
  ...['Vi phạm', 'Đối tượng', 'Mã', 'Cơ quan', 'Mã thủ tục', 'Xảy ra lúc', 'Phát hiện lúc', 'Bằng chứng'],
  ...['Căn cứ', 'Phiên bản quy tắc', 'Kết luận', 'Người kết luận', 'Lý do'],
];

const concluded = { open: 'chưa xem', confirmed: 'đúng', dismissed: 'không phải vi phạm' } as const;

function rowOf(one: ViolationPage['findings'][number], name: string, anchor: string) {
  return [
    name,
    one.subject === 'dossier' ? 'hồ sơ' : 'phản ánh',
    ...[one.code, one.agency, one.procedureCode, one.happenedAt.toISOString(), one.foundAt.toISOString()],
    Object.entries(one.evidence)
      .map(([fact, value]) => `${fact}: ${value ?? ''}`)
      .join('; '),
    ...[anchor, one.version, concluded[one.state], one.settledBy, one.why],
  ];
}

/** `GET /api/v1/monitoring/measures` */
export function getMeasures(resources: RouteResources): Route {
  return async (c) => {
    const { month } = parseAs(measureQuerySchema, c.req.query());
    return c.json({ month, measures: await showMeasures(resources, month) });
  };
}

/** `GET /api/v1/monitoring/surveys` */
export function getSurveys(resources: RouteResources): Route {
  return async (c) => {
    const { month } = parseAs(measureQuerySchema, c.req.query());
    return c.json({ month, ...(await showSurveys(resources, month)) });
  };
}

function filterOf({ month, violation, agency, state }: z.infer<typeof findingFileSchema>) {
  return {
    month: month ? `${month}-01` : null,
    violation: violation ?? null,
    agency: agency ?? null,
    state: state ?? null,
  };
}

function placeOf(cursor: string | undefined) {
  const [time, id] = cursor?.split('.') ?? [];
  return time && id ? { happenedAt: new Date(Number(time)), id } : null;
}
