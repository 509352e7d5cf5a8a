import { pageEn } from '#prompts/page.en.ts';
import { pageVi } from '#prompts/page.vi.ts';
import type { Language } from '#src/answers/answer.ts';
import { type ChatTexts, chatTexts } from './chat-texts.ts';

export type PageTexts = typeof pageVi & ChatTexts;

const texts: Readonly<Record<Language, typeof pageVi>> = { vi: pageVi, en: pageEn };

export function pageTexts(language: Language): PageTexts {
  return { ...chatTexts(language), ...texts[language] };
}
