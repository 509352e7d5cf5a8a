import type { Topic } from '#db/conversations.ts';
import { foldText } from '#knowledge/fold.ts';

const ordinals = ['mot', 'hai', 'ba', 'bon', 'nam'];
const counted = new RegExp(
  `^(?:so|chon|cau|y)?\\s*(?:cai|so|muc|thu tuc)?\\s*(?:thu)?\\s*([1-9]\\d?|${ordinals.join('|')}|dau tien|dau|nhat|nhi|cuoi cung|cuoi)(?: (?:do|nay|kia|a|nhe|nha|nghe|di|em|ad|ban|oi|nhe em|do em|thoi))*[.)!]*$`,
);
const yes =
  /^(?:vang|da|u|uh|ok|oke|dung|phai|chuan|chinh xac|yes)(?: (?:vang|da|dung|phai|roi|vay|the|a|do|luon))*[.!]?$/;

/** The choice that a short message takes from those last offered: its number, its label, or yes to the only one asked about. */
export function takeChoice(text: string, topic: Topic): string | null {
  const choices = topic.choices ?? [];
  const said = foldText(text).trim();
  const [only, another] = topic.entryId === undefined ? choices : [];
  if (only && !another && yes.test(said)) return only.value;
  const number = counted.exec(said)?.[1];
  if (number?.startsWith('cuoi')) return choices.at(-1)?.value ?? null;
  if (number) return choices[positionOf(number)]?.value ?? null;
  return choices.find(({ label, value }) => foldText(label) === said || value === text)?.value ?? null;
}

function positionOf(number: string): number {
  if (number === 'nhi') return 1;
  const spoken = ordinals.indexOf(number);
  if (spoken >= 0) return spoken;
  return /^\d+$/.test(number) ? Number(number) - 1 : 0;
}
