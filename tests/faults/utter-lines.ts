import { fileURLToPath } from 'node:url';
import { readCalls } from '#knowledge/calls/read-calls.node.ts';
import type { Speaker } from '#src/hotline/call-event.ts';
import { maskUtterance, nothingBefore } from '#src/hotline/mask-utterance.ts';

/** A line of a call, by the name that its feed gives it. */
export type Line = { readonly segment: string; readonly speaker: Speaker; readonly text: string };

/** Events that stay in their order. */
export type Group = readonly object[];

type When = { readonly call: string; readonly at: string };

const folder = fileURLToPath(new URL('../../knowledge/calls/dev', import.meta.url));

/** The talks of written calls in which nothing is masked: what is kept of them is what was said. */
export async function readTalks(): Promise<readonly (readonly Omit<Line, 'segment'>[])[]> {
  const isClear = ({ text }: { readonly text: string }) =>
    maskUtterance({ text, isPartial: false, before: nothingBefore }).text === text;
  const talks = (await readCalls(folder)).map(({ lines }) => lines);
  return talks
    .filter((lines) => lines.every(isClear))
    .map((lines) => lines.map(({ speaker, text }) => ({ speaker, text })));
}

/** What recognisers guess before they are sure, and one guess that is late. */
export function utterGuessed({ text, ...line }: Line, when: When): readonly Group[] {
  const words = text.split(' ');
  const guess = (seq: number) => [
    { type: 'utterance', ...when, ...line, seq, final: false, text: words.slice(0, 2 * seq).join(' ') },
  ];
  const final = [{ type: 'utterance', ...when, ...line, seq: 4, final: true, endOfTurn: true, text }];
  return [guess(1), guess(2), final, guess(3)];
}

/** Word by word, each of them once: the last makes it whole. Pieces come in their order. */
export function utterInPieces({ text, ...line }: Line, when: When): readonly Group[] {
  const words = text.split(' ');
  return [
    words.map((word, at) => ({
      ...{ type: 'utterance', ...when, ...line, mode: 'append', seq: at + 1 },
      ...{ final: at === words.length - 1, endOfTurn: null, text: word },
    })),
  ];
}

/** First without its last word, which is put right. */
export function utterCorrected({ text, ...line }: Line, when: When): readonly Group[] {
  const told = { type: 'utterance', ...when, ...line, final: true };
  const first = text.split(' ').slice(0, -1).join(' ') || text;
  return [[{ ...told, seq: 1, text: first }], [{ ...told, seq: 2, text }]];
}
