import type { TicketState } from '#src/tickets/ticket.ts';
import type { Database } from './database.ts';

/** A report of a conversation, as those who see its agency's matters read it. */
export type ConversationTicket = {
  readonly code: string;
  readonly state: TicketState;
  readonly category: string | null;
  /** The last day for an answer, `YYYY-MM-DD`. */
  readonly answerBy: string | null;
};

/** What was reported in a conversation and sent, the last first. */
export async function listConversationTickets(
  db: Database,
  conversationId: string,
  { agencies, most }: { readonly agencies: readonly string[] | null; readonly most: number },
): Promise<readonly ConversationTicket[]> {
  return await db.query<ConversationTicket>(
    `select code, state, category, answer_by::text as "answerBy" from tickets
     where conversation_id = $1 and confirmed_at is not null and ($2::text[] is null or agency = any ($2))
     order by confirmed_at desc limit $3`,
    [conversationId, agencies, most],
  );
}

/** What of a report is kept sealed; a draft has no code yet. */
export type SealedTicket = {
  readonly code: string | null;
  readonly draftSealed: string | null;
  readonly toldSealed: string | null;
  readonly reporterSealed: string | null;
};

/** The same with what is sealed of them, drafts too: for who may see what is masked. */
export async function listSealedTickets(
  db: Database,
  conversationId: string,
  { agencies, most }: { readonly agencies: readonly string[] | null; readonly most: number },
): Promise<readonly SealedTicket[]> {
  return await db.query<SealedTicket>(
    `select code, draft_sealed as "draftSealed", told_sealed as "toldSealed", reporter_sealed as "reporterSealed"
     from tickets
     where conversation_id = $1 and (confirmed_at is null or $2::text[] is null or agency = any ($2))
     order by changed_at desc limit $3`,
    [conversationId, agencies, most],
  );
}
