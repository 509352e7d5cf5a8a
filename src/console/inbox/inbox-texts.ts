import { consoleInboxEn } from '#prompts/console-inbox.en.ts';
import { type ConsoleInboxTexts, consoleInboxVi } from '#prompts/console-inbox.vi.ts';
import type { Language } from '#src/answers/answer.ts';

export function inboxTexts(language: Language): ConsoleInboxTexts {
  return language === 'en' ? consoleInboxEn : consoleInboxVi;
}

/** The end of a conversation's id: enough to tell two apart in speech, and nobody's name. */
export function shortOf(conversationId: string): string {
  return conversationId.slice(-4).toUpperCase();
}

/** "25 phút", "3 giờ", "2 ngày". */
export function sayTime(milliseconds: number, texts: ConsoleInboxTexts): string {
  const minutes = Math.max(1, Math.floor(milliseconds / 60_000));
  if (minutes < 60) return texts.minutes(minutes);
  return minutes < 48 * 60 ? texts.hours(Math.floor(minutes / 60)) : texts.days(Math.floor(minutes / 1440));
}

export function channelName({ language }: { readonly language: Language }, channel: string): string {
  const { channels } = inboxTexts(language);
  return Object.entries(channels).find(([name]) => name === channel)?.[1] ?? channel;
}
