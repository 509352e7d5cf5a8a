import { asPhrase } from './as-phrase.ts';

export type ProseLine = {
  readonly kind: 'sentence' | 'bullet' | 'number';
  readonly text: string;
};

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
  const text = asPhrase(number ?? bullet ?? raw);
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  return { kind: number ? 'number' : bullet ? 'bullet' : 'sentence', text };
}

function withoutMarkup(prose: string): string {
  return prose
    .replace(/^#+\s+/gm, '')
    .replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, '$1 ($2)')
    .replace(/\*\*|__|`/g, '');
}
