import { foldText, hasDiacritics } from '#knowledge/fold.ts';
import type { EmergencyNumber } from '#src/answers/compose/compose-emergency.ts';

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
      /\b(nha|can ho|chung cu|bep|kho|rung|cho|hang xom|xuong|xe|phong tro|quan)\b.{0,24}\bchay\b|\bchay (nha|kho|rung|cho|xe|lon|to)\b|\b(boc|dang|co|bi|dam) chay\b|\bno binh ga|\bro ri ga/,
    marked: /(?<!\p{L})cháy|nổ bình|rò rỉ/u,
    bare: /\b(nha|can ho|chung cu|bep|kho|rung|hang xom|xuong|phong tro)\b(?! (may|xe)).{0,24}\bchay\b(?! (xe|bo|vay|chot|the thao|gio|grab|lai|thu|tot|ngon|duoc|cham|nhanh|em))|\bchay (nha|kho|rung|lon|to)\b|\b(boc|bi|dam) chay\b|\bno binh ga|\bro ri ga/,
  },
  {
    number: '115',
    folded:
      /\b(goi|can|xe) cap cuu\b|\bcap cuu (voi|gap|nguoi)\b|\bbat tinh\b|\bngat xiu\b|\bngung tho\b|\b(bi )?dien giat\b|\b(nuot|uong) (phai|nham) thuoc\b|\bdot quy\b|\bdau tim\b|\bkho tho\b|\bco giat\b|\bchay mau nhieu\b|\bnguy kich\b|\buong thuoc (doc|sau|tru sau|chuot)\b|\btu tu\b|\btu sat\b|\bmuon chet\b|\btai nan\b.{0,30}\b(bi thuong|nang|chay mau|mau)\b/,
    marked:
      /cấp cứu|bất tỉnh|ngất xỉu|ngừng thở|đột quỵ|đột quị|đau tim|khó thở|co giật|chảy máu|nguy kịch|điện giật|thuốc|tự tử|tự sát|muốn chết|tai nạn/,
  },
  {
    number: '111',
    folded:
      /\b(tre em|tre nho|dua tre|dua be|chau be|em be|be gai|be trai)\b.{0,30}\b(bi danh|bao hanh|xam hai|lam dung|danh dap)\b|\b(be|con (toi|em|minh|gai|trai)|chau|hoc sinh)\b.{0,20}\bbi (danh(?! (mat|roi|cap))|bao hanh|xam hai|hiep)\b|\b(bao hanh|xam hai|danh dap) (tre|chau be|em be)\b/,
    marked: /bị đánh|bạo hành|xâm hại|lạm dụng|đánh đập|bị hiếp/,
  },
  {
    number: '113',
    folded:
      /\b(bi|co) (cuop|trom)\b|\btrom (dang|vao)\b|\bdot nhap\b|\bdanh nhau\b|\bhanh hung\b|\bdam chem\b|\bchem nguoi\b|\bgiet nguoi\b|\bdoa giet\b|\bbat coc\b|\bchong (toi |em )?(dang )?danh(?! (mat|roi))\b|\bdang bi danh\b|\bcuop giat\b/,
    marked: /cướp|trộm|đột nhập|đánh|hành hung|chém|giết|bắt cóc/,
  },
  {
    number: '112',
    folded:
      /\bduoi nuoc\b|\bchet duoi\b|\blu (cuon|quet)\b|\bsat lo\b.{0,30}\b(vui|ket|nguoi)\b|\bmac ket\b|\blac trong rung\b|\bsap nha\b|\bnhay (cau|song)\b|\bcuu voi\b/,
    marked: /đuối|lũ|sạt lở|mắc kẹt|lạc|sập|nhảy|cứu/,
  },
];

/** Papers, insurance and the past: the message is about what comes after, not about now. */
const aboutPapers =
  /\b(giay|so do|so hong|can cuoc|cccd|ho chieu|bang lai|cap lai|lam lai|xin cap|thu tuc|ho so|bao hiem|boi thuong|ho tro|tro cap|giay phep|chung nhan|phong chay|chua chay|pccc|tham duyet|nghiem thu|dang k[yi]|mo (quan|tiem|cua hang)|hom qua|tuan truoc|thang truoc|nam ngoai|quy dinh|khai tu|bao tu|muc phat|xu phat|phat bao nhieu|qua toc do)\b/;

/** What happens at this very moment, whatever papers it speaks of besides. Nobody "runs" a house: that is typed fire. */
const rightNow =
  /\b(nha|can ho|chung cu|bep|rung|xuong) (\S+ ){0,2}dang (boc )?chay\b(?! (giay|ho so|thu tuc|xe|grab|lo))|\bdang (boc )?chay (nha|can ho|chung cu|bep|rung|xuong)\b|\bcuu voi\b|\bcap cuu (voi|gap)\b/;

/** The number to call, when a message tells of danger to life right now. Each sentence speaks for itself. */
export function spotEmergency(message: string): EmergencyNumber | null {
  const marked = hasDiacritics(message);
  for (const sentence of message.split(/[.!?;\n]+/)) {
    const danger = marked ? dangerWritten(sentence) : dangerIn(sentence);
    if (danger) return danger.number;
  }
  return null;
}

function dangerIn(sentence: string): Danger | undefined {
  const folded = foldText(sentence);
  return isOver(folded) ? undefined : dangers.find((danger) => (danger.bare ?? danger.folded).test(folded));
}

/** The marks must agree: of several dangers that fold alike, the one that was written. */
function dangerWritten(sentence: string): Danger | undefined {
  const folded = foldText(sentence);
  const typed = sentence.normalize('NFC').toLowerCase();
  if (isOver(folded)) return undefined;
  return dangers.find((danger) => danger.folded.test(folded) && danger.marked.test(typed));
}

function isOver(folded: string): boolean {
  return aboutPapers.test(folded) && !rightNow.test(folded);
}
