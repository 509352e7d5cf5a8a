import { foldText } from '#knowledge/fold.ts';
import { isStatus, type Status, statusCodes, statuses } from './statuses.ts';

/** Words of one registry for the national codes: "Chờ ký số" is 4. */
export type StatusWords = Readonly<Record<string, Status>>;

/** A code, "4", or a local system's words for one; `null` where they are not known. A registry's own words go first. */
export function readStatus(given: number | string, own: StatusWords = {}): Status | null {
  const number = typeof given === 'number' ? given : /^\d{1,2}$/.test(given.trim()) ? Number(given) : null;
  if (number !== null) return isStatus(number) ? number : null;
  const words = plain(String(given));
  const ownWord = Object.entries(own).find(([word]) => plain(word) === words);
  return ownWord?.[1] ?? known.get(words) ?? null;
}

/** What local systems say, by national code, beside the national names. */
const localWords: Readonly<Record<Status, readonly string[]>> = {
  1: ['chờ tiếp nhận', 'mới đăng ký trực tuyến', 'mới nộp', 'chờ tiếp nhận hồ sơ', 'new', 'receiving'],
  2: ['đã tiếp nhận', 'tiếp nhận', 'được tiếp nhận hồ sơ', 'đã tiếp nhận hồ sơ'],
  3: ['từ chối tiếp nhận', 'không tiếp nhận', 'từ chối', 'từ chối hồ sơ', 'denied'],
  4: [
    ...['đang thẩm định', 'trình ký', 'chờ phê duyệt', 'lấy ý kiến', 'liên thông', 'đang giải quyết'],
    ...['đang trình ký', 'chờ ký', 'đang liên thông', 'đang lấy ý kiến', 'processing', 'interoperating'],
  ],
  5: [
    'chờ bổ sung',
    'yêu cầu bổ sung',
    'yêu cầu bổ sung hồ sơ',
    'chờ bổ sung hồ sơ',
    'waiting',
    'correcting',
  ],
  6: ['chờ thực hiện nghĩa vụ tài chính', 'chờ thanh toán', 'chờ nộp phí', 'chờ nộp thuế', 'paying'],
  7: ['rút hồ sơ', 'đã rút', 'đã rút hồ sơ', 'xin rút hồ sơ', 'cancelled'],
  8: ['tạm dừng', 'tạm dừng xử lý', 'dừng giải quyết', 'dừng xử lý hồ sơ', 'pausing'],
  9: ['chờ trả kết quả', 'có kết quả', 'đã có kết quả', 'đã xử lý', 'releasing'],
  10: ['kết thúc', 'đã trả', 'trả kết quả', 'đã trả kết quả cho công dân', 'done'],
};

const known: ReadonlyMap<string, Status> = new Map(
  statusCodes.flatMap((code) =>
    [statuses[code].name, ...localWords[code]].map((word) => [plain(word), code]),
  ),
);

function plain(words: string): string {
  return foldText(words)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
