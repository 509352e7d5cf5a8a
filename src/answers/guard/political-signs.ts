import type { Sign } from './concern.ts';

const opinion =
  '(?:nghi (?:gi|sao|the nao)|danh gia|nhan xet|quan diem|y kien|thay (?:sao|the nao)|cam thay|ung ho|phan doi|tin (?:vao|tuong)|what do you think|do you (?:like|support)|opinion)';
const power =
  '(?:chinh phu|chinh quyen|lanh dao (?:dat nuoc|nha nuoc|viet nam|dang|trung uong|cap cao)|nha nuoc (?:ta|nay|viet)|dang (?:cong san|csvn|cs)|tong bi thu|bi thu (?:tinh|thanh|xa|phuong|dang)|bac ho|lanh tu|chu tich (?:nuoc|tinh|quoc hoi)|thu tuong|quoc hoi|bo chinh tri|tong thong|the che|che do (?:nay|hien nay|cong san)|chu nghia|communist|government|president|prime minister|politic\\w*|trump|biden|putin|xi jinping|tap can binh|zelensky)';

/** Opinions on power, parties and disputes of states. What an office does about elections or membership is no politics. */
export const politicalSigns: readonly Sign[] = [
  {
    said: new RegExp(
      `\\b${opinion}\\b[^.!?]{0,40}\\b${power}\\b|\\b${power}\\b[^.!?]{0,30}\\b(?:nghi (?:gi|sao)|tot khong|tot hon|xau|thoi nat|toi te|co dung khong|good or bad)\\b`,
    ),
    unless:
      /\b(?:lay y kien|gop y|danh gia (?:cong chuc|vien chuc|can bo|tac dong|chat luong|xep loai)|nghi (?:phep|viec|huu|che do|thai san)|quyet dinh cua (?:chu tich|thu tuong)|khieu nai)\b/,
  },
  {
    said: /\btinh (?:hinh|trang) chinh tri\b|\bpolitical (?:situation|party|views?)\b|\bdang nao\b[^.!?]{0,20}\b(?:tot|hon)\b|\bdang nao (?:tot|gioi|hay|xau|dung|cam quyen)\b|\bda nguyen\b|\b(?:bo|doi) dieu 4\b|\bdoc tai\b|\bdang tri\b|\blat do (?:chinh quyen|che do|nha nuoc|chinh phu)\b|\bviet tan\b|\bvnch\b|\bviet nam cong hoa\b|\bcong san (?:la|co|doc|thoi|tot|xau)\b/,
  },
  {
    said: /\b(?:bac ho|tong thong|chu tich|thu tuong|bi thu|lanh dao|nuoc nao|my|trung quoc|nga)\b[^.!?]{0,30}\b(?:ai|ben nao|nuoc nao|thang nao) (?:gioi|tot|manh|hay|gioi giang) hon\b/,
  },
  {
    said: /\b(?:thay|nghi|danh gia)\b[^.!?]{0,15}\b(?:bi thu|chu tich|thu tuong|bo truong|lanh dao)\b[^.!?]{0,25}\b(?:duoc khong|the nao|ra sao|gioi khong|tot khong|lam viec)\b/,
    unless: /\bthay (?:doi|the|mat|cho)\b/,
  },
  {
    said: /\b(?:sap nhap (?:tinh|xa|huyen|phuong)|bo cap huyen|tinh gon bo may|chinh sach|chu truong|duong loi|nghi quyet|cai cach)\b[^.!?]{0,40}\b(?:dung hay sai|sai hay dung|tot hay xau|hay hay do|co nen khong|hop ly khong|(?:em|ban|may|ad) (?:danh gia|nghi|thay))\b/,
  },
  { said: /\bphan dong\b/, marked: /phản động/, unless: /\bco phan\b/ },
  {
    said: /\bda dang\b(?! (?:ky|ki|nganh|hoa|sinh|tin))(?=[^.!?]*\b(?:viet nam|chinh tri|dan chu|che do|tot hon|co nen)\b)|\b(?:viet nam|chinh tri|dan chu)\b[^.!?]{0,25}\bda dang\b/,
    marked: /đa đảng/,
  },
  {
    said: /\b(?:nen |se |toi |anh |chi )?(?:bau|bo phieu|vote) (?:cho )?ai\b|\bbau (?:cho )?(?:ong|ba|dang) nao\b|\bwho should i vote\b|\bai (?:se|nen) (?:lam|len|thay) (?:tong bi thu|chu tich nuoc|thu tuong|chu tich tinh|tong thong)\b/,
    unless: /\b(?:khong biet chu|nguoi khuyet tat|bau cu o dau)\b/,
  },
  {
    said: /\b(?:hoang sa|truong sa|bien dong|duong luoi bo|dai loan|ukraine|crimea|gaza|palestin\w*|israel)\b[^.!?]{0,40}\b(?:cua ai|thuoc (?:ve )?(?:ai|nuoc nao|trung quoc)|ai (?:dung|thang|sai)|chien tranh|tranh chap|ung ho|belongs?|war)\b|\bchien tranh (?:nga|ukraine|israel|gaza|trung dong)\b/,
  },
  { said: /\b(?:keu goi|tham gia|di|to chuc|ung ho) (?:\S+ )?bieu tinh\b|\bcach mang mau\b/ },
  {
    said: /\b(?:tham nhung|tham o) (?:la|o|trong|cua) (?:do )?(?:dang|chinh phu|nha nuoc|lanh dao|che do)\b|\b(?:ong|ba) (?:chu tich|bi thu|thu tuong|bo truong)\b[^.!?]{0,20}\b(?:tham nhung|tot khong|co tot|gioi khong|xau)\b/,
    unless: /\bto cao\b/,
  },
  {
    said: /\b(?:che do|nha nuoc|viet nam|nuoc (?:minh|ta)|o day)\b[^.!?]{0,20}\b(?:co )?(?:dan chu|tu do)(?: that)?(?: su)? (?:khong|ko|k|chua)\b|\bdan chu (?:va |, ?)?nhan quyen\b|\btu do ngon luan\b[^.!?]{0,30}\b(?:viet nam|khong|sao)\b|\bhuman rights\b/,
  },
  {
    said: /\b(?:ung ho|theo|thich|ghet|che|noi xau|khen)\b[^.!?]{0,20}\b(?:dang (?:nao|hay|cong san|va)|phe (?:nao|gi)|trump|putin|chinh quyen|nha nuoc|chinh phu|ho chi minh|bac ho|lanh dao|(?:ong )?chu tich (?:xa|phuong|tinh|nuoc))\b/,
    unless: /\b(?:theo quy dinh|theo luat|theo nghi dinh|ho tro|tro cap|che do|thu tuc|quyet dinh)\b/,
  },
  { said: /(?<!giam )\bdoc dang\b(?! k[yi])/, marked: /độc đảng/ },
  {
    said: /\b(?:che do nay|chinh quyen|nha nuoc|chinh phu|nghi quyet|cua dang)\b[^.!?]{0,40}\b(?:long dan|sup do|ton tai|ben nao|kho dan|dan kho)\b|\bsap nhap\b[^.!?]{0,25}\bkho dan\b|\bcan bo\b[^.!?]{0,25}\b(?:toan|deu) tham nhung\b/,
  },
  {
    said: /\b(?:trung quoc|my|nga)\b[^.!?]{0,20}\b(?:chiem|xam luoc|tan cong)\b|\b(?:ho chi minh|bac ho|tong bi thu|chu tich nuoc|thu tuong)\b[^.!?]{0,15}\b(?:tot|gioi|xau|ac)(?: that)?(?: su)? khong\b/,
  },
];
