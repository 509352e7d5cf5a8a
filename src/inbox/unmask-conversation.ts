import { listSealedTickets, type SealedTicket } from '#db/conversation-tickets.ts';
import { findGranted } from '#db/dossier-grants.ts';
import { findUnmasking, insertUnmasking } from '#db/unmaskings.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import type { Secret } from '#src/secret.ts';
import { unsealDraft, unsealReporter, unsealTold } from '#src/tickets/sealed-ticket.ts';
import type { Reporter } from '#src/tickets/ticket.ts';
import { panelWords } from './panel-words.ts';
import { seenBy } from './seen-by.ts';

export const shortestReason = 10;
const longestReason = 500;
const minutes = 15;
const mostTickets = 20;

export type Unmasked =
  | { readonly kind: 'unmasked'; readonly until: Date }
  | { readonly kind: 'reason-too-short' };

/** Everything personal that is really kept of a conversation; what is not is said in `notKept`. */
export type UnmaskedDetails = {
  readonly until: Date;
  readonly reports: readonly {
    /** `null` of a draft. */
    readonly code: string | null;
    readonly title: string;
    readonly name: string | null;
    readonly phone: string | null;
    readonly address: string | null;
    readonly anonymous: boolean;
    /** What was told, as it was written. */
    readonly words: string;
  }[];
  /** The whole codes of the dossiers that were proved here. */
  readonly dossierCodes: readonly string[];
  /** The platform's own number of the chat; none on the web. */
  readonly account: string | null;
  readonly notKept: readonly string[];
};

/**
 * Lets one of the staff see for a quarter of an hour what is masked in one conversation. The reason stands in the audit,
 * written together with it. `null` of a conversation that is not theirs.
 */
export async function unmaskConversation(
  resources: Pick<Resources, 'db' | 'clock'>,
  staff: Staff,
  { conversationId, why }: { readonly conversationId: string; readonly why: string },
): Promise<Unmasked | null> {
  const seen = await seenBy(resources, staff, { conversationId, right: 'personal.unmask' });
  if (!seen) return null;
  const reason = why.replace(/\s+/g, ' ').trim().slice(0, longestReason);
  if (reason.length < shortestReason) return { kind: 'reason-too-short' };
  const at = resources.clock.now();
  const until = new Date(at.getTime() + minutes * 60_000);
  await resources.db.transaction(async (tx) => {
    await insertUnmasking(tx, { conversationId: seen.id, staffId: staff.id, at, until });
    await recordAudit(tx, staff, {
      ...{ act: 'conversation.unmasked', subject: { kind: 'conversation', id: seen.id } },
      ...{ agency: seen.agency, detail: { minutes }, why: reason, at },
    });
  });
  return { kind: 'unmasked', until };
}

/** What was unmasked, while it may be seen by whoever asked for it; `null` where it may not. */
export async function findUnmasked(
  resources: Pick<Resources, 'db' | 'clock'> & { readonly sessionSecret: Secret },
  staff: Staff,
  conversationId: string,
): Promise<UnmaskedDetails | null> {
  const seen = await seenBy(resources, staff, { conversationId, right: 'personal.unmask' });
  if (!seen) return null;
  const { db, clock, sessionSecret } = resources;
  const at = clock.now();
  const until = await findUnmasking(db, { conversationId: seen.id, staffId: staff.id, at });
  if (!until) return null;
  const tickets = await listSealedTickets(db, seen.id, { agencies: staff.agencies, most: mostTickets });
  const { notKept, draft } = panelWords(staff.language);
  return {
    until,
    reports: await Promise.all(tickets.map((ticket) => openReport(sessionSecret, ticket, draft))),
    dossierCodes: (await findGranted(db, seen.id, { at })).map(({ code }) => code),
    account: seen.channel === 'web' ? null : seen.chat,
    notKept: [notKept.messages, notKept.contact, notKept.proof],
  };
}

async function openReport(
  secret: Secret,
  { code, draftSealed, toldSealed, reporterSealed }: SealedTicket,
  draftTitle: string,
): Promise<UnmaskedDetails['reports'][number]> {
  if (code === null) {
    const { draft } = await unsealDraft(secret, draftSealed);
    return { code, title: draftTitle, ...personOf(draft.reporter), words: draft.words.join('\n') };
  }
  const [told, reporter] = await Promise.all([
    unsealTold(secret, toldSealed),
    unsealReporter(secret, reporterSealed),
  ]);
  return { code, title: code, ...personOf(reporter), words: told.words };
}

function personOf(reporter: Reporter | null) {
  const { name, phone, address } =
    reporter?.kind === 'named' ? reporter : { name: null, phone: null, address: null };
  return { name, phone, address, anonymous: reporter?.kind === 'anonymous' };
}
