import type { Sign } from '#src/answers/guard/concern.ts';

/** Whoever asks how a permit, a rule or money is got reports nothing. */
const unless =
  /\b(?:thu tuc|giay phep|(?:xin|hoi|cap) (?:giay )?phep|xin (?:lap|dau|don|chat|cap|thay|di doi|ho tro)|dang k[iy]|lap dat|ho so gom|can (?:gi|giay|nhung)|giay to gi|dieu kien|phat bao nhieu|muc phat|(?:bi|co|xu) phat|ho tro|tro cap|boi thuong|bao hiem|quyet dinh|hop dong|le phi|phi (?:rac|ve sinh|thu gom)|tien (?:rac|dien|nuoc)|so (?:do|hong)|tranh chap|hoa giai|khieu nai|kinh doanh|muon mo|mo (?:quan|xuong|tiem)|du an|quy hoach|tuyen|khac nhau|la gi|vneid|online|hom nay lam viec)\b/;

const gone =
  '(?:khong|chua|chang|ko)(?: \\S+){0,3} (?:toi|den|lay|gom|don|thu|hot|sua|thay|xu l[iy]|khac phuc|lam|dep|cat)';
const awful =
  '(?:boc mui|mui hoi|hoi (?:thoi|qua|lam|khong|nong|um|rinh|ham|tanh)|thui|thoi (?:qua|um|ham|lam)|o nhiem|den si|khong chiu (?:noi|duoc)|chiu (?:hok|khong) noi)';
const pipe = '(?:ong (?:dan )?(?:cap )?nuoc|duong ong|dong ho nuoc|van nuoc|tru (?:nuoc )?cuu hoa)';
const water = '(?:nuoc (?:sach|may|sinh hoat|thuy cuc))';
const light =
  '(?:den (?:duong|hem|ngo|kiet|cong cong|chieu sang|giao thong|tin hieu|xanh do|cao ap|led)|(?:bong|tru|cot|day|dan) den)';
const rubbish =
  '(?:rac(?: thai| sinh hoat| ruoi)?|xe rac|bai rac|thung rac|xa ban|xac (?:cho|meo|heo|ga|chuot|dong vat))';
const way =
  '(?:mat duong|con duong|duong (?:xa|di|hem|nhua|be tong|truoc|vao|ra|ngo|lang|thon)|via he|le duong|long duong|hem|kiet|con ngo|dau ngo|cay cau)';
const drain =
  '(?:nap (?:cong|ho ga)|ho ga|mieng cong|cong (?:thoat|truoc|bi|nghet|ranh)|muong|kenh|ranh nuoc|ranh thoat)';
const wire = '(?:day (?:dien|cap|mang|dien thoai|cap quang)|cot dien|tru dien|cap (?:quang|vien thong))';
const noisy =
  '(?:hang xom|nha (?:ben|ke|doi dien|sat|canh|hang)|ben canh|quan(?: nhau| ca phe| an| bar)?|karaoke|loa|keo keo|mo nhac|xuong|tho (?:ho|xay|khoan)?|cong trinh|may (?:khoan|cua|cat|no|xay)|vu truong)';
const night =
  '(?:on (?:ao|qua|kinh|khung|lam|chiu|suot|hoai|nhu|dinh|vo)|om som|inh oi|am i|dinh tai|nhuc (?:dau|oc|ca)|(?:toi|den|qua) (?:nua dem|khuya|\\d+ ?(?:h|gio))|(?:suot|ca|nua|thau|xuyen) dem|ngu khong|khong (?:ai |sao )?ngu|tu \\d+ ?(?:gio|h) sang|khong ai dep)';
const works =
  '(?:xay(?: dung| cat| nha)?|coi noi|dao mong|ep coc|cong trinh|sua nha|do (?:dat|da|cat|vat lieu))';
const plant =
  '(?:trai (?:heo|ga|lon|vit|bo|chan nuoi)|chuong (?:heo|bo|ga)|co so|xuong|lo (?:mo|gach|dot|than)|nha may|giet mo|khoi|bui|xe (?:tai|ben|dat))';
