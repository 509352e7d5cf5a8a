const officialVerb =
  /^(?:thu tuc |\d+ )?(?:cap|dang k[iy]|khai (?:thue|bao|bo sung)|giai (?:quyet|the)|xet|chap thuan|cong (?:bo|nhan)|thu hoi|gia han|dieu chinh|sua doi|bo sung|kiem tra|trinh bao|tang cho|hop nhat|sap nhap|quyet dinh|chao ban|tham (?:do|dinh|duyet)|phe duyet|thong bao|xac (?:nhan|dinh)|chuyen (?:muc dich|nhuong|doi|quyen|truong|nganh)|bo nhiem|mien nhiem|thanh lap|thay doi|cho phep|de nghi|tiep nhan|huy|ho tro|nghiem thu|quyet toan|hoan|mien|giam|ban hanh|to chuc|thuc hien|nhap khau|xuat khau|sat hach|khoi phuc|bai bo|uy quyen|thanh toan|dau gia|hoa giai|tro giup|yeu cau|tuyen|chung (?:thuc|nhan))\b/;
const speaking =
  /\b(?:toi|em|minh|tui|tau|chau|ad|oi|sao|khong|ko|roi|hoai|bao gio|khi nao|may gio|the nao|lam sao|gi|nao|bao nhieu|giup|gium|dum|nhe|nha|ha|tu hom|o dau|chua(?=$| (?:thay|nhan|ai|tra)))\b/;
const fewestSyllables = 5;

/** Whether a message reads like the name of a procedure: it begins with what an office does, and nobody speaks in it. */
export function soundsOfficial(folded: string): boolean {
  return officialVerb.test(folded) && !speaking.test(folded) && folded.split(' ').length >= fewestSyllables;
}
