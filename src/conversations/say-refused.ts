import type { AttachmentFate, LeasedAttachment } from '#db/attachments.ts';
import type { AttachmentWords } from '#prompts/attachments.vi.ts';
import { attachmentWords } from './attachment-words.ts';
import { sayBlocks } from './quiet-answer.ts';
import type { Said } from './respond.ts';

/** Why a file could not be taken, and what to do instead. */
export function sayRefused(
  { conversationId, language }: Pick<LeasedAttachment, 'conversationId' | 'language'>,
  fate: Extract<AttachmentFate, { readonly why: string }>,
  mostBytes: number,
): Said {
  const text = refusedText(attachmentWords(language), fate, mostBytes);
  const blocks = [{ kind: 'lead', text } as const];
  return sayBlocks({ conversationId, language, blocks, choices: [], outcome: 'asked-back' });
}

export function refusedText(
  words: AttachmentWords,
  { state, why }: { readonly state: 'refused' | 'gone'; readonly why: string },
  mostBytes: number,
): string {
  if (state === 'gone') return words.gone;
  switch (why) {
    case 'too-large':
      return words.refusedLarge(Math.floor(mostBytes / (1024 * 1024)));
    case 'too-many':
      return words.refusedMany;
    case 'empty':
      return words.refusedEmpty;
    case 'name':
      return words.refusedName;
    default:
      return words.refusedKind;
  }
}
