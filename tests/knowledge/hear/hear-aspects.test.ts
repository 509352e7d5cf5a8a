import { describe, expect, it } from 'vitest';
import { readQuestion } from '#knowledge/read-question.ts';

const unmarked = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd');
const twins = (text: string) => [text.normalize('NFC'), text.normalize('NFD'), unmarked(text)];

describe('an aspect is heard in the build of a sentence', () => {
  it.each([
    ['place', 'sang tên xe thì ra đâu làm vậy'],
    ['place', 'đổi bằng lái nộp ở phòng cảnh sát giao thông tỉnh phải không'],
    ['place', 'có phải lên ủy ban xã để làm giấy này không'],
    ['place', 'em tạm trú trong này, làm căn cước ở đây được không'],
    ['place', 'khai sinh ở quê được không'],
    ['time', 'làm sổ đỏ mất mấy tháng mới xong'],
    ['time', 'khi nào em qua lấy được sổ'],
    ['fee', 'lệ phí trước bạ xe cũ tính thế nào'],
    ['fee', 'tách thửa thì tốn những khoản nào'],
    ['fee', 'xin trích lục có phải đóng thêm tiền gì không'],
    ['papers', 'cần những loại giấy nào để nhập khẩu cho bé'],
    ['papers', 'đăng ký tạm trú có cần hợp đồng thuê nhà công chứng không'],
    ['online', 'làm hộ chiếu online thì vào trang nào'],
    ['conditions', 'bao nhiêu mét vuông thì được tách thửa'],
    ['place', 'xin giấy độc thân ra phường hay lên công an'],
    ['place', 'xin trích lục ở phường gần nhà trọ được không'],
    ['place', 'làm căn cước có bắt buộc về quê không'],
    ['time', 'đăng ký kết hôn có lấy giấy liền trong ngày không'],
    ['time', 'đổi bằng lái có kịp trước Tết không'],
    ['time', 'nhập khẩu xong hôm nào lấy được'],
    ['fee', 'làm hộ chiếu có tốn kém không'],
    ['fee', 'trích lục mỗi bản mấy ngàn'],
    ['papers', 'đổi bằng lái có phải khám sức khỏe không'],
    ['papers', 'khai tử phải có giấy gì'],
    ['online', 'đăng ký tạm trú bằng vneid được không'],
    ['online', 'lý lịch tư pháp ngồi nhà nộp được không'],
    ['form', 'tải tờ khai khai sinh ở đâu'],
    ['result', 'giấy độc thân dùng được mấy tháng'],
  ] as const)('%s: %s', (aspect, question) => {
    for (const twin of twins(question)) expect(readQuestion(twin).aspects).toContain(aspect);
  });

  it.each([
    ['papers', 'What documents do I need to register a birth?'],
    ['fee', 'how much is a certified copy'],
    ['time', 'How many working days does a passport take?'],
    ['place', 'where can I register my motorbike'],
  ] as const)('%s: %s', (aspect, question) => {
    expect(readQuestion(question).aspects).toEqual([aspect]);
  });

  it.each([
    'bé mấy tháng tuổi thì làm căn cước được',
    'giấy xác nhận độc thân có giá trị mấy tháng',
    'hồ sơ của em tới đâu rồi',
  ])('and no waiting in: %s', (question) => {
    for (const twin of twins(question)) expect(readQuestion(twin).aspects).not.toContain('time');
  });

  it('whose letters of a keyboard stand among words without marks', () => {
    expect(readQuestion('xin giaasy phép xaay nhaf bao lau thi co').aspects).toContain('time');
  });
});
