import { foldText } from '#knowledge/fold.ts';

/** Who else settles what a citizen asks about: not an office of the administration. */
export const doors = ['court', 'bank', 'police', 'labour', 'power', 'doctor', 'school'] as const;
export type Door = (typeof doors)[number];

type Sign = {
  readonly said: RegExp;
  /** What sounds alike and is an office's business. */
  readonly unless?: RegExp;
};

/** What an office writes down or hands out after a court has spoken, or beside it. */
const afterCourt =
  /ghi chu|ghi vao so|nuoc ngoai|ben (?:duc|my|han|nhat|uc|phap|nga|dai loan|anh)|ket hon (?:lai|voi)|doc than|tinh trang hon nhan|ho khau|tach khau|tach ho|cat khau|nhap khau|khai sinh|thuong tru|tam tru|sang ten|so do|so hong|trich luc|ban sao|sao (?:lai )?(?:ban an|quyet dinh)|xin lai|bi mat|qua mang|truc tuyen|online|tro giup phap ly|xac nhan|can cuoc|ho chieu/;

const signs: Readonly<Record<Door, readonly Sign[]>> = {
  court: [
    {
      said: /\b(?:ly|li) (?:hon|di)\b|\b(?:muon|don|thu tuc|xin) (?:bo|chia tay) (?:chong|vo)\b/,
      unless: afterCourt,
    },
    {
      said: /\b(?:tranh chap|gianh|doi|thay doi) (?:lai )?(?:quyen )?nuoi con\b|\bcap duong\b|\bkhong (?:chiu )?(?:gui|dua|chu cap) (?:tien )?nuoi con\b/,
      unless: afterCourt,
    },
    {
      said: /\b(?:kien|doi) (?:\S+ ){0,4}(?:no|tien|boi thuong|den)\b|\b(?:no|muon) (?:\S+ ){0,6}(?:khong|ko|k|hong|chua) (?:chiu )?tra\b|\bquyt no\b|\bkien ra toa\b|\bkhoi kien\b|\bkien (?:nha truong|hang xom|chu tro|chu nha|ben ban|shop|cong ty)\b/,
      unless: /luong|bao hiem|hoa giai|dat|ranh|qua mang|truc tuyen|online|hanh chinh|quyet dinh|thue/,
    },
    { said: /\btuyen bo (?:\S+ )?(?:chet|mat tich|mat nang luc)\b|\bmat tich\b.*\btuyen bo\b/ },
  ],
  bank: [
    {
      said: /\b(?:vay|gui) (?:tien|von|tiet kiem)?\s?(?:\S+ )?(?:ngan hang|tin dung|tra gop|tin chap|giai ngan)\b|\bapp vay\b|\blai suat\b|\b(?:mo|khoa) (?:the|tai khoan) (?:atm|ngan hang)\b|\bmat the atm\b/,
      unless:
        /the chap|giao dich bao dam|xoa|doc than|xac nhan|chung thuc|so do|so hong|ho tro lai suat|ho ngheo|chinh sach|nha o xa hoi|luong huu|tro cap|hoc sinh|sinh vien/,
    },
  ],
  police: [
    {
      said: /\bbi (?:lua|lua dao|lua tien|lua chuyen khoan|hack|chiem doat|giat|cuop|trom|mat trom)\b|\b(?:lua|lua dao) (?:\S+ ){0,3}(?:tien|chuyen khoan|ck|tr|trieu|tai san)\b|\btrinh bao\b|\bto giac\b/,
      unless:
        /can cuoc|cccd|ho chieu|bang lai|giay to|so do|dang ky xe|ca vet|bien so|thu tuc|vneid|otp|giay khai sinh/,
    },
  ],
  labour: [
    {
      said: /\b(?:no|quyt|khong tra|cham|giam|ko tra|k tra) (?:tien )?luong\b|\bcho (?:toi |em |minh )?nghi viec (?:ngang|trai|vo co)\b|\bsa thai (?:\S+ )?(?:trai|vo co)\b/,
      unless: /luong huu|that nghiep|bao hiem/,
    },
  ],
  power: [
    {
      said: /\b(?:cup|mat|cat|cat) dien\b|\bdien (?:nha|khu) (?:\S+ ){0,3}(?:cup|mat|bi)\b|\bdien (?:bi|\S+ bi) cup\b|\btien (?:dien|nuoc) (?:thang|sao|tang|cao)\b|\b(?:cup|mat) nuoc\b|\bmat mang\b|\bmat wifi\b/,
    },
  ],
  doctor: [
    {
      said: /\buong (?:thuoc )?(?:gi|loai nao)\b|\buong thuoc\b|\b(?:sot|bi ho|dau bung|dau dau|dau rang|tieu chay|noi man)\b.*\b(?:thuoc|lam sao|sao|bac si nao|kham o dau)\b|\bbenh vien nao\b|\bbac si nao\b/,
      unless:
        /bao hiem|bhyt|giay phep|chung chi|mo phong|quay thuoc|nha thuoc|ban thuoc|khuyet tat|tro cap|bao ve thuc vat|thu y/,
    },
  ],
  school: [
    {
      said: /\b(?:diem thi|diem chuan|bai tap ve nha|hoc phi truong|lich hoc|thoi khoa bieu)\b/,
    },
  ],
};

/** The other door that a message asks for, if any. */
export function spotDoor(text: string): Door | null {
  const folded = foldText(text).replace(/\s+/g, ' ');
  const asks = ({ said, unless }: Sign) => said.test(folded) && !unless?.test(folded);
  return doors.find((door) => signs[door].some(asks)) ?? null;
}
