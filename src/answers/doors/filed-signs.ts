import type { Sign } from '#src/answers/guard/concern.ts';

/** What was handed in, or comes of it. */
const thing =
  '(?:ho so|bo giay|don|so (?:do|hong|dat)|giay(?! khen)|can cuoc|cccd|the|ho chieu|passport|bang lai|bang|ket qua|khai sinh|ma so|bien nhan|ca vet|ban sao|trich luc|li lich|so)';
/** Handing in, as something done. */
const handed =
  '(?:nop|gui(?: di)?|doi the|lam|xin|dang ki|lan tay|chup hinh|dong (?:tien|le phi)|lam thu tuc)';
const span = '(?:ngay|bua|hom|tuan|thang|nam|tieng|gio)';
const count =
  '(?:\\d+|may|vai|hai|ba|bon|nam|sau|bay|tam|chin|muoi|nua|ca|hon|gan|mot|chuc|non|tron)(?: (?:\\d+|muoi|chuc|may|mot|hai|ba|lam|nam))?';
/** How long ago, or when. */
const past = `(?:${count} ${span}(?: (?:roi|nay|li|truoc|hon|qua))?|tuan roi|thang roi|(?:ca|nua) (?:quy|qui|nam|thang) (?:nay|roi)|(?:hoi |hom )?(?:dau|cuoi|giua) (?:thang|tuan)|hom (?:\\d+|qua|kia|truoc|thu|bua|no)|bua (?:truoc|qua|kia|no|hom)|(?:tuan|thang) (?:truoc|qua|roi)|tu (?:hom|bua|tuan|thang|mong|ngay|dau|cuoi|dot|truoc)|ngay \\d+|thu (?:hai|ba|tu|nam|sau|bay|\\d)|mong \\d+|mong (?:mot|hai|ba|bon|nam)|dot truoc|lau (?:lam )?roi|tu (?:he|tet|nam ngoai|lau|truoc)|\\d+ (?:thg|t|tuan|ngay)|mung (?:\\d+|mot|hai|ba|bon|nam)|mai|hoai)`;
/** Nothing has come yet. */
const nothing =
  '(?:im (?:ru|ro|phac)|ai cung (?:lac dau|khong biet|keu cho)|lac dau khong biet|(?:chua|chang|cha) (?:ai|thay|nghe|co tin|hoi am|nhuc nhich)|chua cam|ai cung (?:noi|bao|keu) (?:cho|doi)|(?:noi|bao|keu) (?:cho|doi) (?:mai|hoai|di|them)?|tam hoi|chx|chua (?:thay|nghe|nhan|ai|tra|ve|xong|duyet|lay|in|ki|ra(?! (?:toa|truong|doi))|giai quyet|xu li|co (?:gi|tin|ket qua|hoi am|ai|thong bao|phan hoi|lich)|(?:duoc )?(?:cap|tra|nhan|duyet|xu li|giai quyet|goi|bao)|biet|den luot|co$|co a|co vay)|khong (?:thay|nghe|ai (?:goi|bao|tra|noi|nhan))|(?:van|cu) (?:bao |hien |ghi )?(?:dang (?:xu li|cho|giai quyet|tham dinh)|cho|im|chua)|im (?:re|lim|hoi|im)|bat (?:vo am|tin|tam|vo|tam hoi)|khong (?:co )?(?:tin tuc|hoi am|tin gi|phan hoi|nhuc nhich|dong tinh)|cho (?:mai|hoai|dai co|lau|mon|miet)|lau (?:qua|the|vay|du))';
/** How far it is. */
const howFar =
  '(?:xong chua|(?:co )?(?:phan hoi|hoi am|tin tuc|tin)(?: gi| nao)? chua|(?:toi|den) dau(?: roi)?|duyet chua|(?:duoc )?(?:duyet|ki|in|cap|tra|giai quyet|xu li|nhan|tiep nhan)(?: xong)? chua|(?:co|ra|ve) (?:ket qua )?chua|(?:co|ra|ve) chua|(?:co|ve)(?: ve| ra| toi)? (?:phuong|xa|huyen|bo phan|trung tam) chua|co chua|bao gio moi (?:co|xong|ra|ve)|ket o dau|nam o (?:ban|tay|phong) (?:ai|nao)|(?:dang )?(?:o|toi|den|nam o|nam)(?: o)? (?:khau|buoc|phong|cho|giai doan) (?:nao|gi|dau|mo)|tinh trang (?:gi|sao|nao|the nao)|(?:duoc )?duyet hay (?:bi|khong|chua)|bi (?:tra|tu choi) (?:lai )?hay|(?:toi|den|ve)(?: noi| tay)? chua|co duoc (?:chap nhan|duyet|thong qua|giai quyet) (?:khong|chua)|bi (?:tra|tu choi) hay|con thieu gi khong|hop le (?:khong|chua)|toi tay ai|ai giu|co ki chua|chay (?:toi|den) dau|lay duoc chua|(?:lay|nhan) (?:duoc )?chua|(?:bi )?treo|bi (?:ngam|ket|tac)|the nao roi|sao roi|ra sao roi|giai quyet (?:sao|the nao|toi dau)(?: roi)?)(?! (?:co|tung|ket hon|qua \\d|dang|di|lam|lap|chong|vo|gia|ki truoc))';
