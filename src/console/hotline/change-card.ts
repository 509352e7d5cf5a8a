import { z } from 'zod';
import type { Visit } from '#src/console/console-route.ts';
import { readOrRefuse } from '#src/console/read-or-refuse.ts';
import { type ToldOf, tellOfSuggestion } from '#src/hotline/tell-of-suggestion.ts';
import { callIdOf, goOn, missingCall, suggestionIdOf } from './call-form.ts';

const stepSchema = z.strictObject({ step: z.enum(['opened', 'used', 'copied', 'dismissed']) });

export async function postStep(visit: Visit): Promise<Response> {
  const { step } = await readOrRefuse(visit, stepSchema);
  return await tell(visit, { kind: 'step', step });
}

const judgeSchema = z.strictObject({ verdict: z.enum(['wrong', 'missing', 'outdated']) });

export async function postJudge(visit: Visit): Promise<Response> {
  const { verdict } = await readOrRefuse(visit, judgeSchema);
  return await tell(visit, { kind: 'verdict', verdict });
}

async function tell(visit: Visit, told: ToldOf): Promise<Response> {
  const card = { callId: callIdOf(visit), id: suggestionIdOf(visit), told };
  if (!(await tellOfSuggestion(visit.resources, visit.staff, card))) throw missingCall();
  return goOn(visit, 'told');
}
