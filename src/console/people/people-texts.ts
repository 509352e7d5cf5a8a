import { consolePeopleEn } from '#prompts/console-people.en.ts';
import { type ConsolePeopleTexts, consolePeopleVi } from '#prompts/console-people.vi.ts';
import type { Language } from '#src/answers/answer.ts';

export function peopleTexts(language: Language): ConsolePeopleTexts {
  return language === 'en' ? consolePeopleEn : consolePeopleVi;
}
