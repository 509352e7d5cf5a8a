import { foldText } from '#knowledge/fold.ts';
import type { Place, TicketKind } from './ticket.ts';

/** What a report is about, by its words. Closed: a person may choose another of these. */
export const categories = [
  'staff-conduct',
  'bribery',
  'late-dossier',
  'extra-papers',
  'portal',
  'rule',
  'lighting',
  'drainage',
  'waste',
  'trees',
  'traffic',
  'roads',
  'construction',
  'noise',
  'pollution',
  'pavement',
  'animals',
  'power-water',
  'suggestion',
  'other',
] as const;
export type Category = (typeof categories)[number];

const office =
  '(?:can bo|nhan vien|cong chuc|vien chuc|tiep nhan|mot cua|o quay|quay \\d|tu phap|dia chinh|bao ve|uy ban|ubnd|trung tam|chu tich)';

/** The narrower before the wider; the first that is said counts. */
const signs: readonly (readonly [Category, TicketKind, RegExp])[] = [
  [
    'bribery',
    'conduct',
    /\b(?:hoi lo|lot tay|phong bi|boi tron|voi vinh|nhung nhieu|vi vinh|an tien|mai lo|doi (?:them )?tien|doi \d+ ?(?:k|tr|trieu|nghin|ngan)|bribe)/,
  ],
  [
    'extra-papers',
    'conduct',
    /\b(?:(?:bat|doi|yeu cau|keu) (?:\S+ ){0,4}(?:nop|bo sung|lam) them|them giay to (?:ngoai|khong co)|ngoai (?:quy dinh|danh muc))\b/,
  ],
  [
    'late-dossier',
    'conduct',
    /\b(?:ho so|giay hen|ket qua|don)\b.{0,40}\b(?:tre(?: hen| han)?|qua han|qua hen|cham|ngam|lau qua)\b|\b(?:tre hen|ngam ho so|qua han)\b/,
  ],
  [
    'portal',
    'suggestion',
    /\b(?:cong dich vu cong|dich vu cong truc tuyen|vneid|trang web|phan mem|ung dung|app|website)\b.{0,40}\b(?:loi|kho dung|khong (?:vao|nop|dang nhap)|cham|treo|roi ram|sap)/,
  ],
  [
    'staff-conduct',
    'conduct',
    new RegExp(
      `\\b(?:thai do|quat|nat|hach sach|cua quyen|hong hach|hanh dan|gay kho|tho o|coi thuong|vo cam|du(?:n|ng) day|rude|shout)|\\b${office}\\b.{0,50}\\b(?:khong (?:tiep|tra loi|lam viec|huong dan)|bat (?:toi|em|dan|cho)|cho (?:lau|ca buoi)|bo (?:vi tri|quay)|di tre|ve som|noi (?:chuyen|nang)|chui|mang)`,
    ),
  ],
  [
    'rule',
    'rule',
    /\b(?:quy dinh|nghi dinh|thong tu|quyet dinh so|van ban|thu tuc|mau don|to khai)\b.{0,50}\b(?:bat hop ly|rut gon|ruom ra|chong cheo|mau thuan|khong phu hop|phuc tap|vuong|bat cap|lac hau|sua doi|bo bot|kho hieu)\b|\b(?:bat cap|ruom ra|chong cheo)\b/,
  ],
  [
    'lighting',
    'scene',
    /\b(?:den (?:duong|chieu sang|do thi|hem|cong cong|khong sang)|cot den|bong den|den\b.{0,16}\b(?:hu|tat|khong sang|chay bong|chap chon)|street ?light)/,
  ],
  [
    'drainage',
    'scene',
    /\b(?:cong (?:thoat|nghet|tac|bi|be)|cong\b.{0,30}\b(?:nghet|tac|tran|vo nap)\b|nap cong|ho ga|muong|thoat nuoc|ngap|u nuoc|nuoc dong|drain|flood)/,
  ],
  [
    'traffic',
    'scene',
    /\b(?:den (?:giao thong|tin hieu|xanh do)|bien bao|ket xe|un tac|dau xe|do xe|vach ke|lan duong|traffic|parking)/,
  ],
  ['waste', 'scene', /\b(?:rac|xa ban|phe thai|thung rac|do trom|garbage|rubbish|trash)\b/],
  ['trees', 'scene', /\b(?:cay (?:xanh|do|gay|nga|co thu|ben duong|sap)|nhanh cay|chat cay|cong vien|tree)/],
  ['pavement', 'scene', /\b(?:lan chiem|via he|long duong|hang rong|cho coc|sidewalk|pavement)\b/],
  [
    'construction',
    'scene',
    /\b(?:xay (?:dung )?(?:trai phep|khong phep|lan)|cong trinh|coi noi|nut (?:nha|tuong)|construction)\b/,
  ],
  ['noise', 'scene', /\b(?:on ao|tieng on|om som|karaoke|loa|mo nhac|inh oi|noise|loud)\b/],
  [
    'pollution',
    'scene',
    /\b(?:mui hoi|hoi thoi|o nhiem|khoi|bui|nuoc thai|xa thai|dot (?:rac|rom)|smell|smoke|pollut)/,
  ],
  [
    'animals',
    'scene',
    /\b(?:cho (?:tha rong|du|can)|tha rong|gia suc|chan nuoi|chuong (?:heo|ga|lon)|stray)/,
  ],
  [
    'power-water',
    'scene',
    /\b(?:day dien|cap (?:quang|vien thong)|tru dien|cot dien|mat dien|cup dien|nuoc may|mat nuoc|ong nuoc|ro ri nuoc|power cut)/,
  ],
  [
    'roads',
    'scene',
    /\b(?:o ga|o voi|sut lun|mat duong|(?:duong|hem|kiet|cau|nga tu)\b.{0,24}\b(?:hu|hong|xau|lo|sut|nut|lay|sup|bong troc)|pothole|road)/,
  ],
  [
    'suggestion',
    'suggestion',
    /\b(?:de xuat|de nghi|gop y|mong (?:muon )?(?:trung tam|phuong|xa|thanh pho)|nen (?:co|them|lap|mo)|kien nghi|suggest|khen|cam on)\b/,
  ],
];