const when =
  '(?:bao gio|khi nao|chung nao|bua nao|luc nao|hom nao|ngay nao|may (?:bua|ngay|hom) nua|bao lau nua)';
const mine = '(?:toi|em|minh|tui|con|chau|nha (?:toi|em|minh|tui)|vo|chong|me|ba|bo|ma)';

/** A rule, a loss, a mending, a refund: how something is done, and no state. */
const asksHow =
  /\b(?:hoa giai|tranh chap|lan (?:qua|sang|ranh)|bo sung (?:o|cho|vao) (?:dau|cho nao|nao)|(?:khai|ghi|dien|viet) (?:sai|nham|lon|thieu)|(?:xong|roi) (?:thi )?(?:mat )?bao lau (?:thi |moi )?(?:co|nhan|tra|xong)|thi (?:khi nao|bao gio|bua nao|ngay nao|chung nao|hom nao)|thu tuc|can (?:giay|gi|nhung gi|mang)|giay to gi|gom (?:nhung )?gi|le phi|rut (?:lai )?ho so|huy ho so|sua ho so|sua (?:lai )?(?:don|thong tin)|nop nham|mat (?:giay hen|bien nhan|giay|so|the)|tru tien|hoan (?:tien|lai)|nop phat|co quan .{0,20}(?:xin loi|boi thuong|chiu)|lam lai|cap lai .{0,20}(?:o dau|sao|the nao)|dang nhap|mat khau|otp|tai (?:len|file|tep)|nop ho nguoi|nop thay|sinh .{0,20}chua (?:lam|dang ki|khai)|chua (?:lam|dang ki|khai sinh|nop)|luong huu|qua han (?:dang ki|khai sinh)|co bi phat|bao hiem .{0,20}rut|ma so thue|tro cap .{0,12}(?:la )?bao nhieu)\b/;

