import type { ModelFailure } from './model-failure.ts';

/**
 * What a server was found to understand. Servers that speak "as OpenAI" differ in how a form is demanded, how the most
 * tokens are called, and what they refuse; the first request that is refused finds out, the next ones know.
 */
export type Dialect = {
  readonly form: 'schema' | 'tool' | 'words';
  readonly limit: 'max_tokens' | 'max_completion_tokens';
  readonly temperature: 'told' | 'untold';
  /** Whether a stream is asked to say what it cost. */
  readonly usage: 'asked' | 'unasked';
};

/** What a program remembers of a server for as long as it runs. */
export type ServerMemory = { dialect: Dialect };

export function createServerMemory(): ServerMemory {
  return { dialect: { form: 'schema', limit: 'max_tokens', temperature: 'told', usage: 'asked' } };
}

/** What is worth trying after a refusal: what it names, else a plainer demand for the form; `null` when it was the text. */
export function plainerDialect(
  dialect: Dialect,
  { said }: Pick<ModelFailure, 'said'>,
  request: { readonly isForm: boolean; readonly isStream: boolean },
): Dialect | null {
  if (dialect.limit === 'max_tokens' && said.includes('max_completion_tokens')) {
    return { ...dialect, limit: 'max_completion_tokens' };
  }
  if (dialect.temperature === 'told' && said.includes('temperature')) {
    return { ...dialect, temperature: 'untold' };
  }
  if (request.isStream && dialect.usage === 'asked') return { ...dialect, usage: 'unasked' };
  if (!request.isForm || dialect.form === 'words') return null;
  return { ...dialect, form: dialect.form === 'schema' ? 'tool' : 'words' };
}
