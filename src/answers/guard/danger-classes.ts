import type { EmergencyNumber } from '#src/answers/compose/compose-emergency.ts';

/** A danger as it is told: who, what befalls them, and that it is now. Read without marks; `marked` must hold where there are any. */
export type DangerClass = {
  readonly number: EmergencyNumber;
  readonly said: RegExp;
  readonly marked: RegExp;
};

const child =
  '(?:be|con(?: (?:gai|trai|nho|toi|em|minh|tui))?|chau|tre(?: em| nho)?|dua (?:be|nho|con)|thang (?:cu|be|nho|con)|em be|hoc sinh|con be)';
const anybody =
  '(?:toi|em|minh|tui|con|chau|be|tre|ba|bo|cha|me|ma|ong|anh|chi|co|chu|bac|cau|mo|di|vo|chong|nguoi|ban|dua|thang|nguoi ta|ai|hoc sinh|may nguoi|hang xom|cu|nguoi nha|khach|noi|ngoai|cu)';
const attacker =
  '(?:chong|vo|bo|cha|ba|me|anh|ban trai|nguoi yeu|con trai|cha duong|bo duong|me ke|no|ho|thang|bon|dam|nhom|hang xom|ong|chu|giang ho|con do|ke la|nguoi la|nguoi ta|ai do|thay|co giao|bao mau|anh ta|ong ta)';

