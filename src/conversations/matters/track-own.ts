import type { Held } from '#db/deliveries.ts';
import type { Response } from '#src/conversations/respond.ts';
import type { Working } from '#src/conversations/working.ts';
import { asksHowFar } from '#src/tickets/asks-how-far.ts';
import { looksLikeCode, readTrackingCode } from '#src/tickets/tracking-code.ts';
import { hearVerdict } from './hear-verdict.ts';
import { rate, reopen } from './judge-own.ts';
import type { Asked } from './looking.ts';
import { openTicket } from './open-ticket.ts';
import { withoutCommand } from './speak-ticket.ts';
import { tellByCode } from './tell-by-code.ts';
import { tellOwnTickets } from './tell-own-tickets.ts';

/** `/phananh`: with a code it tells how that report stands, otherwise one is begun. */
export async function openOrTrack(resources: Working, held: Held, asked: Asked): Promise<Response | null> {
  return (
    (await trackTicket(resources, held, { ...asked, text: `#phananh ${asked.text}` })) ??
    (await openTicket(resources, held, asked))
  );
}

/**
 * How a report stands, for whoever has its code, in whatever words it comes; and what its citizen says of the answer. `null`
 * where a message is about neither.
 */
export async function trackTicket(resources: Working, held: Held, asked: Asked): Promise<Response | null> {
  const { text } = asked;
  const stars = starsPress.exec(text);
  if (stars) return await rate(resources, held, { asked, code: stars[1] ?? '', stars: Number(stars[2]) });
  const again = reopenPress.exec(text);
  if (again) return await reopen(resources, held, { asked, code: again[1] ?? '' });
  if (looksLikeCode(text) || readTrackingCode(text) !== null) return await tellByCode(resources, held, asked);
  if (asksHowFar(withoutCommand(text))) return await tellOwnTickets(resources, held, asked);
  return await hearVerdict(resources, held, asked);
}

const starsPress = /^#phananh sao (PA-[\w-]+) ([1-5])$/;
const reopenPress = /^#phananh mo (PA-[\w-]+)$/;
