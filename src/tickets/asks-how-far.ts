import { foldText } from '#knowledge/fold.ts';

const report = '(?:phan anh|kien nghi|gop y|bao cao su co|don phan anh|report)';
const far =
  '(?:(?:toi|den|di den|di toi) (?:dau|khuc nao|giai doan nao|buoc nao)|the nao|ra sao|sao roi|co (?:ai|nguoi) (?:xu l[iy]|giai quyet|lo|xem|nhan)|(?:duoc )?(?:xu l[iy]|giai quyet|tra loi|tiep nhan|xem|gui|nhan)(?: \\S+)? (?:chua|roi chua|xong chua)|xong chua|bao gio (?:xong|tra loi|co)|khi nao (?:xong|tra loi|co)|co ket qua|tinh trang|how far|status|stand)';
const asks = new RegExp(
  [
    `\\b${report}\\b(?: \\S+){0,6}? ${far}\\b`,
    `\\b(?:tinh trang|tien do|ket qua|trang thai|status of)(?: \\S+){0,3}? ${report}\\b`,
    `^(?:(?:cho|toi|em|minh|xin|muon|can|giup|da) )*(?:xem|coi|kiem tra|tra cuu|theo doi|tra|check|track)(?: \\S+){0,3}? ${report}\\b(?: (?:cua )?(?:toi|em|minh|tui|da gui|hom truoc|hom qua|cu|lai|voi|a|nhe|nha|report))*$`,
  ].join('|'),
);
/** A report that is begun tells what happened. */
const begins =
  /\b(?:muon|can|xin|de) (?:\S+ )?(?:phan anh|kien nghi|gop y) (?:ve|viec|chuyen|chuyen|cai|them|la)\b/;
const mostWords = 16;

/** "Phản ánh của tôi tới đâu rồi": of a report that was sent, with or without its code. */
export function asksHowFar(text: string): boolean {
  const folded = foldText(text)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
  return folded.split(' ').length <= mostWords && asks.test(folded) && !begins.test(folded);
}
