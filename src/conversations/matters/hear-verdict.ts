import type { Held } from '#db/deliveries.ts';
import { isSaidLast } from '#db/last-said.ts';
import { findLastAnswered } from '#db/tickets.ts';
import { foldText } from '#knowledge/fold.ts';
import type { Response } from '#src/conversations/respond.ts';
import type { Working } from '#src/conversations/working.ts';
import { ticketWords } from '#src/tickets/ticket-words.ts';
import { rate, reopen, speak } from './judge-own.ts';
import type { Asked } from './looking.ts';
import { withoutCommand } from './speak-ticket.ts';
import { verdictChoices } from './verdict-choices.ts';

/**
 * "Hài lòng", "vẫn chưa ai sửa": of the report of this conversation that was answered last. Where something
 * else was spoken of since, it is asked whether that report is meant: opened again, it counts against its agency.
 */
export async function hearVerdict(resources: Working, held: Held, asked: Asked): Promise<Response | null> {
  const folded = foldText(withoutCommand(asked.text))
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
  const stars = verdicts.find(([, said]) => said.test(folded))?.[0];
  const isUnsolved = unsolved.test(folded);
  if (stars === undefined && !isUnsolved) return null;
  const since = new Date(resources.clock.now().getTime() - verdictMs);
  const code = await findLastAnswered(resources.db, { conversationId: held.id, since });
  if (code === null) return null;
  if (!(await isSaidLast(resources.db, held.id, code))) {
    const blocks = [{ kind: 'lead', text: ticketWords(asked.language).meant(code) }] as const;
    const choices = verdictChoices(code, asked.language);
    return speak(resources, held, { asked, reply: { blocks, choices }, asks: true });
  }
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
  [
    5,
    new RegExp(
      `^(?:toi |em |da )?(?:rat hai long|tuyet voi|tuyet qua|xuat sac|(?:lam |xu l[iy] |giai quyet )?(?:nhanh|tot|gioi|chu dao)(?: (?:qua|lam|ghe|that|va tot|gon))+|(?:5|nam) sao|5 5|very satisfied)${soft}$`,
    ),
  ],
];
const unsolved =
  /^(?:da |toi |em |nhung )*(?:(?:phan anh|viec nay|viec do|no|cho do|den|duong)(?: \S+){0,4} )?(?:(?:van )?chua (?:duoc |ai |thay |co ai )*(?:giai quyet|xu l[iy]|sua|lam gi|xong|don|khac phuc|den)|van (?:con |bi |y )*(?:nhu cu|vay|hu|ngap|the|nguyen)|(?:giai quyet |lam |sua )?chua xong|mo lai phan anh)(?: \S+){0,4}(?: (?:toi |em |minh )?(?:rat )?(?:khong|ko|chua) hai long(?: \S+){0,2})?$|^(?:my report is |it is )?(?:still )?not (?:solved|fixed)(?: yet)?$|^reopen(?: it| my report)?$/;
