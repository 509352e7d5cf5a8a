import type { HeardFinal } from '#db/suggestions.ts';
import { hearSpoken } from '#knowledge/hear/hear-spoken.ts';
import type { Speaker } from './call-event.ts';
import { isCourtesy } from './is-courtesy.ts';

/** Whoever is silent for so long has ended, unless the feed says when somebody ends. */
const quietMs = 1_500;
/** So many words are a whole thought, wherever the breath was. */
const wholeWords = 30;
/** Of what comes at once, after a feed was away, so many turns are thought about; what was said before is over. */
const mostTurns = 3;

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
  /** What the operator had said last before it; empty where nothing is known of that. */
  readonly askedBefore: string;
};

type Hearing = { readonly isSwapped: boolean; readonly isHeld: boolean; readonly now: Date };

/**
 * The next turn of the caller's, until the operator answers with more than "dạ". `null`: they have said nothing new.
 * Whose words nobody knows may be the caller's. What was said before the call was put on hold is whole.
 */
export function readThought(
  heard: readonly HeardFinal[],
  { isSwapped, isHeld, now }: Hearing,
): Thought | null {
  const turns = turnsOf(heard, { isSwapped });
  const at = Math.max(0, turns.length - mostTurns);
  const turn = turns[at];
  const last = turn?.said.at(-1);
  if (!turn || !last) return null;
  const text = hearSpoken(turn.said.map((each) => each.text).join(' '));
  const isQuiet = now.getTime() - last.changedAt.getTime() >= quietMs;
  const isLong = text.split(' ').length >= wholeWords;
  return {
    text,
    isWhole: last.endsTurn || turn.isAnswered || isHeld || isQuiet || isLong,
    heardAt: last.changedAt,
    ids: turns.slice(0, at + 1).flatMap(({ ids }) => ids),
    askedBefore: askedBefore(heard, { turn, isSwapped }),
  };
}

type CallersTurn = { readonly said: HeardFinal[]; readonly ids: string[]; isAnswered: boolean };

function turnsOf(
  heard: readonly HeardFinal[],
  { isSwapped }: Pick<Hearing, 'isSwapped'>,
): readonly CallersTurn[] {
  const turns: CallersTurn[] = [{ said: [], ids: [], isAnswered: false }];
  for (const each of heard) {
    if (each.isWorked) continue;
    const isCaller = isCallers(each.speaker, { isSwapped }) && each.text !== '';
    if (isCaller && turns.at(-1)?.isAnswered) turns.push({ said: [], ids: [], isAnswered: false });
    const turn = turns.at(-1);
    turn?.ids.push(each.id);
    if (isCaller) turn?.said.push(each);
    else if (turn && turn.said.length > 0 && !isCourtesy(each.text)) turn.isAnswered = true;
  }
  return turns.filter(({ said }) => said.length > 0);
}

function askedBefore(
  heard: readonly HeardFinal[],
  { turn, isSwapped }: { readonly turn: CallersTurn; readonly isSwapped: boolean },
): string {
  const [first] = turn.said;
  const before = heard.slice(0, first ? heard.indexOf(first) : 0);
  const asked = before.findLast(({ speaker, text }) => text !== '' && !isCallers(speaker, { isSwapped }));
  return asked?.text ?? '';
}

/** Whether it may be the caller who speaks, where a feed has the two the wrong way round. */
export function isCallers(speaker: Speaker, { isSwapped }: { readonly isSwapped: boolean }): boolean {
  return speaker === 'unknown' || (speaker === 'citizen') !== isSwapped;
}
