import type { Sign } from '#src/answers/guard/concern.ts';
import { officeBusiness } from './office-business.ts';

/** An office is asked something, whatever else is spoken of. */
const office = new RegExp(`${officeBusiness.source}|\\b(?:phuong|uy ban|ubnd|hanh chinh)\\b`);
const price =
  '(?:bao nhieu|nhieu|may|len hay xuong|tang hay giam|tang|giam|len|xuong|the nao|sao|hom nay|bay gio|re|mac|dat)';
const goods =
  '(?:vang|xang|dau|heo(?: hoi)?|lon hoi|lua|gao|ca phe|tieu|tom|ca|thit|rau|bitcoin|btc|usd|do la|dola|yen|euro|dien thoai|iphone|laptop|sam sung|xe may|oto|o to|tivi|dat nen|chung cu|ve (?:may bay|tau|xe|xem)|khach san|tour|chung khoan|co phieu|coin|gas|xi mang|sat thep|sau rieng|trai cay)';
const device =
  '(?:may (?:tinh|giat|lanh|bom|in|anh|nuoc nong)|laptop|tivi|ti vi|tv|tu lanh|dieu hoa|quat|dien thoai|iphone|loa|wifi|noi com|bep(?: tu)?|lo vi song|xe may|xe|ong nuoc|bon cau|voi nuoc|khoa cua|may)';
const broken =
  '(?:bi (?:do|hu|hong|treo|cham|nong|ri|nghet|mat tieng|loi)|hu|hong|khong (?:len|chay|lanh|vat|mo|nghe|no|mat|co tieng)|do|mat tieng|sua (?:sao|the nao|o dau|cho nao|lam sao)|chay cham|lag|giat lag|het pin|hao pin)';
const fun =
  '(?:quan (?:cafe|ca phe|cf|an|nhau|tra sua|bun|pho|com)|nha hang|khach san|homestay|resort|nha nghi|cho (?:an|choi|nhau|chup hinh|chup anh)|bai bien|diem (?:den|choi|du lich)|spa|rap|shop|tiem)';

