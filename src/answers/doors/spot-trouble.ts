import type { Reading } from '#knowledge/read-question.ts';
import type { Sign } from '#src/answers/guard/concern.ts';
import { hearsSign } from './hears-sign.ts';

const fails =
  '(?:bao loi|bi loi|loi|khong (?:duoc|len|xong|nhan|chay|mo|vao|gui|qua|hien|phan hoi|thay|co|the)|chua (?:duoc|xong|thay|hien|co|nhan)|that bai|hoai|mai|quay (?:hoai|vong|mai|tron)|bi (?:treo|do|sap|thoat|vang|tu choi|khoa)|sap|treo|trang tinh|dung hinh)';
/** A scam, or an office's business. */
const elsewhere =
  /\b(?:lua|gia danh|xung|nguoi la|goi (?:dien )?(?:bao|doi|yeu)|doi (?:doc )?ma|doc ma|xin ma|phat nguoi)\b/;
const abroad =
  '(?:nuoc ngoai|viet kieu|han(?! che)(?: quoc)?|nhat(?: ban)?|mi|uc|duc|phap|anh quoc|dai loan|lao|canada|singapore|sec|ba lan)';

/** What goes wrong on the portal and in VNeID, by the guide that mends it; the narrower before the wider. */
const troubles: readonly (readonly [guide: string, signs: readonly Sign[]])[] = [
  [
    'khong-nhan-duoc-otp',
    [
      {
        said: new RegExp(
          `\\b(?:otp|ma (?:xac (?:thuc|nhan|minh)|kich hoat))\\b.{0,40}\\b(?:${fails}|cham|het han|sai|lau|ve)\\b|\\b(?:khong|chua|cho|doi) (?:\\S+ ){0,4}(?:otp|ma xac (?:thuc|nhan|minh))\\b`,
        ),
        unless: elsewhere,
      },
    ],
  ],
  [
    'xac-thuc-khuon-mat-khong-duoc',
    [
      {
        said: new RegExp(
          `\\b(?:khuon mat|quet mat|nhan dien|selfie|nfc|doc chip|quet chip|quet the)\\b.{0,40}\\b${fails}\\b|\\bkhong (?:\\S+ ){0,3}(?:nfc|khuon mat|quet mat)\\b`,
        ),
      },
    ],
  ],
  [
    'vneid-cho-nguoi-o-nuoc-ngoai',
    [
      {
        said: new RegExp(
          `\\b(?:o|ben|dang o|song o|ngoai|qua|sang|di)\\b (?:ben )?${abroad}\\b.{0,60}\\b(?:vneid|dinh danh|dich vu cong|sim|muc 2)\\b|\\b(?:vneid|dinh danh|dich vu cong)\\b.{0,40}\\b(?:o|ben|tu) (?:ben )?${abroad}\\b`,
        ),
        unless: /\b(?:ho chieu|visa|ket hon|khai sinh|nguoi nuoc ngoai|luu tru|li lich tu phap)\b/,
      },
    ],
  ],
  [
    'vneid-cho-nguoi-gia',
    [
      {
        said: /\b(?:cuc gach|khong (?:co |xai |dung |biet (?:dung |xai )?)(?:dien thoai|smartphone|may) (?:thong minh|cam ung)|khong (?:biet |ranh )(?:dung |xai )?(?:smartphone|cong nghe))\b/,
      },
    ],
  ],
  [
    'the-bao-hiem-y-te-tren-dien-thoai',
    [
      {
        said: /\b(?:bao hiem y te|bhyt|the bao hiem)\b.{0,40}\b(?:khong|chua) (?:hien|thay|co|tich hop)\b.{0,30}\b(?:vneid|vssid|dien thoai|app|ung dung)\b|\b(?:vneid|vssid)\b.{0,30}\b(?:khong|chua) (?:hien|thay|co|tich hop)\b.{0,20}\b(?:bao hiem|bhyt)\b/,
      },
    ],
  ],
  [
    'giay-to-sai-hoac-thieu-tren-vneid',
    [
      {
        said: /\b(?:vneid|dinh danh dien tu)\b.{0,40}\b(?:hien|ghi|bi|thong tin|dia chi|ten|ngay sinh)(?: \S+){0,2} (?:sai|khong dung|nham|cu|lech)\b|\b(?:thong tin|dia chi|ten|ngay sinh|giay to|bang lai|ca vet)\b.{0,20}\btren vneid\b.{0,20}\b(?:sai|khong dung|nham|cu|lech|khong hien|mat)\b/,
        unless: /\bmat khau\b/,
      },
      {
        said: new RegExp(
          `\\btich hop\\b.{0,40}\\b${fails}\\b|\\b(?:khong|chua) (?:hien|thay|co|tich hop)(?: \\S+){0,5} (?:tren|trong|vao|o) (?:app )?vneid\\b|\\bvneid\\b.{0,16}\\b(?:khong|chua) (?:hien|thay)\\b`,
        ),
        unless: /\b(?:mat khau|dang nhap)\b/,
      },
    ],
  ],
  [
    'mat-dien-thoai-co-vneid',
    [
      {
        said: /\b(?:(?:mat|doi|rot|thay|hu|lam mat|khong con|bo)(?: cai| luon)? (?:dien thoai|dt|may|sim|so|so dien thoai|sdt)|so (?:dien thoai )?cu|so (?:dien thoai )?(?:dang ki|khac)|thiet bi (?:khac|moi|la)|may (?:khac|moi)|sim (?:moi|khac|cu))\b.{0,50}\b(?:vneid|dinh danh|dich vu cong)\b|\b(?:vneid|dinh danh|dich vu cong)\b.{0,50}\b(?:(?:mat|doi|thay)(?: \S+)? (?:dien thoai|may|sim|so)|so (?:dien thoai )?(?:cu|khac|sai)|sai so|thiet bi (?:khac|moi|la)|may (?:khac|moi))\b/,
        unless: /\b(?:quen|mat khau|sai mat|so dinh danh|mat the|doi so dinh danh)\b/,
      },
    ],
  ],
  [
    'quen-mat-khau-vneid',
    [
      {
        said: /\b(?:quen|mat|sai|lay lai|doi|nhap sai|bao sai)\b.{0,16}\b(?:mat khau|passcode|mk|pass)\b|\bmat khau\b.{0,20}\b(?:sai|khong dung|quen|het han)\b/,
        unless: /\b(?:wifi|facebook|zalo|ngan hang|email|gmail|vssid|bot|cua ban|tra loi|he thong quan)\b/,
      },
      {
        said: new RegExp(
          `\\bdang nhap\\b.{0,40}\\b${fails}\\b|\\b(?:khong|chua|ko) (?:the )?(?:dang nhap|vao) (?:duoc )?(?:\\S+ ){0,3}(?:vneid|dinh danh|tai khoan)\\b|\\b(?:vneid|tai khoan(?: dinh danh| dich vu cong)?)\\b.{0,30}\\b(?:bi khoa|khoa|khong vao|khong dang nhap|vang ra)\\b`,
        ),
        unless: /\b(?:ngan hang|facebook|zalo|etax|thue dien tu|chua co muc|muc 2)\b/,
      },
    ],
  ],
  [
    'thanh-toan-loi-hoac-tru-tien-hai-lan',
    [
      {
        said: /\b(?:thanh toan|chuyen khoan|tra (?:tien|phi)|nop (?:tien|phi|le phi)|dong (?:tien|phi|le phi)|giao dich|le phi)\b.{0,50}\b(?:that bai|bi loi|bao loi|loi|tru (?:tien|\S+ lan|roi|hai|2)|bi tru|mat tien|gap doi|hai lan|2 lan|bao chua|van chua|chua (?:nhan|thay|ghi nhan|cap nhat|thanh toan)|khong (?:duoc|ghi nhan|thanh cong))\b/,
        unless: /\b(?:phat|no thue|luong|cong ti|bien lai o dau|muc thu|ngan hang nao|tro cap)\b/,
      },
      {
        said: /\b(?:bi )?tru (?:tien )?(?:\S+ )?(?:2|hai|ba|3|may) lan\b|\btru tien\b.{0,30}\b(?:2 lan|hai lan|ho so|chua|loi|that bai)\b|\b(?:hoan|tra) (?:lai )?(?:tien )?(?:le )?phi\b.{0,20}\b(?:thua|nham|hai lan|2 lan)\b/,
        unless: /\b(?:luong|phat|thue)\b/,
      },
    ],
  ],
  [
    'tai-tep-len-bi-loi',
    [
      {
        said: new RegExp(
          `\\b(?:file|tep|pdf|anh|hinh|scan|dinh kem|up(?:load)?|tai (?:len|file|tep|anh|giay to)|dung luong|dinh dang)\\b.{0,40}\\b(?:${fails}|nang qua|qua nang|qua lon|lon qua|vuot|qua (?:dung luong|muc|mb)|sai dinh dang|mo qua)\\b|\\b(?:vuot|qua) (?:\\S+ )?dung luong\\b`,
        ),
        unless:
          /\b(?:the|can cuoc|chup (?:hinh )?the|anh the|anh \d|tai nan|anh (?:toi|em|trai|ho|chi)|phat nguoi|so do)\b/,
      },
    ],
  ],
  [
    'ho-so-nhap-bi-mat',
    [
      {
        said: /\b(?:luu (?:nhap|tam)|ban nhap|ho so nhap|nhap dau)\b|\b(?:dang (?:dien|khai|nhap)(?: \S+){0,3}|(?:dien|khai|nhap)) (?:do|giua chung|nua chung|gan xong)\b.{0,30}\b(?:thoat|mat|vang|het|dang xuat)\b|\bmat (?:het )?(?:du lieu|thong tin) (?:da|dang|vua) (?:dien|nhap|khai)\b/,
        unless: /\bluu tam (?:giu|tru)\b|\bho so nhap (?:hoc|khau|canh|vien|kho|hang)\b|\bche do\b/,
      },
    ],
  ],
  [
    'khong-thay-xa-phuong-de-chon',
    [
      {
        said: /\b(?:danh sach|chon|muc|o|cong|he thong)\b.{0,30}\b(?:khong|chua) (?:co|thay|hien|tim (?:ra|thay))\b.{0,16}\b(?:xa|phuong|dia chi|noi nop|co quan)\b|\b(?:khong|chua) (?:tim (?:thay|ra)|thay|chon duoc|hien)(?: \S+){0,2} (?:xa|phuong|co quan tiep nhan|noi nop)\b.{0,30}\b(?:chon|nop|cong|danh sach|he thong|vneid|online)\b|\btim (?:hoai )?khong (?:ra|thay) (?:xa|phuong)\b.{0,30}\b(?:chon|nop|cong)\b/,
      },
    ],
  ],
  [
    'nang-tai-khoan-vneid-muc-2',
    [
      {
        said: /\b(?:muc|cap) (?:do )?(?:1|mot)\b.{0,40}\b(?:muc|cap|khong|nang|len)\b|\bnang\b.{0,20}\b(?:vneid|dinh danh|tai khoan)\b|\b(?:vneid|dinh danh|tai khoan)\b.{0,20}\bmuc (?:do )?(?:1|mot)\b/,
        unless: /\b(?:nuoc ngoai|khuyet tat|khieu nai|tre|con|chau|benh)\b/,
      },
    ],
  ],
  [
    'nop-ho-so-truc-tuyen',
    [
      {
        said: /\b(?:lan dau|bat dau|tu dau|chua biet|moi biet|chua tung|khong biet)\b.{0,40}\b(?:nop|lam|dung|dang nhap)?\b.{0,16}\b(?:online|truc tuyen|qua mang|tren mang|dich vu cong)\b|\b(?:nop|lam)(?: ho so)? (?:online|truc tuyen|qua mang|tren mang)\b.{0,24}\b(?:bat dau|lan dau|tu dau|tu buoc)\b/,
        unless:
          /\b(?:khai sinh|khai tu|can cuoc|ho chieu|so do|bang lai|ket hon|bao hiem|tam tru|thuong tru|kinh doanh|li lich|ho kinh|that nghiep)\b/,
      },
      {
        said: /\b(?:tao|lap|mo|dang ki|lam)(?: \S+)? tai khoan(?: tren)?(?: cong)? dich vu cong\b|\bchua co tai khoan\b.{0,30}\bdich vu cong\b|\btai khoan (?:cong )?dich vu cong\b.{0,16}\b(?:tao|lap|dang ki|lam)\b|\btim\b.{0,20}\b(?:cong|dich vu cong)\b.{0,16}\bkhong (?:thay|ra) thu tuc\b/,
      },
    ],
  ],
  [
    'rut-ho-so-da-nop',
    [
      {
        said: /\b(?:nop|gui) (?:nham|lon|sai)(?: \S+){0,4} (?:huy|rut|lay lai|xoa|bo)\b|\b(?:huy|rut|xoa)(?: \S+){0,3} (?:da nop|vua nop|nop (?:nham|lon|sai))\b/,
        unless: /\b(?:tien|phi|le phi|phat)\b/,
      },
    ],
  ],
  [
    'cong-dich-vu-cong-bao-loi',
    [
      {
        said: /\b(?:cong(?: dich vu cong)?|dich vu cong|dvc|web(?:site)?|trang(?: web)?|he thong|bam nop|nut nop|nop ho so online|nop online)\b(?! (?:an|chung|ti|ty|trinh|nhan|chuc)).{0,30}\b(?:bao loi|bi loi|loi \d+|loi (?:hoai|mai|ket noi|he thong)|khong (?:vao|mo|truy cap|phan hoi|co phan hoi|chay|len|bam|load|gui duoc|nop duoc)|quay (?:hoai|vong|mai|tron)|bi (?:treo|sap|do)|sap|trang tinh|bao tri|dung may|qua tai)\b/,
        unless: /\b(?:den|cong thoat|rac|nuoc|ngap|nghet|nap cong|duong|mat tien|xe)\b/,
      },
    ],
  ],
];

/** The guide for what goes wrong with the portal or with VNeID, if a message tells of that. */
export function spotTrouble(reading: Reading): string | null {
  const found = troubles.find(([, signs]) => signs.some((sign) => hearsSign(sign, reading)));
  return found ? `guide:${found[0]}` : null;
}
