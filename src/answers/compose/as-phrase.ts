const bullet = /^(?:[-–—+*•·●○▪■►➢✓]+\s*)+/u;
/** "a) ", which a list of ours replaces; "(i)" stays, since texts refer to it. */
const enumerator = /^[a-hđ]\)\s+(?=\p{L})/iu;
const inlineBullet = /(?<=[.;:])\s+(?=[-–—+*•●]\s)/u;

/** One line of a record made fit to read: no bullet before it, no loose sign after it, a capital at its head. */
export function asPhrase(raw: string): string {
  return capitalise(asAside(raw));
}

/** The same as it stands within a sentence or between brackets: its first letter as it was. */
export function asAside(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(bullet, '')
    .replace(enumerator, '')
    .replace(/(?<![\s;,:])[\s;,:]+$/, '')
    .replace(/\s+([,;:.])(?=\s|$)/g, '$1');
}

/** A name or a heading: as `asPhrase`, and without the full stop of a sentence. */
export function asTitle(raw: string): string {
  return asPhrase(raw).replace(/(?<![\s.;,:])[\s.;,:]+$/, '');
}

/** The lines of a text of the record, also where its bullets were run together; empty ones are dropped. */
export function asLines(raw: string): string[] {
  return raw
    .normalize('NFC')
    .split(/\n+/)
    .flatMap((line) => line.split(inlineBullet))
    .map(asPhrase)
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
}

export function capitalise(text: string): string {
  const first = text.slice(0, 1);
  return first.toUpperCase() + text.slice(1);
}

/** Closes a sentence that has no sign at its end. */
export function asSentence(text: string): string {
  return /[.!?…:]["”’)]?$/u.test(text) ? text : `${text}.`;
}

/** At most `length` characters, cut between words, with a mark where something was left out. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > length / 2 ? end : length).replace(/[\s,;:(]+$/, '')}…`;
}

/** The sentences of a text; a line break also ends one. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+(?=[\p{Lu}“"(])|(?<=\p{Ll}{2}\.)(?=\p{Lu}\p{Ll})|\n+/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}
