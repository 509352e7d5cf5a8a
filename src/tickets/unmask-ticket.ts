import { demandRight } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import { auditTicket } from './audit-ticket.ts';
import type { Moving } from './move-ticket.ts';
import { unsealReporter, unsealTold } from './sealed-ticket.ts';
import type { Reporter } from './ticket.ts';
import type { Ticketing } from './ticket-settings.ts';
import { withSeenTicket } from './with-seen-ticket.ts';

/** What a report holds of whoever told it; each `null` where nothing is kept. */
export type UnmaskedTicket = {
  readonly words: string;
  readonly place: string | null;
  readonly dossierCode: string | null;
  readonly reporter: Reporter | null;
};

/** Shorter than this is no reason. */
export const shortestReason = 10;

/**
 * Opens what is sealed, for whoever may and says why: that they looked stands in the audit before they see it. `null`
 * where there is no such report. Throws `forbidden` without the right, `invalid` without a reason.
 */
export async function unmaskTicket(
  resources: Moving & Pick<Ticketing, 'sessionSecret'>,
  by: Staff,
  { code, why }: { readonly code: string; readonly why: string },
): Promise<UnmaskedTicket | null> {
  demandRight(by, 'personal.unmask');
  let sealed: { readonly told: string | null; readonly reporter: string | null } | null = null;
  await withSeenTicket(resources, { by, code }, async (tx, ticket, at) => {
    sealed = { told: ticket.toldSealed, reporter: ticket.reporterSealed };
    await auditTicket(tx, by, { ticket, at, act: 'unmasked', detail: {}, why });
  });
  return sealed === null ? null : await open(resources.sessionSecret, sealed);
}

async function open(
  secret: Ticketing['sessionSecret'],
  sealed: { readonly told: string | null; readonly reporter: string | null },
): Promise<UnmaskedTicket> {
  const told = await unsealTold(secret, sealed.told);
  const reporter = await unsealReporter(secret, sealed.reporter);
  return { words: told.words, place: told.place?.words ?? null, dossierCode: told.dossierCode, reporter };
}
