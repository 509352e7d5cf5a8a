import { findRecentTurns } from '#db/recent-turns.ts';
import { sha256 } from '#knowledge/sha256.ts';
import { understandPrompt } from '#prompts/understand.ts';
import type { WorkedPart } from '#src/answers/answer-part.ts';
import type { Hiding } from '#src/answers/personal/hide-personal.ts';
import type { Turn } from '#src/answers/turn.ts';
import type { Model, ModelTrouble } from '#src/model.ts';
import type { Resources } from '#src/resources.ts';
import { type Offered, offerCandidates } from './offer-candidates.ts';
import { understandMessages } from './understand-messages.ts';
import { type Understanding, understandingSchema } from './understanding.ts';

export type AskedToUnderstand = {
  readonly text: string;
  readonly turn: Turn;
  /** What the way without a model came to. */
  readonly plain: WorkedPart;
  readonly hiding: Hiding;
  readonly signal: AbortSignal;
  /** The conversation: whose turns are read and whose budget it is. */
  readonly conversationId: string;
  /** The kept question that this is, if it is worked once more. */
  readonly refines?: string | undefined;
};

export type ModelUnderstood = {
  readonly understanding: Understanding | null;
  readonly offered: readonly Offered[];
  readonly trouble: ModelTrouble | null;
  /** The hash of the template. */
  readonly prompt: string;
};

/** So few that no template fits into what is written. */
const mostTokens = 500;
const recent = { most: 4, letters: 240 };

/** Lets a model fill the form about a message. It chooses among what was found, and says nothing to anybody. */
export async function understandWithModel(
  { db, model }: Pick<Resources, 'db'> & { readonly model: Model },
  { text, turn, plain, hiding, signal, conversationId, refines }: AskedToUnderstand,
): Promise<ModelUnderstood> {
  const [prompt, turns, offered] = await Promise.all([
    sha256(understandPrompt),
    findRecentTurns(db, conversationId, { ...recent, except: refines ?? null }),
    offerCandidates({ db }, turn, plain),
  ]);
  const messages = understandMessages({ text, turns, offered }, hiding);
  const request = { purpose: 'understand', messages, mostTokens, signal, payer: conversationId } as const;
  const filled = await model.fill(request, { name: 'understanding', schema: understandingSchema });
  if (filled.trouble !== null) return { understanding: null, offered, trouble: filled.trouble, prompt };
  const { candidate } = filled.value;
  const isOffered = candidate === 'none' || offered.some(({ token }) => token === candidate);
  return isOffered
    ? { understanding: filled.value, offered, trouble: null, prompt }
    : { understanding: null, offered, trouble: 'unverifiable', prompt };
}
