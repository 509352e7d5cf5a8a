import { checklistEn } from '#prompts/checklist.en.ts';
import { checklistVi } from '#prompts/checklist.vi.ts';
import type { Language } from '#src/answers/answer.ts';

export type ListTexts = typeof checklistVi;

const texts: Readonly<Record<Language, ListTexts>> = { vi: checklistVi, en: checklistEn };

export function listTexts(language: Language): ListTexts {
  return texts[language];
}
