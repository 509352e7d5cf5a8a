import type { ModelTrouble } from '#src/model.ts';

/** How much of the fault is the server's: what a single request brought on itself must not open the circuit for all. */
type Blame = 'server' | 'request';

/** What went wrong with one request, decided once where it happened. Thrown behind the port, a value before it. */
export class ModelFailure extends Error {
  readonly trouble: ModelTrouble;
  readonly blame: Blame;
  /** When the server wants to be asked again at the earliest. */
  readonly retryAfterMs: number | null;
  /** What a refusal said, for finding out which demand the server does not know; never logged. */
  readonly said: string;

  constructor(
    trouble: ModelTrouble,
    told: { readonly blame: Blame; readonly retryAfterMs?: number | null; readonly said?: string },
  ) {
    super(`the model's server: ${trouble}`);
    this.name = 'ModelFailure';
    this.trouble = trouble;
    this.blame = told.blame;
    this.retryAfterMs = told.retryAfterMs ?? null;
    this.said = told.said ?? '';
  }
}
