import type { Held } from '#db/deliveries.ts';
import { attachmentWords } from '#src/conversations/attachment-words.ts';
import type { Step } from '#src/conversations/merge-events.ts';
import type { Response } from '#src/conversations/respond.ts';
import { takeContact } from '#src/conversations/take-contact.ts';
import { takeLocation } from '#src/conversations/take-location.ts';
import type { Working } from '#src/conversations/working.ts';
import { lookingOf, openMatter } from './looking.ts';
import { takeProvedPhone } from './take-dossier.ts';
import { remindOfTicket, takeForTicket } from './take-ticket.ts';

/**
 * Where something is, and a phone number, belong to a report that is being told; the number opens a dossier where one waits
 * to be proved. Otherwise nothing needs them.
 */
export async function takeShared(
  resources: Working,
  held: Held,
  step: Extract<Step, { kind: 'location' | 'contact' }>,
): Promise<Response> {
  if (step.kind === 'location') return (await takeForTicket(resources, held, step)) ?? takeLocation(held);
  const { phone, own } = step;
  if (!own) return takeContact(held, { own, next: await stillAwaited(resources, held) });
  return (
    (await takeProvedPhone(resources, held, { phone, language: held.language })) ??
    (await takeForTicket(resources, held, { kind: 'contact', name: null, phone })) ??
    takeContact(held, step)
  );
}

/** What a citizen was asked for stays asked, though they sent somebody else's number. */
async function stillAwaited(resources: Working, held: Held): Promise<string | null> {
  const { language } = held;
  const looking = lookingOf(resources, held, { text: '', language });
  if (looking && openMatter(looking)?.wants === 'proof') return attachmentWords(language).contactProof;
  return await remindOfTicket(resources, held);
}
