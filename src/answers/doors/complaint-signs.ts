import type { Sign } from '#src/answers/guard/concern.ts';

const staff =
  '(?:can bo|nhan vien|cong chuc|vien chuc|(?<!(?:lam|di|nghe) )bao ve(?! (?:thuc vat|rung|moi truong|du lieu|tre))|tiep nhan|mot cua|(?<!li lich )tu phap|dia chinh|nguoi nhan ho so|nhan ho so|tiep dan|truong thon|to truong|chu tich|cong an(?= (?:phuong|xa))|quay(?: so)?(?: \\d+)?|phuong|uy ban|ubnd|trung tam|bo phan|van phong dat dai|tram y te|benh vien cong|(?:chi|anh|ong|ba|co|chu|may ong|may ba|may chi) (?:o |ben |ngoi )?(?:quay|ban so|tiep dan|nhan don|tiep nhan)|can bo|hai quan|thue vu)';
const rude =
  '(?:thai do|cui mat|quat|nat|la mang|mang (?:vao|toi|em|dan|nguoi|tui|nhu|xoi)|chui|hon (?:hao|lao)|cau co|cau gat|gat gong|lon tieng|lanh lung|tho o|vo cam|vo le|bat lich su|mat lich su|khinh|coi thuong|hach (?:hoe|sach)|hong hach|cua quyen|hanh dan|hanh (?:toi|em|tui|ba con)|bam dien thoai|choi (?:game|dien thoai)|luot (?:web|facebook|dien thoai)|tan gau|an sang|noi nang|an noi|leo cay|photo di photo lai|noi chuyen (?:nhu|kho|coc|khong|voi dan)|nhu tat nuoc|tat nuoc|kho chiu|kho khan|lam ngo|ne tranh|dun day|day qua day lai|chi qua chi lai|cho dan|bat dan|bat (?:toi|em|tui|nguoi dan|ba|me|ong) (?:doi|cho|di|ve)|doi (?:ca buoi|mai|hoai|gan|hon|tu sang|mon)|(?:di|toi|den|len|chay) (?:di )?(?:\\d+|hai|ba|bon|nam|may|chuc) (?:lan|chuyen|bua)|(?:hoi|goi) (?:gi |mai |hoai )?(?:cung )?khong (?:ai )?(?:tra loi|nghe|them)|khong (?:ai |co ai |them |chiu )?(?:tiep|tra loi|lam viec|giai thich|nhan ho so)|khong thay (?:ai|can bo)|chua (?:co|thay) (?:can bo|ai)|dong cua (?:trong|giua|luc|som|khong)|nghi (?:trong gio|som)|ve som|di tre|toi tre|cham (?:chap|tre|qua|nhu)|lam an|tac trach|quan lieu|vo trach nhiem|thieu trach nhiem|cho (?:qua )?lau|lan nao cung|keu ve|cuoi (?:cot|co|nhao)|che (?:bai|gieu|dan)|ki thi|phan biet|mai (?:lai|moi|quay)|bao mai|hen lan|hen mai|noi di noi lai|bat be|quay lai (?:nhieu|mai|hoai|may)|cho(?: \\S+){0,2} (?:cha|dai co|met)|chau chuc|ngoi choi|ngu gat|choi bai|nhau nhet)';
const bribe =
  '(?:lot tay|phong bi|tien boi tron|boi duong|tien ca phe|cat tien|tien ngoai|ngoai le phi|voi (?:tien|them|vinh|vo)|lam tien|chung chi|chi tien|doi (?:them )?(?:tien|\\d+ ?(?:k|tr|trieu|ngan|nghin|cu)|\\d+k)|dut tien|dua tien|hoi lo|mai lo|an tien|thu them|thu sai|thu qua|khong (?:dua|co|ghi|xuat) (?:bien lai|hoa don|phieu))';
