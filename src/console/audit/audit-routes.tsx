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
});

async function show(visit: Visit): Promise<Response> {
  const { after: before, check, head, ...words } = searched.parse(visit.c.req.query());
  const { resources, staff } = visit;
  const asked = { ...words, before };
  const [found, actors, proof] = await Promise.all([
    searchAudit(resources, staff, asked),
    auditActors(resources, staff),
    check ? verifyAudit(resources, head === '' ? {} : { head }) : null,
  ]);
  return await sendPage(visit.c, <AuditPage {...{ visit, asked, found, actors, proof, head }} />);
}
