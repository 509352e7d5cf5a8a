import { attachmentsEn } from '#prompts/attachments.en.ts';
import { type AttachmentWords, attachmentsVi } from '#prompts/attachments.vi.ts';
import type { Language } from '#src/answers/answer.ts';

export function attachmentWords(language: Language): AttachmentWords {
  return language === 'en' ? attachmentsEn : attachmentsVi;
}