/** What concerns how a permit or a rule is got, and no grievance. */
const asksHow =
  /\b(?:thu tuc|giay phep|(?:xin|hoi|bao) phep|cap phep|xin (?:ai|o dau|dau|o mo)|dau noi|dao duong|dang ki|ho so gom|can giay|giay to gi|can gi|can nhung gi|dieu kien|phat bao nhieu|muc phat|bi phat|ke khai|ho tro|tro cap|lap (?:quay|dat)|muon mo|mo (?:quan|xuong|tiem|karaoke)|kinh doanh|quy hoach|xin (?:don|chat|dao|lap)|ban giao|tuyen dung|thi tuyen|giai quyet to cao|lan dau|lan hai|tranh chap|hoa giai|quyet dinh (?:xu phat|thu hoi)|hop dong|danh so|nap phi|phi ve sinh|dong phi|the khuyet|huong dan)\b/;
const staffMatter =
  /\b(?:thu tuc|tuyen dung|thi tuyen|ki luat|can giay|giay to gi|can gi|can nhung gi|dieu kien (?:huong|tuyen)|quyet dinh (?:xu phat|thu hoi)|giai quyet to cao|khieu nai (?:lan|quyet)|bien lai o dau|danh muc|le phi (?:la )?bao nhieu|vneid|mat khau|o dau thu)\b/;

const way =
  '(?:(?<!\\b(?:binh|hai|huong|an|thai|am) )duong(?! (?:day|suc|lao|sinh|su|nao|di))|hem|kiet|ngo|con duong|mat duong|long duong|via he|nga (?:ba|tu|nam)|dau xom|dau thon)';
const works =
  '(?:(?<!\\b(?:di|lam|noi|nguoi|nam|can bo|don vi|phuc vu) )cong(?= (?:bi|truoc|thoat|nghet|tac|bo|day|sau|ngay|hu|be))|nap cong|ho ga|muong|kenh|cau(?= (?:go|bi|hu|gay|be|yeu|sap|o|dau|qua))|cay cau|cai cau|den (?:duong|giao thong|tin hieu|xanh do|chieu sang|do)|cot dien|cot den|tru dien|cay xanh|cay (?:bang|phuong|me|xa cu|long nao|dau|co thu|do|gay|nga|co thu|ben duong)|day (?:cap|dien|dien thoai|mang)|cap (?:vien thong|quang|thong)|cong vien|bien bao|thung rac|bai rac|rac(?: thai)?|dai phan cach|lan can|nuoc may|nha van hoa|san choi|tram xe|he thong thoat nuoc|thoat nuoc|cho tam|nha ve sinh cong cong|nuoc thai|xa ban|bo (?:song|ke|ho))';
const fault =
  '(?:muc ruong|sap (?:nga|do|gay)|hu(?: hong)?|hong|o ga|o voi|ngap|nghet|tac|bi mat|mat nap|(?:be|vo)(?= (?:nat|het|roi|giua|lau|hoai|ong|nap|tung|toac|ra)|$)|sut|sup|lun|nghieng|gay|do(?= (?:xuong|nga|len|ra|sap))|sap do|nga do|toi (?:thui|om|hu|mu|den)|tat (?:ngom|het|luon)|chap chon|ngap (?:ca|nuoc|sau|lut)|bong troc|nham nho|lau ngay|khong (?:sang|chay|ai (?:don|sua|lo|thu|cat|xu li|kiem tra))|thong|vuong|thoi|hoi|boc mui|thui|duc|dong can|can ban|lan chiem|chiem|lan het|muc|nguy hiem|xuong cap|lay loi|sinh lay|khong di (?:noi|duoc)|tran|chay tran|u dong|bay ba|bua bai|ban thiu|ban qua|chet|xi|ro ri|bay bui|bui|chua (?:ai )?(?:don|sua|thu|khac phuc))';
