import type { NewAttachment } from '#db/attachments.ts';
import type { HandoffWhy } from '#db/handoffs.ts';
import type { Language } from '#src/answers/answer.ts';
import type { SurveyWrite } from '#src/surveys/survey.ts';
import type { HeldTicket, TicketWrite } from '#src/tickets/ticket-write.ts';
import type { Matter } from './matter.ts';

/** What a turn changes beside its lines and messages; written in the turn's transaction, once. */
export type Effect =
  /** A person of the centre speaks: the assistant keeps quiet for so long, or until it is given back. */
  | { readonly kind: 'hold'; readonly minutes: number | null }
  /** The citizen called the assistant back. */
  | { readonly kind: 'give-back' }
  | { readonly kind: 'unreachable' }
  /** They were shown this version of what is said about what is kept. */
  | { readonly kind: 'notice'; readonly version: string }
  | { readonly kind: 'welcomed' }
  /** What a call was about was sent here, by the code that was read to its caller. */
  | { readonly kind: 'call-code'; readonly callId: string }
  /** They were asked whether everything shall be erased, or said something else than yes. */
  | { readonly kind: 'ask-erasure' | 'drop-erasure' }
  | { readonly kind: 'language'; readonly language: Language }
  /** What the conversation goes through from now on; `null`: nothing any more. */
  | { readonly kind: 'matter'; readonly matter: Matter | null }
  /** A step of a report; `left`: how it stands then. */
  | {
      readonly kind: 'ticket';
      readonly ticketId: string;
      readonly write: TicketWrite;
      readonly left: HeldTicket | null;
    }
  /** How something went, by who was asked. */
  | { readonly kind: 'survey'; readonly write: SurveyWrite }
  /** They closed their dossiers: what was shown of them is not shown again. */
  | { readonly kind: 'clear-dossiers' }
  /** What was sent with it is kept: fetched later, where it is not here already. */
  | { readonly kind: 'attachment'; readonly attachment: NewAttachment }
  /** A person of the centre is to answer by then; the assistant goes on meanwhile. `place`: which in line they were told. */
  | {
      readonly kind: 'handoff';
      readonly why: HandoffWhy;
      readonly promisedBy: Date;
      readonly place?: number | undefined;
    }
  /** The citizen waits for nobody any more. */
  | { readonly kind: 'leave-line' };
