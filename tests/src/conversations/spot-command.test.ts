import { describe, expect, it } from 'vitest';
import { spotCommand } from '#src/conversations/spot-command.ts';
import { saysErase } from '#src/conversations/spot-erasure.ts';

const twins = (text: string) => [text.normalize('NFC'), text.normalize('NFD')];

describe('a command', () => {
  it.each([
    ['/start', 'start', ''],
    ['/start qr-quay-3', 'start', 'qr-quay-3'],
    ['/hoi', 'hoi', ''],
    ['/hoi lệ phí khai sinh', 'hoi', 'lệ phí khai sinh'],
    ['/Hỏi lệ phí khai sinh', 'hoi', 'lệ phí khai sinh'],
    ['/hoi@mot_cua_bot  khai sinh\nở đâu', 'hoi', 'khai sinh\nở đâu'],
    ['#hoso', 'hoso', ''],
    ['#PHANANH', 'phananh', ''],
    ['  /tongdai ', 'tongdai', ''],
    ['/help', 'trogiup', ''],
    ['xóa dữ liệu', 'xoadulieu', ''],
    ['Xoá dữ liệu của tôi', 'xoadulieu', ''],
    ['xoa du lieu cua toi', 'xoadulieu', ''],
    ['em muốn xóa hết tin nhắn của em ạ', 'xoadulieu', ''],
    ['xóa lịch sử trò chuyện giúp tôi với', 'xoadulieu', ''],
    ['Xóa thông tin của tôi đi!', 'xoadulieu', ''],
    ['/xóa dữ liệu', 'xoadulieu', ''],
    ['xoadulieu', 'xoadulieu', ''],
    ['delete my data please', 'xoadulieu', ''],
    ['trợ giúp', 'trogiup', ''],
    ['tổng đài số mấy?', 'tongdai', ''],
    ['Cho em số tổng đài', 'tongdai', ''],
    ['talk to a person', 'tongdai', ''],
    ['I want to speak with a real person, please', 'tongdai', ''],
    ['Can I talk to someone?', 'tongdai', ''],
    ["Hello, I'd like to talk to a human now", 'tongdai', ''],
    ['Human!', 'tongdai', ''],
    ['staff', 'tongdai', ''],
    ['operator', 'tongdai', ''],
    ['AGENT', 'tongdai', ''],
    ['real person', 'tongdai', ''],
    ['Hồ sơ của tôi', 'hoso', ''],
    ['tra cứu hồ sơ', 'hoso', ''],
    ['gửi phản ánh', 'phananh', ''],
  ])('is "%s"', (text, name, rest) => {
    for (const one of twins(text)) {
      const found = spotCommand(one);
      expect(found && { ...found, rest: found.rest.normalize('NFC') }).toEqual({ name, rest });
    }
  });

  it.each([
    'xóa đăng ký thường trú cần gì?',
    'xóa dữ liệu của tôi trong cơ sở dữ liệu dân cư thì nộp ở đâu',
    'xóa án tích',
    'xóa tên trong sổ hộ khẩu',
    'hồ sơ',
    'hồ sơ khai sinh gồm những gì',
    'phản ánh đèn đường hỏng ở ngõ 12',
    'thủ tục xóa thế chấp',
    '/khong-co-lenh-nay',
    '#saokhongtraloi',
    'are you a real person?',
    'is the operator of a karaoke bar licensed',
    'which person signs the birth certificate',
    'a person under 18 passport',
    'travel agent',
    'shipping agent licence',
    'staff union registration',
    'can a real person and a company register',
    'start up cần giấy phép gì',
    '1',
    '',
  ])('is not "%s"', (text) => {
    for (const one of twins(text)) expect(spotCommand(one)).toBeNull();
  });

  it('costs nothing on a page of signs', () => {
    const started = performance.now();
    for (const text of [`/${'a '.repeat(5000)}`, 'xoa '.repeat(3000), 'em '.repeat(5000)]) spotCommand(text);
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe('to agree to an erasure', () => {
  it.each(['xóa', 'Xoá', 'xoa', 'đồng ý', 'Đồng ý ạ', 'dạ em đồng ý xóa', 'xóa hết đi'])(
    'is "%s"',
    (text) => {
      for (const one of twins(text)) expect(saysErase(one)).toBe(true);
    },
  );

  it.each(['không đồng ý', 'đồng ý là sao', 'đừng xóa', 'xóa dữ liệu', 'chưa', 'xóa nợ', 'ok', ''])(
    'is not "%s"',
    (text) => {
      for (const one of twins(text)) expect(saysErase(one)).toBe(false);
    },
  );
});
