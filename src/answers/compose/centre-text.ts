import type { Centre, CentreTextName, Language } from '#src/answers/answer.ts';
import { wordsOf } from './words-of.ts';

const placeholder = /\{([a-z_]+)\}/g;

export function placeholdersOf(text: string): readonly string[] {
  return [...text.matchAll(placeholder)].map(([, name = '']) => name);
}

/**
 * What a centre says in its own words, with its name and hotline in their places; `null` where it has none, or where
 * they need something that is not known now.
 */
export function centreText(
  centre: Pick<Centre, 'name' | 'hotline' | 'texts'>,
  name: CentreTextName,
  said: Language | { readonly language: Language; readonly openAgain: string | null },
): string | null {
  const { language, openAgain } = typeof said === 'string' ? { language: said, openAgain: null } : said;
  const text = centre.texts?.[name][language] ?? '';
  if (text === '') return null;
  const known: Readonly<Record<string, string | null>> = {
    trung_tam: centre.name,
    tong_dai: centre.hotline ?? wordsOf(language).replies.deskInstead(centre.name),
    gio_mo_lai: openAgain,
  };
  if (placeholdersOf(text).some((each) => !known[each])) return null;
  return text.replace(placeholder, (_, each: string) => known[each] ?? '');
}
