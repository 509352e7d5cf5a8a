import { asPhrase } from './as-phrase.ts';

export type ProseLine = {
  readonly kind: 'sentence' | 'bullet' | 'number';
  readonly text: string;
};

/** What forms of the source print where nothing was entered. */
const emptyWords = /^không có thông tin/iu;

/** The lines of a section's prose, without Markdown; a line that goes on from the one before is joined to it. */
export function readProse(prose: string): ProseLine[] {
  const lines: ProseLine[] = [];
  for (const raw of withoutMarkup(prose).split('\n')) {
    const line = readLine(raw);
    if (line) lines.push(line);
  }
  return lines;
}

function readLine(raw: string): ProseLine | null {
  const number = /^\s*\d{1,2}[.)]\s+(.*)$/.exec(raw)?.[1];
  const bullet = /^\s*[-+*•]\s+(.*)$/.exec(raw)?.[1];
  const phrase = asPhrase(number ?? bullet ?? raw);
  if (!/\p{L}/u.test(phrase) || emptyWords.test(phrase)) return null;
  const text = /:\s*$/.test(raw) ? `${phrase}:` : phrase;
  return { kind: number ? 'number' : bullet ? 'bullet' : 'sentence', text };
}

function withoutMarkup(prose: string): string {
  return prose
    .normalize('NFC')
    .replace(/^#+\s+/gm, '')
    .replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, '$1 ($2)')
    .replace(/\*\*|__|`/g, '');
}
