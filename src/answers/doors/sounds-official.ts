const officialVerb =
  /^(?:thu tuc |\d+ )?(?:cap|dang k[iy]|khai (?:thue|bao|bo sung)|giai (?:quyet|the)|xet|chap thuan|cong (?:bo|nhan)|thu hoi|gia han|dieu chinh|sua doi|bo sung|kiem tra|trinh bao|tang cho|hop nhat|sap nhap|chia|quyet dinh|chao ban|tham (?:do|dinh|duyet)|phe duyet|thong bao|xac (?:nhan|dinh)|chuyen|bo nhiem|mien nhiem|thanh lap|thay doi|cho phep|giao|thue|de nghi|tiep nhan|huy|ho tro|nghiem thu|quyet toan|hoan|mien|giam|luu|phan|ban hanh|to chuc|thuc hien|nhap|xuat|thi|sat hach|khoi phuc|bai bo|uy quyen|lap|thanh toan|tra|chi|rut|mua|ban|dau gia|hoa giai|tro giup|yeu cau|tuyen|chung (?:thuc|nhan))\b/;
const speaking =
  /\b(?:toi|em|minh|tui|tau|chau|ad|oi|sao|khong|ko|roi|hoai|bao gio|khi nao|may gio|the nao|lam sao|gi|bao nhieu|giup|gium|dum|nhe|nha|ha|tu hom|o dau|chua(?=$| (?:thay|nhan|ai|tra)))\b/;
const fewestSyllables = 5;

/** Whether a message reads like the name of a procedure: it begins with what an office does, and nobody speaks in it. */
export function soundsOfficial(folded: string): boolean {
  return officialVerb.test(folded) && !speaking.test(folded) && folded.split(' ').length >= fewestSyllables;
}