const neighbour =
  '(?:hang xom|nha (?:ben|ke|sat|doi|dien|hang|o canh|nguoi ta)|ben canh|ke ben|ke nha|canh nha|gan nha|gan khu dan cu|khu dan cu|quan (?:nhau|bar|karaoke|an|bia)|karaoke|hat|loa|keo keo|cong trinh|cong truong|may xuc|do be tong|khoan|xuong|nha may|lo (?:mo|gach|gach)|trai (?:heo|ga|lon)|co so|xe tai|xe ben|cong ty|tiem|trang trai|cai cho|cho tam|cho coc|ba con trong xom|trong xom|thon)';
const nuisance =
  '(?:on(?= |$)(?! dinh)|om som|am i|inh oi|nhuc oc|nhuc dau|dinh tai|mo nhac|toi khuya|den khuya|nua dem|ca dem|suot dem|ban dem|khong (?:ai )?(?:ngu|chiu|tho) (?:duoc|noi)|khong ngu|mui hoi|hoi thoi|hoi (?:qua|ham|rinh|nong|lam)|thoi (?:qua|um|ham)|xa (?:thai|khoi|nuoc|rac|ra)|do (?:rac|xa ban|chat thai|nuoc thai|trom|phe thai)|dot (?:rac|rom|nilon|day)|bui (?:mu|qua|bam|bay)|mu mit|khoi (?:den|bui|bay|mu|nghi)|o nhiem|tha rong|rung (?:chuyen|lac|nha|nut|tuong)|nut (?:nha|tuong)|khap (?:xom|thon|noi|nha)|bay (?:vo|vao|sang|khap)|ram ram|dem khuya|\\d+ gio (?:dem|khuya|sang)|lan (?:het )?(?:via he|long duong)|lan chiem|hat (?:ho|karaoke|toi|den|ca|ram))';