/** What life is full of and no office settles: weather, prices, food, love, play, homework, machines, luck. */
export const outsideSigns: readonly Sign[] = [
  {
    said: /\b(?:nau|xao|kho|luoc|hap|chien|nuong|ham|rim|ninh) (?:\S+ ){1,4}(?:the nao|lam sao|ra sao|sao cho|bao lau|may phut|cho (?:ngon|mem|trong|gion))\b|\b(?:the nao|lam sao|cach) (?:de )?(?:nau|xao|kho|luoc|hap|chien|nuong|ham) \S+/,
    marked: /nấu|xào|kho|luộc|hấp|chiên|nướng|hầm|rim|ninh/iu,
    unless: new RegExp(
      `${office.source}|\\b(?:ruou|kinh doanh|san xuat|quan|tiem|xuong|co so|giay|so nha)\\b`,
    ),
  },
  {
    said: /\b(?:kenh (?:nao|gi|may)|da banh|chieu bong|mat troi (?:moc|lan)|mua sao bang|nhat thuc|nguyet thuc|man hinh|soc man|sac pin|concert|liveshow|status|caption|tha thinh|tu vung|hoc thuoc|ngu phap|ielts|toeic|tom tat (?:truyen|sach|phim|tac pham)|an chay ngay|man ruoc|cong thuc|mau toc|kieu toc|nuoc hoa|my pham|son mau|thoi trang|the hinh|phong tap nao)\b/,
    unless: office,
  },
  {
    said: /\b(?:(?<!co )quan|tiem|cho|shop|hang) nao (?:ban|lam|nau|sua)\b|\b(?:mua|ban) (?:\S+ ){1,4}o (?:dau|cho nao)(?: (?:re|ngon|dep|tot|uy tin|ad|vay|ha))*$|\b(?:ngon|re|dep|tot|uy tin) (?:nhat )?o (?:hue|day|da nang|dau)\b|\b(?:tai xe|xe tai|xe om) nao\b|\bcho hang di\b/,
    unless: new RegExp(
      `${office.source}|\\b(?:don|mau|giay|ho so|tem|hoa don|bao hiem|nha o xa hoi|dat|bien so)\\b`,
    ),
  },
  {
    said: /\b(?:chi|day|bay)(?: \S+){0,2} cach (?:lam|nau|che bien|uop|gap|may|dan|choi)(?! (?:thu|giay|ho|the|don|so|can|cccd|cmnd|ban|li))\b/,
    unless: office,
  },
  {
    said: /\b(?:vang|do|won|te|euro)\b.{0,14}\b(?:ha|tut|giam|tang|vot) (?:roi|manh|gia|nua)?\b|\bti gia\b/,
    unless: office,
  },
  {
    said: /\b(?:cho|meo|ga|bo|heo|vit)(?: nha (?:em|toi|tui|minh))? (?:bi |om )(?:ve|ran|benh|om|ho|sot|cam|dau|tieu)\b/,
    marked: /chó|mèo|gà|bò|heo|vịt/,
    unless: new RegExp(`${office.source}|\\b(?:dich|ho tro|tieu huy)\\b`),
  },
  {
    said: /\b(?:toi|em|minh|tui) (?:dang )?(?:buon|chan|co don)(?: qua| lam)?\b.{0,20}\b(?:noi chuyen|tam su|an ui)\b/,
  },
  {
    said: /\b(?:hom nay|ngay mai|mai|chieu nay|toi nay|sang mai|cuoi tuan|tuan nay|tuan sau|ngoai troi|hue|troi|da nang|bay gio)\b.{0,20}\b(?:mua|nang|bao|gio|lanh|nong|am u|ret|nhiet do|bao nhieu do)\b.{0,20}\b(?:khong|hong|chua|nhieu|bao nhieu|sao|the nao|lon|may do)\b|\b(?:co|troi|se|sap) (?:mua|nang|bao|lanh|ret)(?: (?:to|lon|nua))? (?:khong|chua)\b|\bthoi tiet\b|\bbao so \d+\b.{0,15}\b(?:vao|do bo|toi)\b/,
    marked: /mưa|nắng|bão|gió|lạnh|nóng|rét|nhiệt độ|thời tiết|trời/,
    unless: office,
  },
  {
    said: new RegExp(
      `\\bgia (?:\\S+ ){0,2}?${goods}\\b|\\b${goods}\\b.{0,20}\\bgia (?:bao|nhieu|re|sao|the nao|hom)|\\b(?:vang|xang|usd|do la|bitcoin|btc|coin|co phieu|chung khoan|heo hoi)\\b.{0,24}\\b${price}(?= |$)|\\b(?:mot|1|\\d+) (?:do|do la|usd|yen|euro|won|te)\\b.{0,10}\\b(?:bang|doi|may|bao)`,
    ),
    unless: new RegExp(`${office.source}|\\bgia (?:dat|nha|thue|tri|dinh|han|dien)\\b`),
  },
  {
    said: new RegExp(
      `\\b${device}(?: (?:nha )?(?:em|toi|minh|tui|nha em))? ${broken}(?= |$)|\\b(?:sua|tho sua|bao tri) ${device}(?= |$)|\\b${device}\\b.{0,16}\\b(?:sua (?:sao|the nao|o dau)|bi do|bi treo)`,
    ),
    unless: new RegExp(`${office.source}|\\b(?:vneid|cong|ung dung|nop|dang nhap|sim)\\b`),
  },
  {
    said: new RegExp(
      `\\b${fun}\\b.{0,20}\\b(?:nao|ngon|dep|re|gan|view|vui|hay|tot|nhat|may gio)\\b|\\b(?:goi y|chi|tim|gioi thieu)\\b.{0,14}\\b(?:${fun}|di choi|cho choi|dia diem|mon)\\b|\\b(?:di|cho) (?:choi|an|nhau|du lich|phuot|cafe|uong) (?:o )?(?:dau|cho nao|gi)\\b|\\bcho choi\\b|\\b(?:an|uong) (?:gi|mon gi)(?: ngon)?\\b|\\bmon nao\\b`,
    ),
    unless: office,
  },
  {
    said: /\b(?:cach|cong thuc|huong dan|day|chi)(?: \S+){0,3} (?:nau|kho|chien|xao|hap|luoc|uop|lam banh|lam kem|pha|trong (?:cay|hoa|rau|lan|mai)|cham soc|cat tia|tia|giam (?:can|mo|beo)|tang can|trang diem|make ?up|lam dep|tap (?:gym|yoga)|choi|hoc (?:tieng|dan|boi)|kiem tien|lam giau|dau tu|xin loi|tan|cua|noi chuyen voi)\b/,
    unless: office,
  },
  {
    said: /\b(?:nguoi yeu|ni|bo (?:em|toi)(?= (?:gian|dang yeu))|ban (?:gai|trai)|crush|gau|ex|ghe|vo|chong|ho)\b.{0,24}\b(?:gian|chia tay|buon|doi chia tay|niu keo|yeu (?:em|toi|minh)|het yeu|ngoai tinh|lanh nhat|khong (?:rep|tra loi|noi chuyen|yeu)|tha thinh|lam hoa|ghen)\b(?!.{0,20}\b(?:don|toa|giay|li hon|nuoi con)\b)|\b(?:to tinh|tan tinh|tha thinh|that tinh|niu keo|crush|don phuong yeu|yeu don phuong|tam su)\b|\b(?:thuong|thich|yeu|nho|me) (?:tham )?(?:mot|1) (?:nguoi|ban|anh|co|ai)\b|\bco (?:nguoi yeu|ni|bo|vo|chong|con) chua\b(?=$| (?:ad|ban|em|bot|vay|ha|a|the)\b)/,
    unless: office,
  },
  {
    said: /\b(?:giai|lam|chua|tinh) (?:giup |gium |ho |dum |cho )?(?:\S+ )?(?:bai (?:toan|tap|van|li|hoa|nay)|toan|phuong trinh|tich phan|dao ham|bat phuong trinh)\b|\b(?:viet|lam|soan|sang tac|dat|nghi)(?: (?:giup|gium|ho|dum|cho|toi|em|minh|tui|mot|1)){0,4} (?:bai (?:van|tho|phat bieu|luan|thuyet trinh|hat|rap|cam nghi|dang)|tho|van|truyen|loi chuc|caption|cv|email|mail|thu tinh|code|content|kich ban|loi bai hat)\b|\bdat ten (?:con|be|cho (?:con|be)|cho|meo|shop|quan)\b.{0,12}\b(?:gi|sao|hay|dep)\b|\bdich (?:\S+ ){0,4}(?:sang|ra|qua) tieng\b|\b(?:ta|phan tich|cam nhan) (?:con|nhan vat|bai tho|canh|tac pham|ve)\b|\bphuong trinh\b(?! (?:dao tao|muc tieu))|\bmay cong may\b|\b\d+ (?:cong|tru|nhan|chia|x) \d+\b/,
    unless: new RegExp(
      `${office.source}|\\b(?:don (?:xin|de nghi)|uy quyen|phien dich|nguoi dich|chu ki)\\b`,
    ),
  },
  {
    said: /\b(?:da bong|bong da|world cup|euro|v ?league|ngoai hang|tran (?:dau|bong|chung ket)|ti so|vo dich|cau thu|messi|ronaldo|u ?\d\d|seagame|sea game|doi tuyen|tuyen viet nam)\b|\b(?:bai hat|ca si|hat (?:cho|di|mot)|nghe nhac|mo nhac|bat nhac|phim|dien vien|hoa hau|idol|kpop|(?:choi )?game|free fire|tiktok|youtube|facebook|zalo|instagram|netflix|gameshow|truyen|tieu thuyet|sach hay)\b.{0,24}\b(?:gi|nao|hay|hot|di|cho nghe|moi|vui|choi|kiem tien|sao|the nao|chan|vui ve|bao gio|may gio|o dau|duoc|khong)\b|\bhat (?:cho|di|mot|nghe|tang)\b|\b(?:ke|doc|noi)(?: cho)?(?: \S+){0,2} (?:chuyen|truyen)(?: (?:cuoi|vui|ma|co tich|nghe|tieu lam))\b/,
    unless: new RegExp(
      `${office.source}|\\b(?:lua|hack|lua dao|phan anh|giao hang|to cao|mat|boi nho|vu khong|tung|karaoke)\\b`,
    ),
  },
  {
    said: /\b(?:xem|coi|boi) (?:ngay|tuoi|boi|tuong|que|tu vi|phong thuy|huong|chi tay|bai)\b|\btu vi\b|\bcung (?:ram|giao thua|dong tho|tat nien|khai truong|than tai|ong tao|co hon|gio|dat dai|day thang|thoi noi|xe|nha moi|mung)\b|\b(?:xo so|lo de|danh (?:lo|de)|so (?:may man|dep hom)|con so may|ve so .{0,12}(?:trung|ket qua)|ngay (?:tot|dep|hoang dao)|tuoi (?:\S+ ){1,3}(?:hop|ki|ket hon|xung)|hop tuoi|mang gi|cung hoang dao|giai mong|nam mo thay|mo thay)\b|\bmenh (?:gi|kim|moc|thuy|hoa|tho)\b/,
    unless: new RegExp(`${office.source}|\\b(?:ban ve so|dai li)\\b`),
  },
  {
    said: /\b(?:tau|xe(?: (?:khach|buyt|bus|giuong nam|do))?|may bay|chuyen bay|phuong trang|grab|taxi|xe om)\b.{0,30}\b(?:may gio|bao nhieu tien|bao nhieu mot|gia ve|khoi hanh|chay luc|gio chay|het ve|con ve|bao nhieu|lich chay)\b|\b(?:dat|mua|book)(?: (?:giup|gium|ho|dum|cho|toi|em|minh|tui|mot|1|\d+|luon)){0,4} (?:ve(?! so)|khach san|tour|do an|pizza|grab|taxi|homestay)\b|\bdi (?:duong|loi|huong|xe) nao (?:ra|den|toi|qua|ve|vao|len)\b|\bduong (?:di )?(?:ra|den|toi|ve) (?:bien|ga|san bay|ben xe|cho|benh vien)\b|\bcach di (?:tu|den|toi|ra)\b/,
    unless: new RegExp(
      `${office.source}|\\b(?:phat|vuot|toc do|trung tam hanh chinh|trung tam phuc vu|mot cua|tru so)\\b`,
    ),
  },
  {
    said: /\b(?:mua|ban|thue|cho thue|sang|thanh li|tim|can|kiem) (?:\S+ ){0,3}?(?:iphone|dien thoai|laptop|quan ao|giay dep|xe may cu|sim|phong tro|tro|nguoi giup viec|giup viec|viec lam(?: them)?|sim so dep|nha tro|do cu|thu cung|cho canh|gia su|chung cu nao|can ho nao|tho (?:ho|sua|son|dien|xay)|xe tu lai|vay cuoi|nguoi yeu|ban tinh)\b/,
    unless: new RegExp(
      `${office.source}|\\b(?:dung ten|vi bang|that nghiep|mat|bi (?:lua|quyt)|gioi thieu viec lam|trung tam dich vu viec|sau cai nghien|khuyet tat|tai nha)\\b`,
    ),
  },
  {
    said: /\b(?:het|ton|khoang) (?:bao )?nhieu (?:tien )?(?:vat lieu|vat tu|tien cong|cong tho|gach|xi mang|sat)\b|\btien (?:vat lieu|vat tu|cong tho)\b|\b(?:grab|shopee|lazada|tiki|gojek|xanh sm)\b.{0,40}\b(?:tru tien|hoan (?:lai|tien)|huy (?:chuyen|don)|giao (?:tre|sai|hang)|khong giao)\b/,
  },
  {
    said: /\b(?:ban|thanh li|sang lai|sang nhuong) (?:giup |gium |dum |ho )(?:toi |tui |em )?\b|\bco ban (?:\S+ ){1,3}khong\b|\bship (?:ve|toi|den|hang|khong)\b|\bshop (?:\S+ ){0,3}(?:nao|re|uy tin|dep|con (?:hang|size))\b/,
    unless: office,
  },
  {
    said: /\b(?:thu do|dan so|nui cao|song dai|nguoi phat minh|phat minh ra|ai (?:la nguoi )?(?:phat minh|tim ra|sang lap|viet|sang tac|xay|dung dau|giau)|hanh tinh|trai dat|mat troi|vu tru|khung long|lich su the gioi|vua (?:nao|nguyen|gia long|bao dai)|chien tranh the gioi|dinh luat|nguyen to)\b/,
    unless: new RegExp(`${office.source}|\\b(?:an sinh|quyet toan|thua dat|dat o)\\b`),
  },
  {
    said: /\b(?:chat ?gpt|gemini|ai (?:chatbot|tao anh)|python|javascript|excel|word|photoshop|canva|robot|windows|macbook|android|ios|app (?:chinh anh|hoc|nghe nhac|xem phim|kiem tien)|crack|hack (?:facebook|wifi|game|nick)|format may|cai win|virus)\b/,
    unless: new RegExp(`${office.source}|\\b(?:vneid|nop|mau|bi hack)\\b`),
  },
  {
    said: /\b(?:meo|cho|ga|chim|ca canh|thu cung|cun|hamster|heo con)\b.{0,14}\b(?:bo an|bi om|om|non|tieu chay|keu|de|dong duc|can thuoc|mau lon|bi ghe|rung long)\b|\b(?:phan (?:bon)?|thuoc|giong) (?:\S+ )?(?:nao|gi) (?:tot|hop|hieu qua|re|cho|bon|tri)\b|\btrong (?:cay|hoa|lan|rau|lua|sau rieng|tieu|mai) (?:gi|sao|the nao|lam sao|nao)\b/,
    marked: /mèo|chó|gà|chim|cá|thú|cún|hamster|heo|phân|thuốc|giống|trồng/,
    unless: office,
  },
  {
    said: /\b(?:may gio roi|bay gio (?:la )?may gio|thu may (?:roi|nhi|vay|a)|hom nay (?:la )?(?:ngay|thu) (?:may|gi|bao nhieu|am)|am lich (?:hom nay|ngay))\b|\b(?:ban|em|ad|may|bot) (?:co )?(?:thich|ghet|an com|an sang|an|ngu|buon|vui|khoe|bao nhieu tuoi|may tuoi|que o dau|que dau|dep trai|xinh)(?: \S+)? (?:chua|khong|gi|ha)\b|\b(?:chan|buon|co don|met)(?: \S+){0,2} (?:tam su|noi chuyen choi|noi chuyen (?:voi|cho) (?:em|toi|minh|vui))\b/,
    unless: office,
  },
  {
    said: /\b(?:nen|co nen|bat dau)?\s?(?:mua|dau tu|choi|danh|lot) (?:\S+ ){0,2}(?:co phieu|chung khoan|coin|bitcoin|forex|tien ao|vang|bat dong san|dat nen|crypto)\b|\b(?:cach )?kiem tien (?:tren|online|nhanh|tai nha|qua)\b|\blam (?:sao )?giau\b/,
    unless: office,
  },
  {
    said: /\b(?:viet|soan|lam)(?: (?:giup|gium|ho|dum|cho|toi|em|minh|mot))* (?:don|email|mail|thu|tin nhan) (?:xin )?(?:nghi (?:phep|viec|hoc|om)|chia tay|xin loi|cam on|ung tuyen)\b|\bcong ti (?:nao )?(?:tuyen|dang tuyen)\b|\btuyen (?:dung|nhan vien) (?:khong|o dau|gi)\b/,
  },
  {
    said: /\b(?:the|what|which|who|where|best|recommend|tell me a|write (?:me )?a)\b.{0,30}\b(?:restaurant|weather|football|joke|movie|song|recipe|hotel|poem|code|stock|lottery|girlfriend|capital of)\b/,
  },
];
