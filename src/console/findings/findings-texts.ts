import { consoleFindingsEn } from '#prompts/console-findings.en.ts';
import { type ConsoleFindingsTexts, consoleFindingsVi } from '#prompts/console-findings.vi.ts';
import type { Language } from '#src/answers/answer.ts';

export function findingsTexts(language: Language): ConsoleFindingsTexts {
  return language === 'en' ? consoleFindingsEn : consoleFindingsVi;
}

/** "23/11/2026" of `2026-11-23`. */
export function sayDay(day: string): string {
  return day.split('-').reverse().join('/');
}
