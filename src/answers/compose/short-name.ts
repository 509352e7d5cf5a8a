import { asTitle, cutText } from './as-phrase.ts';

const longest = 110;

/** The name a clerk would say aloud: the plain one where there is one, otherwise the title without its frame. */
export function shortName(named: { readonly name: string; readonly plainName?: string | undefined }): string {
  if (named.plainName) return asTitle(named.plainName);
  const bare = named.name.trim().replace(/^thủ tục(?: hành chính)?\s*:?\s+(?!hải quan)(?=\p{L})/iu, '');
  return cutText(asTitle(bare), longest);
}
