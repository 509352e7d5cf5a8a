import { consoleEditorEn } from '#prompts/console-editor.en.ts';
import { type ConsoleEditorTexts, consoleEditorVi } from '#prompts/console-editor.vi.ts';
import { entryFieldsEn } from '#prompts/entry-fields.en.ts';
import { type EntryFields, entryFieldsVi } from '#prompts/entry-fields.vi.ts';
import type { Language } from '#src/answers/answer.ts';

export function editorTexts(language: Language): ConsoleEditorTexts {
  return language === 'en' ? consoleEditorEn : consoleEditorVi;
}

/** What the fields of an entry are called. */
export function fieldTexts(language: Language): EntryFields {
  return language === 'en' ? entryFieldsEn : entryFieldsVi;
}