/** Whose state is asked of something that was handed in: from what was done, the time gone by and what is missing. */
export const filedSigns: readonly Sign[] = [
  {
    said: new RegExp(`\\b(?:giu|cam|om|ngam)(?: \\S+){0,2} ho so\\b.{0,30}\\b(?:${past}|hon (?:thang|tuan))`),
    unless: asksHow,
  },
  {
    said: /\bsao (?:ho so|giay|so|the|don)(?: \S+){0,3} (?:lau|cham|tre)\b|\b(?:nop|lam) sau (?:\S+ ){0,2}(?:co|xong|lay)\b/,
    unless: asksHow,
  },
  {
    said: new RegExp(`\\bhen (?:lay |tra )?${past}\\b.{0,40}\\b(?:roi|van|ma)\\b.{0,20}\\b${nothing}`),
    unless: asksHow,
  },
  { said: new RegExp(`\\b${thing}\\b.{0,60}\\b${howFar}(?= |$)`), unless: asksHow },
  {
    said: new RegExp(`\\b(?:da |vua |moi )?${handed}\\b.{0,60}\\b${past}\\b.{0,40}\\b${nothing}`),
    unless: asksHow,
  },
  {
    said: new RegExp(`\\b${handed}\\b.{0,40}\\bcho (?:mai|hoai|miet|dai co|mon)\\b.{0,20}\\bchua\\b`),
    unless: asksHow,
  },
  {
    said: new RegExp(
      `\\b(?:lay|nhan) (?:\\S+ ){0,4}(?:duoc )?chua\\b.{0,24}\\b${handed}\\b.{0,20}\\b${past}`,
    ),
    unless: asksHow,
  },
  {
    said: new RegExp(`\\b${handed}\\b.{0,40}\\b(?:roi|xong)\\b.{0,30}\\b(?:${nothing}|${howFar})`),
    unless: asksHow,
  },
  {
    said: new RegExp(`\\b${handed}\\b.{0,30}\\b${past}\\b.{0,30}\\b(?:${howFar}|${when}|sao)(?= |$)`),
    unless: asksHow,
  },
  { said: new RegExp(`\\b${thing}\\b.{0,40}\\b${past}\\b.{0,30}\\b${nothing}`), unless: asksHow },
  {
    said: new RegExp(`\\b(?:da|vua|moi) (?:\\S+ ){0,2}?${handed}\\b.{0,60}\\b(?:${when}|bao lau nua)\\b`),
    unless: asksHow,
  },
  {
    said: new RegExp(`\\b(?:${handed} ){1}.{0,40}\\b(?:da|roi|xong)\\b.{0,30}\\b${when}\\b`),
    unless: asksHow,
  },
  {
    said: new RegExp(
      `^(?:\\S+ ){0,3}?${when} (?:thi )?(?:${mine} )?(?:moi |se |co the )?(?:duoc |ra )?(?:lay|nhan|tra) (?:duoc )?(?:lai )?${thing}\\b(?!.{0,20}\\b(?:tro cap|luong|tien)\\b)`,
    ),
    unless: asksHow,
  },
  {
    said: new RegExp(
      `\\b${when} (?:thi )?(?:\\S+ ){0,3}(?:lay|nhan|co|duoc) (?:\\S+ ){0,4}(?:da|vua|moi) (?:nop|gui|lam|xin)\\b`,
    ),
    unless: asksHow,
  },
  {
    said: new RegExp(
      `\\b(?:giay hen|phieu hen|ngay hen|hen (?:tra|lay|ngay|hom|bua)|bua hen|bien nhan)\\b.{0,50}\\b(?:qua|tre|${nothing}|${howFar}|chua)\\b`,
    ),
    unless: asksHow,
  },
  {
    said: /\bho so\b.{0,25}\b(?:tre|qua han|cham|(?<!bao )lau|treo|ngam|ket(?! (?:qua|hon)))\b/,
    unless:
      /\bnop (?:ho so )?(?:tre|cham|qua han)\b|\bphat\b|\bqua han (?:dang ki|khai)|\bthu tuc\b|\bdang ki\b.{0,20}\bqua han\b/,
  },
  {
    said: /\bho so\b.{0,30}\b(?:bao|hien|ghi)(?: la)? (?:cho (?:tiep nhan|duyet|xu li|bo sung|ki)|dang (?:xu li|cho|tham dinh))\b/,
    unless: asksHow,
  },
  {
    said: /\bsao ho so (?:\S+ ){0,4}(?:cu|van|lai|con) (?:bao|hien|ghi|dang|chua|cho|bi)\b/,
    unless: asksHow,
  },
  {
    said: new RegExp(
      `\\b(?:(?<!bi )tra(?: cuu)?|kiem tra|check|coi|xem|theo doi|tra soat|do) (?:giup|gium|dum|ho|lai|thu)?\\b.{0,12}\\b(?:tinh trang|tien do|trang thai|ket qua|ho so|don|ma)(?!.{0,10}(?:phat nguoi|dat dai))\\b.{0,30}\\b(?:${mine}|nay|so|cua|da nop|nop|gui|giup|gium|dum|ho)\\b`,
    ),
    unless:
      /\b(?:gom|can (?:gi|nhung)|giay to gi|phat nguoi|vi pham|diem thi|xo so|bong|tran|thi tuyen|tinh trang hon nhan|don vi|xet nghiem|quet|dien thoai bi|khieu nai|kiem tra ho so gom|quy hoach|qui hoach|truoc khi nop|du chua|thieu gi)\b/,
  },
  {
    said: /\b(?:lam sao|cach nao|o dau|muon|de|lam the nao) (?:\S+ ){0,3}?(?:biet|theo doi|xem|tra) (?:duoc )?(?:\S+ ){0,3}?(?:ho so|don|ket qua)(?: \S+){0,5} (?:dang|da|duyet|toi|den|o khau|chay|minh|toi|em|cua)\b/,
    unless: asksHow,
  },
  {
    said: /\bnop\b.{0,25}\b(?:xong|roi)\b.{0,25}\b(?:xem|tra|theo doi|coi|biet)\b.{0,20}\b(?:ket qua|tinh trang|duyet|tu choi|tien do)\b/,
    unless: asksHow,
  },
  { said: /^(?:\S+ ){0,4}?(?:den|toi) (?:ngay|hen|luc) (?:lay|tra|nhan)? ?chua\b/, unless: asksHow },
  {
    said: /\bho so\b.{0,30}\bbi (?:tra (?:lai|ve)|tu choi)\b.{0,30}\b(?:hay sao|chua thay|khong thay|khong biet)\b/,
  },
];
