const longestName = 120;
const longestEnding = 12;

/**
 * A sender's name of a file, as a name and nothing more: no path, no sign that a file system, a header or a page would
 * read, no invisible letters that turn it around. `null` where nothing is left.
 */
export function cleanName(given: string | null): string | null {
  if (given === null) return null;
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const name = last
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/["'`<>:|?*;&%$#{}]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  if (name === '') return null;
  if (name.length <= longestName) return name;
  const ending = endingOf(name);
  const kept = ending === '' ? '' : `.${ending}`;
  return [...name].slice(0, longestName - kept.length).join('') + kept;
}

/** What stands after the last point of a name, in small letters; empty where that is no ending. */
export function endingOf(name: string): string {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return name.includes('.') && ending.length <= longestEnding && /^[a-z\d]+$/.test(ending) ? ending : '';
}
