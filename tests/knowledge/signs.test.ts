import { describe, expect, it } from 'vitest';
import { isFact } from '#knowledge/facts/is-fact.ts';
import { tellsSign } from '#knowledge/facts/signs.ts';
import { readQuestion } from '#knowledge/read-question.ts';

const tells = (sign: string, text: string) =>
  tellsSign(
    sign,
    readQuestion(text)
      .tokens.map(({ folded }) => folded)
      .join(' '),
  );
const withoutMarks = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
const forms = (text: string) => [text, text.normalize('NFD'), withoutMarks(text)];

/** A fact, what tells it, and what must not. */
const signs: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    'paper:lost',
    ['thẻ rớt đâu mất', 'mất cà vẹt xe', 'giấy khai sinh bị lũ cuốn', 'bị móc túi', 'tìm hoài không thấy sổ'],
    ['làm giấy mất bao nhiêu tiền', 'chồng tôi mất rồi', 'chưa mất thẻ', 'mất mấy ngày'],
  ],
  [
    'paper:damaged',
    ['sổ bị chuột cắn', 'thẻ gãy đôi', 'giấy ướt mưa nhòe hết chữ', 'hộ chiếu bị rách nát'],
    ['bà nội bị lẫn, nằm một chỗ', 'thẻ không bị rách', 'sổ hồng nhà tôi'],
  ],
  ['paper:wrong', ['khai sinh ghi nhầm năm sinh', 'thẻ in sai quê quán'], ['em ở Sài Gòn', 'không ghi sai']],
  ['paper:expired', ['bằng hết hạn năm ngoái', 'thẻ quá hạn rồi'], ['thẻ sắp hết hạn', 'chưa hết hạn']],
  ['paper:valid', ['thẻ sắp hết hạn', 'bằng còn hạn', 'bằng không thời hạn'], ['bằng hết hạn rồi']],
  ['paper:first', ['làm lần đầu', 'chưa làm hộ chiếu bao giờ', 'chưa từng có thẻ'], ['làm lại lần hai']],
  ['paper:merged', ['xã tui mới sáp nhập', 'tỉnh đã nhập vào tỉnh khác'], ['nhập hộ khẩu vào nhà chồng']],
  [
    'nation:foreign',
    ['chồng em quốc tịch Nhật', 'cưới chồng Hàn', 'ba của bé người Đài Loan'],
    ['chồng em là người lao động', 'nhờ người anh đi nộp', 'không phải người nước ngoài'],
  ],
  ['nation:papers', ['hộ chiếu Mỹ', 'bằng cử nhân Hàn Quốc'], ['hộ chiếu hết hạn', 'bằng lái xe máy']],
  ['marriage:never', ['em chưa lấy ai bao giờ', 'hai đứa còn độc thân'], ['đã ly hôn', 'từng có vợ']],
  [
    'marriage:ended',
    ['tui góa vợ', 'ly dị rồi', 'đã có một đời chồng', 'đi bước nữa'],
    ['chưa ly hôn', 'em muốn cưới'],
  ],
  ['marriage:abroad', ['em ly hôn bên Mỹ', 'ly dị ở Đài Loan'], ['em ly hôn ở Huế']],
  ['marriage:unwed', ['tụi em chưa đăng ký kết hôn', 'con ngoài giá thú'], ['đã đăng ký kết hôn']],
  ['marriage:single-parent', ['một mình tui nuôi con', 'mẹ đơn thân'], ['vợ chồng nuôi con']],
  ['got:bought', ['mua lại miếng đất', 'đất sang nhượng'], ['mua bảo hiểm y tế', 'không mua']],
  [
    'got:given',
    ['ba má cho con gái miếng vườn', 'được tặng cho đất'],
    ['chỉ cho em cách sang tên', 'cho em hỏi'],
  ],
  ['got:inherited', ['đất ông nội để lại', 'ba mất để lại đất'], ['từ chối di sản']],
  ['got:handwritten', ['đất mua giấy tay', 'viết tay năm 1998'], ['có công chứng']],
  ['extent:part', ['cho con nửa miếng đất', 'cắt ra 100m2'], ['cho con cả miếng đất']],
  ['beside:neighbours', ['nhà ống sát vách', 'giáp nhà hàng xóm'], ['không giáp nhà ai']],
  ['beside:alone', ['cất nhà giữa vườn', 'không sát nhà nào'], ['xây nhà sát vách']],
  ['home:near', ['nhập khẩu về nhà chồng', 'ở với con trai'], ['ở nhà bà ngoại', 'ở nhà con dâu']],
  ['home:far', ['ở nhà chú ruột', 'ở với ông bà nội'], ['nhập khẩu về nhà chồng']],
  ['home:rented', ['em mướn phòng trọ', 'ở thuê'], ['cho thuê nhà']],
  ['means:poor', ['nhà em hộ nghèo'], ['hộ cận nghèo', 'không phải hộ nghèo']],
  ['means:pensioned', ['ba đang lãnh lương hưu', 'giáo viên về hưu'], ['không có lương hưu']],
  ['work:state', ['em là giáo viên', 'tôi làm nhà nước'], ['không làm nhà nước']],
  ['life:died-in-hospital', ['mất trong bệnh viện', 'nằm viện rồi mất'], ['bệnh viện cho về rồi mất ở nhà']],
  ['life:foundling', ['lượm được em bé ngoài chợ', 'bé bị bỏ rơi'], ['bé mới sinh']],
  ['has:personal-number', ['bé có mã định danh rồi'], ['bé chưa có mã định danh', 'bé có số định danh chưa']],
  ['lacks:personal-number', ['bé chưa được cấp mã định danh'], ['bé có số định danh rồi']],
  ['has:old-copy', ['còn giữ tờ photo'], ['không còn bản sao nào']],
  ['trade:moved', ['quán tui dời qua đường khác', 'chuyển tiệm'], ['mở quán']],
];

describe.each(signs)('the fact %s', (sign, saying, silent) => {
  it.each(saying)('is told by "%s"', (text) => {
    expect(forms(text).map((form) => tells(sign, form))).toEqual([true, true, true]);
  });

  it.each(silent)('is not told by "%s"', (text) => {
    expect(forms(text).map((form) => tells(sign, form))).toEqual([false, false, false]);
  });
});

it('a case rests only on facts that can be told', () => {
  for (const fact of ['age:6-13', 'goes:sibling', 'paper:lost & not paper:damaged', 'has:passport'])
    expect(isFact(fact)).toBe(true);
  for (const fact of ['paper:eaten', 'goes:dog', 'days:ten', '', 'paper:lost &'])
    expect(isFact(fact)).toBe(false);
});
