import type { Moved } from '#src/tickets/move-ticket.ts';
import type { ticketsTexts } from './tickets-texts.ts';

/** Why a step was not done, as staff reads it. */
export function movedWords(moved: Moved, texts: ReturnType<typeof ticketsTexts>): string {
  const { trouble } = texts;
  switch (moved.kind) {
    case 'not-now':
      return trouble['not-now'](texts.states[moved.state]);
    case 'owned-elsewhere':
      return trouble['owned-elsewhere'](moved.owner);
    default:
      return trouble[moved.kind];
  }
}
