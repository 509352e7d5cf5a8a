import type { Database } from '#db/database.ts';
import { reserveCall, settleCall } from '#db/model-budget.ts';
import { type Clock, dayInVietnam } from '#src/clock.ts';
import type { Health } from '#src/health.ts';
import type { Log } from '#src/log.ts';
import type { ModelRequest, ModelTrouble } from '#src/model.ts';
import type { ModelConfig } from '#src/model-config.ts';
import type { CircuitBreaker } from './circuit-breaker.ts';
import type { ModelFailure } from './model-failure.ts';

export type CallHeld = {
  readonly config: Pick<ModelConfig, 'tokensPerDay' | 'callsPerCitizenPerDay'>;
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly health: Pick<Health, 'note'>;
  readonly breaker: CircuitBreaker;
};

/** What a call came to, in tokens; `null` where the server did not say. */
export type Cost = { readonly prompt: number; readonly written: number };

export type Ended = {
  readonly cost: Cost | null;
  /** How much was written, where the server did not say what it cost. */
  readonly letters: number;
  readonly failure: ModelFailure | null;
  /** Where an answer came whole and was of no use. */
  readonly trouble?: ModelTrouble | undefined;
};

export type Call =
  | { readonly trouble: ModelTrouble }
  | { readonly trouble: null; readonly end: (ended: Ended) => Promise<void> };

/** Fewer letters make a token in Vietnamese than in English; of two wrong guesses the dearer one. */
const lettersPerToken = 2;

/** Lets a call begin, if the circuit is closed and the budget holds it; whoever began one ends it. */
export async function startCall(held: CallHeld, request: ModelRequest): Promise<Call> {
  const { clock, breaker, log } = held;
  const { purpose } = request;
  if (!breaker.enter()) return { trouble: 'resting' };
  const prompt = tokensOf(request.messages.reduce((sum, message) => sum + JSON.stringify(message).length, 0));
  const reserved = { day: dayInVietnam(clock.now()), tokens: prompt + request.mostTokens };
  if (!(await reserve(held, request, reserved))) {
    breaker.left();
    log.info('model.refused', { purpose, trouble: 'over-budget' });
    return { trouble: 'over-budget' };
  }
  const started = clock.elapsed();
  return {
    trouble: null,
    async end({ cost, letters, failure, trouble }) {
      report(held, failure);
      const spent = cost ?? spentOn({ prompt, letters, mostTokens: request.mostTokens }, failure);
      log.info('model.called', {
        ...{ purpose, ms: Math.round(clock.elapsed() - started), trouble: trouble ?? failure?.trouble },
        ...{ promptTokens: spent.prompt, writtenTokens: spent.written },
      });
      await settleCall(held.db, reserved, spent.prompt + spent.written).catch((error: unknown) =>
        log.warn('model.uncounted', { error: nameOf(error) }),
      );
    },
  };
}

/** Whoever broke off in the middle, or hung, may have worked all the while and is paid; who refused did nothing. */
function spentOn(
  {
    prompt,
    letters,
    mostTokens,
  }: { readonly prompt: number; readonly letters: number; readonly mostTokens: number },
  failure: ModelFailure | null,
): Cost {
  if (!failure) return { prompt, written: tokensOf(letters) };
  const mayHaveWorked = failure.trouble === 'too-slow' || failure.trouble === 'cut-short';
  return mayHaveWorked ? { prompt, written: mostTokens } : { prompt: 0, written: tokensOf(letters) };
}

/** Without a database nothing is counted, and what is not counted is not spent. */
async function reserve(
  { db, config, log }: CallHeld,
  { payer }: ModelRequest,
  reserved: { readonly day: string; readonly tokens: number },
): Promise<boolean> {
  try {
    return await reserveCall(db, { ...reserved, conversationId: payer }, config);
  } catch (error) {
    log.warn('model.uncounted', { error: nameOf(error) });
    return false;
  }
}

function report({ breaker, health, log }: CallHeld, failure: ModelFailure | null): void {
  const before = breaker.state();
  if (failure === null) breaker.succeeded();
  else if (failure.blame === 'server') breaker.failed(failure.retryAfterMs);
  else breaker.left();
  const after = breaker.state();
  health.note('model', after === 'open' ? 'resting' : null);
  if (before === 'closed' && after === 'open') log.warn('model.rested', { trouble: failure?.trouble });
}

function tokensOf(letters: number): number {
  return Math.ceil(letters / lettersPerToken);
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
