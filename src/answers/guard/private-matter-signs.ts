import type { Sign } from './concern.ts';

/** What nobody is told about somebody else. */
const personal =
  '(?:ho so|so dien thoai|sdt|dien thoai|so can cuoc|so cccd|cccd|can cuoc|so cmnd|cmnd|chung minh thu|dia chi|cho o|noi o|ngay sinh|nam sinh|so tai khoan|tai khoan|muc luong|luong|thu nhap|so do|so nha|thong tin(?: ca nhan)?|ma so thue|ma so bao hiem|so bao hiem|bien so xe|benh an|tinh trang hon nhan|ly lich|li lich|phan anh|don to cao|don khieu nai|ten|tien an|tien su|so du(?: ngan hang)?|email|e-mail|mail|mat khau)';
/** Somebody who is not the one asking, nor of their family. */
const somebody =
  '(?:(?:ong|ba|anh|chi|co|chu|bac|em|thang|con|nguoi)(?: \\S+){0,3} (?:kia|do|ay|nay|hang xom|ban dat|thue nha|dau duong|ben canh)|hang xom|nha hang xom|nguoi (?:khac|dung ten khac|to cao|phan anh|la|dan khac|dung khac|yeu cu)|nguoi dung(?: khac)?|khach (?:hang )?khac|vo cu|chong cu|nguoi yeu(?: cu)?|ke (?:no|lua dao)|chu (?:no|dat|nha|xe)|con no|ban gai|ban trai|(?:ong|ba|anh|chi|co|chu|bac)(?: (?!cua|ay|toi|em|minh|noi|ngoai|xa|nha|con|vo|chong|va|hay|chi|ta|lon|di|o|bi|co|duoc|da|lam|can|muon)\\S+){1,4})';
const seek =
  '(?:cho (?:toi|em|minh|xin|hoi|xem|biet)|cho|xin|tra (?:cuu )?(?:giup|gium|ho|cho)?|tra cuu|kiem tra|tim(?: giup)?|xem(?: giup)?|doc|gui|cung cap|tiet lo|noi|liet ke|la (?:gi|bao nhieu|so may)|so may|so bao nhieu|may|o dau|den dau|xong chua|the nao|ra sao|give me|show|tell me|what is|list)';

/** A name was taken out of what is read: "hồ sơ của ... xong chưa". */
const nameless = `\\b${personal} cua(?: (?:ong|ba))?(?: ${seek}(?=$|[ .,!?;)])|$|[.,!?;])`;

/** Of their family, or of somebody that a paper is about. */
const ofTheirOwn =
  /\bcua (?:ong|ba|anh|chi|co|chu|bac|em|con|chau) (?:toi|em|minh|noi|ngoai|tui|ho|gai|trai|dau|re|ruot|ut|bi|mat|da|chet|qua)\b/;

