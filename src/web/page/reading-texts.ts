import { readingEn } from '#prompts/reading.en.ts';
import { readingVi } from '#prompts/reading.vi.ts';
import type { Language } from '#src/answers/answer.ts';

export type ReadingTexts = typeof readingVi;

const texts: Readonly<Record<Language, ReadingTexts>> = { vi: readingVi, en: readingEn };

export function readingTexts(language: Language): ReadingTexts {
  return texts[language];
}
