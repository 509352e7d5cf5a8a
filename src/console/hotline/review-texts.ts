import { consoleReviewEn } from '#prompts/console-review.en.ts';
import { type ConsoleReviewTexts, consoleReviewVi } from '#prompts/console-review.vi.ts';
import type { Language } from '#src/answers/answer.ts';

export function reviewTexts(language: Language): ConsoleReviewTexts {
  return language === 'en' ? consoleReviewEn : consoleReviewVi;
}
