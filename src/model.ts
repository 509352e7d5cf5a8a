import type { BaseMessageLike } from '@langchain/core/messages';
import type { z } from 'zod';

/** What a model is asked to do; also names its prompt. */
export type Purpose = 'understand' | 'phrase' | 'propose';

/** Why a model gave nothing that can be used. Each means: the answer of the way without a model stands. */
export const modelTroubles = [
  'over-budget',
  'switched-off',
  'resting',
  'unreachable',
  'too-slow',
  'overloaded',
  'refused',
  'server-fault',
  'cut-short',
  'malformed',
  'unverifiable',
] as const;
export type ModelTrouble = (typeof modelTroubles)[number];

export type ModelRequest = {
  readonly purpose: Purpose;
  /** Nothing personal stands in them: numbers and names are placeholders. */
  readonly messages: readonly BaseMessageLike[];
  readonly mostTokens: number;
  /** Ends the request at the hard limit, or when nobody waits any more. */
  readonly signal: AbortSignal;
  /** Whose budget it is taken from: the conversation's id. */
  readonly payer: string;
};

/** A schema that the model has to fill. */
export type ModelForm<Value> = {
  readonly name: string;
  readonly schema: z.ZodType<Value>;
};

export type Filled<Value> =
  | { readonly value: Value; readonly trouble: null }
  | { readonly value: null; readonly trouble: ModelTrouble };

/** A piece of what a model tells; trouble ends it. */
export type Told = { readonly text: string } | { readonly trouble: ModelTrouble };

/**
 * A language model as the steps of answering see it. Trouble is a value here and never thrown: whatever happens on
 * the other side, the citizen gets an answer.
 */
export type Model = {
  readonly name: string;
  readonly fill: <Value>(request: ModelRequest, form: ModelForm<Value>) => Promise<Filled<Value>>;
  readonly tell: (request: ModelRequest) => AsyncIterable<Told>;
};

/** A model that is in use, and how long it is waited for: after `softMs` a sign of life, after `hardMs` not at all. */
export type PatientModel = Model & {
  readonly softMs: number;
  readonly hardMs: number;
  /** Once it aborts, the program is about to stop and nothing is waited for. */
  readonly stopping?: AbortSignal | undefined;
};
