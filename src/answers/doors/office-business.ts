import { marriageWords } from './marriage-words.ts';

const papers =
  'thu tuc|giay(?: to)?|giay phep|xin phep|cap phep|ho so|dang ki|xac nhan|chung thuc|cong chung|le phi|tro cap|ho tro|bao hiem|thue (?:thu nhap|mon bai|gtgt|gia tri|vat|dat|tncn|ban|khoan)|dong thue|nop thue|khai thue|ke khai|ho khau|can cuoc|cccd|vneid|mien giam|chinh sach|che do|chung chi|chung nhan|kinh doanh|mo (?:quan|tiem|shop|cua hang|lop|phong|cong ty|trung tam|xuong)|to chuc|bieu dien|xuat khau|nhap khau|khai bao|sang ten|ca vet|bien so|dang kiem|tam tru|dich vu cong|ho chieu|visa|quy hoach|qui hoach|khai sinh|ket hon|thi thuc|phat nguoi|bang lai|trich luc|li lich tu phap|(?:lam|cap|mat|xin|doi|co|thanh) so (?:do|hong)|giam ho|ho ngheo|can ngheo|nghia vu quan su|liet si|thuong binh|hoa don dien tu';
/** What is done at an office, and the papers it is done with; read without marks, "ký" as "ki". */
export const officeBusiness = new RegExp(`\\b(?:${papers}|${marriageWords})(?= |$)`);
