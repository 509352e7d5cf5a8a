/**
 * What is done with a paper or a registration, as citizens and as titles call it, without marks. A word that also
 * stands for something else is left out.
 */
const acts: readonly (readonly [string, RegExp])[] = [
  ['correct', /\b(sua|dinh chinh|cai chinh|dieu chinh|sai|nham|sai sot)\b/],
  [
    'close',
    /\b(dong cua|cham dut|giai the|nghi (ban|han|kinh doanh)|ngung hoat dong|dong van phong|dong chi nhanh)\b/,
  ],
  ['open', /\b(thanh lap|mo moi|dang ky (chi nhanh|van phong|hoat dong))\b/],
  ['erase', /\b(xoa|huy|go bo|thu hoi)\b/],
  ['replace', /\b(cap lai|lam lai|mat|that lac|hong|rach|nat)\b/],
  ['extend', /\b(gia han|het han|keo dai|qua han)\b/],
  ['exchange', /\b(cap doi|doi)\b/],
  ['confirm', /\b(xac nhan|chung nhan)\b/],
  ['transfer', /\b(sang ten|chuyen nhuong|tang cho|cho tang|mua ban|thua ke|chuyen quyen)\b/],
  ['split', /\b(tach|chia)\b/],
  ['join', /\b(hop thua|sap nhap|hop nhat|nhap)\b/],
  ['add', /\b(them|bo sung)\b/],
  ['pause', /\b(tam ngung|tam nghi)\b/],
];

/** The acts that words without marks speak of. */
export function spotActs(words: string): ReadonlySet<string> {
  return new Set(acts.flatMap(([act, said]) => (said.test(words) ? [act] : [])));
}
