import { chatEn } from '#prompts/chat.en.ts';
import { chatVi } from '#prompts/chat.vi.ts';
import type { Language } from '#src/answers/answer.ts';

/** What a conversation is drawn with, in the browser too; the rest of the page's words stay on the server. */
export type ChatTexts = typeof chatVi;

const texts: Readonly<Record<Language, ChatTexts>> = { vi: chatVi, en: chatEn };

export function chatTexts(language: Language): ChatTexts {
  return texts[language];
}
