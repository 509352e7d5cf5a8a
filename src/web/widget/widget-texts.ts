import { widgetEn } from '#prompts/widget.en.ts';
import { widgetVi } from '#prompts/widget.vi.ts';
import type { Language } from '#src/answers/answer.ts';

export type WidgetTexts = typeof widgetVi;

const texts: Readonly<Record<Language, WidgetTexts>> = { vi: widgetVi, en: widgetEn };

export function widgetTexts(language: Language): WidgetTexts {
  return texts[language];
}
