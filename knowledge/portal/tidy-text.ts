import { cleanText } from '#knowledge/clean-text.ts';

/** Prose of a record: clean, one kind of bullet, no ragged spaces. Lines stay. */
export function tidyText(text: string): string {
  return cleanText(text)
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/^[•·∙▪●◦■–—-] ?/gm, '- ')
    .replace(/^- (?=[-+*] )/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A name or remark of a record on one line, without a bullet before it or a stop behind it. */
export function tidyLine(text: string): string {
  return tidyText(text)
    .replace(/\s+/g, ' ')
    .replace(/^(?:[-+*]+\)? ?)+/, '')
    .replace(/(?<![;,.])\s*[;,.]+$/, '')
    .trim();
}

/** Splits a list whose items begin with a capital; "Thuế tỉnh, thành phố" stays whole. */
export function splitNames(text: string): string[] {
  return tidyText(text)
    .split(/[,;]\s*(?=\p{Lu})|\n/u)
    .map(tidyLine)
    .filter(Boolean);
}
