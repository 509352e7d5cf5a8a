import { consoleLocalEn } from '#prompts/console-local.en.ts';
import { type ConsoleLocalTexts, consoleLocalVi } from '#prompts/console-local.vi.ts';
import type { Language } from '#src/answers/answer.ts';

export function localTexts(language: Language): ConsoleLocalTexts {
  return language === 'en' ? consoleLocalEn : consoleLocalVi;
}

/** An area as people say it. */
export function sayArea(area: string, language: Language): string {
  const texts = localTexts(language);
  const [level, code = ''] = area.split(':');
  return level === 'province' ? texts.province(code) : texts.wardOf(code);
}
