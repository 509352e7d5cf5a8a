import { describe, expect, it, test } from 'vitest';
import { foldText } from '#knowledge/fold.ts';
import { understandQuestion } from '#src/answers/understand-question.ts';

/** What people write who want something put right, in their own words: with these the signs were made. */
const told = [
  'vỡ ống nước ở đường Lá Phong',
  'bể ống nước rồi, nước tràn ra đường',
  'đường ống cấp nước rò rỉ mấy ngày không ai sửa',
  'nước sạch chảy ra đục ngầu cả tuần nay',
  'đèn đường hẻm tôi tắt cả tuần nay',
  'mấy trụ đèn trước trường tối thui hơn tháng rồi',
  'đèn giao thông ngã tư chợ nhấp nháy hoài không đỏ không xanh',
  'xe rác hai tuần nay không thấy tới lấy',
  'người ta vứt rác đầy bờ kênh bốc mùi',
  'bãi rác thúi quá chịu hok nổi',
  'nhà bên mở loa kẹo kéo tới nửa đêm',
  'quán nhậu gần nhà ồn ào suốt đêm ngủ không được',
  'thợ khoan cắt bê tông từ 5 giờ sáng nhức cả đầu',
  'ổ gà to đùng trước cổng trường, xe ngã hoài',
  'mặt đường lún sụt nguy hiểm quá',
  'nắp hố ga bị ai lấy mất, mấy đứa nhỏ suýt té',
  'chó thả rông cắn người trong xóm',
  'mấy con chó hoang đuổi xe người đi đường',
  'cán bộ nói chuyện hách dịch với bà già',
  'anh tiếp nhận hồ sơ cáu gắt, ném giấy tờ của tôi',
  'chị ở quầy 4 bắt tôi đứng chờ rồi bỏ đi ăn',
  'nhân viên đòi thêm 200 ngàn ngoài biên lai',
  'họ bảo đưa tiền bồi dưỡng thì mới nhận giấy',
  'trễ hẹn mười ngày rồi mà chưa ai gọi cho tôi',
  'nhà hàng xóm xây trái phép lấn sang đất tôi',
  'công trình xây dựng đổ vật liệu chắn hết lối đi',
  'nhà đối diện cơi nới tầng không phép',
  'trại heo xả thải hôi thối cả xóm',
  'mương nước đen sì bốc mùi hôi cả khu',
  'cây xanh bật gốc đè lên dây điện',
  'cây đổ chắn đường Suối Mơ',
  'mất điện cả xóm từ sáng',
  'dây điện võng xuống sát đầu người',
  'lên phường 3 lần vẫn bắt về bổ sung giấy',
];

/** The same kinds, set aside before that and never looked at one by one. */
const setAside = [
  'ống nước bị vỡ trước số 12 đường Lá Phong',
  'nước phun lên giữa đường do bể ống',
  'đồng hồ nước trước nhà bị xì nước suốt đêm',
  'cả khu bị cúp nước ba ngày nay',
  'đèn hẻm 7 hư hai tháng không ai thay',
  'bóng đèn cao áp đầu ngõ cháy lâu rồi chưa thay',
  'thùng rác công cộng đầy tràn mấy hôm nay',
  'rác chất thành đống trước cổng chợ không ai gom',
  'xe tải chở đất làm rơi vãi bụi bay mù trời',
  'hàng xóm hát karaoke tới 12h đêm không ai dẹp',
  'xưởng mộc cưa gỗ ồn kinh khủng cả ngày',
  'đường trước nhà tôi nát như tương',
  'có cái hố sâu ngay giữa đường Cẩm Tú',
  'vỉa hè bong gạch bà con vấp té hoài',
  'đàn chó thả rông ỉa bậy khắp hẻm',
  'chó dữ nhà bên không xích không rọ mõm',
  'ông bảo vệ ở ủy ban quát nạt người dân',
  'cô cán bộ tư pháp làm việc thiếu tôn trọng dân',
  'cán bộ địa chính gợi ý tôi lo lót',
  'thu phí cao hơn quy định mà không có biên lai',
  'người nhận hồ sơ vòi vĩnh tiền cà phê',
  'hồ sơ của tôi ngâm hai tháng không ai giải quyết',
  'hẹn ngày 10 trả mà tới giờ vẫn chưa có',
  'nhà kế bên đào móng làm nứt tường nhà tôi',
  'xây nhà lấn ra lòng hẻm',
  'cống trước nhà hôi không chịu nổi',
  'cơ sở giết mổ xả nước thải ra kênh',
  'khói đốt rác bay vào nhà hằng ngày',
  'cột điện nghiêng sắp đổ xuống đường',
  'nhánh cây gãy treo lơ lửng trên đầu',
  'ngập nước cả con hẻm mỗi lần mưa',
  'quán cà phê chiếm hết vỉa hè người đi bộ phải xuống đường',
  'cả buổi sáng quầy không có ai làm việc',
  'gọi đường dây nóng cả tuần không ai bắt máy',
];

const procedures = [
  'thủ tục lắp đặt đồng hồ nước cho hộ gia đình',
  'xin phép đốn cây xanh trước nhà cần giấy gì',
  'xin phép đào đường lắp ống nước',
  'xây nhà không phép bị phạt bao nhiêu',
  'đăng ký mở quán karaoke cần điều kiện gì',
  'hợp đồng thu gom rác sinh hoạt ký ở đâu',
  'hỗ trợ hộ bị ngập nước do bão',
  'bồi thường cây đổ trúng xe',
  'cấp phép xây dựng nhà ở nông thôn',
  'đăng ký nuôi chó cần giấy tờ gì',
  'tiền điện tháng này cao quá hỏi ai',
  'thủ tục tố cáo cán bộ',
  'làm căn cước mất bao nhiêu tiền',
  'nộp hồ sơ đất ở quầy nào',
  'cho tôi hỏi lệ phí khai sinh',
  'đường Lá Phong thuộc phường nào',
  'lên phường làm giấy khai tử cần mang gì',
];

const isHeard = (text: string) => {
  const { spoken, emergency } = understandQuestion(text);
  return emergency === null && spoken.includes('complaint');
};
const heardOf = (texts: readonly string[]) =>
  texts.flatMap((text) => [text, foldText(text)]).filter(isHeard).length / (2 * texts.length);

describe('a report in everyday words', () => {
  it.each(told)('"%s" is heard, with and without marks', (text) => {
    expect([isHeard(text), isHeard(foldText(text)), isHeard(text.normalize('NFD'))]).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('nine in ten of those that were set aside are heard', () => {
    expect(heardOf(setAside)).toBeGreaterThanOrEqual(0.9);
  });

  it.each(procedures)('"%s" is none', (text) => {
    expect([isHeard(text), isHeard(foldText(text))]).toEqual([false, false]);
  });

  it.each([
    'tố giác một anh cán bộ ở bộ phận một cửa đòi tôi đưa 500 nghìn mới làm nhanh hồ sơ',
    'một cán bộ địa chính đòi tôi đưa 2 triệu mới chịu ký',
    'bảo đưa 500k thì mới nhận giấy, cán bộ gì kỳ vậy',
    'can bo vong vo goi y bieu phong bi',
  ])('"%s" is of an office and of no swindler', (text) => {
    expect(understandQuestion(text).spoken).toContain('complaint');
  });
});
