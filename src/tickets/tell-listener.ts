import { leaseWebhook, settleWebhook, type WebhookFate } from '#db/ticket-webhooks.ts';
import { findTicket } from '#db/tickets.ts';
import { dayInVietnam } from '#src/clock.ts';
import { settingsOf, type Ticketing } from './ticket-settings.ts';
import { publicView } from './track-ticket.ts';

const leaseMs = 60_000;
/** About two days, an hour apart at the end. */
const mostAttempts = 60;
const firstMs = 5_000;
const longestMs = 3_600_000;

/**
 * Tells the listener the next thing that became of a ticket: at least once, and of one ticket in order. It is told what
 * everybody sees, not what was reported or by whom.
 */
export async function tellListener(
  resources: Pick<Ticketing, 'db' | 'clock' | 'log' | 'tickets'>,
): Promise<'idle' | 'done'> {
  const { listener } = settingsOf(resources);
  const due = listener && (await leaseWebhook(resources.db, leaseMs));
  if (!listener || !due) return 'idle';
  const ticket = await findTicket(resources.db, { id: due.ticketId });
  const seen = ticket && publicView(ticket, dayInVietnam(resources.clock.now()));
  const body = JSON.stringify({ id: due.eventId, event: due.event, at: due.at.toISOString(), ticket: seen });
  const heard = await listener.tell({ id: due.eventId, body });
  const fate = fateOf(heard, due.attempts);
  await settleWebhook(resources.db, due, fate);
  if (fate.state === 'dead')
    resources.log.error('ticket.untold', { ticket: due.ticketId, attempts: due.attempts });
  return 'done';
}

function fateOf(heard: 'told' | 'refused' | 'again', attempts: number): WebhookFate {
  if (heard === 'told') return { state: 'sent' };
  if (heard === 'refused' || attempts >= mostAttempts) return { state: 'dead', error: heard };
  return { state: 'queued', error: heard, afterMs: Math.min(firstMs * 2 ** (attempts - 1), longestMs) };
}
