import { pageEn } from '#prompts/page.en.ts';
import { pageVi } from '#prompts/page.vi.ts';
import type { Language } from '#src/answers/answer.ts';

export type PageTexts = typeof pageVi;

const texts: Readonly<Record<Language, PageTexts>> = { vi: pageVi, en: pageEn };

export function pageTexts(language: Language): PageTexts {
  return texts[language];
}
