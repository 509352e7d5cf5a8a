import { describe, expect, it } from 'vitest';
import { decodeViqr } from '#knowledge/hear/decode-viqr.ts';
import { isSyllable } from '#knowledge/hear/is-syllable.ts';
import { readQuestion } from '#knowledge/read-question.ts';

const plain = (text: string) =>
  readQuestion(text)
    .tokens.map(({ folded }) => folded)
    .join(' ');
const ways = (text: string) => {
  const reading = readQuestion(text);
  return [reading, ...reading.others].map(({ tokens }) => tokens.map(({ folded }) => folded).join(' '));
};
const twins = (text: string) => [text, text.normalize('NFD')];

describe('a syllable', () => {
  it.each([
    'giay',
    'giấy'.normalize('NFC').replace('ấ', 'â'),
    'trươc',
    'duong',
    'quyên',
    'gi',
    'nghiêp',
    'ky',
    'qua',
  ])('may be %s', (letters) => expect(isSyllable(letters)).toBe(true));
  it.each(['ddaats', 'giaasy', 'sinhh', 'fai', 'thưong', 'nghanh', 'kon', 'online', 'cccd', 'b'])(
    'is never %s',
    (letters) => expect(isSyllable(letters)).toBe(false),
  );
});

describe('what a keyboard left in the text', () => {
  it.each([
    ['ddawng kys keets hoon', 'dang ki ket hon'],
    ['mất giaasy tờ ddaats', 'mat giay to dat'],
    ['thuwowngf trus', 'thuong tru'],
    ['ho6 so7 d9at', 'ho so dat'],
    ['cap61 giay61 pha1t', 'cap giay phat'],
    ["gia^'y khai sinh", 'giay khai sinh'],
    ['so+ ho^. kha^?u', 'so ho khau'],
    ['khai sinhh cho conn', 'khai sinh cho con'],
    ['đăng kí thwờng trú', 'dang ki thuong tru'],
    ['thưòng trú', 'thuong tru'],
    ['fải làm hồ sơ khôg', 'phai lam ho so khong'],
    ['KHAI SIHN', 'khai sinh'],
  ])('"%s" is read as "%s"', (typed, read) => {
    for (const text of twins(typed)) expect(plain(text)).toBe(read);
  });

  it.each(['xin visa online', 'file pdf gửi qua email', 'bằng a1 hạng b2', 'mẫu ct07 vneid'])(
    'is not looked for in "%s"',
    (text) => {
      const [reading] = ways(text);
      for (const word of text.split(' ').filter((one) => /^[a-z]+$/.test(one)))
        expect(reading).toContain(word);
    },
  );

  it('leaves a sum and a question mark alone', () => {
    for (const text of ['a+b', '2+3', 'lệ phí?', 'tel: (024) 123']) expect(decodeViqr(text)).toBe(text);
  });

  it('keeps the letters as they were beside what may have been meant', () => {
    expect(ways('thi tas')).toContain('thi tas');
  });

  it.each([
    ['gíây khai sinh', 'giấy khai sinh'],
    ['hoà giải', 'hòa giải'],
    ['uỷ quyền', 'ủy quyền'],
    ['lý lịch', 'lí lịch'],
    ['qúy', 'quý'],
  ])('"%s" is the same as "%s"', (one, other) => {
    for (const text of twins(one)) expect(readQuestion(text).tokens).toEqual(readQuestion(other).tokens);
  });

  it('takes marks that make no word for any', () => {
    for (const text of twins('mất căn cươc')) {
      expect(readQuestion(text).weights).toEqual(readQuestion('mất căn cước').weights);
      expect(readQuestion(text).meanings).toEqual(readQuestion('mất căn cước').meanings);
    }
  });
});

describe('who writes as they speak', () => {
  it.each([
    ['xin chích lục khai sinh', 'trich luc'],
    ['trứng thực bản sao', 'chung thuc'],
    ['sác nhận độc thân', 'xac nhan'],
    ['cần dấy tờ gì', 'giay to'],
    ['nàm hồ sơ hộ chiếu', 'lam ho so'],
    ['chich luc khai sinh', 'trich luc'],
    ['sữa nhà', 'sua nha'],
  ])('is also heard right: "%s"', (text, meant) => {
    for (const typed of twins(text)) expect(ways(typed).some((way) => way.includes(meant))).toBe(true);
  });

  it('keeps every real word as it stands, and hears no accent where words belong together', () => {
    expect(plain('chích ngừa cho trẻ')).toBe('chich ngua cho tre');
    expect(readQuestion('đăng ký kết hôn cần giấy tờ gì').others).toEqual([]);
  });
});

describe('words of Huế and of the South', () => {
  it.each([
    ['nộp ở mô rứa', 'nop o dau'],
    ['mần răng chừ', 'lam sao bay gio'],
    ['cần giấy tờ chi', 'can giay to gi'],
    ['mạ tui mất', 'me toi mat'],
    ['lam giay to chi', 'lam giay to gi'],
    ['nop o mo', 'nop o dau'],
    ['nhập hộ khẩu vô', 'nhap ho khau vao'],
    ['khai sanh', 'khai sinh'],
  ])('"%s" is read as "%s"', (said, read) => {
    for (const text of twins(said)) expect(plain(text)).toBe(read);
  });

  it.each([
    'mở chi nhánh',
    'mo chi nhanh',
    'lam chi nhanh',
    'nuôi rùa',
    'nuoi rua',
    'dang ky tau',
    'chủ hộ',
    'mo quan an',
    'mô hình trồng răng giả',
  ])('leaves "%s" as it is', (said) => {
    expect(plain(said)).toBe(
      said.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replace('ky', 'ki'),
    );
  });
});

describe('a short form', () => {
  it.each([
    ['dk kh can gi', 'dang ki ket hon can gi'],
    ['làm cccd mất phí kh', 'lam the can cuoc mat phi khong'],
    ['sao y cc', 'chung thuc'],
    ['xin cc hộ nghèo', 'the can cuoc'],
    ['ct tnhh', 'cong ti'],
    ['nộp phí tt', 'thong tin'],
  ])('keeps all that it may mean: "%s"', (text, meant) => {
    expect(ways(text).some((way) => way.includes(meant))).toBe(true);
  });
});

describe('a former name', () => {
  it.each([
    ['đổi cmnd sang thẻ mới', 'chứng minh nhân dân', 'thẻ căn cước'],
    ['mat so ho khau', 'sổ hộ khẩu', 'thông tin về cư trú trong cơ sở dữ liệu'],
    ['nộp ở công an huyện', 'Công an huyện', 'Công an cấp xã hoặc Công an tỉnh'],
    ['sở gtvt đổi bằng lái', 'Sở Giao thông vận tải', 'Sở Xây dựng, riêng giấy phép lái xe là Công an tỉnh'],
  ])('is told with what it is now: "%s"', (text, said, now) => {
    for (const typed of twins(text)) expect(readQuestion(typed).renamed).toContainEqual({ said, now });
  });

  it('is told once, and only where it was said', () => {
    expect(readQuestion('cmnd cũ, chứng minh thư cũ').renamed).toHaveLength(1);
    expect(readQuestion('làm căn cước').renamed).toEqual([]);
  });

  it('still tells a case after it is written out', () => {
    expect(readQuestion('đổi cmnd').typed.map(({ folded }) => folded)).toContain('cmnd');
  });
});
