import type { Language } from '#src/answers/answer.ts';

/** The same place in the language that is being read; Vietnamese is the one that needs no word. */
export function inLanguage(path: string, language: Language): string {
  const [place = '', fragment] = path.split('#');
  const said = language === 'vi' ? place : `${place}${place.includes('?') ? '&' : '?'}lang=${language}`;
  return fragment === undefined ? said : `${said}#${fragment}`;
}
