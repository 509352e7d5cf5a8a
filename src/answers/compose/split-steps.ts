import { asPhrase, asSentence, cutText, sentencesOf } from './as-phrase.ts';
import { readProse } from './read-prose.ts';

export type Steps = {
  readonly items: readonly string[];
  /** Whether anything was left out of `items`. */
  readonly shortened: boolean;
};

const marker = /(?:^|\s)(?:[-–*+]\s*)?(?:[a-d]\)\s*)?bước\s*\d{1,2}\s*[:.–-]*\s*/giu;
const longestWhole = 1600;
const longestStep = 200;
const mostSteps = 8;

/** The steps of a section, without their own numbers. Long imported ones are cut to their opening. */
export function splitSteps(prose: string): Steps {
  const marked = prose.split(marker).map((piece) => piece.trim());
  const pieces = marked.length > 2 ? marked : unmarked(prose);
  const whole = pieces
    .map((piece) =>
      readProse(piece)
        .map((line) => asSentence(line.text))
        .join(' '),
    )
    .filter(Boolean);
  if (whole.join('').length <= longestWhole && whole.length <= mostSteps) {
    return { items: whole, shortened: false };
  }
  return { items: whole.slice(0, mostSteps).map(opening), shortened: true };
}

/** Numbered lines, or failing those, every line that does not go on from the one above it. */
function unmarked(prose: string): string[] {
  const lines = readProse(prose);
  const numbered = lines.filter((line) => line.kind === 'number').length > 1;
  const pieces: string[] = [];
  for (const line of lines) {
    const begins = numbered ? line.kind === 'number' : !/^\(?[ivx]{1,4}\)/.test(line.text);
    if (begins || pieces.length === 0) pieces.push(line.text);
    else pieces.push(`${pieces.pop()}\n${line.text}`);
  }
  return pieces;
}

/** Its first sentences, as many as are quickly read. */
function opening(step: string): string {
  let kept = '';
  for (const sentence of sentencesOf(step)) {
    if (kept && kept.length + sentence.length > longestStep) break;
    kept = kept ? `${kept} ${sentence}` : sentence;
  }
  return asPhrase(cutText(kept, longestStep + 40));
}
