import type { Sign } from '#src/answers/guard/concern.ts';

const person =
  '(?:nguoi(?: that| thiet| ho tro| truc| phu trach| tu van| tra loi)?|nhan vien|can bo|chuyen vien|tu van vien|tong dai(?: vien)?|admin|ad|ai do|ai|cong chuc|anh chi|anh chi nao|co nhan|le tan|truc tiep|dien thoai vien)';
/** A place, a person or a number that is asked for something else. */
const unless =
  /\b(?:(?:chua|khong|chang|ko|k)(?: thay| co)? ai (?:goi|lien he|bao)|doi so|so dien thoai (?:dang ki|vneid|cu|moi|khong)|vneid|uy quyen|to cao|phan anh|khieu nai|gop y|thai do|lua dao|xung|gia danh|cong an|hang xom|dang ki so|uu tien|giay to gi|can gi|can giay|can mang|can nhung|thu tuc|chu xe|luong|nguoi nuoc ngoai|nguoi khuyet tat|nguoi yeu|nguoi dung ten|tuyen|uong|benh)\b/;

/** A person is wanted, or the number of one. */
export const operatorSigns: readonly Sign[] = [
  {
    said: /\b(?:noi may|chuyen may)(?: \S+){0,2}$|\bhoi truc tiep (?:can bo|nhan vien|nguoi)\b/,
    marked: /nối|chuyển|trực tiếp/,
    unless,
  },
  {
    said: /\b(?:cho|muon|can|de|xin) (?:\S+ )?(?:noi chuyen|trao doi|gap)(?: \S+)? (?:voi )?(?:\S+ )?(?:anh|chi|em|co|ban) (?:nhan vien|tu van|cham soc|tong dai|ho tro|phu trach)\b|\b(?:duoc |xin )?tu van (?:qua|bang) dien thoai\b|\bgoi (?:can bo|nhan vien|nguoi|ai do) (?:ra|vao|toi|den|giup)\b|\b(?:co the |nho |xin )?goi (?:dien )?(?:cho|qua) (?:toi|em|minh|tui|ba|me)\b/,
    unless,
  },
  {
    said: /\b(?:bot|may|robot|tu dong)\b.{0,30}\b(?:nguoi dau|nguoi that dau|can nguoi|kiem nguoi|goi nguoi|khong hieu gi)\b|\bnguoi dau (?:roi|het|ra)\b/,
    unless,
  },
  {
    said: /\b(?:so (?:may ban|ban|di dong|dt|zalo|lien he)|zalo) (?:\S+ ){0,2}(?:trung tam|mot cua|bo phan|phuong|xa|ho tro|tu van)\b/,
    unless,
  },
  {
    said: new RegExp(
      `\\b(?:muon|can|cho|xin|duoc|de|nho|cho phep)\\b.{0,14}\\b(?:gap|noi chuyen (?:voi|truc tiep)|noi voi|noi truc tiep|trao doi (?:truc tiep voi|voi|truc tiep)|chat voi|lien he(?: voi)?|tro chuyen voi)(?: duoc)?(?: (?:mot|1|truc tiep))? ${person}(?= |$)`,
    ),
    unless,
  },
  {
    said: new RegExp(
      `\\b(?:chuyen|noi|ket noi|bat)(?: (?:may|cuoc goi|sang|qua|cho|toi|em|minh|tui|voi|giup|gium|dum|tiep)){1,5} ${person}(?= |$)`,
    ),
    marked: /chuyển|nối|bật/,
    unless,
  },
  { said: /\b(?:ai do|ai|nguoi nao) goi (?:giup|gium|dum|ho|cho) (?:toi|em|minh|tui|con|chau)\b/, unless },
  { said: /\bgoi (?:dien )?lai (?:cho |giup |gium |dum )?(?:toi|em|minh|tui|con|chau|me|ba)\b/, unless },
  {
    said: /^(?:\S+ ){0,3}(?:so (?:dien thoai|dt|may|tong dai)|sdt|so hotline)(?: (?:la|o))? (?:dau|bao nhieu|gi|may|nao)(?: (?:de |cho )?(?:toi|tao|tui|em|minh|con|chau|anh|chi|ad|vay|a|the|goi|hoi|rua|ha|nhi|luon)){0,4}$|\b(?:cho|xin|can|doc|nhan) (?:\S+ )?(?:so (?:dien thoai|dt)|sdt)(?: (?:de |cho )?(?:toi|tao|tui|em|minh|goi|hoi|di|voi|a|nha|nhe|ad)){0,4}$/,
    unless,
  },
  {
    said: /\b(?:hotline|duong day nong|tong dai)\b/,
    unless:
      /\b(?:dien|nuoc|ngan hang|taxi|viettel|vinaphone|mobifone|vnpt|lua dao|gia danh|xung|thu tuc|can gi|phan anh|to cao|thai do|goi (?:bao|doi|yeu cau)|khong ai (?:nghe|bat|tra loi)|mo tong dai|lap)\b/,
  },
  {
    said: /\b(?:so (?:nao|may|dien thoai|lien he|lien lac|tu van|ho tro|hotline|truc|goi)|sdt|so dt|dt|dien thoai)\b.{0,24}\b(?:goi (?:truc tiep|hoi|ho tro|den|toi)|ho tro|tu van|trung tam|hanh chinh cong|lien he|lien lac|giai dap|truc(?! (?:tiep|tuyen))|bo phan mot cua|mot cua)\b|\b(?:trung tam|mot cua|hanh chinh cong)\b.{0,20}\b(?:so (?:dien thoai|may|nao)|sdt|so dt)\b|\b(?:ho tro|tu van|giai dap|truc) (?:\S+ ){0,2}(?:so (?:may|nao|bao nhieu|dien thoai))\b/,
    unless:
      /\b(?:doi so|vneid|dang ki|cap nhat|mat|sai|thay (?:doi )?so|cong an|rieng|khai bao|hang xom|bat hop phap|pham nhan|phap li|viec lam|chu)\b/,
  },
  {
    said: /\b(?:co|con) (?:ai|nguoi|nhan vien|can bo|tu van vien|tong dai vien|admin|ad) (?:nao )?(?:\S+ )?(?:truc|online|ho tro|tu van|tra loi|o do|nghe may|that|dang)\b/,
    unless,
  },
  {
    said: /\b(?:can|muon|xin|cho) (?:\S+ ){0,2}(?:nguoi|nhan vien|can bo) (?:that |thiet )?(?:ho tro|tu van|huong dan|giup|giai dap|tra loi|noi chuyen)\b/,
    unless,
  },
  {
    said: /\b(?:gap|noi (?:chuyen )?voi|chat voi) (?:\S+ )?(?:nguoi (?:that|thiet)|nguoi chu khong|ad that|nguoi phu trach)\b|\bkhong (?:muon |thich |can )?(?:chat|noi|noi chuyen) (?:voi )?(?:may|bot|robot|tu dong)\b|\bbot\b.{0,30}\b(?:gap|cho|chuyen) (?:\S+ )?(?:nguoi|nhan vien)\b/,
  },
  {
    said: /\b(?:goi|hoi|lien he|lien lac)(?: dien)? (?:cho |voi |truc tiep )?(?:ai|so nao|so may|dau|cho nao)\b.{0,16}\b(?:tu van|ho tro|giai dap|huong dan|giup)\b|\bmuon goi (?:dien|truc tiep|hoi)\b|\bgoi truc tiep (?:so|cho)\b/,
    unless,
  },
  {
    said: /\b(?:human|real person|an agent|live agent|customer service|operator|representative)\b.{0,12}(?:please|now|$)|\b(?:speak|talk|chat) (?:to|with) (?:an? |anh |some|the )?(?:human|person|someone|agent|officer|staff|operator)\b/,
  },
];
