import type { Sign } from '#src/answers/guard/concern.ts';
import { marriageWords } from './marriage-words.ts';

const wanted =
  'lam|xin|cap|doi|nop|gia han|dong|giay|thu tuc|dang ki|can gi|ho so|mat|hu|rach|muon|sang ten|the chap|thua ke';
const papers =
  'khai sinh|ket hon|doc than|tinh trang hon nhan|giay phep xay|can cuoc|cccd|ho chieu|visa|thi thuc|so do|so hong|bang lai|giay phep lai xe|bhyt|bhxh|bao hiem (?:y te|xa hoi)|tam tru|ho khau|ho kinh doanh|chung thuc|li lich tu phap|sang ten|the chap|thua ke|ca vet|bien so xe';

/** Whoever wants a paper that only an office has is heard, whatever else is spoken of: "người yêu em ở Nhật làm giấy độc thân được không". */
export const wantsPaper: Sign = {
  said: new RegExp(
    `^(?=.*\\b(?:${wanted})\\b).*\\b(?:${papers})\\b|\\bhoa don dien tu\\b|\\b(?:${marriageWords})(?= |$)`,
  ),
};
