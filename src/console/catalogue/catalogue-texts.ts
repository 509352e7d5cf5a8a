import { aspectsEn } from '#prompts/aspects.en.ts';
import { aspectsVi } from '#prompts/aspects.vi.ts';
import { consoleCatalogueEn } from '#prompts/console-catalogue.en.ts';
import { type ConsoleCatalogueTexts, consoleCatalogueVi } from '#prompts/console-catalogue.vi.ts';
import type { Language } from '#src/answers/answer.ts';

export function catalogueTexts(language: Language): ConsoleCatalogueTexts {
  return language === 'en' ? consoleCatalogueEn : consoleCatalogueVi;
}

/** What aspects are called. */
export function aspectNames(language: Language): typeof aspectsVi.aspects {
  return language === 'en' ? aspectsEn.aspects : aspectsVi.aspects;
}
