import type { Aspect } from '#knowledge/entry.ts';
import type { AspectPart, Telling } from './aspect-part.ts';
import { composeConditions } from './compose-conditions.ts';
import { composeFee } from './compose-fee.ts';
import { composeForm } from './compose-form.ts';
import { composeLegalBasis } from './compose-legal-basis.ts';
import { composeOnline } from './compose-online.ts';
import { composeOverview } from './compose-overview.ts';
import { composePapers } from './compose-papers.ts';
import { composeResult } from './compose-result.ts';
import { composeSteps } from './compose-steps.ts';
import { composeTime } from './compose-time.ts';
import { composeWhere } from './compose-where.ts';

const composers: Readonly<Record<Aspect, (telling: Telling) => AspectPart>> = {
  overview: (telling) => composeOverview(telling).part,
  papers: composePapers,
  fee: composeFee,
  time: composeTime,
  place: composeWhere,
  steps: composeSteps,
  online: composeOnline,
  conditions: composeConditions,
  result: composeResult,
  'legal-basis': composeLegalBasis,
  form: composeForm,
};

/** One aspect of a procedure, from its fields. */
export function composeAspect(aspect: Aspect, telling: Telling): AspectPart {
  return composers[aspect](telling);
}
