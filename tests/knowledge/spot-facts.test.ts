import { describe, expect, it } from 'vitest';
import { spotAge } from '#knowledge/facts/spot-age.ts';
import { spotElapsed } from '#knowledge/facts/spot-elapsed.ts';
import { spotGoer } from '#knowledge/facts/spot-goer.ts';
import { readQuestion } from '#knowledge/read-question.ts';

const today = '2026-11-22';
const fold = (text: string) =>
  readQuestion(text)
    .tokens.map(({ folded }) => folded)
    .join(' ');
/** Both encodings of a text must tell the same. */
const both = <Fact>(text: string, spot: (folded: string) => Fact): Fact => {
  const [composed, decomposed] = [text.normalize('NFC'), text.normalize('NFD')].map((one) => spot(fold(one)));
  expect(decomposed).toEqual(composed);
  return composed as Fact;
};

describe('an age', () => {
  it.each([
    ['bé 5 tuổi', 5, 5],
    ['con em mười hai tuổi', 12, 12],
    ['bà ngoại tám mươi lăm tuổi', 85, 85],
    ['cháu học lớp 2', 7, 7],
    ['con gái em 18 tháng', 1, 1],
    ['con em sinh năm 2019', 6, 7],
    ['bé học mẫu giáo', 3, 5],
    ['con dưới 14 tuổi', 0, 13],
  ])('is heard in "%s"', (text, least, most) => {
    expect(both(text, (folded) => spotAge(folded, today))).toEqual({ least, most });
  });

  it.each(['hộ chiếu còn 3 tháng là hết hạn', 'mẹ 50 tuổi xin cho con 20 tuổi'])(
    'is not heard in "%s"',
    (text) => {
      expect(both(text, (folded) => spotAge(folded, today))).toBeNull();
    },
  );
});

describe('the time gone by', () => {
  it.each([
    ['bé sinh hôm kia', 2, 6],
    ['bé sinh được 3 tuần', 21, 24],
    ['ông mất từ năm 1990', 12_776, 13_542],
    ['bé sinh ngày 3/9', 80, 80],
    ['bé sinh ngày 20/12', 337, 337],
    ['bé 7 tháng rồi chưa khai sinh', 210, 225],
  ])('is counted in "%s"', (text, least, most) => {
    expect(both(text, (folded) => spotElapsed(folded, today))).toEqual({ least, most });
  });

  it.each(['hai tháng nữa mới đi', 'làm khai sinh cho con'])('is not heard in "%s"', (text) => {
    expect(both(text, (folded) => spotElapsed(folded, today))).toBeNull();
  });
});

describe('the one who files', () => {
  it.each([
    ['tôi tự đi nộp', 'self'],
    ['hai vợ chồng tính tự đi làm khai sinh', 'parents'],
    ['nhờ em gái đi nộp giùm', 'sibling'],
    ['chị gái em ở nước ngoài nhờ em xin giấy', 'sibling'],
    ['ba mẹ cháu đi làm xa, ông nội đi khai sinh', 'grandparents'],
    ['mẹ đi xin phiếu thay con trai', 'family'],
    ['nhờ hàng xóm đi giùm', 'friend'],
    ['gửi hồ sơ qua bưu điện', 'post'],
    ['nhờ bên dịch vụ nộp', 'service'],
  ])('is heard in "%s"', (text, goer) => {
    expect(both(text, spotGoer)).toBe(goer);
  });

  it.each([
    'làm giấy giám hộ cho cháu',
    'nộp hồ sơ ở đâu',
    'nhờ bạn tư vấn giúp em',
    'cho con gái đứng tên',
    'em tự khai phá đất rừng',
  ])('is not heard in "%s"', (text) => {
    expect(both(text, spotGoer)).toBeNull();
  });
});
