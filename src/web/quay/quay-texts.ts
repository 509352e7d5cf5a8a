import { quayEn } from '#prompts/quay.en.ts';
import { quayVi } from '#prompts/quay.vi.ts';
import type { Language } from '#src/answers/answer.ts';

export type QuayTexts = typeof quayVi;

const texts: Readonly<Record<Language, QuayTexts>> = { vi: quayVi, en: quayEn };

export function quayTexts(language: Language): QuayTexts {
  return texts[language];
}
