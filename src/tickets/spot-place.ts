import { foldText, hasDiacritics } from '#knowledge/fold.ts';

/** What stands before a place, and what a place is called by. */
const before =
  '(?:o|tai|truoc|gan|doi dien|canh|ben|sau|ngay|trong|tren|duoi|khu vuc|doan|at|near|in front of|on)';
const kind =
  '(?:duong|hem|kiet|ngo|ngach|pho|quoc lo|tinh lo|huong lo|ql ?\\d+[a-z]?|cho|cau|truong|to dan pho|to(?= ?\\d)|thon|ap|ban|khu pho|khu dan cu|khu tap the|chung cu|cong vien|benh vien|tram y te|nga ba|nga tu|vong xoay|ben xe|nha may|so nha|nha so|so \\d|phuong|xa|quan|huyen|thi tran|trung tam|quay|uy ban|ubnd|mot cua|bo phan|street|road|alley|market|bridge|ward)';
/** Where the place ends and what is the matter there begins. */
const after =
  '(?= (?:bi|dang|thi|co|rat|qua|da|nhieu|khong|ko|hay|cu|may|tu|luc|hoi|hom|toi|sang|chieu|dem|suot|lien|thuong|hu|hong|ngap|toi om|nghet|xa|do|mo|lam|nua|vao|cac|nhung|la|thai do|quat|bat|doi|is|are|has|was|every|since|yesterday|today)(?![\\p{L}])|[,.;!?\\n]|$)';

/** "Đèn đường", "mặt đường" name no road, and neither does "đường hư". */
const noKind = '(?<!(?:den|mat|long|ngoai|via|qua|sang|bang|tren) )';
const noName =
  '(?! ?(?:bi|hu|hong|ngap|xau|toi|ket|nghet|tac|lay|bui|dong|day|lo|sut|sup|vo|nay|do|kia|ay|nao|lam|rat|qua|dang|thi|co|khong|ma|va)(?![\\p{L}]))';
const placed = new RegExp(
  `(?<![\\p{L}\\d])${noKind}(?:(?<before>${before}) )?${kind}(?![\\p{L}])(?= ?[\\p{L}\\d])${noName}[^,.;!?\\n]{1,80}?${after}`,
  'gu',
);
const atHome = new RegExp(
  `(?<![\\p{L}\\d])(?<before>truoc|gan|canh|sau|doi dien|ben) (?:nha|cong|cua)(?: [^,.;!?\\n]{1,60}?)?${after}`,
  'gu',
);

/** The words of a message that say where, as they were written; `null` where none do. */
export function spotPlace(text: string): string | null {
  const folded = foldText(text);
  const found = [placed, atHome]
    .flatMap((pattern) => [...folded.matchAll(pattern)])
    .sort((a, b) => a.index - b.index);
  for (const { 0: match, index, groups } of found) {
    const words = text.slice(index, index + match.length).trim();
    // Only who lives there knows where that is.
    if (ownHome.test(foldText(words))) continue;
    const isNamed = /\d|(?<=\s)\p{Lu}/u.test(words) || groups?.before !== undefined;
    if (isNamed && words.split(/\s+/).length >= 2 && isWritten(words, text)) return words;
  }
  return null;
}

const ownHome =
  /^(?:truoc|gan|canh|sau|doi dien|ben) (?:nha|cong|cua)(?: nha)?(?: (?:toi|em|minh|tui|chau|con|chung toi|bon toi))?$/;

/** In a text with marks "cho tôi" is no market, and "xa" no commune. */
function isWritten(words: string, text: string): boolean {
  return !hasDiacritics(text) || writtenKind.test(words.normalize('NFC').toLowerCase());
}

const writtenKind =
  /(?<!\p{L})(?:đường|hẻm|kiệt|ngõ|ngách|phố|quốc lộ|tỉnh lộ|hương lộ|ql|chợ|cầu|trường|tổ|thôn|ấp|bản|khu|chung cư|công viên|bệnh viện|trạm|ngã|vòng|bến|nhà|số|phường|xã|quận|huyện|thị trấn|trung tâm|quầy|[uủ][ỷy] ban|ubnd|một cửa|bộ phận|cổng|cửa|street|road|alley|market|bridge|ward)(?!\p{L})/u;
