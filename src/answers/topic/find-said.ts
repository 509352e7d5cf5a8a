import type { Paper, Procedure } from '#knowledge/entry.ts';
import { type CounterIdea, counterIdeas } from './counter-ideas.ts';
import { type Passage, passagesOf } from './find-passage.ts';

/** What an entry says of an idea: a paper of its list, otherwise one sentence. */
export type Said =
  | { readonly kind: 'paper'; readonly idea: CounterIdea; readonly paper: Paper }
  | ({ readonly kind: 'sentence'; readonly idea: CounterIdea } & Passage)
  | { readonly kind: 'silent'; readonly name: NonNullable<CounterIdea['name']> };

/** Whether a question, in syllables without marks, asks for anything that is written in other words. */
export function hasIdea(said: string): boolean {
  return counterIdeas.some(({ asked }) => asked.test(said));
}

/** What a procedure says of the first idea asked for; `null` where it holds none of the words, and others may still say it. */
export function findSaid(procedure: Procedure, said: string): Said | null {
  const ideas = counterIdeas.filter(({ asked }) => asked.test(said));
  return ideas.reduce<Said | null>((found, idea) => found ?? findIdea(procedure, idea), null);
}

function findIdea(procedure: Procedure, idea: CounterIdea): Said | null {
  const holds = (text: string) => idea.said.test(text.normalize('NFC').toLowerCase());
  const paper = procedure.papers.find(({ name }) => holds(name));
  if (paper) return { kind: 'paper', idea, paper };
  const passage = passagesOf(procedure).find(({ text }) => holds(text));
  if (passage) return { kind: 'sentence', idea, ...passage };
  return idea.name ? { kind: 'silent', name: idea.name } : null;
}