/** Other people's papers, numbers, dossiers and money. One's own, and those of one's family, are asked about elsewhere. */
export const privateMatterSigns: readonly Sign[] = [
  {
    said: new RegExp(
      `\\b${seek}\\b[^.!?]{0,25}\\b${personal}(?: \\S+){0,4}? (?:cua |thuoc |nha )${somebody}(?=$|[ .,!?;)])|\\b${personal} (?:cua |thuoc )${somebody}\\b[^.!?]{0,30}\\b${seek}(?=$|[ .,!?;)])|${nameless}`,
    ),
    unless:
      /\b(?:uy quyen|nop thay|lam thay|chung thuc|xac nhan|sang ten|mua ban|chuyen nhuong|to cao|tranh chap|ranh gioi|mao danh|cap lai|lam lai|lam ho|dinh chinh|sua|thay doi|cai chinh|thu tuc|le phi|giay to gi|can giay|dung ten|ho chieu|thue nha|dang ky|dang ki|cap doi|giai quyet)\b|\bcua (?:ong|ba|anh|chi|co|chu|bac|em|con|chau) (?:toi|em|minh|noi|ngoai|tui|ho|gai|trai|dau|re|ruot|ut|bi|mat|da|chet|qua)\b|\b(?:co quan|trung tam|ubnd|uy ban|cong an|can bo|phuong|xa|to truong|chu tich|truong phong|tong dai)\b/,
  },
  {
    said: /\b(?:tra|kiem tra|tim|xem|do|coi) (?:gium|giup|ho|dum|thu|xem)\b[^.!?]{0,25}\b(?:nguoi yeu|ban gai|ban trai|vo|chong|hang xom|co ay|anh ay|no)\b[^.!?]{0,30}\b(?:da |co )?(?:co vo|co chong|ket hon|ly hon|o dau|dia chi|tien an|no nan|bao nhieu)\b|\b(?:vo|chong|nguoi yeu|ban gai|ban trai|hang xom)\b[^.!?]{0,40}\b(?:tra|kiem tra|tim|xem) (?:gium|giup|ho|dum)\b[^.!?]{0,20}\b(?:dia chi|cho o|so dien thoai|sdt)\b/,
  },
  {
    said: /\b(?:sdt|so dien thoai|so|zalo|facebook)\b[^.!?]{0,40}\b(?:so rieng|so ca nhan|rieng tu|nha rieng)\b/,
    unless: /\b(?:can cuoc|ma so|dinh danh)\b/,
  },
  {
    said: /\b(?:nha|dat) (?:cua )?(?:ong|ba|anh|chi|co|chu|bac|thang|hang xom)(?: (?!toi|em|minh|noi|ngoai|con|xa|lam|muon|can|chuyen)\S+){0,5} co (?:so do|so hong|no thue|giay phep|bao nhieu (?:dat|met|tien))\b[^.!?]{0,12}\b(?:khong|chua|hay)\b/,
  },
  {
    said: /\b(?:hang xom|nguoi yeu|ban gai|ban trai|con be|thang be|ong|ba|anh|chi|co|chu)\b[^.!?]{0,25}\bbi (?:hiv|sida|aids|nghien|tam than|benh gi|ung thu|tien an)\b[^.!?]{0,20}\b(?:phai khong|khong|dung khong|ha)\b|\btrong he thong (?:co )?ghi\b/,
    unless:
      /\b(?:tro cap|che do|thu tuc|giay to|ho so|bao hiem|kham|ho tro|ong (?:toi|em|noi|ngoai)|ba (?:toi|em|noi|ngoai)|(?:anh|chi|co|chu) (?:toi|em|minh|ruot))\b/,
  },
  {
    // Whose it is, and how far: whatever procedure it is for.
    said: new RegExp(
      `\\bho so(?: \\S+){0,6} cua ${somebody}\\b[^.!?]{0,12}\\b(?:xong chua|den dau|toi dau|co chua|ra sao|duyet chua)`,
    ),
    unless: ofTheirOwn,
  },
  {
    said: /\b(?:cac |nhung |moi |all |other |another )?(?:nguoi dung|nguoi dan|khach(?: hang)?|cong dan|users?|citizens?|customers?|person's?)(?: khac| truoc(?: do)?| nao)\b[^.!?]{0,40}\b(?:da )?(?:hoi|nhan|noi|chat|cau hoi|tin nhan|so dien thoai|du lieu|thong tin|ho so|dia chi|email|conversations?|messages?|phone|asked)\b|\b(?:cau hoi|tin nhan|doan chat|lich su chat|du lieu|thong tin|danh sach|so dien thoai|conversations?|messages?|phone numbers?|data|personal information) (?:cua |of )(?:cac |nhung |moi |tat ca |nhieu |the )?(?:nguoi dung|nguoi khac|nguoi dan khac|khach|cong dan khac|users?|other (?:users?|people|citizens?)|someone else|another)\b/,
    unless: /\b(?:bao ve du lieu|lay y kien|thu thap|so hoa|xac nhan|cung cap cho|uy quyen|nop thay)\b/,
  },
  {
    said: /\b(?:danh sach|liet ke|cho (?:toi |em )?xem)\b[^.!?]{0,25}\b(?:nguoi (?:da nop|nop ho so|no thue|ly hon|to cao|phan anh|nhiem|nghien)|ho so (?:cua moi nguoi|da nop hom nay)|so dien thoai (?:nguoi dan|can bo|nguoi dung))\b/,
    unless: /\b(?:thu tuc|dang ky|dang ki|tra cuu danh sach cu tri)\b/,
  },
  {
    said: /\b(?:ai|nguoi nao|nha nao|thang nao) (?:la nguoi )?(?:dang |da )?(?:to cao|phan anh|khieu nai|kien) (?:toi|em|minh|nha toi|nha em|gia dinh)\b|\bai (?:dang )?(?:dung ten|so huu|la chu)(?: cua)? (?:\S+ ){0,3}(?:thua|lo dat|mieng dat|can nha|nha|xe|bien so)\b[^.!?]{0,30}(?:so \d|bien|kia|do|ben canh|\d)|\b(?:bien(?: so)?|so xe|so dien thoai|sdt)(?: xe)?(?: \S*\d\S*){0,3} (?:nay )?(?:la )?cua ai\b/,
    unless: /\b(?:thu tuc|sang ten|tra cuu quy hoach|xin trich luc|giay to)\b/,
  },
  {
    said: /\b(?:where (?:does|do|is)|what is|what's|give me|tell me|show me|find|look up) (?:\S+ ){0,4}(?:'s|neighbou?r'?s?|another|someone|somebody|other (?:people|person|users?)|user'?s?)\b[^.!?]{0,30}\b(?:address|phone|number|dossier|file|id|birthday|email|live|salary|account|data|details?)\b|\b(?:phone number|address|id number|dossier|account|bank balance) of (?:my |the )?(?:neighbou?r|ex|landlord|another|other|someone|mr|mrs|ms|user)\b/,
  },
  {
    said: /\b(?:nguoi dung|the user|user)\b[^.!?]{0,25}\b(?:hien (?:dang )?song o dau|dang song o dau|song o dau|sinh ngay nao|email|dia chi|ten gi|lives?|birthday)\b|\b(?:dia chi email|so du(?: ngan hang)?|ngay sinh|thanh pho cu tru(?: hien tai)?|email) cua (?:nguoi dung|[a-z]+(?: [a-z]+)?)\b/,
    unless:
      /\b(?:trung tam|co quan|phuong|xa|ubnd|so|toi|em|minh|con|cong an|cha|me|bo|ba|vo|chong|chau|tre|be|nguoi|doanh nghiep|cong ty|ho|anh|chi|ong|nguoi)\b(?! dung)/,
  },
  {
    said: /\b(?:hang xom|ben canh|ke ben|doi dien(?! thoai)|dau xom|cuoi xom|chu tro|nha ben|vo cu|chong cu|nguoi yeu|ban gai|ban trai)\b[^.!?]{0,40}\b(?:khong|chua|o dau|bao nhieu|phuong nao|may|nam nao)\b/,
    unless:
      /\b(?:thu tuc|giay|dang ky|dang ki|xac nhan|tranh chap|lan|khieu nai|phan anh|sang ten|mua|ban dat|uy quyen|xay|on ao|hoi|rac|nuoi|bao ai|gay|danh|chui|to cao|ket hon|khai tu|coc|doi lai|boi thuong|den|lam sao|can gi|ho so|nop|xin|thue|muon|cho (?:toi|em) muon|ranh|kien|thi hanh an|cap duong|yeu cau|hat|ngu|mo nhac|khoi|bui|mui|chu cap|nuoi con|tam tru|di nho|loi di|khong cho|lam (?:chung|gium|giup|dum|ho|thay)|(?:chi|noi|bao|keu|khuyen) (?:cho )?(?:toi|em|minh|tui))\b|\bban co nguoi yeu\b/,
  },
  {
    said: /\b(?:ai|nguoi)(?: \S+)? (?:vua|moi|nop|hoi)\b[^.!?]{0,20}\btruoc (?:toi|em|minh)\b|\bchu (?:xe|thue bao|tai khoan|lo dat|so may) (?:nay )?la ai\b/,
  },
  {
    said: /\b(?:luong|thu nhap|tai san)\b[^.!?]{0,12}\b(?:can bo|chu tich|bi thu|cong an|lanh dao)\b[^.!?]{0,30}\bbao nhieu\b|\b(?:chu tich|bi thu|can bo|truong cong an)\b[^.!?]{0,20}\b(?:nha o dau|nha rieng|so rieng)\b/,
    unless: /\b(?:ke khai|che do|huu tri|phu cap)\b/,
  },
  {
    said: /\b(?:thang|con|ong|ba|anh|chi|no)\b[^.!?]{0,20}\bco tien an (?:khong|chua)\b|\bnguoi (?:thieu|mac|no) (?:no|tien)\b[^.!?]{0,40}\b(?:o dau|dia chi)\b|\b(?:con re|con dau|anh re|chi dau|vo|chong)\b[^.!?]{0,20}\bdung ten\b[^.!?]{0,30}\b(?:kiem tra|tra|xem) (?:gium|giup)\b/,
  },
];
