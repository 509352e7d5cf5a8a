import type { Language } from '#src/answers/answer.ts';

/** What a turn changes beside its lines and messages; written in the turn's transaction, once. */
export type Effect =
  /** A person of the centre speaks: the assistant keeps quiet for so long, or until it is given back. */
  | { readonly kind: 'hold'; readonly minutes: number | null }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'language'; readonly language: Language };
