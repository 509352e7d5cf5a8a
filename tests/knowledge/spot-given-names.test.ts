import { expect, it } from 'vitest';
import { spotPersonal } from '#knowledge/spot-personal.ts';

function spotted(text: string): readonly string[] {
  return spotPersonal(text).map(({ from, to }) => text.slice(from, to));
}

it.each([
  ['em Trang muốn làm lại căn cước', 'Trang'],
  ['nộp giùm anh Tèo được không', 'Tèo'],
  ['bé Bo nhà em 3 tuổi làm thẻ bảo hiểm', 'Bo'],
  ['bé bo 2 tuổi khai sinh trễ', 'bo'],
  ['con tên Na sinh ở nhà', 'Na'],
  ['con tên na, khai sinh ở đâu', 'na'],
  ['con gái tên Sóc, 2 tháng', 'Sóc'],
  ['be ten bin, chua khai sinh', 'bin'],
  ['chị Hà nhờ nộp hồ sơ', 'Hà'],
  ['thằng Bờm mất bằng lái', 'Bờm'],
  ['bác hằng hỏi lương hưu', 'hằng'],
  ['anh teo muon doi bang lai', 'teo'],
  ['ông Hai Ớt bị mất căn cước', 'Hai Ớt'],
  ["H'Bia Niê xin cấp lại khai sinh", "H'Bia Niê"],
  ["em là H'Linh Êban", "H'Linh Êban"],
  ['Y Thoan Êban muốn đổi bằng lái', 'Y Thoan Êban'],
  ["chồng em là K'Brếu", "K'Brếu"],
  ['A Lăng Thị Bé xin hỗ trợ', 'A Lăng Thị Bé'],
  ['ksor na muon lam can cuoc', 'ksor na'],
  ['nhà ở 45 Hùng Vương xin số nhà', '45 Hùng Vương'],
  ['em ở 12/3 Điện Biên Phủ', '12/3 Điện Biên Phủ'],
  ['o 45 hung vuong xin phep xay', '45 hung vuong'],
  ['nhà tại 7 Hoa Sữa Trắng', '7 Hoa Sữa Trắng'],
])('in "%s" "%s" is hidden', (text, hidden) => {
  expect(spotted(text)).toEqual([hidden]);
});

it.each([
  'em trai tôi mất căn cước',
  'anh chị cho hỏi khai sinh cần gì',
  'bé gái 3 tháng chưa khai sinh',
  'em sinh bé ở bệnh viện',
  'anh xã em làm hộ chiếu',
  'chị Việt kiều muốn về nước',
  'bác Sĩ muốn mở phòng khám',
  'anh Hà Nội vào Huế tạm trú',
  'con tên bị sai trong khai sinh',
  'con tên gì cũng được phải không',
  'đổi cho con tên khác',
  'cho em nhưng mà nhanh',
  'cho em nhung ma nhanh',
  'mẹ Việt Nam anh hùng được trợ cấp bao nhiêu',
  'chị trang trải học phí cho con',
  'ông Chủ tịch phường ký giấy gì',
  'Bà Mẹ Việt Nam Anh Hùng Được Trợ Cấp Gì',
  'ở 2 Phường khác nhau thì đăng ký ở đâu',
  'Y tế xã ở đâu',
  'bé tên trong khai sinh khác căn cước',
  'có 2 Trần nhà cần sửa không',
])('in "%s" nothing is hidden', (text) => {
  expect(spotted(text)).toEqual([]);
});
