/** A clause ends where something is over ("xong", "rồi") and where a wish begins. */
const parts =
  /[,.;:\n]+\s*|(?<=\s(?:xong|rồi|roi))\s+(?!(?:mà|ma|nhưng|nhung|thì|thi|xong|rồi|roi|ạ|nhé)(?:\s|$))|(?<!\s(?:trước|truoc))\s+(?=(?:giờ|gio|bây giờ|bay gio|chừ|chu|nay|muốn|muon)\s)/iu;

/** What tells that something is over, was before, or has happened. */
const done =
  /(?:^|\s)(?:xong|rồi|roi|đã|từng|vừa|mới|hồi (?:xưa|trước|nhỏ|đó|đi)|hoi (?:xua|truoc|nho|do|di)|ngày xưa|ngay xua|trước (?:đây|giờ|kia)|truoc (?:day|gio|kia)|năm (?:ngoái|trước|\d{4})|nam (?:ngoai|truoc|\d{4})|tháng trước|thang truoc|đang có|chỉ có)(?=\s|$)/iu;

/** What nobody has yet is not over: "đã lâu mà chưa làm", "mới sinh chưa có". */
const open = /(?:^|\s)(?:chưa|chua)(?=\s|$)(?!.*\schỉ có\s)/iu;

/** One part of a message, and whether it tells what is over. */
export type Clause = { readonly text: string; readonly isDone: boolean };

/** "Lấy vợ xong muốn chuyển hộ khẩu": what is over, and what is wanted now. */
export function spotDone(text: string): readonly Clause[] {
  return text
    .split(parts)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ text: part, isDone: done.test(part) && !open.test(part) && !wanted.test(part) }));
}

/** A wish may name what was done before: "muốn bán xe đã mua". */
const wanted =
  /^\s*(?:giờ|gio|bây giờ|bay gio|chừ|chu|nay|muốn|muon|xin|cần|can|tính|tinh|định|dinh|cho hỏi|phải|phai|làm sao|lam sao)(?=\s)/iu;
