import type { Sign } from './concern.ts';

/** A suit, not a parcel, a condition or an opinion. */
const suit =
  '(?:khoi kien|kien tung|kien (?:ra )?toa|(?<!dieu |su |buu |phu |linh |van |y |chung |cau )kien(?! (?:hang(?! xom)|nghi|truc|toan|thuc|tao|quyet|tuong|giang|an|xuong)))';

/** Advice on winning, guilt and who is right: for a lawyer. How a complaint or a suit is filed is a procedure. */
export const legalAdviceSigns: readonly Sign[] = [
  {
    said: new RegExp(
      `\\b(?:co )?nen ${suit}\\b|\\b${suit}\\b[^.!?]{0,40}\\b(?:thang|thua|an thua|duoc khong|noi khong|co duoc kien|nen khong|hay thoi)\\b|\\bco nen\\b[^.!?]{0,25}\\b${suit}\\b|\\bkha nang (?:thang|thua)(?: kien)?\\b|\\b(?:co|se|lieu|chac|muon|de|sao) (?:\\S+ )?(?:thang|thua) kien\\b|\\bshould i sue\\b|\\b(?:win|lose) (?:the|my|this) (?:case|lawsuit)\\b|\\bcan i sue\\b`,
    ),
    marked: /kiện|khả năng|sue|case|lawsuit/i,
    unless: /\b(?:buu|dieu|su|linh|phu) kien\b|\bkien nghi\b/,
  },
  {
    said: /\bai (?:la nguoi )?(?:dung|phai|co ly),? (?:(?:va|hay|con) )?ai (?:la nguoi )?(?:sai|trai|co loi)\b|\bai (?:dung|sai) (?:ai|trong|vay|the|ha|nhi|day)\b|\b(?:toi|em|minh|ho|hang xom|ben kia) (?:co )?(?:dung|sai) (?:hay|khong)(?: \S+)?$|\b(?:loi|trach nhiem) (?:thuoc ve|la cua|cua) ai\b|\bwho is (?:right|at fault|to blame)\b/,
    marked: /đúng|sai|phải|lỗi|trách nhiệm|who/i,
    unless:
      /\b(?:khai|ghi|viet|thong tin|ten|ngay sinh|nam sinh|the|giay|bia|so) (?:\S+ ){0,2}(?:dung|sai)\b/,
  },
  {
    said: /\b(?:co |phai )?(?:bi |phai )?(?:di tu|ngoi tu|o tu(?! doi| ngay| nam| thang| luc| khi| nho| truoc| ben| phuong| xa| chuc)|vao tu|phat tu|tu may nam|may nam tu|bao nhieu nam tu|truy to|khoi to|truy cuu (?:trach nhiem )?hinh su)\b[^.!?]{0,20}\b(?:khong|ko|k|bao lau|may nam|chua|sao)\b|\b(?:bi|phat|di|ngoi) (?:may|bao nhieu) nam tu\b|\bgo to jail\b|\bbe (?:jailed|prosecuted)\b/,
    marked: /tù|truy tố|khởi tố|hình sự|jail|prosecut/,
    unless:
      /\b(?:can cuoc|cccd|ho chieu|khai sinh|ket hon|bang lai|ly lich tu phap|li lich tu phap|xoa an tich|thuong tru|giay xac nhan)\b/,
  },
  {
    said: /\b(?:tu van|loi khuyen) (?:phap ly|phap luat|luat)\b[^.!?]{0,60}\b(?:tranh chap|vu (?:viec|an|kien)|kien|ly hon|hop dong|thang|nen)\b|\b(?:tu van|khuyen) (?:giup |cho )?(?:toi|em|minh)\b[^.!?]{0,40}\b(?:tranh chap|vu kien|vu an|kien tung|ra toa)\b|\blegal advice\b/,
  },
  {
    said: /\b(?:hop dong|giay|di chuc|thoa thuan|viec|hanh vi|lam (?:the|vay|nhu)|quyet dinh)\b[^.!?]{0,40}\b(?:co (?:dung luat|trai luat|vi pham (?:phap luat|luat)|hop phap|vo hieu|pham (?:toi|luat))) (?:khong|ko|k|hay)\b/,
    marked: /luật|pháp|vô hiệu|phạm/,
    unless: /\b(?:chung thuc|cong chung|nhap canh|dich thuat|hoa lanh su)\b/,
  },
  {
    said: /\b(?:ly hon|li hon|ly di|chia tay)\b[^.!?]{0,40}\b(?:ai (?:se )?(?:duoc )?nuoi|ai duoc (?:quyen )?nuoi|gianh (?:duoc )?(?:quyen )?nuoi|chia tai san (?:the nao|ra sao|sao|bao nhieu)|duoc chia (?:bao nhieu|the nao|gi))\b|\b(?:gianh|doi) (?:lai )?(?:quyen nuoi con|dat|nha|tai san|thua ke)\b[^.!?]{0,30}\b(?:cach nao|the nao|duoc khong|lam sao|sao)\b/,
  },
  {
    said: /\b(?:ai (?:duoc|co quyen) (?:huong|thua ke)|(?:toi|em|minh|con) co (?:duoc |quyen )?(?:chia|huong) (?:thua ke|di san|dat|tai san))\b[^.!?]{0,30}(?:\?|khong|ko|nhieu hon|$)/,
    marked: /thừa kế|di sản|chia|hưởng/,
    unless:
      /\b(?:giay to|thu tuc|ho so|tro cap|bao hiem|le phi|dang ki|dang ky|khai|sang ten|che do|tu tuat)\b/,
  },
  {
    said: /\b(?:toi|em|minh) (?:co )?(?:phai|bi) (?:boi thuong|den) (?:bao nhieu|khong|ko)\b|\b(?:doi|yeu cau|bat) (?:\S+ ){0,3}boi thuong (?:duoc )?(?:bao nhieu|khong|the nao)\b/,
    unless: /\b(?:nha nuoc|thu hoi dat|giai phong mat bang|tai dinh cu|thu tuc)\b/,
  },
  {
    said: /\bluat su nao (?:gioi|tot|re|uy tin|hay)\b|\b(?:lach|ne|tranh) luat\b|\btron thue\b|\bcach (?:lam|che) (?:giay to )?gia\b|\bkhai (?:gian|khong dung su that)\b[^.!?]{0,20}\b(?:duoc khong|sao|co bi)\b/,
    unless: /\bphat\b/,
  },
  {
    said: /\bbi (?:bat|xu|xu tu|di tu) (?:khong|ko|may nam|bao lau|bao nhieu nam|the nao)\b|\btoa (?:se )?(?:xu|phan|cho|tuyen) (?:sao|the nao|ai|ra sao)\b/,
    marked: /bắt|xử|tù|tòa|toà/,
  },
  {
    said: /\b(?:la|vay|the) (?:co )?(?:dung hay sai|sai hay dung|sai dung khong|dung hay sai luat|trai luat khong|sai luat khong)\b|\bben nao (?:sai|dung|co loi|phai chiu)\b/,
    unless: /\b(?:khai|ghi|viet|ngay sinh|thong tin)\b/,
  },
  {
    said: /\b(?:lan|chiem|lay|giu|muon|vay)\b[^.!?]{0,30}\b(?:doi lai|kien doi|lay lai) (?:\S+ )?(?:duoc )?khong\b|\b(?:quyt|xu|tron|khong phai tra|choi) no\b|\bco choi duoc khong\b/,
    unless: /\b(?:le phi|tam ung|dat coc dau gia|ho so|giay to)\b/,
  },
  {
    said: /\b(?:vo|chong|toi|em|ai) (?:hay|hoac) (?:vo|chong|toi|em|ba no|me no)\b[^.!?]{0,15}\bnuoi con\b|\bnen (?:nhan toi|l[iy] hon(?! (?:roi|xong))|ra toa|khai nhan)\b/,
  },
  {
    said: /\b(?:di chuc|giay viet tay|giay no|giay vay|hop dong)\b[^.!?]{0,30}\b(?:hop le|co gia tri|gia tri|co hieu luc)\b[^.!?]{0,8}\b(?:khong|ko)\b/,
    unless: /\b(?:chung thuc|cong chung|sang ten|thu tuc|thoi han|bao lau)\b/,
  },
];
