import { measure, type Weight } from './measure.ts';

export type Setting = { readonly size: number; readonly weight: Weight; readonly width: number };

/** Breaks a text into lines that fit, at most `most` of them; what had to be left out is marked by three dots. */
export function wrapWords(
  text: string,
  setting: Setting,
  most = Number.POSITIVE_INFINITY,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words(text, setting)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer, setting)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), cutOff(lines[most - 1] ?? '', setting)];
}

/** A word longer than a line, such as an address, is broken where the line ends. */
function words(text: string, setting: Setting): readonly string[] {
  return text
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => (fits(word, setting) ? [word] : broken(word, setting)));
}

function broken(word: string, setting: Setting): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && !fits(piece + letter, setting)) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

function cutOff(line: string, setting: Setting): string {
  let kept = line;
  while (kept.includes(' ') && !fits(`${kept}…`, setting)) kept = kept.slice(0, kept.lastIndexOf(' '));
  while (kept !== '' && !fits(`${kept}…`, setting)) kept = kept.slice(0, -1);
  return `${kept}…`;
}

function fits(line: string, { size, weight, width }: Setting): boolean {
  return measure(line, size, weight) <= width;
}
