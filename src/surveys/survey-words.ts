import { surveysEn } from '#prompts/surveys.en.ts';
import { type SurveyWords, surveysVi } from '#prompts/surveys.vi.ts';
import type { Language } from '#src/answers/answer.ts';

export function surveyWords(language: Language): SurveyWords {
  return language === 'en' ? surveysEn : surveysVi;
}
