import { addHistory } from '#db/ticket-history.ts';
import { findTicket, insertDraft } from '#db/tickets.ts';
import { cleanText } from '#knowledge/clean-text.ts';
import { sha256 } from '#knowledge/sha256.ts';
import type { Language } from '#src/answers/answer.ts';
import { Fault } from '#src/fault.ts';
import { newId } from '#src/new-id.ts';
import { auditTicket } from './audit-ticket.ts';
import { confirmDraft } from './confirm-draft.ts';
import { type Draft, emptyDraft, missingOf } from './draft.ts';
import { readWard } from './read-ward.ts';
import { sealDraft } from './sealed-ticket.ts';
import { actorWords, type Location, type Reporter, type TicketActor } from './ticket.ts';
import { settingsOf, type Ticketing } from './ticket-settings.ts';

/** A whole report as another program sends it. */
export type SentTicket = {
  readonly words: string;
  readonly place: string | null;
  readonly location: Location | null;
  readonly occurredOn: string | null;
  readonly reporter: Reporter;
  readonly procedureCode: string | null;
  readonly dossierCode: string | null;
  readonly language: Language;
};

export type Sent =
  /** `again`: the same was sent under this key before. */
  | { readonly kind: 'taken'; readonly code: string; readonly again: boolean }
  /** Something else was sent under this key before. */
  | { readonly kind: 'other-under-key' }
  /** The centre takes none without a name. */
  | { readonly kind: 'no-anonymous' }
  | { readonly kind: 'reporter-incomplete'; readonly missing: readonly string[] };

/** A program with a key of its own, or one of the staff who writes down what they were told on the telephone. */
type Sender = Extract<TicketActor, { readonly kind: 'program' | 'staff' }>;
type Asked = { readonly ticket: SentTicket; readonly idempotencyKey: string };

/** Takes a report, once under each key of its sender: sent again after a crash it is gone on with. */
export async function sendTicket(
  resources: Ticketing,
  by: Sender,
  { ticket, idempotencyKey }: Asked,
): Promise<Sent> {
  const refused = refuse(resources, ticket.reporter);
  if (refused) return refused;
  const request = {
    key: `${by.kind === 'staff' ? 'staff' : by.keyId}:${idempotencyKey}`,
    hash: await sha256(JSON.stringify(ticket)),
  };
  const id = newId();
  const isNew = await open(resources, by, { id, request, draft: await draftOf(resources, ticket), ticket });
  const found = isNew ? null : await findTicket(resources.db, { requestKey: request.key });
  if (found && found.requestHash !== request.hash) return { kind: 'other-under-key' };
  if (found?.code) return { kind: 'taken', code: found.code, again: true };
  const ticketId = found?.id ?? id;
  const done = await confirmDraft(resources, by, { ticketId, version: 1 });
  if (done.kind !== 'confirmed') throw new Fault('internal', `A report that was sent is ${done.kind}.`);
  return { kind: 'taken', code: done.code, again: done.again };
}

function refuse(resources: Ticketing, reporter: Reporter): Sent | null {
  if (reporter.kind === 'anonymous') return settingsOf(resources).anonymous ? null : { kind: 'no-anonymous' };
  const missing = missingOf(reporter);
  return missing.length > 0 ? { kind: 'reporter-incomplete', missing } : null;
}

async function draftOf(resources: Ticketing, ticket: SentTicket): Promise<Draft> {
  const { place, location, occurredOn, reporter, procedureCode, dossierCode } = ticket;
  const ward = await readWard(resources, `${place ?? ''}`);
  const isPlaced = place !== null || location !== null;
  return {
    ...{ ...emptyDraft, reporter, procedureCode, dossierCode },
    words: [cleanText(ticket.words).trim()],
    place: isPlaced ? { words: place && cleanText(place), ward, location } : null,
    moment: occurredOn === null ? null : { day: occurredOn, words: occurredOn },
  };
}

async function open(
  { db, clock, sessionSecret }: Ticketing,
  by: Sender,
  given: {
    readonly id: string;
    readonly request: { readonly key: string; readonly hash: string };
    readonly draft: Draft;
    readonly ticket: SentTicket;
  },
): Promise<boolean> {
  const { id, request, draft } = given;
  const at = clock.now();
  const sealed = await sealDraft(sessionSecret, { draft, last: null });
  const { language } = given.ticket;
  return await db.transaction(async (tx) => {
    const row = {
      id,
      conversationId: null,
      channel: by.kind === 'staff' ? 'hotline' : 'api',
      language,
      sealed,
      at,
      request,
    };
    if (!(await insertDraft(tx, row))) return false;
    const line = { at, actor: actorWords(by), act: 'opened', state: 'draft', detail: {}, why: null } as const;
    await addHistory(tx, id, { ...line, told: false });
    if (by.kind === 'staff') await auditTicket(tx, by, { ...line, ticket: { id, code: null, agency: null } });
    return true;
  });
}
