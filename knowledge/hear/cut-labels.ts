import type { PersonalSpan } from '#knowledge/spot-personal.ts';

/** What only says that a number or a name comes: "sđt:", "em tên là". */
const labels: Partial<Readonly<Record<PersonalSpan['kind'], RegExp>>> = {
  phone: label(
    'sđt|sdt|số điện thoại|so dien thoai|điện thoại|dien thoai|số đt|so dt|đt|dt|zalo|số zalo|so zalo|phone|tel|lh|liên hệ|lien he|gọi|goi|gọi lại|goi lai|số máy|so may|số|so',
  ),
  account: label('stk|tk|số tài khoản|so tai khoan|tài khoản|tai khoan'),
  email: label('e-?mail|gmail|mail|thư điện tử|thu dien tu'),
  address: label('địa chỉ|dia chi|đ/c|nhà ở|nha o|nhà|nha|ở|tại|tai'),
  name: label('họ và tên|ho va ten|họ tên|ho ten|tên là|ten la|tên|ten|là|la|ông|bà'),
  'personal-number': label('số|so'),
};

/** Somebody changes their number: it is what they ask about. */
const changes =
  /(?<!\p{L})(?:đổi|doi|cập nhật|cap nhat|thay|sửa|sua|thêm|them|hủy|huỷ|huy|xóa|xoá|xoa|khóa|khoá|khoa) (?:lại |lai )?$/iu;

/** Beside a name a card's number tells who somebody is, unless the card itself is lost or wanted. */
const card = label('cccd|cmnd|cmt|cmtnd|căn cước|can cuoc|căn cước công dân|can cuoc cong dan');
const wanted =
  /(?<!\p{L})(?:mất|mat|làm|lam|đổi|doi|cấp|cap|lại|lai|xin|rớt|rot|thẻ|the|hỏng|hong|nhận|nhan) (?:cccd|cmnd|cmt|cmtnd|căn cước|can cuoc)(?: công dân| cong dan)?(?: số| so)?\s?:?\s?$/iu;

/** A text without what is personal, and without the words that only announce it. */
export function cutLabels(text: string, spans: readonly PersonalSpan[]): string {
  let kept = '';
  let at = 0;
  const isSigned = spans.some(({ kind }) => kind === 'name');
  for (const { kind, from, to } of spans) {
    const before = text.slice(at, from);
    const isCard = kind === 'personal-number' && isSigned && !wanted.test(before);
    const announced = isCard && card.test(before) ? card : labels[kind];
    const cut = announced ? before.replace(announced, ' ') : before;
    kept += `${changes.test(cut.trimEnd().concat(' ')) ? before : cut} `;
    at = to;
  }
  return kept + text.slice(at);
}

function label(words: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{M}])(?:${words})(?: (?:là|la|số|so|ngân hàng|ngan hang|của em|cua em|của tôi|cua toi|em|tôi|toi|mình|minh))*\\s?:?\\s?$`,
    'iu',
  );
}
