import { describe, expect, it } from 'vitest';
import { spotDone } from '#src/answers/spot-done.ts';

/** The parts that tell what is over. */
function doneOf(text: string): readonly string[] {
  return spotDone(text).flatMap(({ text: part, isDone }) => (isDone ? [part.trim()] : []));
}

describe('what is over in a message', () => {
  it.each([
    ['lấy vợ xong muốn chuyển hộ khẩu vợ về nhà tôi', 'lấy vợ xong'],
    ['lay vo xong muon chuyen ho khau vo ve nha toi', 'lay vo xong'],
    ['mới mua chung cư muốn chuyển thường trú về đó', 'mới mua chung cư'],
    ['hồi xưa bị xóa hộ khẩu rồi, giờ muốn nhập lại hộ khẩu nhà mẹ tôi', 'hồi xưa bị xóa hộ khẩu rồi'],
    [
      'ba ruột muốn nhận con, trước giờ giấy khai sinh để trống tên cha',
      'trước giờ giấy khai sinh để trống tên cha',
    ],
  ])('is told from what is wanted: "%s"', (text, done) => {
    for (const form of ['NFC', 'NFD'] as const) {
      expect(doneOf(text.normalize(form).normalize('NFC'))).toEqual([done]);
    }
  });

  it('is nothing that is still to be done', () => {
    expect(doneOf('con 5 tuổi mà chưa làm khai sinh, giờ làm sao')).toEqual([]);
    expect(doneOf('muốn bán cái xe đã mua')).toEqual([]);
  });
});
