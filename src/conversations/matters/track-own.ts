import type { Held } from '#db/deliveries.ts';
import { findLastAnswered, findTicket } from '#db/tickets.ts';
import { foldText } from '#knowledge/fold.ts';
import type { Response } from '#src/conversations/respond.ts';
import type { Working } from '#src/conversations/working.ts';
import { sayTracked } from '#src/tickets/say-ticket.ts';
import { trackTicket as track } from '#src/tickets/track-ticket.ts';
import { looksLikeCode, readTrackingCode } from '#src/tickets/tracking-code.ts';
import { rate, reopen, speak } from './judge-own.ts';
import type { Asked } from './looking.ts';
import { openTicket } from './open-ticket.ts';
import { withoutCommand } from './speak-ticket.ts';
import { verdictChoices } from './verdict-choices.ts';

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
  if (looksLikeCode(text) || readTrackingCode(text) !== null) return await tell(resources, held, asked);
  return await hearVerdict(resources, held, asked);
}

const starsPress = /^#phananh sao (PA-[\w-]+) ([1-5])$/;
const reopenPress = /^#phananh mo (PA-[\w-]+)$/;

async function tell(resources: Working, held: Held, asked: Asked): Promise<Response | null> {
  const tracked = await track(resources, withoutCommand(asked.text));
  const reply = sayTracked(tracked, asked.language);
  if (!reply) return null;
  const code = tracked.kind === 'found' ? tracked.ticket.code : null;
  const ticket = code === null ? null : await findTicket(resources.db, { code });
  const isOwn = ticket !== null && ticket.conversationId === held.id;
  const choices = isOwn && code && ticket.state === 'answered' ? verdictChoices(code, asked.language) : [];
  return speak(resources, held, { asked, reply: { ...reply, choices } });
}

/** "Hài lòng", "vẫn chưa ai sửa": of the report of this conversation that was answered last. */
async function hearVerdict(resources: Working, held: Held, asked: Asked): Promise<Response | null> {
  const folded = foldText(withoutCommand(asked.text))
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
  const stars = verdicts.find(([, said]) => said.test(folded))?.[0];
  const isUnsolved = unsolved.test(folded);
  if (stars === undefined && !isUnsolved) return null;
  const since = new Date(resources.clock.now().getTime() - verdictMs);
  const code = await findLastAnswered(resources.db, { conversationId: held.id, since });
  if (code === null) return null;
  if (isUnsolved || stars === undefined) return await reopen(resources, held, { asked, code });
  return await rate(resources, held, { asked, code, stars });
}

const verdictMs = 30 * 86_400_000;
const soft = '(?: (?:a|roi|nhe|nha|lam|cam on|em|voi|cau tra loi|voi cau tra loi|nay|do))*';
const verdicts: readonly (readonly [number, RegExp])[] = [
  [1, new RegExp(`^(?:toi |em )?(?:rat (?:khong|ko) hai long|qua te|rat te|very dissatisfied)${soft}$`)],
  [2, new RegExp(`^(?:toi |em )?(?:khong|ko|k|chua|hong) hai long${soft}$|^(?:dissatisfied|not satisfied)$`)],
  [3, new RegExp(`^(?:binh thuong|tam duoc|cung duoc|neither)${soft}$`)],
  [4, new RegExp(`^(?:toi |em |da )?(?:hai long|duoc roi hai long|satisfied)${soft}$`)],
  [5, new RegExp(`^(?:toi |em |da )?(?:rat hai long|tuyet voi|very satisfied)${soft}$`)],
];
const unsolved =
  /^(?:da |toi |em |nhung )*(?:(?:phan anh|viec nay|viec do|no|cho do|den|duong)(?: \S+){0,4} )?(?:(?:van )?chua (?:duoc |ai |thay |co ai )*(?:giai quyet|xu li|sua|lam gi|xong|don|khac phuc|den)|van (?:con |bi |y )*(?:nhu cu|vay|hu|ngap|the|nguyen)|(?:giai quyet |lam |sua )?chua xong|mo lai phan anh)(?: \S+){0,4}$|^(?:my report is |it is )?(?:still )?not (?:solved|fixed)(?: yet)?$|^reopen(?: it| my report)?$/;
