import { foldText } from '#knowledge/fold.ts';

const asks =
  /\b(?:gui|nop|dua|den|toi|lien he|gap|don|viet|lam don|ghi don)\b(?: \S+){0,4}? (?:o dau|cho nao|cho ai|dau|ai|co quan nao|noi nao|phong nao|dia chi nao)\b|\b(?:dia chi|noi) (?:nop|nhan|gui|tiep cong dan)\b|\btiep cong dan\b.{0,20}\b(?:o dau|cho nao|dau|the nao)\b|^(?:the |vay |roi |thi )*(?:o dau|cho ai|gui ai|nop ai|gap ai)\b|\bwhere\b.{0,30}\b(?:send|file|submit|go|hand)\b/;

/** "Thế gửi ở đâu": asked of the channel that a report was pointed to. */
export function asksWhereTo(text: string): boolean {
  return asks.test(
    foldText(text)
      .replace(/[^\p{L}\d]+/gu, ' ')
      .trim(),
  );
}
