import { inboxPanelEn } from '#prompts/inbox-panel.en.ts';
import { type InboxPanelWords, inboxPanelVi } from '#prompts/inbox-panel.vi.ts';
import type { Language } from '#src/answers/answer.ts';

export function panelWords(language: Language): InboxPanelWords {
  return language === 'en' ? inboxPanelEn : inboxPanelVi;
}
