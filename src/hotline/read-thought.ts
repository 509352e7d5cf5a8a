import type { HeardFinal } from '#db/suggestions.ts';
import { hearSpoken } from '#knowledge/hear/hear-spoken.ts';
import type { Speaker } from './call-event.ts';

/** Whoever is silent for so long has ended, unless the feed says when somebody ends. */
const quietMs = 1_500;
/** So many words are a whole thought, wherever the breath was. */
const wholeWords = 30;

/** What a caller has just said and nobody thought about yet. */
export type Thought = {
  /** As somebody would write it. */
  readonly text: string;
  /** They have ended: nothing more belongs to it. */
  readonly isWhole: boolean;
  /** When its last words were received. */
  readonly heardAt: Date;
  /** The utterances that it is made of, and the operator's beside them. */
  readonly ids: readonly string[];
};

/** `null`: the caller has said nothing new. Whose words nobody knows may be the caller's. */
export function readThought(
  heard: readonly HeardFinal[],
  { isSwapped, now }: { readonly isSwapped: boolean; readonly now: Date },
): Thought | null {
  const unworked = heard.filter(({ isWorked }) => !isWorked);
  const isCaller = ({ speaker }: HeardFinal) => isCallers(speaker, { isSwapped });
  const said = unworked.filter(isCaller);
  const last = said.at(-1);
  if (!last) return null;
  const text = hearSpoken(said.map((each) => each.text).join(' '));
  const isAnswered = unworked.indexOf(last) < unworked.length - 1;
  const isQuiet = now.getTime() - last.changedAt.getTime() >= quietMs;
  const isLong = text.split(' ').length >= wholeWords;
  return {
    text,
    isWhole: last.endsTurn || isAnswered || isQuiet || isLong,
    heardAt: last.changedAt,
    ids: unworked.map(({ id }) => id),
  };
}

/** Whether it may be the caller who speaks, where a feed has the two the wrong way round. */
export function isCallers(speaker: Speaker, { isSwapped }: { readonly isSwapped: boolean }): boolean {
  return speaker === 'unknown' || (speaker === 'citizen') !== isSwapped;
}
