import { consoleAuditEn } from '#prompts/console-audit.en.ts';
import { type ConsoleAuditTexts, consoleAuditVi } from '#prompts/console-audit.vi.ts';
import type { Language } from '#src/answers/answer.ts';

export function auditTexts(language: Language): ConsoleAuditTexts {
  return language === 'en' ? consoleAuditEn : consoleAuditVi;
}
