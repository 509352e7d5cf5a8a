/** A sum in đồng as a text names it. */
export type Amount = {
  readonly value: number;
  /** What one payment covers: "lần" in "135.000 đồng/lần". */
  readonly per: string | undefined;
  readonly index: number;
  /** The words of the sum, "135.000 đồng/lần". */
  readonly words: string;
};

const scales: Readonly<Record<string, number>> = {
  nghìn: 1e3,
  ngàn: 1e3,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
};

const per =
  'hộ chiếu|hồ sơ|giấy chứng nhận|giấy phép|giấy thông hành|giấy đăng ký|chứng chỉ|thẻ căn cước|tờ khai|môn thi|lần đăng ký|lần cấp|lô hàng|giao dịch|văn bản|cơ sở|phương tiện|\\p{L}+';
/** "135.000 đồng/lần", "06 triệu đồng", and the unit left out: "8.000.000/lần". */
const pattern = new RegExp(
  `(?<![\\d.,/])(\\d[\\d.,]*)(?:\\s*(?:(nghìn|ngàn|triệu|tỷ|tỉ)\\s+)?(?:đồng(?!\\s*chí)|vnđ|vnd|việt nam đồng|đ)(?!\\p{L})|(?<=\\d[.,]\\d{3})(?=\\s*\\/\\s*\\p{L}))(?:\\s*\\/\\s*(\\d{0,2}\\s*(?:${per})))?`,
  'giu',
);

/** Every sum in đồng in a text, in its order. */
export function readAmounts(text: string): Amount[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [words, digits = '', scale, unit] = match;
    const value = readNumber(digits);
    if (!value) return [];
    return {
      value: Math.round(value * (scale ? (scales[scale.toLowerCase()] ?? 1) : 1)),
      per: unit?.trim().toLowerCase(),
      index: match.index,
      words,
    };
  });
}

/** "135.000", "50,000" and "1.5" as the record writes them; `null` where the grouping makes no sense. */
export function readNumber(digits: string): number | null {
  const plain = digits.replace(/[.,]+$/, '');
  if (/^\d+$/.test(plain)) return Number(plain);
  if (/^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.test(plain)) return Number(plain.replace(/[.,]/g, ''));
  if (/^\d+[.,]\d{1,2}$/.test(plain)) return Number(plain.replace(',', '.'));
  return null;
}
