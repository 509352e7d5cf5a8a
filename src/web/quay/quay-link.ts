import type { Language } from '#src/answers/answer.ts';
import { checklistPath } from '#src/answers/checklist-path.ts';

export type QuayState = { readonly q: string; readonly language: Language };

/** The clerk's address of a checklist's path, beside what was searched for. */
export function quayLink(path: string, { q, language }: QuayState): string {
  const [place = '', query = ''] = path.split('?');
  const [, , code = '', cases = ''] = place.split('/');
  const ward = new URLSearchParams(query).get('xa');
  const all = { q, ma: code, th: cases, xa: ward ?? '', lang: language === 'vi' ? '' : language };
  const told = Object.entries(all).filter(([, value]) => value !== '');
  return `/quay?${new URLSearchParams(told)}`;
}

/** The path of the checklist that a clerk's address names. */
export function listOfLink({ searchParams: told }: URL): string {
  const cases = (told.get('th') ?? '').split('.').filter((id) => id !== '');
  return checklistPath({ code: told.get('ma') ?? '', cases, ward: told.get('xa') });
}
