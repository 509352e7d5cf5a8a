import { consoleCentreEn } from '#prompts/console-centre.en.ts';
import { type ConsoleCentreTexts, consoleCentreVi } from '#prompts/console-centre.vi.ts';
import type { Language } from '#src/answers/answer.ts';

export function centreTexts(language: Language): ConsoleCentreTexts {
  return language === 'en' ? consoleCentreEn : consoleCentreVi;
}
