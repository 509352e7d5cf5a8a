import type { Block, Centre, Language } from '#src/answers/answer.ts';
import { type Retention, usualRetention } from '#src/config.ts';
import { conversationWords } from './quiet-answer.ts';
import type { Said } from './respond.ts';

/** Raised when what the notice says changes: everybody is then told once more. */
export const noticeVersion = '2026-11-2';

/** Who answers, what is kept and how long, how to reach a person, how to have it erased: under the first answer, once. */
export function sayNotice(
  {
    centre,
    retention = usualRetention,
  }: { readonly centre: Centre; readonly retention?: Retention | undefined },
  { language, commands }: { readonly language: Language; readonly commands: 'slash' | undefined },
): readonly Block[] {
  const { notice } = conversationWords(language);
  const lines = [
    notice.who(centre.name),
    notice.kept(retention.messagesDays, retention.attachmentsDays),
    centre.hotline ? notice.personByPhone(centre.hotline) : notice.personAtCounter,
    commands === 'slash' ? notice.eraseByCommand : notice.eraseByWords,
  ];
  return lines.map((text) => ({ kind: 'paragraph', text }));
}

/** Where it stands: under the first answer to something that a citizen wanted, never under a greeting of ours. */
export function placeOfNotice(said: readonly Said[], shown: string | null): number {
  if (shown === noticeVersion) return -1;
  return said.findIndex(({ by, notice }) => by === 'assistant' && notice !== 'never');
}
