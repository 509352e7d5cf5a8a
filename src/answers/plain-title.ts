/** A title without its frame and without the level of government that carries it out, in small letters. */
export function plainTitle(name: string): string {
  return name
    .replace(/\s*\(thực hiện tại cấp [^)]*\)\s*/i, '')
    .replace(/^thủ tục:? /i, '')
    .toLowerCase();
}
