import { foldText } from '#knowledge/fold.ts';

/** What is asked of a dossier that stands open. */
export type OwnQuestion =
  | 'status'
  | 'due'
  | 'late'
  | 'papers'
  | 'fee'
  | 'place'
  | 'who'
  | 'in-person'
  | 'next';

const filler =
  'da|vang|em|e|anh|chi|a|c|ad|minh|toi|tui|con|chau|oi|u|vay|the|z|thi|la|ma|roi|nhi|nha|nhe|ha|vua|cai|nay|no|do|ho so|hs|cua|gium|giup|cho|xin|hoi|biet|voi|day|luon|bay gio|gio|ban|nua|please|my|dossier|it';
const asked: readonly (readonly [OwnQuestion, string])[] = [
  [
    'status',
    '(?:toi|den|di) (?:dau|buoc nao|khau nao)|sao|(?:the nao|ra sao|lam sao) roi|(?:da )?(?:lam )?(?:xong|duyet|ky|co ket qua|co)(?: duoc)? chua|co (?:gi moi|tin gi|tin gi moi)(?: khong| chua)?|how far(?: is)?|is (?:it )?done',
  ],
  [
    'due',
    '(?:(?:thi|con|phai|doi|cho|mat|tam) )*(?:bao gio|khi nao|chung nao|hom nao|ngay nao|may gio|bao lau|lau khong|lau chua|may ngay|bao nhieu ngay)(?: (?:thi|moi|se|la|nua|duoc|xong|co|nhan|lay|tra|ket qua|toi|den|ngay|hen|giay))*|hen (?:tra )?(?:ngay nao|khi nao|bao gio)|ngay (?:tra|hen|lay|nhan)(?: ket qua)?|when(?: will| is| be| ready| due| done| finished)+',
  ],
  [
    'late',
    '(?:tai sao|vi sao|sao|ly do|li do|why)(?: \\S+){0,3} (?:tre|lau|cham|late)(?: \\S+){0,2}|(?:(?:co|bi|da) )*tre (?:hen )?(?:bao nhieu ngay|may ngay|bao lau|bao nhieu|khong|chua|gi)',
  ],
  [
    'papers',
    '(?:(?:con|co|bi|dang) )*thieu (?:giay to|giay|ho so|cai)? ?(?:gi|j|nhung gi|nao)(?: khong)?|(?:(?:can|phai|co) )*(?:nop|bo sung|dem|mang|dua)(?: them| theo)? (?:giay to |giay |nhung |cai )?(?:gi|j)(?: khong| khi (?:di )?(?:lay|nhan|den))*|what (?:papers )?(?:is|are) missing',
  ],
  [
    'fee',
    '(?:(?:co|phai|can|con|dong|nop|tra|mat|ton|het|thieu) )*(?:le phi|phi|tien|bao nhieu tien|bao nhieu)(?: (?:bao nhieu|het|o dau|cho nao|dau|bang cach nao|the nao|kieu gi|qua dau|khong|gi))*|(?:(?:co|duoc) )*(?:chuyen khoan|(?:tra|nop|dong|thanh toan)(?: tien| phi)? (?:online|tren mang|qua mang)|thanh toan)(?: (?:duoc|o dau|the nao|kieu gi))*(?: khong)?|how much',
  ],
  [
    'place',
    '(?:nop|dem|mang|bo sung|lay|nhan|den|toi|gui|ra|len|di)(?: (?:ket qua|giay to|giay|them|bo sung|lai|nop|lay|nhan))* (?:o dau|o cho nao|cho nao|dau|noi nao|phong nao|quay nao|dia chi nao)|where',
  ],
  [
    'who',
    '(?:(?:co|dang|la|hoi|goi) )*(?:ai|co quan nao|phong nao|can bo nao|don vi nao|nguoi nao)(?: (?:dang|la|se|chiu|de|xu ly|xu li|lam|giai quyet|phu trach|thu ly|thu li|trach nhiem|hoi))*(?: chua)?',
  ],
  [
    'in-person',
    '(?:(?:co|phai|can|bat buoc) )*(?:e |em )?(?:len|den|toi|di|ra)(?: (?:lay|nhan|nop))? (?:truc tiep|tan noi)(?: khong)?|(?:(?:nho|de|co|duoc) )*(?:nguoi khac|nguoi nha|nguoi than|vo|chong|con|me|ba|bo|ban)(?: (?:toi|em|minh))? (?:di |den )?(?:lay|nhan|nop)(?: (?:thay|giup|ho|gium|ket qua|duoc))*(?: khong)?',
  ],
  [
    'next',
    '(?:(?:can|phai|nen) )*lam (?:gi|sao)(?: (?:tiep|theo|nua|bay gio))*|what next|what (?:do|should) i do',
  ],
];
const whole = asked.map(
  ([question, core]) =>
    [question, new RegExp(`^(?:(?:${filler}) )*(?:${core})(?: (?:${filler}))*$`)] as const,
);

/** "Bao giờ xong", "z thiếu giấy j z": nothing is named but what is asked, so that it is of what stands open. */
export function spotOwnQuestion(text: string): OwnQuestion | null {
  const folded = plain(text).replace(/\b(?:ko|k|hok|hong|kg|hem)\b/g, 'khong');
  return whole.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

const closing = new RegExp(
  `^(?:(?:${filler}|muon|can|hay|nho|lam on|thoi) )*(?:(?:dong|khoa|thoat|tat|dang xuat|log ?out|close)(?: (?:lai|khoi|ra|het|all))*|dang xuat)(?: (?:${filler}|di|thoat|lai|khoi|cac|tat ca))*$`,
);

/** "Đóng hồ sơ", "dong ho so lai giup toi", "đăng xuất". */
export function saysClose(text: string): boolean {
  const said = plain(text);
  return (
    closing.test(said) && (/\b(?:ho so|hs|dossier)\b/.test(said) || /\b(?:dang xuat|log ?out)\b/.test(said))
  );
}

/** "Danh sách hồ sơ", "tôi có 2 hồ sơ", "xem hồ sơ kia". */
export function saysList(text: string): boolean {
  return listing.test(plain(text));
}

const listing = new RegExp(
  `^(?:(?:${filler}|muon|xem|coi|can) )*(?:(?:danh sach|cac|nhung|tat ca|ca|het)(?: cac)? (?:ho so|hs)|co (?:\\d|hai|ba|may|nhieu) (?:ho so|hs|cai)|(?:ho so|hs|cai) (?:kia|khac|con lai|thu (?:hai|2|nhat|1)|dau tien)|my dossiers)(?: (?:${filler}|khac|dang mo|da mo|da nop))*$`,
);

function plain(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
