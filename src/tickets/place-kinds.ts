import { foldText } from '#knowledge/fold.ts';

type List = { readonly marked: ReadonlySet<string>; readonly folded: ReadonlySet<string> };

function listed(words: string): List {
  const each = words.normalize('NFC').split(' ');
  return { marked: new Set(each), folded: new Set(each.map(foldText)) };
}

/** Words that belong to a place, lead to one or end one. */
export const placeWords = {
  /** They stand before a place and are part of it. */
  way: listed(
    'trước gần cạnh bên sau ngay trong trên dưới đầu cuối giữa góc đoạn khúc đối diện khu vực near behind',
  ),
  /** They only lead to it. */
  at: listed('ở tại chỗ at on'),
  home: listed('nhà cổng cửa'),
  /** What "đường" is a part of there. */
  part: listed('đèn mặt lòng ngoài vỉa qua sang băng trên ống'),
  /** Whose place this is only its teller knows. */
  self: listed('tôi em mình tui cháu con tao'),
  /** Nobody finds one of these without its name. */
  nameless: listed('đường hẻm kiệt ngõ ngách phố thôn ấp bản xã phường quận huyện tổ số khu'),
  joint: listed('gần đối diện cạnh trước sau đầu cuối góc giao với thuộc ở tại cổng và'),
  counted: listed(
    'ngày hôm bữa tuần tháng năm giờ phút lần người cái bóng chiếc con nghìn ngàn triệu k lít mét cây căn',
  ),
  sure: listed(
    'bị đang thì không ko rất hư hỏng ngập nghẹt tắc vỡ vừa rồi tôi is are has was every since yesterday today',
  ),
  stop: listed(
    'bị đang thì có rất quá đã nhiều không ko hay cứ mấy từ lúc hồi hôm tới sáng trưa chiều đêm tối suốt liên thường hư hỏng ' +
      'ngập nghẹt tắc xả đổ mở làm nữa vào các những là thái quát bắt đòi vỡ bể tắt cháy tràn chảy rò xì lún sụt nứt kẹt ồn hôi ' +
      'thối thúi đỗ đậu lấn mà và để cho nhưng nên rồi lâu ngày cả tuần này kia đó ấy nào gọi gợi nói đèn rác nước cây xe chó ' +
      'người dân ai chưa được lại ra đi với vậy luôn nha nhé ạ á toàn đầy sâu nặng hoài mãi bốc gãy ngã nghiêng cúp mất thu ' +
      'tôi em mình tui nhà của như giờ vẫn còn bay gây khiến om thui xấu bụi is are has was every since yesterday today',
  ),
} as const;

/** What a place is called by; the longer before the shorter. */
const kinds = (
  'tổ dân phố,khu dân cư,khu tập thể,khu công nghiệp,trạm y tế,nhà văn hoá,nhà văn hóa,trường tiểu học,trường trung học cơ sở,' +
  'trường trung học phổ thông,trường trung học,trường mầm non,trường mẫu giáo,trường thcs,trường thpt,trường cấp,bộ phận một cửa,' +
  'trung tâm hành chính công,trung tâm phục vụ hành chính công,quốc lộ,tỉnh lộ,hương lộ,đại lộ,xa lộ,khu phố,chung cư,công viên,' +
  'bệnh viện,ngã ba,ngã tư,ngã năm,vòng xoay,bến xe,nhà máy,số nhà,nhà số,thị trấn,đặc khu,trung tâm,uỷ ban,ủy ban,một cửa,' +
  'bộ phận,đường,hẻm,kiệt,ngõ,ngách,phố,ql,chợ,cầu,trường,thôn,ấp,bản,phường,xã,quận,huyện,quầy,ubnd,street,road,alley,market,' +
  'bridge,ward,tổ,số,khu'
).split(',');
/** These begin a place only before a number. */
const numbered = new Set(['tổ', 'số', 'to', 'so']);
/** Without marks these are other words: "cho", "xa". */
const otherwise = new Set(['cho', 'xa', 'ap', 'ban', 'quan', 'cau', 'ngo', 'khu', 'pho', 'kiet', 'truong']);

type Kind = { readonly marked: readonly string[]; readonly folded: readonly string[] };
const listedKinds: readonly Kind[] = kinds.map((kind) => ({
  marked: kind.normalize('NFC').split(' '),
  folded: kind.split(' ').map(foldText),
}));

type Words = {
  readonly words: readonly { readonly said: string; readonly written: string }[];
  readonly isMarked: boolean;
};

/** How many words at that place of a text call a place; none where they do not. */
export function kindLength({ words, isMarked }: Words, at: number): number {
  const spelling = isMarked ? 'marked' : 'folded';
  const found = listedKinds.find((kind) =>
    kind[spelling].every((one, ahead) => words[at + ahead]?.said === one),
  );
  if (!found) return 0;
  const { length } = found[spelling];
  const [word = ''] = found[spelling];
  const next = words[at + length]?.written ?? '';
  if (length === 1 && numbered.has(word)) return /^[a-z]{0,2}\d/i.test(next) ? 1 : 0;
  const before = words[at - 1]?.said;
  const isClear = isMarked || length > 1 || !otherwise.has(word);
  const isLed = /^[\p{Lu}\d]/u.test(next) || (before !== undefined && placeWords.way.folded.has(before));
  return isClear || isLed ? length : 0;
}
