import { foldText } from '#knowledge/fold.ts';
import { spotPersonal } from '#knowledge/spot-personal.ts';
import { tokenize } from '#knowledge/tokenize.ts';

/** What stands beside a name or a number that was told for itself: "em tên ..., sinh năm 1990", "có gì gọi em nha". */
const beside = new Set(
  `so dien thoai sdt dt zalo goi lai cho the can cuoc cong dan cccd cmnd chung minh nhan dinh danh ca ma thue cua la day nay
  do co gi thi lien he lac voi giup gium dum ho kiem tra xem nhe nha a da oi ad luon nhen nghen het di dang sinh nam ngay thang
  tuoi ten va dia chi nha que o tai den khi nao xong bao tin nhan qua may ghi luu vao
  toi tui em minh con chau anh chi ba bac me co chu ong cau di vo chong nguoi ben`
    .split(/\s+/)
    .map((word) => tokenize(word)[0]?.folded ?? ''),
);

/**
 * Whether a message holds who somebody is, and nothing that is asked: a name, a phone, an identity number, with the
 * words that stand around them. Here none of it is needed.
 */
export function tellsOnlyPerson(text: string): 'name' | 'number' | null {
  const spans = spotPersonal(text).filter(({ kind }) => kind !== 'address');
  if (spans.length === 0 || text.includes('?')) return null;
  let [rest, from] = ['', 0];
  for (const span of spans) {
    rest += `${text.slice(from, span.from)} `;
    from = span.to;
  }
  rest += text.slice(from);
  if (/(?:^| )(?:khong|chua|bao nhieu|the nao|lam sao|o dau)(?= |$)/.test(foldText(rest))) return null;
  const isBeside = tokenize(rest).every(({ folded }) => /^\d{1,4}$/.test(folded) || beside.has(folded));
  if (!isBeside) return null;
  return spans.some(({ kind }) => kind !== 'name') ? 'number' : 'name';
}
