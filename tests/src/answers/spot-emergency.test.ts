import { describe, expect, it } from 'vitest';
import { foldText } from '#knowledge/fold.ts';
import { spotEmergency } from '#src/answers/spot-emergency.ts';

describe('an emergency', () => {
  it.each([
    ['nhà hàng xóm cháy', '114'],
    ['cháy nhà rồi cứu với', '114'],
    ['chung cư tôi đang cháy lớn', '114'],
    ['bố tôi bất tỉnh', '115'],
    ['có tai nạn xe, người bị thương nặng', '115'],
    ['tôi muốn tự tử', '115'],
    ['có trộm đang vào nhà', '113'],
    ['chồng đang đánh tôi', '113'],
    ['hàng xóm bạo hành trẻ em', '111'],
    ['bé nhà hàng xóm bị bạo hành', '111'],
    ['con tôi bị đánh ở trường', '111'],
    ['chồng tôi đánh tôi, cứu với', '113'],
    ['em trai tôi bị điện giật', '115'],
    ['con nuốt nhầm thuốc chuột', '115'],
    ['có người nhảy cầu', '112'],
    ['đang cháy nhà, chữa cháy gọi số mấy', '114'],
    ['nhà em đang cháy giấy tờ cháy hết cứu với', '114'],
    ['mẹ em bất tỉnh, bảo hiểm y tế để ở nhà, cấp cứu gấp', '115'],
    ['có người đuối nước ở sông', '112'],
  ])('"%s" is told to call %s, typed with and without marks', (message, number) => {
    expect(spotEmergency(message)).toBe(number);
    expect(spotEmergency(message.normalize('NFD'))).toBe(number);
    expect(spotEmergency(foldText(message))).toBe(number);
  });

  it.each([
    'thủ tục thẩm duyệt phòng cháy chữa cháy',
    'nhà bị cháy mất sổ đỏ xin cấp lại',
    'giấy phép lái xe bị cháy làm lại ở đâu',
    'mở quán chay cần giấy tờ gì',
    'mở quán chay cần những gì',
    'quán chay gần đây',
    'chạy xe ôm có phải đóng thuế không',
    'xe đang chạy thì bị thổi',
    'mạng nhà em chạy chậm',
    'xe chạy quá tốc độ phạt bao nhiêu',
    'quán chạy thử một tháng có phải đăng ký không',
    'bảo hiểm tai nạn bị thương nặng được bao nhiêu',
    'ba tôi mất hôm qua, khai tử ở đâu',
    'đăng ký khai sinh cho trẻ bị bỏ rơi',
    'mức phạt đánh nhau là bao nhiêu',
    'con tôi bị đánh rơi thẻ học sinh',
    'chồng tôi đánh mất ví',
    'nhà em đang chạy giấy tờ đất',
    'nhà bị cháy hôm qua, hồ sơ cháy hết rồi',
    'xe nhảy số phải đăng ký lại không',
  ])('"%s" is no emergency', (message) => {
    expect(spotEmergency(message)).toBeNull();
    expect(spotEmergency(foldText(message))).toBeNull();
  });
});
