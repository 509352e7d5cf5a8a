import { describe, expect, it } from 'vitest';
import { readQuestion } from '#knowledge/read-question.ts';

function telling(question: string): string {
  const reading = readQuestion(question);
  return reading.tokens
    .filter((_, position) => (reading.weights[position] ?? 0) >= 0.9)
    .map((token) => token.folded)
    .join(' ');
}

function meanings(question: string): string[] {
  return readQuestion(question).meanings.map((meaning) => meaning.map((token) => token.folded).join(' '));
}

describe('reading a question', () => {
  it('leaves the topic when courtesy and the words of an aspect are taken away', () => {
    expect(telling('Dạ cho em hỏi đăng ký kết hôn cần giấy tờ gì ạ?')).toBe('dang ki ket hon');
    expect(telling('dạ cho em hỏi đăng ký kết hôn cần giấy tờ gì ạ'.normalize('NFD'))).toBe(
      'dang ki ket hon',
    );
  });

  it.each([
    ['me em muon lam lai can cuoc can gi', 'me lai can cuoc'],
    ['xin ban sao khai sinh', 'ban sao khai sinh'],
    ['toi ban nha dat thi lam sao', 'ban nha dat'],
  ])('keeps whole the names that look like courtesy without marks: %s', (question, topic) => {
    expect(telling(question)).toBe(topic);
  });

  it.each([
    'sang tên xe 200k',
    'sang tên xe 1tr5',
    'sang tên xe 2 củ',
    'sang ten xe 3 trieu',
    'sang tên xe 500 nghìn',
  ])('hears a sum less than what is wanted: %s', (question) => {
    expect(telling(question)).toBe('sang ten xe');
    expect(telling(question.normalize('NFD'))).toBe('sang ten xe');
  });

  it("hears a grown person's age less than what is wanted, and a child's as it is", () => {
    expect(telling('mẹ em 80 tuổi làm lại căn cước')).toBe('me lai can cuoc');
    expect(telling('be 6 tuoi lam can cuoc')).toBe('be 6 tuoi can cuoc');
  });

  it.each([
    ['Đăng ký khai sinh cần những giấy tờ gì?', ['papers']],
    ['doi cccd het bao nhieu tien', ['fee']],
    ['làm hộ chiếu mấy ngày có', ['time']],
    ['xin giấy độc thân ở phường nào', ['place']],
    ['nộp hồ sơ ở đâu', ['place']],
    ['lam lai bang lai can gi, het bao nhieu tien', ['papers', 'fee']],
    ['đăng ký kết hôn', []],
    ['thế mất mấy ngày', ['time']],
    ['khi mô thì có kết quả', ['time']],
    ['rứa cần giấy tờ chi', ['papers']],
    ['sinh viên có được giảm không', ['fee']],
    ['đổi địa chỉ hộ kinh doanh', []],
    ['cụ bà 90 tuổi xin tiền hưu trí xã hội', []],
    ['nghe noi gia duoc lanh tien', []],
    ['nuôi con khuyết tật có được tiền gì không', ['conditions']],
    ['làm thẻ có phải đóng tiền không', ['fee']],
    ['địa chỉ nộp hồ sơ', ['place']],
    ['tiền tuất là gì', []],
    ['có tiền trợ cấp không', []],
    ['mai táng phí bao nhiêu', ['fee']],
    ['trợ cấp được bao nhiêu', ['result']],
    ['giấy này có giá trị bao lâu', ['result']],
    ['con trai 19 tuổi đăng ký kết hôn được chưa', ['conditions']],
    ['xin cấp phép xây dựng qua mạng được không', ['online']],
  ])('hears in "%s" the aspects %j', (question, aspects) => {
    expect(readQuestion(question).aspects).toEqual(aspects);
    expect(readQuestion(question.normalize('NFD')).aspects).toEqual(aspects);
  });

  it('writes abbreviations and teencode out', () => {
    expect(telling('đk ks cho con cần j')).toContain('dang ki khai sinh');
    expect(telling('mat cccd lam lai')).toContain('the can cuoc');
    expect(readQuestion('dk khai tử mất bn tiền v').aspects).toEqual(['fee']);
  });

  it('offers what an everyday word means beside the word', () => {
    expect(meanings('làm giấy độc thân')).toContain(
      'giai xac nhan tinh trang hon nhan'.replace('giai', 'giay'),
    );
    expect(meanings('lam giay doc than')).toContain('giay xac nhan tinh trang hon nhan');
  });

  it('keeps several meanings of a word that has several', () => {
    expect(meanings('xin giấy phép kinh doanh').length).toBeGreaterThan(1);
  });

  it('does not take a marked word for another that folds alike', () => {
    expect(meanings('sổ đo độ ồn')).toEqual([]);
  });

  it('reads nothing from nothing', () => {
    for (const empty of ['', '   ', '🙂🙂', '\u200B\u202E', '...']) {
      expect(readQuestion(empty).tokens).toEqual([]);
      expect(readQuestion(empty).terms).toEqual([]);
    }
  });

  it('lets a province tell where somebody is, and no procedure', () => {
    const weightsOf = (text: string) => readQuestion(text).weights;
    for (const moved of ['chuyển từ Gia Lai về', 'chuyen tu gia lai ve']) {
      const [, , gia, lai] = weightsOf(moved);
      expect([gia, lai]).toEqual([0.2, 0.2]);
    }
    expect(weightsOf('đổi bằng lái').at(-1)).toBe(1);
  });
});

it('hears a short message in other ways too, and a very long one in one way', () => {
  expect(readQuestion('cc hs nha em').others.length).toBeGreaterThan(0);
  expect(readQuestion('cc hs nha em '.repeat(60)).others).toEqual([]);
});
