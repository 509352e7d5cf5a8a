import type { Topic } from '#db/conversations.ts';
import type { AnswerPart } from './answer.ts';

/** A part of an answer as it is worked out, with what it leaves for the next turn. */
export type WorkedPart = {
  readonly part: AnswerPart;
  readonly topic: Topic;
  /** What kind of gap it leaves for an admin. */
  readonly gap: 'no-knowledge' | 'fact-missing' | 'weak-match' | null;
  readonly findMs: number;
};