const staff =
  '(?:can bo|nhan vien|cong chuc|vien chuc|chuyen vien|bao ve|(?:nguoi )?tiep nhan|mot cua|tu phap|dia chinh|chu tich|uy ban|ubnd|phuong|nguoi nhan ho so|(?:anh|chi|ong|ba|co|chu) (?:o |ben |ngoi )?(?:quay|ban so|tiep dan|tiep nhan)(?: \\d+)?)';
const rude =
  '(?:hach (?:dich|sach|hoe)|cua quyen|quat (?:nat|mang|thao|vao)|cau (?:gat|kinh)|gat gong|nem (?:giay|ho so|tra)|thieu ton trong|coi thuong|bo di(?! kem)|lam kho|bat (?:cho|dung cho|doi)|duoi (?:ve|toi|em|dan|ra)|noi trong khong)';
const sum =
  '(?:tien|phong bi|\\d+ ?(?:k|tr|cu|trieu|nghin|ngan|dong)|(?:\\d+|mot|hai|ba|nam|may) (?:tram|trieu|chuc))';
const pays = `(?:(?:doi|bat|goi y|yeu cau|bao|keu|voi|vi|xin|cho)(?: \\S+){0,3}? (?:dua|chung|nop|lo|bieu|boi|them|chi|lot|vinh)(?: \\S+){0,3}? ${sum}|(?:doi|voi|xin|an|nhan|goi y)(?: them| rieng| ngoai)? ${sum}|lo lot|lot tay|hoi lo|voi vinh|vi vinh|tien (?:ca phe|tra nuoc|boi duong|boi tron)|tham nhung|nhung nhieu)`;

const said = (words: string, but: RegExp = unless): Sign => ({ said: new RegExp(words), unless: but });
const bribery =
  /\b(?:thu tuc|lua dao|gia danh|tu xung|qua mang|trung thuong|chuyen khoan|ngan hang|viec lam|ban hang|phat bao nhieu|muc phat|la gi|le phi (?:la )?bao nhieu|tuyen dung)\b/;

/** Whoever asks where a denunciation is handed in is told; a guide says what the three ways are. */
const denouncing = new RegExp(
  `${bribery.source}|\\bdon to (?:giac|cao)\\b|\\b(?:o dau|cho nao|noi nao|co quan nao|cho ai)\\b`,
);
/** A day that a receipt names has passed: what may be asked for then is told by its guide. */
const late = new RegExp(`${unless.source}|\\bgiay hen\\b|\\bket qua\\b`);

