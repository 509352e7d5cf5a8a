import { findChoice } from '#db/answers.ts';
import type { Held, WaitingDelivery } from '#db/deliveries.ts';
import type { ErasedBy } from '#db/erase-conversation.ts';
import { takeChoice } from '#src/answers/take-choice.ts';
import type { Resources } from '#src/resources.ts';
import { plainWish, spotCommand } from './spot-command.ts';

/** Everything goes, up to the first `through` of what waits; what came after belongs to a new conversation. */
export type Erasure = { readonly by: ErasedBy; readonly through: number };

/** As the buttons send them, and as they may be typed. */
export const eraseValue = 'đồng ý xóa';
export const keepValue = 'không xóa';

/** Whether what waits ends the conversation: the platform says so, or the citizen, who was asked and has agreed. */
export async function spotErasure(
  { db }: Pick<Resources, 'db'>,
  held: Held,
  waiting: readonly WaitingDelivery[],
): Promise<Erasure | null> {
  const withdrawn = waiting.findLastIndex(({ event }) => event.kind === 'withdrawn');
  if (withdrawn >= 0) return { by: 'platform', through: withdrawn + 1 };
  if (!held.erasureAsked) return null;
  const at = waiting.findIndex(({ event }) => 'messageId' in event && event.kind !== 'noted');
  const first = waiting[at];
  return first && (await agrees(db, held, first)) ? { by: 'citizen', through: at + 1 } : null;
}

/** Agreed twice, by a second tap or a second line: it is done already, and there is nothing left to say. */
export async function isEcho(
  { db }: Pick<Resources, 'db'>,
  held: Held,
  waiting: readonly WaitingDelivery[],
): Promise<boolean> {
  if (!held.erased) return false;
  for (const { event } of waiting) {
    const echoes =
      event.kind === 'text'
        ? saysErase(event.text)
        : event.kind === 'choice'
          ? event.value === eraseValue
          : event.kind === 'press'
            ? (await findChoice(db, held.id, event)) === null
            : event.kind === 'noted';
    if (!echoes) return false;
  }
  return true;
}

async function agrees(db: Resources['db'], held: Held, { event }: WaitingDelivery): Promise<boolean> {
  switch (event.kind) {
    case 'text':
      return saysErase(event.text) || takeChoice(event.text, held.topic) === eraseValue;
    case 'choice':
      return event.value === eraseValue;
    case 'press':
      return (await findChoice(db, held.id, event)) === eraseValue;
    default:
      return false;
  }
}

/** "xóa", "Dạ em đồng ý ạ": nothing beside it, as it cannot be taken back. The command alone asks once more. */
export function saysErase(text: string): boolean {
  const wish = plainWish(text);
  return agreed.test(wish) && (wish === plainWish(eraseValue) || spotCommand(text) === null);
}

/** "không", "thôi": nothing is erased, and nothing more is asked. */
export function saysKeep(text: string): boolean {
  return refused.test(plainWish(text));
}

const agreed =
  /^(?:dong y(?: xoa)?|xoa|xoa het|xoa tat ca|xoa toan bo|agree|i agree|delete|erase|yes delete)$/;
const refused =
  /^(?:khong|ko|k|thoi|khoan|huy|huy bo|dung|dung xoa|khong xoa|ko xoa|giu lai|khong dong y|no|cancel|keep)(?: (?:khong|nua|vay|thoi))*$/;
