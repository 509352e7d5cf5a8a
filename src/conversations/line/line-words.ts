import { lineEn } from '#prompts/line.en.ts';
import { type LineWords, lineVi } from '#prompts/line.vi.ts';
import type { Language } from '#src/answers/answer.ts';

export function lineWords(language: Language): LineWords {
  return language === 'en' ? lineEn : lineVi;
}
