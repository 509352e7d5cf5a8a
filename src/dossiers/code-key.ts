const longest = 60;

/** A dossier's code as it is compared: upper case letters and digits only. `null` where nothing of a code is left. */
export function codeKey(code: string): string | null {
  const key = code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
  return key === '' || key.length > longest || !/\d/.test(key) ? null : key;
}

/** A code as its registry would write it: "h57.12 261116 0001" is "H57.12-261116-0001". */
export function writtenCode(typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_]+/gu, ' ')
    .trim();
  const form = /^((?:\d{1,3}[. ]+){0,3})([GHKT]) ?(\d{2})((?:[. ]\d{1,3}){0,4})[. ]+(\d{6})( ?)(\d{3,6})$/;
  const [, before = '', letter, unit = '', parts = '', day = '', gap = '', serial = ''] =
    form.exec(plain) ?? [];
  if (!letter) return plain.replaceAll(' ', '-');
  const dotted = (text: string) => text.replace(/[. ]+/g, '.');
  return `${dotted(before)}${letter}${unit}${dotted(parts)}-${day}${gap ? '-' : ''}${serial}`;
}

/**
 * The day of receipt that a code of the usual form carries (Thông tư 01/2018/TT-VPCP), `YYYY-MM-DD`. Systems of the
 * ministries have other forms: those carry none, and nothing is wrong with them.
 */
export function dayOfCode(code: string): string | null {
  const form = /^(?:(?:\d{1,3}\.){1,3})?[GHKT]\d{2}(?:\.\d{1,3}){0,4}-(\d{2})(\d{2})(\d{2})-?\d{3,6}$/i;
  const [, year, month, day] = form.exec(code.trim()) ?? [];
  if (!year) return null;
  const written = `20${year}-${month}-${day}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== written ? null : written;
}
