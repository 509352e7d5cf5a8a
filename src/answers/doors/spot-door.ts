import { foldText } from '#knowledge/fold.ts';
import { soundsOfficial } from './sounds-official.ts';

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
  /ghi chu|theo ho|doi ho|ghi vao so|nuoc ngoai|ben (?:duc|my|han|nhat|uc|phap|nga|dai loan|anh)|ket hon|quay lai|cuoi|tach|chia (?:nha|dat)|(?:da|moi|vua|tung) l[iy] (?:hon|di)\b(?!.*(?:cap duong|nuoi con|chu cap))|l[iy] (?:hon|di) (?:(?:\d|mot|hai|may) (?:lan|nam) )?(?:roi|xong|nam)\b(?!.*(?:cap duong|nuoi con|chu cap))|doc than|tinh trang hon nhan|ho khau|tach khau|tach ho|cat khau|nhap khau|khai sinh|thuong tru|tam tru|sang ten|so do|so hong|trich luc|ban sao|sao (?:lai )?(?:ban an|quyet dinh)|xin lai|bi mat|qua mang|truc tuyen|online|tro giup phap ly|xac nhan|can cuoc|ho chieu/;

const signs: Readonly<Record<Door, readonly Sign[]>> = {
  court: [
    {
      said: /\b(?:ly|li) (?:hon|di|than)\b|\b(?:muon|don|thu tuc|xin) (?:bo|chia tay) (?:chong|vo)\b/,
      unless: afterCourt,
    },
    {
      said: /\b(?:tranh chap|gianh|doi|thay doi) (?:lai )?(?:quyen )?nuoi con\b|\bcap duong\b|\bkhong (?:chiu )?(?:gui|dua|chu cap) (?:tien )?nuoi con\b/,
      unless: afterCourt,
    },
    {
      said: /\b(?:kien|doi) (?:\S+ ){0,4}(?:no|tien|boi thuong|den)\b|\b(?:no|muon) (?:\S+ ){0,6}(?:khong|ko|k|hong|chua) (?:chiu )?tra\b|\bquyt no\b|\bkien ra toa\b|\bkhoi kien\b|\bkien (?:nha truong|hang xom|chu tro|chu nha|ben ban|shop|cong ty)\b|\bkien (?:sao|the nao|o dau|duoc khong|ai)\b/,
      unless:
        /luong|bao hiem|hoa giai|dat|dieu kien|phu kien|buu kien|linh kien|su kien|kien hang|ranh|giay|tien an|qua mang|truc tuyen|online|hanh chinh|quyet dinh|thue/,
    },
    { said: /\btuyen bo (?:\S+ )?(?:chet|mat tich|mat nang luc)\b|\bmat tich\b.*\btuyen bo\b/ },
    {
      said: /\b(?:vo chong|hai vo chong|tui em|hai dua|chong|vo)\b.{0,30}\b(?:chia tay|bo nhau|khong o (?:duoc )?voi nhau|duong ai nay di)\b.{0,30}\b(?:don|toa|giay|thu tuc|o dau|lam sao|the nao|sao)\b|\bra to(?:a|oa)\b|\bdon kien\b|\b(?:nop|gui) (?:\S+ )?(?:o |cho |ra |len )?toa(?: an)?(?: nao)?\b|\btoa an nao\b|\ban phi\b|\bkhoi kien\b/,
      unless: new RegExp(`${afterCourt.source}|\\bdat\\b|\\bhanh chinh\\b|quyet dinh`),
    },
    {
      said: /\b(?:chong|vo) cu\b.{0,30}\b(?:chu cap|khong (?:gui|dua|lo)|gianh|bat con|giu con)\b|\b(?:gianh|tranh|bat|giu) (?:lai )?con\b(?! dau)|\bchia (?:doi )?tai san\b.{0,30}\bl[iy] hon\b.{0,20}\b(?:toa|giai quyet|tranh|kien|the nao|sao|bao nhieu)\b/,
      unless: afterCourt,
    },
    {
      said: /\b(?:cho|da|lo) (?:\S+ ){0,4}?(?:muon|vay|muợn)\b.{0,40}\b(?:khong (?:chiu )?tra|khong tra|chan|tron|mat|lo di|quyt|cu hen|doi (?:lai|sao|the nao|duoc))\b|\bdoi lai (?:duoc )?(?:tien|coc|no)\b|\blay lai (?:duoc )?(?:tien )?coc\b|\b(?:be|vo|giut|choi|gop|om) hui\b|\bhui (?:be|vo)\b|\bchu hui\b|\b(?:chu (?:nha|tro)|ben ban|ben cho thue)\b.{0,30}\b(?:coc|khong tra|lay coc|duoi)\b/,
      unless:
        /luong|bao hiem|hoa giai|ranh|hanh chinh|quyet dinh|thue thu|le phi|ho so|tam ung|chu ho|ho khau|chu ho/,
    },
    {
      said: /\b(?:anh (?:chi )?em|chi em|chu bac|co chu|ho hang|hai ben|nha toi|nha em)\b.{0,30}\b(?:tranh (?:nhau|chap|gianh)|gianh (?:nhau|giat)|kien nhau|cai nhau)\b.{0,40}\b(?:nha|dat|tai san|thua ke|di san|gia tai|xu|toa)\b/,
      unless: /hoa giai|ranh gioi|chua co so|giay to gi|\bdat\b/,
    },
    {
      said: /\b(?:chong|vo|anh ta|co ta)\b.{0,24}\b(?:ngoai tinh|co bo|co nguoi khac|vu phu|bac doi|bo di)\b.{0,40}\b(?:bo|don|chia tay|lam sao|ly hon|li hon|toa)\b|\b(?:muon|dinh|tinh) bo (?:chong|vo|nhau)\b|\bthay doi nguoi nuoi\b|\b(?:anh|chi|em|chu|bac|co)(?: \S+){0,2} (?:chiem|gianh|om)(?: het| ca| luon)? (?:nha|dat|tai san|gia tai)\b/,
      unless: afterCourt,
    },
    {
      said: /\bthi hanh an\b/,
      unless: /xac nhan|mien (?:giam )?(?:phi )?thi hanh|hoan thi hanh|tam dinh chi|giay|thu tuc|nop don/,
    },
  ],
  bank: [
    {
      said: /\b(?:vay|gui) (?:tien|von|tiet kiem)?\s?(?:\S+ )?(?:ngan hang|tin dung|tra gop|tin chap|giai ngan)\b|\bapp vay\b|\blai suat\b|\b(?:mo|khoa) (?:the|tai khoan) (?:atm|ngan hang)\b|\bmat the atm\b/,
      unless:
        /the chap|giao dich bao dam|xoa|doc than|xac nhan|chung thuc|so do|so hong|ho tro lai suat|ho ngheo|chinh sach|nha o xa hoi|luong huu|tro cap|hoc sinh|sinh vien/,
    },
    {
      said: /\bvay (?:\S+ ){0,3}(?:tra gop|nong(?! (?:nghiep|thon|dan))|online|tin chap)\b|\bvay (?:\S+ ){0,2}ngan hang .{0,20}(?:lai|bao nhieu|duoc khong|sao|nao)\b|\bvay duoc o? ?dau\b|\bvay dau\b|\b(?:ngan hang|nh)\b.{0,20}\b(?:khoa|dong bang|tru tien|phong toa|lai)\b.{0,20}\b(?:tai khoan|the|sao|em|toi|bao nhieu)?\b|\b(?:no xau|cic|the tin dung|the atm|lai suat|sao ke|app ngan hang|chuyen (?:tien|khoan) nham|chuyen nham (?:tien|tai khoan))\b|\blam the (?:atm|visa)\b/,
      unless:
        /the chap|giao dich bao dam|xoa|doc than|xac nhan|chung thuc|so do|so hong|ho tro|ho ngheo|chinh sach|nha o xa hoi|luong huu|tro cap|hoc sinh|sinh vien|le phi|dich vu cong|giai quyet viec lam|giay|can ngheo/,
    },
  ],
  police: [
    {
      said: /\bbi (?:lua|lua dao|lua tien|lua chuyen khoan|hack|chiem doat|giat|cuop|trom|mat trom)\b|\b(?:lua|lua dao) (?:\S+ ){0,3}(?:tien|chuyen khoan|ck|tr|trieu|tai san)\b|\btrinh bao\b|\bto giac\b|\b(?:danh bac|danh de|ma tuy|choi ma tuy|mai dam|hut chich|dap da)\b.{0,30}\b(?:xom|nha|khu|suot|ngay|ai|bao|gan)\b|\b(?:xom|nha|khu|quan)\b.{0,24}\b(?:danh bac|choi ma tuy|mai dam|hut chich)\b|\b(?:giang ho|xa hoi den|doi no)\b.{0,24}\b(?:tat son|quay roi|khung bo|de doa|tim|goi)\b|\b(?:chuyen (?:tien|khoan)|ck|coc)\b.{0,30}\b(?:bien mat|chan|mat tam|tat may|khong giao|khong gui hang)\b/,
      unless:
        /xoa dang k[iy]|can cuoc|cccd|ho chieu|bang lai|giay to|so do|dang ky xe|ca vet|bien so|thu tuc|vneid|otp|giay khai sinh/,
    },
    {
      said: /\b(?:mat|bi mat|trom|an trom|an cap|moc tui|cuom)\b.{0,25}\b(?:xe(?: may| dap| dien| oto)?|ga|cho|dien thoai|vi tien|do dac|tien|vang|laptop)\b.{0,40}\b(?:trinh bao|bao (?:ai|o dau|cong an)|cong an|tim lai|lay cap)\b|\b(?:an cap|an trom|moc tui)\b.{0,30}\b(?:bao|ai|lam sao|sao)\b/,
      unless:
        /can cuoc|cccd|ho chieu|bang lai|giay to|so do|dang ky xe|ca vet|bien so|thu tuc|cap lai|lam lai/,
    },
    {
      said: /\b(?:lo|da) (?:ck|chuyen khoan|chuyen tien)\b.{0,30}\b(?:roi|xong|lua)?\b.{0,20}\b(?:lua|cong an|ho|no|chung|nguoi la|lay lai)\b|\bxung (?:la )?cong an\b.{0,40}\b(?:lo|da) (?:chuyen|dua|doc|ck)\b|\b(?:quyt|xu|om) tien\b|\blua (?:dao|gat)\b.{0,20}\b(?:ban hang|online|qua mang|tren mang|facebook|zalo|tiktok|dau tu|viec lam|trung thuong)\b|\bto cao\b.{0,20}\b(?:lua dao|thang|nhom lua)\b/,
      unless: /thu tuc|can bo|so do/,
    },
    {
      said: /\b(?:tung|phat tan|dang) (?:anh|clip|video|hinh)\b|\b(?:boi nho|vu khong|lang ma|tong tien|de doa)\b.{0,24}\b(?:mang|facebook|zalo|toi|em|danh du|qua)\b|\b(?:nick|facebook|fb|zalo|tai khoan|gmail)\b.{0,20}\b(?:bi )?(?:hack|chiem|danh cap)\b|\b(?:danh bac|ma tuy|cho vay nang lai|tin dung den|doi no thue|khung bo)\b.{0,30}\b(?:bao|to|xom|gan|nha|goi|ai)\b|\bto giac\b/,
      unless: /can cuoc|cccd|thu tuc|vneid|dich vu cong|cai nghien|giay|to chuc cai/,
    },
  ],
  labour: [
    {
      said: /\b(?:no|quyt|khong tra|cham|giam|ko tra|k tra) (?:tien )?luong\b|\bcho (?:toi |em |minh )?nghi viec (?:ngang|trai|vo co)\b|\bsa thai (?:\S+ )?(?:trai|vo co)\b/,
      unless: /luong huu|that nghiep|bao hiem/,
    },
    {
      said: /\b(?:cong ty|cty|sep|chu|xuong|nha may|giam doc|quan)\b.{0,30}\b(?:duoi (?:viec|ngang|em|toi|minh|tui)|giam (?:luong|giay to|bang)|khong (?:chiu )?(?:tra|ky|phat) (?:\S+ ){0,3}(?:luong|tien|hop dong)|quyt|no (?:luong|tien)|tru luong|bat (?:tang ca|lam them|lam)|cho (?:thoi|nghi) viec|sa thai|bi duoi)\b|\b(?:bi )?(?:duoi viec|sa thai|cho thoi viec|tru luong|giam luong)\b|\btang ca khong (?:duoc )?(?:tra|luong)\b|\bluong thang cuoi\b|\b(?:chu|cong ty|sep|quan|xuong)\b.{0,16}\bno\b.{0,24}\bluong\b/,
      unless: /luong huu|thue|that nghiep|bao hiem|so bhxh|chot so|rut/,
    },
  ],
  power: [
    {
      said: /\b(?:cup|mat|cat|cat) dien\b|\bdien (?:nha|khu) (?:\S+ ){0,3}(?:cup|mat|bi)\b|\bdien (?:bi|\S+ bi) cup\b|\btien (?:dien|nuoc) (?:thang|sao|tang|cao)\b|\b(?:cup|mat) nuoc\b|\bmat mang\b|\bmat wifi\b|\b(?:wifi|mang|internet|cap quang)\b.{0,14}\b(?:rot|cham|yeu|chap chon|mat|dut|lag)\b|\b(?:nuoc(?: may)?|dien)\b.{0,12}\b(?:bi )?(?:cup|cat|yeu|mat|chap chon)\b.{0,20}\b(?:tu|hoai|khi nao|bao gio|sao|roi|ca ngay)\b|\b(?:hoa don|tien) (?:dien|nuoc)\b.{0,24}\b(?:cao|tang|bat thuong|sai|o dau|sao|vot)\b/,
      unless: /ho ngheo|ho tro|vneid|cong dich vu|nop ho so|giay|lap dat/,
    },
  ],
  doctor: [
    {
      said: /\buong (?:thuoc )?(?:gi|loai nao)\b|\buong thuoc\b|\b(?:sot|bi ho|dau bung|dau dau|dau rang|tieu chay|noi man)\b.*\b(?:thuoc|lam sao|sao|bac si nao|kham o dau)\b|\bbenh vien nao\b|\bbac si nao\b/,
      unless:
        /bao hiem|bhyt|giay phep|chung chi|mo phong|quay thuoc|nha thuoc|ban thuoc|khuyet tat|tro cap|bao ve thuc vat|thu y/,
    },
    {
      said: /\b(?:be|con|chau|em|toi|minh|tui|ba|me|chong|vo|bau|ba bau|co bau)\b.{0,20}\b(?:bi )?(?:ho(?= (?:so mui|khan|hoai|dem|ra))|so mui|sot|non|oi|tieu chay|noi (?:man|me day|mun|hach|ban)|me day|gut|gout|man ngua|ngua|dau (?:bung|dau|bao tu|rang|lung|khop|mat|hong|da day|nguc)|mat ngu|tao bon|chong mat|cam cum|di ung|viem \S+|huyet ap|tieu duong)\b|\b(?:dau (?:bung|dau|bao tu|rang|lung|khop|hong|da day)|mat ngu|viem (?:hong|xoang|da)|noi man|ngua khap)\b|\b(?:co bau|ba bau|mang thai|cho con bu|benh nhan)\b.{0,20}\b(?:an|uong|kieng)\b|\bthuoc (?:gi|nao) (?:tri|chua|tot|ha sot|cho)\b|\b(?:kham|chua) (?:benh )?(?:\S+ )?(?:o benh vien nao|benh vien nao|bac si nao|o dau tot)\b|\bnen kham\b|\bcho (?:be |con |chau )?uong gi\b|\btrieu chung\b|\bkieng (?:an )?gi\b|\bnen kieng\b/,
      unless:
        /bao hiem|bhyt|giay|chung chi|quay thuoc|nha thuoc|khuyet tat|tro cap|che do|thai san|nghi om|om dau|thu tuc|ho tro|thuong binh|chat doc|ho so|nghia vu|giam dinh|mien/,
    },
  ],
  school: [
    {
      said: /\bhoc phi (?:\S+ ){0,4}(?:bao nhieu|may trieu|nhieu khong)\b|\btruong nao (?:tot|day|gan|re)\b|\b(?:dai hoc|truong|nganh) (?:\S+ ){0,4}(?:lay bao nhieu diem|diem chuan|may diem)\b|\b(?:lich thi|lich nghi (?:tet|he)|hop phu huynh|co giao|thay giao) (?:\S+ ){0,3}(?:bao gio|khi nao|khi)\b/,
      unless: /mien|giam|ho tro|chuyen truong|nhap hoc|ho ngheo|giay|xac nhan/,
    },
    {
      said: /\b(?:diem thi|diem chuan|bai tap ve nha|hoc phi truong|lich hoc|thoi khoa bieu)\b/,
    },
  ],
};

/** The other door that a message asks for, if any. */
export function spotDoor(text: string): Door | null {
  const folded = foldText(text).replace(/\s+/g, ' ');
  if (soundsOfficial(folded.replace(/[^a-z0-9]+/g, ' ').trim())) return null;
  const asks = ({ said, unless }: Sign) => said.test(folded) && !unless?.test(folded);
  return doors.find((door) => signs[door].some(asks)) ?? null;
}
