import type { Answer } from '#src/answers/answer.ts';
import type { Asker } from './ask-rows.ts';
import { offers, toldParts } from './judge-answer.ts';
import type { Script, TurnExpected } from './read-scripts.ts';

/** One turn, and what of it was not as it had to be. */
export type PlayedTurn = {
  readonly said: string;
  readonly answer: Answer;
  readonly wrong: readonly string[];
};
export type PlayedScript = { readonly script: Script; readonly turns: readonly PlayedTurn[] };

/** Each conversation from its first word to its last, whatever goes wrong on the way. */
export async function playScripts(ask: Asker, scripts: readonly Script[]): Promise<readonly PlayedScript[]> {
  const played: PlayedScript[] = [];
  for (const script of scripts) {
    const turns: PlayedTurn[] = [];
    let conversationId: string | undefined;
    for (const { say, expect } of script.turns) {
      const answer = await ask(say, conversationId);
      conversationId = answer.conversationId;
      turns.push({ said: say, answer, wrong: wrongOf(answer, expect) });
    }
    played.push({ script, turns });
  }
  return played;
}

function wrongOf(answer: Answer, expect: TurnExpected): readonly string[] {
  const text = plain(answer.text);
  const { outcome, code, aspects = [], contains = [], notContains = [] } = expect;
  return [
    ...(outcome && !outcome.includes(answer.outcome) ? [`outcome ${answer.outcome}`] : []),
    ...(code && !isAbout(answer, code) ? [`told ${toldParts(answer).join(' ') || '-'}`] : []),
    ...aspects
      .filter((aspect) => !answer.parts.some((part) => part.aspects.some((heard) => heard === aspect)))
      .map((aspect) => `aspect ${aspect} not heard`),
    ...contains.filter((piece) => !text.includes(plain(piece))).map((piece) => `without "${piece}"`),
    ...notContains.filter((piece) => text.includes(plain(piece))).map((piece) => `with "${piece}"`),
  ];
}

function isAbout(answer: Answer, codes: readonly string[]): boolean {
  const told = toldParts(answer);
  return told.length > 0 ? told.flat().some((id) => codes.includes(id)) : offers(answer, codes);
}

/** As pieces of an answer are compared: composed, small letters, plain spaces. */
export function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
}
