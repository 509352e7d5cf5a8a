import { describe, expect, test } from 'vitest';
import { isAskedBy } from '#src/hotline/is-asked-by.ts';
import { isCourtesy, isYesOrNo } from '#src/hotline/is-courtesy.ts';

describe('what is said on a telephone', () => {
  test.each([
    'dạ vâng ạ',
    'em chào chị, chị khỏe không ạ',
    'à mà chị ơi cho em hỏi thêm cái nữa',
    'dạ em muốn hỏi chút xíu',
    'chị chờ em lấy cái bút ghi nhé',
    'chị nói chậm chậm thôi',
    'trời ơi phức tạp quá',
    'em hiểu rồi, em cảm ơn chị nhiều nhé',
    'dạ đúng rồi ạ',
  ])('is courtesy and asks nothing: "%s"', (text) => expect(isCourtesy(text)).toBe(true));

  test.each([
    'thế bao lâu thì xong ạ',
    'dạ có giấy chứng sinh ạ',
    'cho em hỏi đăng ký kết hôn',
    'nhà em mất sổ rồi',
    'cháy nhà rồi anh ơi',
    'em hỏi giấy phép lái xe',
    'có lâu không em',
    'dạ cho con em ạ',
    'lâu không em',
  ])('says something: "%s"', (text) => expect(isCourtesy(text)).toBe(false));

  test.each([
    ['dạ chưa ạ', true],
    ['vâng đúng rồi ạ', true],
    ['dạ vâng ạ', false],
    ['chưa cưới ạ', false],
  ])('"%s" is a yes or a no: %s', (text, is) => expect(isYesOrNo(text)).toBe(is));
});

test.each([
  ['anh đã có hộ chiếu bao giờ chưa ạ', 'Đã có hộ chiếu bao giờ chưa?', true],
  ['dạ anh có cái hộ chiếu nào chưa anh', 'Đã có hộ chiếu bao giờ chưa?', true],
  ['bé sinh ở bệnh viện đúng không em', 'Bé thuộc trường hợp nào?', false],
  ['dạ anh chờ máy', 'Đã có hộ chiếu bao giờ chưa?', false],
])('whether "%s" asks "%s": %s', (said, question, is) => expect(isAskedBy(said, question)).toBe(is));
