import { foldText } from '#knowledge/fold.ts';

const around =
  '(?:da|ra|ngoai|duoc|thoat|chay|a|u|ok|oke|vang|toi|em|minh|tui|chau|con|anh|chi|ban|gio|bay gio|hien|moi nguoi|ca nha|nguoi|nha|thi|da|duoc|on|cam on|roi|lai|nhe|nha|di|giup|ho|cho|voi|luon|phan anh|viec|chuyen|cai|do|nay|den|mang|dang|do dang|dan|cua|thoi|ma|va|la|het|hoan toan|it|the|report|now|please|i|m|am|we|are|let|s)';
const safe = '(?:an toan|binh an|on|khong sao|het (?:chay|nguy hiem|so)|qua con nguy hiem|safe)';
const on = '(?:tiep(?: tuc)?|(?:viet|lam|ghi|noi|ke|khai) tiep|quay lai|tro lai|go on|continue|back)';
const said = new RegExp(
  `^(?:${around} )*(?:${safe}(?: ${around})* (?:roi|now)|${safe}|${on})(?: (?:${around}|${on}|${safe}))*$`,
);
const mostWords = 14;

/** "Tôi an toàn rồi, tiếp đi", "quay lại phản ánh": the report goes on, and nothing of it is told. */
export function goesOn(text: string): boolean {
  const folded = foldText(text)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
  return folded.split(' ').length <= mostWords && said.test(folded);
}
