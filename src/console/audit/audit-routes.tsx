import { z } from 'zod';
import { auditActors, searchAudit } from '#src/audit/search-audit.ts';
import { verifyAudit } from '#src/audit/verify-audit.ts';
import type { ConsoleRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { AuditPage } from './audit-page.tsx';

export const auditRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: '/audit', right: 'audit.read', answer: show },
];

const text = (most: number) => z.string().trim().min(1).max(most).nullable().catch(null);

const searched = z.object({
  who: text(100),
  act: text(80),
  subject: text(200),
  from: text(10),
  to: text(10),
  after: z
    .string()
    .regex(/^[1-9]\d{0,17}$/)
    .nullable()
    .catch(null),
  check: z.literal('chain').nullable().catch(null),
  head: z.string().trim().max(64).catch(''),
  /** Where a check goes on, and whether it has met the noted entry already. */
  since: z
    .string()
    .regex(/^[1-9]\d{0,17}$/)
    .optional()
    .catch(undefined),
  seen: z.literal('head').optional().catch(undefined),
});

/** So many are proved in about a second; the next are asked for by their own press. */
const mostProved = 20_000;

async function show(visit: Visit): Promise<Response> {
  const { after: before, check, head, since, seen, ...words } = searched.parse(visit.c.req.query());
  const { resources, staff } = visit;
  const asked = { ...words, before };
  const sought = head !== '' && seen === undefined;
  const [found, actors, proof] = await Promise.all([
    searchAudit(resources, staff, asked),
    auditActors(resources, staff),
    check ? verifyAudit(resources, { from: since, most: mostProved, ...(sought ? { head } : {}) }) : null,
  ]);
  const proved = since === undefined ? 0 : Number(since) - 1;
  return await sendPage(
    visit.c,
    <AuditPage {...{ visit, asked, found, actors, proof, head, seen, proved }} />,
  );
}
