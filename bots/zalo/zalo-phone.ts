/** A Vietnamese number as Zalo wants it, `84` and the rest, however it was written; `null` where it is none. */
export function zaloPhone(written: string): string | null {
  const digits = written
    .normalize('NFKC')
    .replaceAll(/[\s.\-()]/g, '')
    .replace(/^\+/, '');
  const national = /^(?:0084|84|0)?([1-9]\d{8,9})$/.exec(digits)?.[1];
  return national === undefined ? null : `84${national}`;
}