/** A grievance over the ways of an office, a public thing that is broken, or a neighbour who is a nuisance. */
export const complaintSigns: readonly Sign[] = [
  {
    said: /\b(?:mui hoi|mui thoi|hoi thoi|khoi bui|tieng on|nuoc thai)\b.{0,24}\b(?:tu|o|cua|ben|bay|suot|ca ngay|khap|khong chiu)\b/,
    unless: asksHow,
  },
  {
    said: /\bchau chuc\b|\b(?:cho|doi|ngoi)(?: doi)? (?:ca|suot|tu|nua|mon|gan|hon)(?: \S+){0,3}\b.{0,24}\bkhong (?:ai|thay|duoc|ai goi)\b|\b(?:lay so|xep hang|thu tu|cho doi|trang web|phan mem)\b.{0,20}\b(?:qua lau|lau qua|kho dung|roi ram|te qua|bat tien)\b/,
    unless: staffMatter,
  },
  {
    said: /\b(?:ghi nhan|tiep thu|co|gui|xin) (?:giup )?(?:\S+ )?y kien(?= |$)(?! (?:dong y|cua (?:so|co quan|cong an)))/,
    unless: asksHow,
  },
  { said: new RegExp(`\\b${staff}\\b.{0,50}\\b(?:${rude}|${bribe})\\b`), unless: staffMatter },
  { said: new RegExp(`\\b(?:${rude}|${bribe})\\b.{0,40}\\b${staff}\\b`), unless: staffMatter },
  {
    said: /\b(?:(?<!om )tien bo tron|lot tay|hach sach|cua quyen|hong hach|quat nat|hanh dan|doi hoi lo|goi y boi duong)\b|\bbi doi \d+ ?(?:k|tr|trieu|ngan|nghin)\b.{0,20}\b(?:bo tron|lot|ngoai|tron goi)?\b/,
    unless: staffMatter,
  },
  {
    said: /\b(?:toi|em|tui|minh|me|ba|ong|nguoi dan|dan) (?:\S+ ){0,3}(?:di|toi|den|len|chay) (?:toi |di |lui )?(?:\d+|hai|ba|bon|nam|may|chuc) (?:lan|bua|chuyen)\b.{0,60}\b(?:keu|bao|bat|doi|noi|cung|khong|van|ve)\b/,
    unless: /\b(?:co duoc|duoc khong|thu tuc gi|can giay|vneid)\b/,
  },
  {
    said: /\b(?:keu ca|than phien|phan nan|ca than) (?:ve |chuyen |viec |cai )|\b(?:lay|thu) (?:le )?phi (?:cao hon|qua|sai)\b|\bcao hon (?:bang )?niem yet\b|\bkhong (?:dua|xuat|ghi) (?:bien lai|hoa don)\b/,
    unless: staffMatter,
  },
  { said: /\b(?:khong|chua|rat khong) (?:hai|vua) long\b|\bbat man\b|\bbuc xuc\b/, unless: staffMatter },
  {
    said: /\b(?:phan anh|gop y|kien nghi|phan nan|than phien|khen|tuyen duong|mec) (?:\S+ ){0,2}(?:ve |viec |cai |voi |len |chuyen )?(?:\S+ ){0,3}(?:can bo|nhan vien|thai do|o quay|cach (?:lam viec|phuc vu)|tu phap|dia chinh|phuong|duong|hem|den|rac|hang xom|cho tam)\b/,
    unless: asksHow,
  },
  {
    said: /\b(?:muon|can|xin|cho|de|gui|nhan|tiep nhan) (?:\S+ ){0,3}(?:gop y|phan anh|kien nghi|khen ngoi|phan nan)\b|\b(?:phan anh|gop y|kien nghi)(?: \S+){0,3} (?:o dau|cho nao|ai|kieu gi|the nao|ti|chut|sao)(?= |$)|^(?:\S+ )?(?:phan anh|gop y|kien nghi)\b/,
    unless:
      /\b(?:thu tuc|lay y kien|gop y (?:du thao|qui hoach|van ban)|khac nhau|hay (?:khieu nai|to cao)|qui hoach|du thao|co duoc .{0,15}khong|mat bao lau|bao lau)\b/,
  },
  {
    said: /\b(?:de nghi|yeu cau|mong|nho) (?:\S+ ){0,3}(?:xem lai|chan chinh|kiem tra|xu li|nhac nho|khac phuc|sua chua)\b.{0,40}\b(?:cach|thai do|can bo|nhan vien|bo phan|phuong|duong|den|cong|rac|hang xom)\b/,
    unless: asksHow,
  },
  { said: new RegExp(`\\b(?:${way}|${works})\\b.{0,40}\\b${fault}(?= |$)`), unless: asksHow },
  {
    said: new RegExp(
      `\\b${fault}\\b.{0,12}\\b(?:ngoai duong|giua duong|dau (?:duong|hem|kiet|ngo|xom|thon)|truoc nha|tren duong)\\b`,
    ),
    unless: asksHow,
  },
  { said: new RegExp(`\\b${neighbour}\\b.{0,50}\\b${nuisance}(?= |$)`), unless: asksHow },
  {
    said: /\b(?:do|xa|vut|dot|nem|quang) (?:trom )?(?:rac|xa ban|chat thai|nuoc thai|phe thai|xac)\b.{0,30}\b(?:ra|o|xuong|bua|truoc|bo|ven|ban dem|song|duong|lung tung)\b/,
    unless: asksHow,
  },
  {
    said: /\b(?:xay(?: dung)?|coi noi|lam nha|co so) (?:trai phep|khong phep|chui|lau)\b.{0,40}\b(?:khong|ai|xu li|phan anh|dau|canh|ke)\b|\b(?:chat pha|pha|chat|don ha) (?:trom )?cay\b.{0,15}\b(?:cong vien|xanh|duong|rung)\b|\btha rong\b|\blan chiem (?:long duong|via he|dat cong|bo song|hanh lang|loi di)\b|\bkhai thac cat (?:trai|lau|trom)\b|\bpha rung\b/,
    unless: asksHow,
  },
  {
    said: /\b(?:khong|chang|cha|chua) thay (?:ai|co quan|chinh quyen|can bo|phuong) (?:nao |co )?(?:xu li|kiem tra|don|sua|quan li|lam gi|den|toi|ra)\b/,
    unless: asksHow,
  },
];
