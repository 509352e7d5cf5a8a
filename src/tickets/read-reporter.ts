import { foldText } from '#knowledge/fold.ts';
import { foldedSurnames } from '#knowledge/hear/name-words.ts';
import { spotPersonal } from '#knowledge/spot-personal.ts';
import { soundsLikeTalk } from './sounds-like-talk.ts';
import type { Reporter } from './ticket.ts';

const nobody = { kind: 'named', name: null, phone: null, address: null } as const;
const aboutMyself =
  /\b(?:toi|em|minh|tui|chau|con) ten\b|\bten (?:toi|em|minh|chau) (?:la )?|\b(?:ho ten|ho va ten|nguoi (?:gui|phan anh))\b|\b(?:toi|em|minh|tui) la (?=\p{L}+ \p{L}+)|\bmy name is\b|\bi am\b/u;
const myNumber =
  /\b(?:sdt|so dien thoai|dien thoai|dt|so (?:cua )?(?:toi|em|minh)|lien he|goi (?:cho )?(?:toi|em|minh)|phone|call me)\b/;
const myHome =
  /\b(?:dia chi|(?:toi|em|minh|tui|nha (?:toi|em|minh)) o|(?:toi|em|minh|tui) (?:dang )?(?:song|ngu|cu tru) (?:o|tai)|address|i live)\b/;

/**
 * What a message tells of who reports. Where it was asked everything in it is theirs; otherwise only what they say of
 * themselves: the name of whoever shouted at them is not the reporter's.
 */
export function readReporter(
  written: string,
  { asked, before }: { readonly asked: boolean; readonly before: Reporter | null },
): Reporter | null {
  // A line of its own is a piece of its own: the number of a house goes on no phone number.
  const text = written.replace(/\n+/g, ', ').replace(/(?<!\d)(0\d{9}) +(?=\d)/g, '$1, ');
  const folded = foldText(text);
  const spans = spotPersonal(text);
  const told = (kind: (typeof spans)[number]['kind']) => {
    const span = spans.find((one) => one.kind === kind);
    return span ? text.slice(span.from, span.to).trim() : null;
  };
  const name = asked || aboutMyself.test(folded) ? told('name') : null;
  const phone = asked || myNumber.test(folded) ? (told('phone') ?? told('email')) : null;
  const known = before?.kind === 'named' ? before : nobody;
  const rest = asked ? leftOver(text, { name, phone }) : [];
  const [first = ''] = rest;
  const isName = name === null && known.name === null && looksLikeName(first);
  const home = told('address');
  const pieces = isName ? rest.slice(1) : rest;
  const address = asked ? (addressIn(pieces) ?? home) : myHome.test(folded) ? home : null;
  const found = {
    kind: 'named',
    name: isName ? first : (name ?? known.name),
    phone: phone ?? known.phone,
    address: address ?? known.address,
  } as const;
  const isNothing = found.name === null && found.phone === null && found.address === null;
  return isNothing ? before : found;
}

/** What was said beside name and phone, in its pieces. */
function leftOver(
  text: string,
  { name, phone }: { readonly name: string | null; readonly phone: string | null },
): readonly string[] {
  let rest = text;
  for (const found of [name, phone]) if (found) rest = rest.replace(found, ',');
  return rest
    .split(/[,;\n]+/)
    .map((one) => one.replace(labels, '').trim())
    .filter((one) => /[\p{L}\d]{2,}/u.test(one));
}

const labels =
  /^[\s.:-]*(?:(?:dạ|da|em|tôi|toi|mình|minh|họ và tên|họ tên|ho ten|tên|ten|là|la|số điện thoại|so dien thoai|điện thoại|dien thoai|sđt|sdt|địa chỉ|dia chi|ở|o|tại|tai|nhà|my name is|phone|address)(?![\p{L}])[\s.:-]*)+|[\s.:-]+$/giu;

/** It begins with a surname, or all of it is written large. */
function looksLikeName(words: string): boolean {
  const parts = words.split(' ');
  if (parts.length > 5 || !/^\p{L}+(?: \p{L}+)*$/u.test(words) || placeWord.test(words)) return false;
  const isLarge = parts.every((part) => /^\p{Lu}/u.test(part));
  return isLarge || (parts.length > 1 && foldedSurnames.has(foldText(parts[0] ?? '')));
}

const selfAlone = /^(?:bà|ông|anh|chị|cô|chú|bác|số|ba|ong|chi|co|chu|bac|so)$/iu;
const placeWord = /(?<!\p{L})(?:đường|duong|phường|phuong|xã|thôn|thon|hẻm|kiệt|tổ|ngõ|khu)(?!\p{L})/iu;

function addressIn(pieces: readonly string[]): string | null {
  const address = pieces
    .filter((piece) => !selfAlone.test(piece))
    .filter((piece) => /\d/.test(piece) || !soundsLikeTalk(piece))
    .join(', ');
  // "Gửi" or "đúng" is none.
  return /\d|\S \S/.test(address) ? address.slice(0, 300) : null;
}