export const dangerClasses: readonly DangerClass[] = [
  {
    number: '111',
    said: new RegExp(
      `\\b(?:bo|cha|ba|me|ma|duong|ke|chu|cau|bac|ong|thay|co(?: giao)?|bao mau|no|hang xom|nguoi ta)\\b.{0,12}\\b(?:danh(?! (?:mat|roi|gia|so|may|van|thue|bac))(?: dap)?|bao hanh|hanh ha|dam o|so soang|so mo|xam hai|sam so|nhot|bo doi|tra tan|lam nhuc|quat|dam|da|tat|treo nguoc|dim nuoc)\\b.{0,16}\\b${child}\\b(?!.{0,20}\\b(?:giay|thue|so do)\\b)`,
    ),
    marked: /đánh|bạo hành|hành hạ|dâm ô|sờ soạng|sờ mó|xâm hại|sàm sỡ|nhốt|bỏ đói|tra tấn|làm nhục/,
  },
  {
    number: '111',
    said: new RegExp(
      `\\b${child}\\b.{0,30}\\bbi\\b.{0,24}\\b(?:danh (?:dap|bam|sung|chay|gay|nhap)|bao hanh|hanh ha|dam o|so soang|so mo|xam hai|sam so|hiep|nhot|bo doi|tra tan|du (?:do|di|bat)|bat coc|ep (?:vo|vao) (?:nha nghi|khach san|phong)|ep (?:di an xin|ban ve so|lay chong)|bat nat|tan cong)\\b|\\b(?:quay roi|xam hai|dam o|so soang) (?:tinh duc )?${child}\\b`,
    ),
    marked:
      /đánh|bạo hành|hành hạ|dâm ô|sờ|xâm hại|sàm sỡ|hiếp|nhốt|bỏ đói|tra tấn|dụ|bắt cóc|ép|bắt nạt|tấn công|quấy rối/,
  },
  {
    number: '113',
    said: new RegExp(
      `\\b${child}\\b.{0,30}\\b(?:mat tich|di lac|bi lac|bo nha di|khong thay (?:ve|dau)|that lac)\\b.{0,30}\\b(?:tu|hom|sang|chieu|toi|qua|gio|ngay|chua|nay)\\b|\\btre lac\\b`,
    ),
    marked: /mất tích|lạc|bỏ nhà|không thấy/,
  },
  {
    number: '115',
    said: new RegExp(
      `\\b${anybody}\\b.{0,30}\\b(?:guc (?:xuong|nga)|nam im|khong nhuc nhich|khong cu quay|tim (?:ngat|tai|lim)|khong khoc nua|lim di|mem nhun|xanh (?:let|ngat)|quy xuong|lan dung|hon me|bat dong|khong (?:biet gi|cu dong|phan ung|tinh)|ngung tim|tim ngung|trung gio|tai bien|liet nua|meo mieng|cung (?:ham|nguoi)|sui bot|tron mat|co giat|dong kinh|len con (?:co giat|dau tim|hen|suyen)|tho (?:khong|doc|gap)|kho tho|nghet tho|dau (?:nguc|that nguc)|om nguc|non ra mau|ho ra mau|ra mau (?:nhieu|qua)|bang huyet|xuat huyet|de rot|dau de(?! (?:lam|nop|xin|dang|duoc|hoi|biet))|chuyen da|vo nuoc oi|soc (?:phan ve|thuoc|nhiet)|di ung .{0,12}kho tho|ngo doc|trung doc|say nang|bong nang|phong nang|gay (?:co|xuong|chan|tay).{0,14}(?:mau|nang)|dut (?:tay|ngon|lia)|dap dau|chan thuong so nao)\\b`,
    ),
    marked:
      /ôm ngực|gục|quỵ|lăn đùng|hôn mê|nằm im|nhúc nhích|tím|không khóc|lịm|xanh|bất động|không biết gì|cử động|phản ứng|không tỉnh|ngừng tim|ngưng|trúng gió|tai biến|liệt|cứng|méo|sùi bọt|trợn|co giật|động kinh|cơn|thở|đau|nôn ra máu|ho ra máu|ra máu|băng huyết|xuất huyết|đẻ rớt|sắp sinh|chuyển dạ|ối|sốc|dị ứng|ngộ độc|trúng độc|say nắng|bỏng|phỏng|gãy|đứt|đập đầu|chấn thương/,
  },
  {
    number: '115',
    said: new RegExp(
      `\\b${anybody}\\b.{0,24}\\bbi (?:xe (?:may |tai |khach |oto )?(?:tong|dung|can|quet|dam)|tong xe|dung xe|te (?:xe|lau|gac|cay)|nga (?:xe|lau|gac|cay)|dien giat|set danh|ran can|ong (?:dot|chich)|cho dai can|chem|dam|ban|mac (?:ket|xuong)|hoc|sac|bong|phong)\\b|\\bset danh (?:trung|chet|vao)\\b|\\b(?:bi )?(?:hoc|mac|nuot) (?:phai )?(?:vien |cuc |mieng |cai )?(?:hot|hat|xuong|keo|dong xu|pin|dinh|vat la|do choi|nam cham|ca)\\b|\\bmau (?:chay|ra|phun) (?:nhieu|qua|khong|uot|lai lang|xoi)\\b|\\bchay mau (?:khong|nhieu|hoai|qua|dau|mui hoai)\\b|\\bkhong cam (?:duoc )?mau\\b|\\bnam (?:bat dong|giua duong|ben duong|ngoai duong)\\b|\\btreo co\\b|\\b(?:cat|rach) (?:co|dong mach)\\b|\\b(?:uong|nuot|lo uong|uong nham|nuot nham) (?:phai |nham )?(?:thuoc (?:tru|diet|co|sau|chuot|tay|ray)|axit|xang|dau hoa|hoa chat|tro|thuoc con trung)\\b`,
    ),
    marked:
      /tông|viên|đụng|cán|quẹt|đâm|té|ngã|điện giật|sét|rắn|ong|chó|chém|bắn|mắc|hóc|sặc|bỏng|phỏng|nuốt|máu|nằm|treo cổ|cắt|rạch|uống/,
  },
  {
    number: '114',
    said: /\b(?:binh|ong|day|may|duong ong|mui) (?:\S+ )?ga[sz]?\b.{0,24}\b(?:xi|ro|no|nong nac|ri|boc)\b|\bga[sz]?\b.{0,14}\b(?:xi|ro|ri|nong nac|boc mui)\b|\bchay cho (?:roi|lon|ba con|cuu)|\b(?:chap|no|chay) (?:dien|binh|tram|bien ap)\b.{0,24}\b(?:roi|lua|khoi|cuu|to|lon|ngay)\b|\b(?:lua|khoi) (?:\S+ )?(?:chay|boc|lan|mu mit|den kit|ngun ngut|phun)\b.{0,30}\b(?:nha|phong|lau|tang|kho|can ho|tro|cuu|ra|len)\b|\b(?:ket|mac ket|nhot|bi nhot) (?:\S+ )?trong (?:thang may|xe|nha|phong|dam chay|lua)\b|\bbi (?:ket|nhot)\b.{0,16}\bthang may\b|\bday dien\b.{0,24}\b(?:dut|xet lua|roi xuong|toe lua)\b|\b(?:sap|do) (?:nha|tuong|gian giao|cau)\b.{0,24}\b(?:de|nguoi|ket|vui)\b|\bno (?:lon|bom|min|kho)\b/,
    marked: /ga[sz]?|cháy|chập|nổ|lửa|khói|kẹt|nhốt|dây điện|sập|đổ/,
  },
  {
    number: '112',
    said: new RegExp(
      `\\b${anybody}\\b.{0,20}\\b(?:rot|te|nga|roi(?= (?:\\S+ )?(?:xuong|vao|trung|o) )|lot|truot|chim|trat chan)\\b.{0,10}\\b(?:xuong |vao |o )?(?:ho(?= |$)(?! so| khau| chieu| tich)|gieng|song|ao|bien|muong|cong(?! (?:nha|truong|chua|benh|vien|lang|co quan|uy))|kenh|suoi|dap|ham)\\b(?!.{0,20}\\b(?:chinh|xa|mat giay|mat cccd)\\b)|\\b(?:thuyen|ghe|do|tau|xuong|xe(?: khach| tai| may| oto)?) (?:bi )?(?:lat|chim|mac can|lao xuong|roi xuong)\\b|\\bnuoc\\b.{0,20}\\b(?:toi|len|ngap|dang|cuon)\\b.{0,20}\\b(?:noc|mai|nguc|co|dau|ket|mac ket|troi|cuon)\\b|\\bket tren (?:noc|mai|gac|lau|cay)\\b|\\bchet duoi\\b|\\bduoi nuoc\\b|\\b(?:bi |dang )?(?:lu|nuoc|song) (?:cuon|cuon troi)\\b|\\bdrown(?:ing|ed)?\\b|\\btrapped\\b`,
    ),
    marked: /rớt|té|ngã|rơi|lọt|trượt|chìm|trật|lật|mắc cạn|lao|nước|kẹt|đuối|cuốn|drown|trapped/,
  },
  {
    number: '113',
    said: new RegExp(
      `\\b${attacker}\\b.{0,30}\\b(?:doa (?:giet|chem|danh|dot|dam)|doi (?:chem|giet|danh|dot nha)|dap pha|(?:cam|vac|xach|rut) (?:dao|sung|gay|rua|ma tau|bua)|bop co|siet co|duoi (?:chem|danh|theo)|ruot (?:chem|danh|theo)|chan duong|khong che|bat coc|cuong hiep|hiep dam|giat (?:tui|do|day|dien thoai|vi)|xong vao|pha cua|cay cua|leo (?:rao|vao|tuong)|dot nhap|danh (?:vo|chong|me|em|toi|minh|tui|chi|ba|dap|nhau|nguoi))\\b(?!.{0,14}\\b(?:mat|roi|gia)\\b)`,
    ),
    marked:
      /dọa|doạ|đòi|đập phá|dao|súng|gậy|rựa|búa|bóp cổ|siết cổ|rượt|đuổi|chặn|khống chế|bắt cóc|hiếp|giật|xông|phá cửa|cạy|leo|đột nhập|đánh/,
  },
  {
    number: '115',
    said: /\b(?:con be|be|chau|dua nho|tre)\b.{0,20}\bkhoc thet\b.{0,30}\b(?:quat|danh|dap|roi|day)\b|\bkhong con (?:li do|ly do|gi)(?: \S+)? (?:de )?song\b|\b(?:song|doi) (?:khong con|het) (?:y nghia|nghia li)\b|\bo\b.{0,10}\bte gieng\b|\b(?:te|rot|roi|nga) (?:xuong )?gieng\b/,
    marked: /quất|đánh|đập|roi|dây|sống|đời|giếng/,
  },
  {
    number: '113',
    said: /\b(?:vua|moi|dang) bi (?:\S+ ){0,2}?(?:giat|cuop|hiep|danh|chem|dam|bam theo|theo doi|duoi|ruot|quay roi)\b|\bcuu (?:toi|em|minh|con|chau|me|ba)\b|\b(?:co|bi) (?:nguoi|ke|dua|thang|ai|may nguoi|dam)(?: \S+){0,3} (?:ruot|duoi|bam theo|theo doi|rinh|chan duong|doa|uy hiep|danh(?! bac| de| bai| ca)|chem|cam dao|leo vao|cay|pha khoa|trom)\b|\bdang (?:tron|nup)\b|\bbi (?:\S+ ){0,3}?(?:cuong hiep|hiep dam|xam hai tinh duc|khong che|bat coc|giam long|de doa tinh mang|doa giet)\b|\b(?:no|bon|ho|dam)(?: \S+){0,4} (?:danh|chem) (?:nguoi|nhau|hoi dong)\b/,
    marked:
      /giật|cướp|hiếp|đánh|chém|đâm|bám|theo dõi|đuổi|rượt|quấy rối|cứu|rình|chặn|dọa|doạ|uy hiếp|dao|leo|cạy|khóa|khoá|trộm|trốn|núp|khống chế|bắt cóc|giam|đe/,
  },
];
