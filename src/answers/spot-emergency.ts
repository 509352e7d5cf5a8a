import { foldText, hasDiacritics } from '#knowledge/fold.ts';
import type { EmergencyNumber } from '#src/answers/compose/compose-emergency.ts';
import { soundsOfficial } from '#src/answers/doors/sounds-official.ts';
import { dangerClasses } from '#src/answers/guard/danger-classes.ts';
import { speaksOfSelfHarm } from '#src/answers/guard/speaks-of-self-harm.ts';

/**
 * Danger to life comes before everything else. A pattern is read on the message without marks; `marked` must
 * hold as well where the message has marks, so that "xe chạy" and "quán chay" are no fire.
 */
type Danger = {
  readonly number: EmergencyNumber;
  readonly folded: RegExp;
  readonly marked: RegExp;
  /** Instead of `folded` where nothing is marked, and "chay" may be to run or to fast. */
  readonly bare?: RegExp;
};

const dangers: readonly Danger[] = [
  {
    number: '114',
    folded:
      /\b(nha|can ho|chung cu|bep|kho|rung|cho|hang xom|xuong|xe|phong tro|quan)\b.{0,24}\bchay\b|\bchay (nha|kho|rung|cho|xe|lon|to)\b|\b(boc|dang|co|bi|dam) chay\b|\bno binh ga|\bro ri (khi )?gas?\b|\bkhoi (den )?(boc|mu mit|nghi ngut)|\bchap dien\b.{0,12}\bchay\b|\bchay (bep|phong|tiem|cua hang)\b|\bon fire\b|\bburning down\b|\bthere('s| is) a fire\b|\bgas leak\b/,
    marked: /(?<!\p{L})cháy|nổ bình|rò rỉ|khói|fire|burning|gas leak/u,
    bare: /\b(nha|can ho|chung cu|bep|kho|rung|hang xom|xuong|phong tro)\b(?! (may|xe)).{0,24}\bchay\b(?! (xe|bo|vay|chot|the thao|gio|grab|lai|thu|tot|ngon|duoc|cham|nhanh|em))|\bchay (nha|kho|rung|lon|to)\b|\b(boc|bi|dam) chay\b|\bno binh ga|\bro ri (khi )?gas?\b|\bkhoi (den )?(boc|mu mit|nghi ngut)|\bchap dien\b.{0,12}\bchay\b|\bchay bep\b|\bon fire\b|\bburning down\b|\bthere('s| is) a fire\b|\bgas leak\b/,
  },
  {
    number: '115',
    folded:
      /\b(goi|can|xe) cap cuu\b|\bcap cuu (voi|gap|nguoi)\b|\bbat tinh\b|\bngat xiu\b|\bngung tho\b|\b(bi )?dien giat\b|\b(nuot|uong) (phai|nham) thuoc\b|\bdot quy\b|\bdau tim\b|\bkho tho\b|\bco giat\b|\bchay mau nhieu\b|\bnguy kich\b|\buong thuoc (doc|sau|tru sau|chuot)\b|(?<!nop |tra |lam |di |noi |ke )\btu tu\b(?! nhien)|\btu sat\b|\bmuon chet\b|\btai nan\b.{0,30}\b(bi thuong|nang|chay mau|mau|nghiem trong|nguoi chet)\b|\b(te|nga) xiu\b|\bkhong tho (duoc|noi|nua)\b|\bxiu\b.{0,12}\bkhong tho\b|\bvo oi\b|\bran (doc )?can\b|\bbi ngo doc\b|\bhoc (xuong|di vat|keo|hat)\b|\btim tai\b|\bnga\b.{0,12}\bkhong (day|tinh) (duoc|lai)\b|\bheart attack\b|\bnot breathing\b|\bunconscious\b|\b(call|need) an ambulance\b|\bstroke\b.{0,20}\b(now|help)\b|\bbleeding (badly|heavily|a lot)\b/,
    marked:
      /cấp cứu|bất tỉnh|ngất xỉu|ngừng thở|đột quỵ|đột quị|đau tim|khó thở|co giật|chảy máu|nguy kịch|điện giật|thuốc|tự tử|tự sát|muốn chết|tai nạn|xỉu|không thở|vỡ ối|rắn|ngộ độc|hóc|tím tái|ngã|heart attack|not breathing|unconscious|ambulance|stroke|bleeding/,
  },
  {
    number: '111',
    folded:
      /\b(tre em|tre nho|dua tre|dua be|chau be|em be|be gai|be trai)\b.{0,30}\b(bi danh|bao hanh|xam hai|lam dung|danh dap)\b|\b(be|con (toi|em|minh|gai|trai)|chau|hoc sinh)\b.{0,20}\bbi (danh(?! (mat|roi|cap))|bao hanh|xam hai|hiep)\b|\b(bao hanh|xam hai|danh dap|hanh ha) (tre|chau|em be|con (gai|trai|nho))\b|\b(be|con (toi|em|minh|gai|trai)|chau|hoc sinh|tre em|tre) (\S+ ){0,4}bi (ban|thay|co|bo|me|nguoi ta|ho|hang xom|cha duong|bo duong|me ke) (\S+ )?danh(?! (mat|roi|gia|so|may|con))|\b(bo duong|cha duong|me ke)\b.{0,20}\b(xam hai|so mo|sam so|danh|hanh ha)\b|\b(be|con (gai|trai)|chau|hoc sinh|tre|em be)\b.{0,40}\b(sam so|so mo|dam o|quay roi)\b|\b(tre|tre em|chau be|dua be|em be) bi (bo doi|nhot|hanh ha|so mo)\b|\bdanh (con|chau|tre|dua be|em be)\b.{0,20}\b(da man|chay mau|bam tim|tan nhan)\b/,
    marked: /đánh|bạo hành|xâm hại|lạm dụng|bị hiếp|hành hạ|sờ mó|sàm sỡ|dâm ô|quấy rối|bỏ đói|nhốt/,
  },
  {
    number: '113',
    folded:
      /\b(bi|co) cuop\b|\bco trom\b|(?<!so )\bbi trom\b(?! (mat|so|xe|giay))|\btrom (dang|vao)\b|\bdot nhap\b|\bdanh nhau\b|\bhanh hung\b|\bdam chem\b|\bchem nguoi\b|\bgiet nguoi\b|\bdoa giet\b|\bbat coc\b|\bchong (toi |em )?(dang )?danh(?! (mat|roi))\b|\bdang bi danh\b|\bcuop giat\b|\bbi (chong|vo|bo|cha|anh|ban trai|nguoi yeu|con trai) (\S+ )?(danh(?! (mat|roi|gia))|bao hanh|hanh hung|danh dap|doa giet|ruot chem)\b|\b(bo|cha|ba) (dang )?danh me\b|\b(cam|xach) dao\b.{0,20}\b(duoi|ruot|chem|dam|doa)\b|\b(co nguoi|nguoi ta|bi) (bi )?dam (chet|trong thuong|nguoi|bang dao|dao)\b|\bco nguoi bi dam\b|\b(nhot|giam|troi|khong che)\b.{0,20}\b(khong cho (ve|ra|di)|cuu)\b|\bbao luc gia dinh\b.{0,30}\b(cuu|dang|so)\b|\bbreaking into\b|\b(husband|partner|boyfriend|he) is (beating|attacking|hitting|going to kill)\b|\b(being|was|am) (robbed|attacked|beaten)\b|\bhas a knife\b/,
    marked:
      /cướp|trộm|đột nhập|đánh|hành hung|bạo hành|bạo lực|chém|giết|bắt cóc|dao|đâm|nhốt|giam|trói|khống chế|breaking into|beating|attack|hitting|kill|robbed|beaten|knife/,
  },
  {
    number: '112',
    folded:
      /\bduoi nuoc\b|\b(nuoc|lu|lut)\b.{0,30}\b(mac ket|ket tren)\b|\bchet duoi\b|\blu (cuon|quet)\b|\bsat lo\b.{0,30}\b(vui|ket|nguoi)\b|\bmac ket\b|\blac trong rung\b|\bsap nha\b|\bnhay (cau|song|lau)\b|\bcuu voi\b/,
    marked: /đuối|lũ|lụt|kẹt|sạt lở|mắc kẹt|lạc|sập|nhảy|cứu/,
    bare: /\b(bi|nguoi|be|con|chau|em) duoi nuoc\b|\b(nuoc|lu|lut)\b.{0,30}\b(mac ket|ket tren)\b|\bchet duoi\b|\blu (cuon|quet)\b|\bsat lo\b.{0,30}\b(vui|ket|nguoi)\b|\bmac ket\b|\blac trong rung\b|\bsap nha\b|\bnhay (cau|song|lau)\b|\bcuu voi\b/,
  },
  {
    number: '113',
    folded:
      /\bbop co\b|\bcay (cua|khoa)\b.{0,12}\b(nha|phong)\b|\b(cam|vac) (ma tau|hang|sung|gay)\b|\b(di|ruot|duoi) danh\b|\bbi troi\b|^\s*cuu (em|toi|con|minh|chau)( voi| di)?\s*$/,
    marked: /bóp cổ|cạy|mã tấu|súng|gậy|đánh|trói|cứu/,
  },
  {
    number: '115',
    folded:
      /\bgoi (mai )?khong (day|tinh)\b|\bnuot (pin|dong xu|kim|dinh|nham)\b|\bmeo mieng\b|\bliet nua nguoi\b|\buong (het|ca|nguyen) (\S+ )?(lo|vi|hop|chai|vai)\b.{0,12}\bthuoc\b|\b(uong|nuot) het lo thuoc\b|\bcho (dai )?can\b.{0,20}\bmau\b/,
    marked: /gọi|nuốt|méo miệng|liệt|uống|chó/,
  },
  {
    number: '114',
    folded:
      /\b(xi|ro|mui) (khi )?gas?\b|\bgas? (bi )?xi\b|\bboc khoi\b|\bday dien (bi )?(dut|roi)\b|\bket (ben |o )?trong (xe|thang may|nha)\b|\bxe lat\b/,
    marked: /ga|khói|dây điện|kẹt|lật/,
  },
  {
    number: '112',
    folded: /\bnuoc (tran|ngap|dang)\b.{0,25}\bkhong (ra|thoat) duoc\b|\bnhay xuong (song|cau|ho|bien)\b/,
    marked: /nước|nhảy/,
  },
  {
    number: '111',
    folded:
      /\b(chau|be|tre|em be|dua nho|thang nho|con nho)\b.{0,12}\bbi (ba|bo|me|cha|ong|di|chu) (no |ghe |duong )?(danh|hanh ha|nhot|bo doi)(?! (mat|roi))\b/,
    marked: /đánh|hành hạ|nhốt|bỏ đói/,
  },
];

/** Papers, insurance and the past: the message is about what comes after, not about now. */
const aboutPapers =
  /\b(giay|so do|so hong|can cuoc|cccd|ho chieu|bang lai|cap lai|lam lai|xin cap|xin phep|thu tuc|ho so|bao hiem|boi thuong|ho tro|tro cap|giay phep|chung nhan|phong chay|chua chay|pccc|tham duyet|nghiem thu|dang k[yi]|mo (quan|tiem|cua hang)|hom qua|dem qua|tuan truoc|thang truoc|nam ngoai|quy dinh|khai tu|bao tu|muc phat|xu phat|phat bao nhieu|qua toc do|che do|xac nhan|trinh bao|cong to|khai sinh|thai san|trich luc|(mien|giam|nop|dong|khai) thue|khoi kien|kien (nha truong|ra toa)|kiem dinh|huan luyen|tap huan)\b|^(?!.*\b(?:dang|cuu)\b).*\b(?:xu (?:may|bao nhieu|nhieu) nam|may nam tu|muc an|phat tu)\b/;

/** What a danger left behind, for which something is asked: money, care, a paper, a judgement. */
const isSettled =
  /\b(ho khau|nhap khau|khai sinh|thuong tru|tam tru|can cuoc|nam (liet|vien|mot cho)|duoc huong|huong|huong dan|chinh sach|khuyet tat|giam dinh|bhyt|bhxh|thue|hoc phi|truoc day|hoi (nam|xua|truoc|nho)|nam \d{4}|hom (kia|truoc)|tinh trang|benh vien (nao|tot)|duong day|chung thuc|so dien|cho phep|dieu kien|(lam|xin|can|mat|doi|cap) (\S+ )?(so|the|giay|don|cmnd)|lap di chuc|sang ten|khai bao|kham|tuoi)\b/;

type Told = { readonly number: EmergencyNumber };

/** What happens at this very moment, whatever papers it speaks of besides. Nobody "runs" a house: that is typed fire. */
const rightNow =
  /\b(nha|can ho|chung cu|bep|rung|xuong) (\S+ ){0,2}dang (boc )?chay\b(?! (giay|ho so|thu tuc|xe|grab|lo))|\bdang (boc )?chay (nha|can ho|chung cu|bep|rung|xuong)\b|\bcuu voi\b|\bcap cuu (voi|gap)\b/;

/** The number to call, when a message tells of danger to life right now. Each sentence speaks for itself. */
export function spotEmergency(message: string): EmergencyNumber | null {
  const marked = hasDiacritics(message);
  const said = { folded: foldText(message), typed: message.normalize('NFC').toLowerCase(), marked };
  if (speaksOfSelfHarm(said)) return '115';
  for (const sentence of message.split(/[.!?;\n]+/)) {
    const danger = marked ? dangerWritten(sentence) : dangerIn(sentence);
    if (danger && !(isOldTheft(sentence) && isOver(said.folded)) && !isWater(danger, sentence)) {
      return danger.number === '112' && speaksOfFire(said) ? '114' : danger.number;
    }
  }
  return null;
}

/** Who is trapped where it burns is the fire brigade's; 112 is for whom water, wind or a landslide holds. */
function speaksOfFire({
  folded,
  typed,
  marked,
}: {
  readonly folded: string;
  readonly typed: string;
  readonly marked: boolean;
}): boolean {
  if (marked)
    return /(?<!\p{L})(?:cháy|hoả hoạn|hỏa hoạn|bốc lửa|biển lửa|đám lửa|khói|nổ)(?!\p{L})|fire|burning|smoke/u.test(
      typed,
    );
  return /\b(?:(?<!nuoc |mau |da )chay(?! (?:ra|toi|den|lai|di|len|xuong|tron|mau))|hoa hoan|boc lua|bien lua|dam lua|khoi (?:den|mu|bay|bao|trong)|on fire|burning|smoke)\b/.test(
    folded,
  );
}

/** Without marks "nước chảy" is spelled like a fire, and only floods a road. */
function isWater({ number }: Told, sentence: string): boolean {
  if (number !== '114' || hasDiacritics(sentence)) return false;
  const folded = foldText(sentence);
  const flows =
    /\b(?:nuoc|mau|mo hoi|dau|mu)(?: (?:may|thai|ban|song|mua|cong|no|dang|bi|cu|cho|van|nha|toi|em|minh|xom|hem))* chay\b|\bchay (?:tran|lenh lang|ri ri|ong oc|xiet|dam dia|yeu|nho giot|ra (?:duong|ngoai|hem|san|mat duong))\b/;
  return (
    flows.test(folded) &&
    !/\bchay\b.*\bchay\b|\b(?:lua|khoi|boc chay|(?<!nuoc )dang chay|dam chay|gas?)\b/.test(folded)
  );
}

/** What was stolen and is to be replaced; nobody is in the house any more. */
function isOldTheft(sentence: string): boolean {
  const folded = foldText(sentence);
  return /\bbi trom\b/.test(folded) && !/\bco trom\b|\btrom (dang|vao)\b/.test(folded);
}

function dangerIn(sentence: string): Told | undefined {
  const folded = foldText(sentence);
  if (isOver(folded)) return undefined;
  return (
    dangers.find((danger) => (danger.bare ?? danger.folded).test(folded)) ??
    (isSettled.test(folded) || soundsOfficial(folded)
      ? undefined
      : dangerClasses.find(({ said }) => said.test(folded)))
  );
}

/** The marks must agree: of several dangers that fold alike, the one that was written. */
function dangerWritten(sentence: string): Told | undefined {
  const folded = foldText(sentence);
  const typed = sentence.normalize('NFC').toLowerCase();
  if (isOver(folded)) return undefined;
  return (
    dangers.find((danger) => danger.folded.test(folded) && danger.marked.test(typed)) ??
    (isSettled.test(folded) || soundsOfficial(folded)
      ? undefined
      : dangerClasses.find(({ said, marked }) => said.test(folded) && marked.test(typed)))
  );
}

function isOver(folded: string): boolean {
  return aboutPapers.test(folded) && !rightNow.test(folded);
}
