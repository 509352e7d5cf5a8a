import { between, notDenied, type Sign } from './sign.ts';

/** What people call the paper that a procedure is about. */
const paper =
  '(?:giay|so|the|bang|ho chieu|passport|pat po|can cuoc|chung minh|ca vet|cavet|cardvet|dang ki xe|bien so|khai sinh|ban chinh|ban goc|to giay|to khai sinh|to)';
const spoils =
  'rach|nat|hu|hong|uot|am moc|moc|mo het|mo chu|mo nhoe|mo nhat|mo nat|phai mau|phai muc|bay mau|bay muc|bac mau|nhoe|nhau|gay|nut|bong troc|bong|troc|tray|tray xuoc|xuoc|lem muc|lem|dinh muc|muc nat|o vang|bien dang|moi an|moi mot|mot an|chuot can|chuot gam|chuot|con nit xe|con nit ve|loi chip';

/** What became of a paper: in the talk of a procedure that renews, changes or replaces one. */
export const paperSigns = {
  lost: {
    said: new RegExp(
      [
        `${notDenied}\\b(?:roi|rot|lam roi|lam rot|danh roi|danh|lam|bi|de|bo|troi|chay|cuon) (?:mat|rot|roi)\\b(?! (?:nang luc|suc|bao|may|phi|tien|kha nang|tich|chu quyen))`,
        `${notDenied}\\bmat (?:${between(2)})${paper}\\b`,
        `\\b${paper} ${between(5)}(?:(?:bi |da |bay )?mat|bi roi|bi rot|roi dau|rot dau|bay dau)\\b(?! (?:bao|may|phi|tien|chu|net|nang luc))`,
        '(?<!\\b(?:chong|vo|ba|bo|cha|me|ma|ong|chu|bac|co|di|cau|anh|chi|em|con|nguoi|chau)(?: [a-z]+){0,3} )\\bmat roi\\b',
        `${notDenied}\\b(?:that lac|mat tieu|mat dau|mat het|mat sach|moc tui|danh cap|trom|cuop|giat mat|bo quen|de quen|lac mat|lac dau|lu cuon|nuoc cuon|chay rui|chay het)\\b`,
        '\\b(?:khong|chang|tim hoai|kiem hoai|tim mai|kiem mai) (?:con )?(?:tim |kiem )?(?:thay|ra) (?:dau|nua|giay|the|so|bang)?',
      ].join('|'),
    ),
  },
  damaged: {
    said: new RegExp(
      [
        `${notDenied}\\b(?:bi|da|cu|qua|thi|cung|lam) (?:${between(2)})(?:${spoils})\\b(?! (?:tuoi|rong|ra|cua|tiem|quan))`,
        `\\b${paper} ${between(4)}(?:rach|nat|uot|nhoe|gay|moc|nhau|bong troc|tray)\\b`,
        '\\b(?:rach nat|hu hong|rach hong|rach het|nhoe het|mo het|uot het|mo chu|nhoe chu|uot mua|ngam nuoc|vo nuoc|uot nhem|gay lam|gay doi|chay xem|chay mot|chay goc|chay mat mot|moi an|mot an|chuot can|chuot gam|khong doc duoc|khong con doc|khong ro chu|khong quet duoc|khong nhan chip|rach roi|hu roi|con nit (?:xe|ve))\\b',
      ].join('|'),
    ),
    // Whatever ate it, what is not there any more is lost.
    unless: /\b(?:mat|het|nat|rach|sach) (?:[a-z]+ )?khong con(?: gi| nua)?\b(?! (?:doc|ro|thay|nhin))/,
  },
  wrong: {
    said: new RegExp(
      `${notDenied}\\b(?:ghi|in|viet|danh may|danh|go|nhap|de|de nham|bi|lam|cap|khai|dien) (?:${between(1)})(?:sai|nham|lon|lon lon)\\b|\\bsai (?!gon|bao nhieu|phai|lam)[a-z]+|\\bnham (?:ten|ho|ngay|nam|thang|so|que|dia chi|gioi tinh|chu|dau|dan toc)\\b|\\b(?:khong|chua) (?:dung|khop|trung|giong) (?:voi|thong tin|ten|ngay|nam|can cuoc|so|que|nhau)\\b|\\b(?:lech|thieu|du) (?:dau|chu lot|chu dem|net)\\b`,
    ),
  },
  /** The part of a birth certificate that names a parent. */
  'without-parent': {
    said: /\b(?:thieu|bo trong|de trong|trong|khong co|chua co|chua ghi|khong ghi|chi co|chi ghi)(?: (?:moi|phan|ten|muc|o|cho|ho|thong tin))* (?:ten )?(?:cha|bo|me)\b|\b(?:ghi|them|dien|bo sung)(?: (?:them|luon))* (?:ten|phan) (?:cua )?(?:cha|bo|me)\b|\b(?:phan|ten) (?:cha|bo) (?:bo|de|bi)? ?trong\b/,
    unless: /\b(?:sai|nham)\b/,
  },
  missing: {
    said: /\b(?:thieu|bo trong|de trong|bo sot|ghi thieu|con trong|khong ghi|chua ghi|khong co ghi|trong phan|trong muc|trong o)\b(?! (?:giay|ho so|tien))/,
  },
  expired: {
    said: /(?<!\b(?:sap|gan|chuan bi|chua|nua|nua la|toi|truoc khi|den khi|khi nao|bao gio|thang sau|tuan sau|nam sau|mai|sau) )\b(?:het (?:han|hieu luc|thoi han|\d+ thang)|qua (?:han|\d+ thang)|qua thoi han|tre han|khong con (?:han|hieu luc|thoi han))\b(?! (?:thang sau|tuan sau|nam sau|toi noi))/,
    unless: /\b(?:chua|con) (?:het )?han\b|\bnua (?:la |moi )?(?:het|toi) han\b/,
  },
  valid: {
    said: /\b(?:sap|gan|chuan bi|chua|nua|nua la|nua moi|sap toi|thang sau|tuan sau|nam sau) (?:het|toi|qua) han\b|\b(?:con|van con) (?:[a-z]+ )?(?:han|hieu luc|thoi han)\b|\b(?:khong|vo) thoi han\b|\bcon (?:duoc )?(?:\d+|may|vai|hai|ba) (?:ngay|tuan|thang|nam)\b|\bhet (?:trang|cho dong dau)\b/,
  },
  first: {
    said: /\blan dau\b|\b(?:chua|khong) (?:tung|he|mot lan|ai co|ai mua)\b|\b(?:chua|khong) (?:co|lam|xin|mua|dang ki|duoc|di) (?:[a-z0-9]+ ){0,6}?(?:bao gio|lan nao|lan mo|khi nao)\b|\bchua bao gio\b|\b(?:truoc|tu nho|tu be|xua|tu truoc) (?:[a-z]+ ){0,3}(?:gio|nay) (?:van |con )?chua\b/,
  },
  kept: {
    said: /\b(?:ban chinh|ban goc)(?: [a-z]+){0,3} (?:van )?con\b(?! (?:khong|dau|gi))|(?<!khong |chua |chang )\bcon (?:giu |nguyen |day du |du )*(?:ban chinh|ban goc)\b|\bco (?:san )?(?:ban chinh|ban goc)\b/,
    unless: /\b(?:khong|chang|mat) (?:con )?(?:ban chinh|ban goc)\b/,
  },
  merged: {
    said: /\b(?:sap nhap|sat nhap|doi ten (?:xa|phuong|tinh|huyen)|bo (?:cap )?huyen|gop (?:xa|tinh|phuong))\b|\b(?:xa|tinh|phuong|huyen|thanh pho|que)\b(?: [a-z]+){0,4} (?:nhap|gop|sap nhap) (?:vao|voi|lai|chung|qua|roi)\b|\b(?:xa|tinh|phuong) (?:moi|cu) (?:[a-z]+ ){0,3}(?:sap|nhap)/,
  },
} as const satisfies Readonly<Record<string, Sign>>;