/** What is broken, dirty, loud or wrong where people live, and those of an office who behave badly, in everyday words. */
export const publicFaultSigns: readonly Sign[] = [
  said(
    `\\b${pipe}\\b.{0,40}\\b(?:be|vo|xi|ro|ri|nut|bung|phun|hu|hong)\\b|\\b(?:be|vo|xi|ro ri|bung|nut|hu) (?:\\S+ )?${pipe}\\b`,
  ),
  said(`\\b${water}\\b.{0,24}\\b(?:duc|ban|hoi|tanh|den ngom|co mui|vang|nhiem|chay yeu|khong chay)\\b`),
  said(
    `\\b(?:cup|mat) (?:dien|nuoc)\\b.{0,30}\\b(?:ca (?:xom|khu|hem|thon|to|duong|phuong|lang)|(?:may|hai|ba|bon|nam|\\d+) (?:ngay|hom|bua|tuan))\\b|\\bca (?:xom|khu|hem|thon|to|duong|lang)(?: \\S+){0,3} (?:cup|mat) (?:dien|nuoc)\\b`,
  ),
  said(
    `\\b${light}\\b.{0,50}\\b(?:tat(?! ca(?! (?:tuan|thang|dem|ngay|day|may|hem)))|hu|hong|chay|toi (?:thui|om|mo|hu|tam)|nhap nhay|chop|khong (?:sang|do|len)|nghieng|gay|dut)\\b`,
  ),
  said(
    `\\b${rubbish}\\b.{0,40}\\b(?:${gone}|${awful}|chat|chong|day (?:tran|ap|bo|hem|duong)|un u|trong|vut|quang|bua bai|tran|khap|lung tung)\\b|\\b(?:vut|quang|nem|xa|dot|chat)(?: \\S+){0,2} rac\\b.{0,40}\\b(?:day|ra|o|ven|bo|khap|hem|duong|kenh|hoi|boc|mui|nha|hang)\\b`,
  ),
  said(
    `\\b(?:${way}|${drain})\\b.{0,40}\\b(?:lun|sut|sup|nat|o ga|o voi|ho (?:sau|to|lon|bom)|bong troc|bong gach|lay mat|lay loi|ngap|nghet|${awful}|te (?:hoai|nga)|suyt te|${gone})\\b`,
  ),
  said(
    `\\b(?:o ga|o voi|(?:cai |mot )?ho (?:sau|bom|to|lon|tu than))\\b.{0,40}\\b(?:duong|hem|giua|truoc|cong|cau|xe|te|nga)\\b|\\b(?:ngap|ngap nuoc)\\b.{0,16}\\b(?:hem|duong|xom|khu|via he)\\b`,
  ),
  said(
    `\\b(?:cay|nhanh cay|canh cay)\\b.{0,24}\\b(?:do (?:chan|xuong|ngang|de|nga|vao|ra)|gay|bat goc|de len|treo|sap (?:do|gay|nga)|chan (?:het )?(?:duong|loi|ngang))\\b`,
  ),
  said(
    `\\b${wire}\\b.{0,30}\\b(?:vong|sa xuong|dut|roi|nghieng|thong|chum|sat (?:dau|dat)|sap do|lung lang|chang chit)\\b`,
  ),
  said(
    '\\b(?:(?:dan|con|bay|may con|lu) cho|cho (?:hoang|du|tha|chay|berger|pitbull))\\b.{0,40}\\b(?:tha rong|chay rong|khong (?:xich|ro mom|deo)|can|duoi|ia|phong ue|sua (?:suot|ca dem|inh))\\b',
  ),
  said(`\\b${noisy}\\b.{0,50}\\b${night}\\b`),
  said(
    `\\b${works}\\b.{0,40}\\b(?:trai phep|khong phep|sai phep|chui|lan (?:sang|ra|chiem|het|vo|vao|dat|long|hem)|nut (?:tuong|nha)|chan (?:het )?(?:loi|duong|ngo)|roi vai)\\b|\\bchiem (?:het |ca )?(?:via he|long duong|loi di)\\b`,
  ),
  said(
    `\\b${plant}\\b.{0,40}\\b(?:xa (?:thai|nuoc|khoi|bui)|${awful}|bay (?:vao|vo|sang|khap|mu)|mu (?:troi|mit))\\b`,
  ),
  said(`\\b${staff}\\b.{0,50}\\b${rude}\\b`, bribery),
  said(
    `\\b${staff}\\b.{0,60}\\b${pays}\\b|\\b${pays}\\b.{0,50}\\b${staff}\\b|\\b(?:dua|chung|bieu|lo)(?: \\S+){0,2} tien\\b(?: \\S+){0,3} (?:thi )?moi (?:nhan|lam|k[iy]|giai quyet|duyet|tra|cho)\\b`,
    bribery,
  ),
  said(`\\bto (?:giac|cao)\\b.{0,40}\\b${staff}\\b`, denouncing),
  said(
    '\\b(?:goi|goi dien)\\b.{0,40}\\bkhong (?:thay )?ai (?:bat|nghe|tra loi)\\b|\\bquay\\b.{0,20}\\bkhong (?:co |thay )?(?:ai|nguoi)\\b',
  ),
  said(
    '\\b(?:di|len|ra|toi|den|chay)(?: \\S+){0,2} (?:\\d+|hai|ba|bon|nam|may|chuc) (?:lan|bua|chuyen)\\b.{0,40}\\b(?:bat|keu|bao ve|van|cung khong|doi them)\\b',
  ),
  said(
    '\\bhen\\b.{0,24}\\b(?:ma|roi)\\b.{0,24}\\b(?:van )?(?:chua (?:co|thay|tra|ai)|khong (?:ai|thay))\\b',
    late,
  ),
];
