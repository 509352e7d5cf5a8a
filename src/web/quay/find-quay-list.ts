import type { Context } from 'hono';
import type { ChecklistAsked } from '#src/answers/checklist.ts';
import { sheetLook } from '#src/web/checklist/sheet-look.ts';
import { sheetOf } from '#src/web/checklist/sheet-of.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import type { QuayList } from './quay-list.ts';

export async function findQuayList(
  c: Context<HttpEnv>,
  resources: RouteResources,
  asked: ChecklistAsked,
): Promise<QuayList> {
  const found = await resources.verbs.getChecklist(resources, asked);
  if (found.kind === 'unknown-code') return found;
  const { address, qr, unknownCases } = sheetOf(c, resources, found);
  const { checklist } = found;
  return { kind: 'list', checklist, address, qr, unknownCases, look: sheetLook(checklist) };
}
