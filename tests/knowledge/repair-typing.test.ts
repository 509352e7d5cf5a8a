import { describe, expect, it } from 'vitest';
import { repairTyping } from '#knowledge/repair-typing.ts';

describe('what somebody typed', () => {
  it('composes decomposed Vietnamese and leaves composed text alone', () => {
    const composed = 'Cấp, quản lý căn cước ở Thừa Thiên Huế';
    expect(repairTyping(composed)).toBe(composed);
    expect(repairTyping(composed.normalize('NFD'))).toBe(composed);
  });

  it('reads eth letters as đ', () => {
    expect(repairTyping('Ðăng ký ðất, Ɖăk Lăk')).toBe('Đăng ký đất, Đăk Lăk');
  });

  it('reads wide digits as digits', () => {
    expect(repairTyping('số ０４６０９９００')).toBe('số 04609900');
  });

  it('strips zero-width, bidi, soft-hyphen, tag and private-use characters', () => {
    expect(repairTyping('khai\u200B sinh\u200E \u202Econ\u202C\u00AD\uFEFF')).toBe('khai sinh con');
    expect(repairTyping(`lệ phí\u{E0041}\u{E0042}`)).toBe('lệ phí');
    expect(repairTyping('Giấy\uF0B7 tờ')).toBe('Giấy tờ');
  });

  it('keeps line breaks and brings other white space to one space', () => {
    expect(repairTyping(' một\u00A0hai\t ba \r\n bốn  ')).toBe('một hai ba\nbốn');
  });
});
