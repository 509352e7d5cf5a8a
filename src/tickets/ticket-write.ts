import type { Language } from '#src/answers/answer.ts';
import type { Confirmation } from './prepare-confirmation.ts';
import type { KeptDraft } from './sealed-ticket.ts';

/** A report of a conversation, as the last step left it. */
export type HeldTicket = {
  readonly ticketId: string;
  readonly version: number;
  /** `null` once it is confirmed. */
  readonly kept: KeptDraft | null;
  /** Once it is. */
  readonly code: string | null;
};

/** What a turn writes of a report, with everything else that it writes. */
export type TicketWrite =
  | {
      readonly act: 'open';
      readonly channel: string;
      readonly language: Language;
      readonly sealed: string;
      readonly at: Date;
    }
  | { readonly act: 'tell'; readonly sealed: string; readonly at: Date }
  | { readonly act: 'drop' }
  | { readonly act: 'confirm'; readonly version: number; readonly confirmation: Confirmation };
