/**
 * What words without marks must hold to tell a fact, and what takes it back. Patterns may stop before a word that
 * denies; a fact that needs its contrary said ("chưa có vợ") names the denial itself.
 */
export type Sign = { readonly said: RegExp; readonly unless?: RegExp };

/** The start of a pattern: no denial stands right before it. */
export const notDenied =
  '(?<!\\b(?:khong|chua|chang|khong phai|chua phai|khong bi|chua bi|khong can|khong he|chu khong|chu khong phai|dau co) )';

/** Up to `most` words between two parts of a pattern, none of which denies. */
export function between(most: number): string {
  return `(?:(?!khong\\b|chua\\b|chang\\b)[a-z0-9]+ ){0,${most}}`;
}

export function saysSign(folded: string, { said, unless }: Sign): boolean {
  return said.test(folded) && !unless?.test(folded);
}