const ofOffice = new RegExp(`\\b${office}\\b`);
const ofCentre = /\b(?:trung tam (?:phuc vu )?hanh chinh|trung tam phuc vu|hanh chinh cong)\b/;

export type Proposal = {
  readonly category: Category;
  readonly kind: TicketKind;
  readonly agency: string | null;
};

/**
 * What a report is about and who sees to it: the centre's own list first, then the centre where it is about the centre,
 * then the People's Committee of the ward. `null`: a person decides.
 */
export function proposeAgency(
  { words, ward }: { readonly words: string; readonly ward: Place['ward'] },
  { centre, agencies }: { readonly centre: string; readonly agencies: Readonly<Record<string, string>> },
): Proposal {
  const folded = foldText(words);
  const found = signs.find(([, , said]) => said.test(folded));
  const isOfOffice = ofOffice.test(folded);
  const [category, kind] = found ?? (['other', isOfOffice ? 'conduct' : 'suggestion'] as const);
  return { category, kind, agency: agencyOf({ category, kind, folded, ward }, { centre, agencies }) };
}

/** Who sees to a category; `folded` is what was told, without marks. */
export function agencyOf(
  {
    category,
    kind,
    folded,
    ward,
  }: Pick<Proposal, 'category' | 'kind'> & { readonly folded: string; readonly ward: Place['ward'] },
  { centre, agencies }: { readonly centre: string; readonly agencies: Readonly<Record<string, string>> },
): string | null {
  const listed = agencies[category];
  if (listed !== undefined) return listed;
  if (ofCentre.test(folded) || category === 'portal') return centre;
  return ward && kind !== 'rule' ? `UBND ${ward.name}` : null;
}
