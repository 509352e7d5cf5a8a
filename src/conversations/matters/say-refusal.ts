import type { Language } from '#src/answers/answer.ts';
import type { Reply } from '#src/answers/compose/composition.ts';
import { ticketWords } from '#src/tickets/ticket-words.ts';

/** That a report was not taken up, with its reason word for word and what its citizen may do. */
export function sayRefusal(
  said: Reply,
  { code, why }: { readonly code: string; readonly why: string | null },
  language: Language,
): Reply {
  const words = ticketWords(language);
  const reason = why === null ? words.askWhyRefused : words.refusedWhy(why);
  return {
    ...said,
    blocks: [
      ...said.blocks,
      { kind: 'paragraph', text: reason },
      { kind: 'paragraph', text: words.mayObject },
    ],
    choices: [{ label: words.objects.label, value: `#phananh mo ${code}` }],
  };
}
