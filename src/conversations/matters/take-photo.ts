import type { Held } from '#db/deliveries.ts';
import { keepAttachment } from '#src/conversations/keep-attachment.ts';
import type { Step } from '#src/conversations/merge-events.ts';
import type { Response } from '#src/conversations/respond.ts';
import type { Working } from '#src/conversations/working.ts';
import { takeForTicket, takeTicket } from './take-ticket.ts';

/**
 * What is sent while a report is told belongs to it, and what is written under it is told as well. Of several that come
 * together only the last is spoken of. `null` where no report is told; a voice message has its own way.
 */
export async function takePhoto(
  resources: Working,
  held: Held,
  { step, next }: { readonly step: Step; readonly next: Step | undefined },
): Promise<Response | null> {
  if (step.kind !== 'attachment' || step.attachment.kind === 'voice') return null;
  const kept = keepAttachment(step);
  if (kept.kind !== 'attachment') return null;
  const taken = await takeForTicket(resources, held, { kind: 'photo', attachmentId: kept.attachment.id });
  if (!taken) return null;
  const effects = [kept, ...taken.effects];
  const text = step.caption?.trim() ?? '';
  if (text !== '') {
    const left = taken.effects.findLast((effect) => effect.kind === 'ticket')?.left;
    const asked = { text, language: held.language };
    const told = await takeTicket(resources, { ...held, ticket: left ?? null }, asked);
    if (told) return { ...told, effects: [...effects, ...told.effects] };
  }
  const isFollowed = next?.kind === 'attachment' && next.attachment.kind !== 'voice';
  return { ...taken, effects, said: isFollowed ? [] : taken.said };
}
