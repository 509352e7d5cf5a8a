import { foldText } from '#knowledge/fold.ts';

/** The parts of a published procedure, as decisions name them. */
const patterns = {
  name: /^(?:ten )?(?:thu tuc(?: hanh chinh)?|tthc)$/,
  code: /^ma(?: so)?(?: (?:thu tuc(?: hanh chinh)?|tthc|ho so tthc))?$/,
  field: /^(?:thuoc )?linh vuc(?: tthc)?$/,
  level: /^cap (?:thuc hien|giai quyet)$/,
  steps:
    /^(?:trinh tu(?: va cach thuc)?(?: thuc hien| giai quyet)?|cac buoc(?: thuc hien)?|quy trinh(?: thuc hien)?)$/,
  methods: /^(?:cach thuc(?: thuc hien| nop(?: ho so)?)?|hinh thuc nop(?: ho so)?)$/,
  papers:
    /^(?:thanh phan(?:,? (?:va )?so luong)?(?: ho so)?|ho so(?: (?:gom|bao gom|can nop))?|giay to (?:can nop|phai nop|gom))$/,
  present: /^giay to (?:phai |can )?xuat trinh$/,
  count: /^so luong(?: ho so)?$/,
  time: /^(?:thoi han|thoi gian)(?: (?:giai quyet|thuc hien|xu ly|tra ket qua))?(?: (?:ho so|thu tuc(?: hanh chinh)?|tthc))?$/,
  audience: /^doi tuong(?: (?:thuc hien|ap dung|giai quyet))?(?: (?:thu tuc(?: hanh chinh)?|tthc))?$/,
  agency: /^co quan(?: truc tiep)?(?: (?:thuc hien|giai quyet))(?: (?:thu tuc(?: hanh chinh)?|tthc))?$/,
  decides:
    /^(?:co quan|nguoi)(?: co)? (?:tham quyen|quyet dinh|tham quyen quyet dinh|tham quyen giai quyet)$/,
  receives:
    /^(?:co quan tiep nhan|noi tiep nhan|noi nop|dia chi tiep nhan|dia diem thuc hien|dia diem tiep nhan)(?: ho so| hs)?$/,
  cooperates: /^co quan phoi hop(?: thuc hien)?$/,
  result:
    /^(?:ket qua|san pham)(?: (?:thuc hien|giai quyet|cua viec thuc hien))?(?: (?:thu tuc(?: hanh chinh)?|tthc))?$/,
  fee: /^(?:muc (?:thu )?)?(?:phi|le phi)(?:(?:,| va| hoac|\/|,? ?neu co)? ?(?:le phi|phi))?(?:,? neu co)?$/,
  form: /^(?:ten )?(?:mau don|mau to khai|bieu mau|mau)(?:,? ?(?:mau )?(?:to khai|don|bieu mau))*(?: (?:kem theo|dinh kem))?$/,
  conditions:
    /^(?:yeu cau|dieu kien)(?:,? (?:va )?(?:yeu cau|dieu kien))?(?: (?:thuc hien|de thuc hien|cua))?(?: (?:thu tuc(?: hanh chinh)?|tthc))?$/,
  basis: /^(?:can cu phap ly|co so phap ly|van ban phap ly)(?: cua (?:thu tuc(?: hanh chinh)?|tthc))?$/,
  online: /^(?:muc do )?dich vu cong(?: truc tuyen)?$/,
  decision: /^(?:so )?quyet dinh(?: cong bo)?$/,
  effective: /^(?:ngay )?(?:co )?hieu luc(?: thi hanh)?(?: tu(?: ngay)?)?$/,
  note: /^(?:ghi chu|mo ta|luu y|tu khoa|stt|tt|so tt)$/,
} as const;
export type AnnexLabel = keyof typeof patterns;

const labels = Object.entries(patterns);

export type Labelled = { readonly label: AnnexLabel; readonly rest: string };

const longestLabel = 90;
const numbering =
  /^(?:[-+*•–]\s*|(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[IVX]{1,5})[.)]\s*|\d{1,2}(?:\.\d{1,2})+\s+|\(\d{1,2}\)\s*)+/iu;

/** Without "1.", "1.2.", "a)" or a dash before it. */
export function unnumbered(text: string): string {
  return text.replace(numbering, '').trim();
}

export function isNumbered(text: string): boolean {
  return numbering.test(text) && !/^[-+*•–]/.test(text);
}

/** "1.5. Thời hạn giải quyết: 05 ngày": which part begins here, and what stands behind its name. */
export function readLabel(line: string): Labelled | null {
  const text = unnumbered(line);
  const [head = '', ...rest] = text.split(/[:：\t]/);
  if (head.length > longestLabel) return null;
  const label = labelOf(head);
  if (!label) return null;
  const behind = text.slice(head.length + 1).trim();
  // A title that only begins like a part has no colon: "Thủ tục" alone says nothing.
  if (label === 'name' && behind === '') return null;
  return rest.length === 0 && text.length > longestLabel ? null : { label, rest: behind };
}

/** What the cell of a table is the name of. */
export function labelOf(cell: string): AnnexLabel | null {
  const folded = foldText(cell)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[:.;*]+/g, ' ')
    .replace(/\s*([,/])\s*/g, '$1 ')
    .replace(/\s+/g, ' ')
    .replace(/\/ /g, '/')
    .trim()
    .replace(/^(?:\d{1,2} )+/, '');
  if (folded === '') return null;
  const found = labels.find(([, pattern]) => pattern.test(folded))?.[0];
  return isLabel(found) ? found : null;
}

function isLabel(name: string | undefined): name is AnnexLabel {
  return name !== undefined && Object.hasOwn(patterns, name);
}
