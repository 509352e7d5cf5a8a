import type { Language } from '#src/answers/answer.ts';
import type { Reply } from '#src/answers/compose/composition.ts';
import { ticketWords } from './ticket-words.ts';
import type { Tracked, TrackedTicket } from './track-ticket.ts';

/** What is said when a report was confirmed: its code, and by when an answer is expected. */
export function sayConfirmed(
  {
    code,
    answerBy,
    isUnsure,
  }: { readonly code: string; readonly answerBy: string | null; readonly isUnsure: boolean },
  language: Language,
): Reply {
  const words = ticketWords(language);
  const due =
    answerBy && (isUnsure ? words.answerByUnsure(inVietnam(answerBy)) : words.answerBy(inVietnam(answerBy)));
  return {
    blocks: [
      { kind: 'lead', text: words.confirmed(code) },
      { kind: 'paragraph', text: words.confirmedKeep },
      ...(due ? [{ kind: 'paragraph' as const, text: due }] : []),
    ],
    choices: [],
  };
}

/** How a report stands, for whoever has its code; `null` where the words held none. */
export function sayTracked(tracked: Tracked, language: Language): Reply | null {
  const words = ticketWords(language);
  switch (tracked.kind) {
    case 'no-code':
      return null;
    case 'unknown':
      return { blocks: [{ kind: 'lead', text: words.unknownCode }], choices: [] };
    case 'found': {
      const { ticket } = tracked;
      return {
        blocks: [
          { kind: 'lead', text: words.tracked(ticket.code, words.states[ticket.state]) },
          { kind: 'facts', rows: rowsOf(ticket, language) },
          ...(ticket.late ? [{ kind: 'warning' as const, text: words.late }] : []),
        ],
        choices: [],
      };
    }
  }
}

function rowsOf(
  ticket: TrackedTicket,
  language: Language,
): readonly { readonly label: string; readonly value: string }[] {
  const { trackedRows } = ticketWords(language);
  const isOver = ['answered', 'closed', 'rejected'].includes(ticket.state);
  const rows: readonly (readonly [string, string | null])[] = [
    [trackedRows.received, inVietnam(ticket.receivedOn)],
    [trackedRows.agency, ticket.agency],
    [trackedRows.due, isOver || ticket.answerBy === null ? null : inVietnam(ticket.answerBy)],
    [trackedRows.answer, ticket.answer],
  ];
  return rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}

function inVietnam(day: string): string {
  return day.split('-').reverse().join('/');
}
