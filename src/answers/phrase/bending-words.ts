/**
 * Words that would make another fact of one that was copied, in both languages. Outside the plain phrases that may be
 * said, none of them stands beside a token.
 */
export const bendingWords = {
  /** Numbers in words. */
  numbers: wordsIn(
    'một mốt hai ba bốn lăm năm sáu bảy bẩy tám chín mười mươi trăm nghìn ngàn triệu tỷ rưỡi chục nửa vài dăm gấp đôi',
    'zero one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty ninety hundred thousand million half double twice triple dozen couple percent',
  ),
  denials: wordsIn(
    'không chẳng chả chưa đừng khỏi khoan hổng hông chớ bỏ huỷ hủy cấm',
    'no not never none nor neither without cannot unnecessary needless refuse forbidden cancel don’t doesn’t isn’t needn’t won’t t',
  ),
  gifts: wordsIn(
    'miễn tặng biếu hoàn giảm',
    'free freely gratis waived waive exempt discount refund reduced',
  ),
  /** More, less, about, before, each; and the units that numbers come with. */
  measures: wordsIn(
    'hơn kém dưới trên khoảng gần chừng tối đa thiểu ít nhiều nhất mỗi từng thêm cộng trừ tăng trước sau chỉ ngoài thay đồng đ k củ ngày giờ tháng tuần quý lần bản phần trăm cái chiếc',
    'more less over under above around approximately up least most only plus minus extra per each every before after except instead dong vnd day days hour hours week weeks month months year years times',
  ),
  /** Offices, places, papers and ways of filing: their names come from the fields. */
  names: wordsIn(
    'ủy uỷ ubnd hđnd hội sở công cảnh phòng cục chi bộ trung tòa toà viện văn bảo thuế kho ngân bưu phường xã thôn huyện quận tỉnh thành phố trường giấy tờ đơn sổ thẻ chiếu căn cước bằng ảnh hợp biên quyết phiếu bản trực tuyến mạng',
    'committee department police office ministry court bureau council bank hospital ward commune province district city certificate passport card licence license permit copy copies original photo contract declaration application online',
  ),
} as const;

function wordsIn(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}
