import type { Actor } from '#src/actor.ts';
import type { Answer, Language } from '#src/answers/answer.ts';
import type { ChecklistAsked, ChecklistFound } from '#src/answers/checklist.ts';
import type { Resources, WithModel } from '#src/resources.ts';
import type { ProcedureDetails, ProcedurePage } from '#src/web/api/procedure-schema.ts';

type Answering = Pick<Resources, 'db' | 'clock' | 'log' | 'centre'> & WithModel;

/** The verbs behind the routes. */
export interface Verbs {
  /** Throws `not-found` for an unknown conversation; odd text gets an answer. */
  answerQuestion(
    resources: Answering,
    by: Actor,
    input: { question: string; conversationId?: string; language: Language },
  ): Promise<Answer>;
  /** Best first when `q` says something, by code otherwise. */
  findProcedures(
    resources: Answering,
    input: { q: string; limit: number; offset: number },
  ): Promise<ProcedurePage>;
  /** Today's published text; of a replaced code, its successor's. `null` when there is none. */
  getProcedure(resources: Answering, code: string): Promise<ProcedureDetails | null>;
  /** What to bring for one case; a link that names what is not there gets told so. */
  getChecklist(resources: Answering, asked: ChecklistAsked): Promise<ChecklistFound>;
}
