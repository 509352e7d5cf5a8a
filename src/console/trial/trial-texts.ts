import { consoleTrialEn } from '#prompts/console-trial.en.ts';
import { type ConsoleTrialTexts, consoleTrialVi } from '#prompts/console-trial.vi.ts';
import type { Language } from '#src/answers/answer.ts';

export function trialTexts(language: Language): ConsoleTrialTexts {
  return language === 'en' ? consoleTrialEn : consoleTrialVi;
}
