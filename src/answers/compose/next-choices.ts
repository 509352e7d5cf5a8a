import type { Aspect, Case } from '#knowledge/entry.ts';
import type { Choice } from '#src/answers/answer.ts';
import type { AspectPart, Telling } from './aspect-part.ts';
import { choiceOf } from './choice-of.ts';
import { composeAspect } from './compose-aspect.ts';

/** What people ask next, in the order in which they ask it. */
const nextAspects: readonly Aspect[] = [
  'papers',
  'fee',
  'time',
  'place',
  'online',
  'steps',
  'form',
  'conditions',
  'result',
  'legal-basis',
];
const mostNext = 5;

/** Buttons for what the record also tells, the case kept. */
export function nextChoices(parts: readonly AspectPart[], telling: Telling, kept: readonly Case[]): Choice[] {
  const said = new Set(parts.map(({ aspect }) => aspect));
  const next: Aspect[] = [];
  for (const aspect of nextAspects) {
    if (next.length === mostNext) break;
    if (!said.has(aspect) && composeAspect(aspect, telling).kind === 'told') next.push(aspect);
  }
  const about = { code: telling.procedure.code, cases: kept.map(({ id }) => id) };
  return next.map((aspect) => choiceOf(telling.words.choices[aspect], about, [aspect]));
}
