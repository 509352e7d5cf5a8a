/** Who speaks, by the word that they call themselves; it is said at the beginning. */
const introduced =
  /^(?:(?:da|a|alo|em oi|ad|xin chao|chao em|chao|cho (?:toi|em|chi|anh|co|chu|bac|chau) hoi) ?,? )*(?<self>toi|em|chi|anh|co|chu|bac|chau|con|minh|tui|ong|ba) (?:ten|la|ho ten)\b/;
const dossier =
  /\b(?:ho so|giay hen|bien nhan|ma ho so|ket qua)\b|\b(?:coi|tra|xem|kiem tra) (?:gium|giup|dum|ho)\b/;
/** Somebody else, or what is nobody's business though they gave a name. */
const other =
  /\b(?:hang xom|nguoi (?:yeu|khac|kia|ta)|ban (?:gai|trai|toi|em)|(?:vo|chong) cu|(?:ong|ba|anh|chi|co|chu) (?:ay|kia|do|ta)|(?:xin|cho|tra|biet|tim)(?: \S+){0,4} (?:sdt|so dien thoai|dia chi|cho o|luong|tai khoan)|luong|tien an|thu nhap)\b/;

/** Whoever gives their own name and number and asks after their own dossier; of words without marks. */
export function speaksOfOwnDossier(folded: string): boolean {
  const plain = folded.replace(/[^\p{L}\d]+/gu, ' ').trim();
  const self = introduced.exec(plain)?.groups?.self;
  if (self === undefined || !dossier.test(plain) || other.test(plain)) return false;
  const owners = [...plain.matchAll(/\bcua (\S+)(?: (\S+))?/g)];
  return owners.every(([, owner = '', after = '']) => {
    const isSelf = owner === self || /^(?:toi|em|minh|tui|chau|con)$/.test(owner);
    return isSelf && (owner !== self || goesOn.test(after) || after === '');
  });
}

/** After "của chị" no name comes, but what is asked. */
const goesOn =
  /^(?:toi|den|xong|ra|the|sao|co|chua|duoc|nop|hom|o|da|bi|thi|voi|dau|nay|coi|xem|tra|giup|gium|la|ma|ngay|tu|mat)$/;
