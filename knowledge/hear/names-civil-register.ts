import type { Token } from '#knowledge/tokenize.ts';

/** A paper of the civil register, or the register itself. */
const civil = /\b(?:khai sinh|khai tu|ho tich|giay ket hon|trich luc|ghi chu)\b/;
const land =
  /\b(?:dat|so do|so hong|bia do|thua|can ho|chung cu|nha dat|so nha|can nha|ngoi nha|quyen su dung|giay do)\b/;

/** Whether "sổ" is the register of births and deaths: its papers are spoken of, and no land. */
export function namesCivilRegister(tokens: readonly Token[]): boolean {
  const said = tokens.map(({ folded }) => folded).join(' ');
  return civil.test(said) && !land.test(said);
}
