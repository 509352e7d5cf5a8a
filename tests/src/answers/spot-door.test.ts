import { expect, it } from 'vitest';
import { foldText } from '#knowledge/fold.ts';
import { spotDoor } from '#src/answers/doors/spot-door.ts';

it.each([
  ['court', 'hai vợ chồng tính ly hôn thì nộp đơn chỗ nào'],
  ['court', 'em họ mượn 30 triệu không chịu trả, kiện đòi tiền ở đâu'],
  ['court', 'chị ấy giành quyền nuôi con thì làm sao'],
  ['bank', 'vay tiền ngân hàng lãi suất sao'],
  ['police', 'em bị lừa chuyển khoản 5 triệu'],
  ['labour', 'công ty nợ lương hai tháng'],
  ['power', 'xóm em bị cúp điện từ trưa'],
])('the door of the %s is found in "%s", with marks in either form and without', (door, said) => {
  for (const written of [said, said.normalize('NFD'), foldText(said)]) expect(spotDoor(written)).toBe(door);
});

it.each([
  'ghi chú ly hôn ở nước ngoài',
  'ly hôn rồi xin giấy xác nhận độc thân',
  'bỏ tên chồng khỏi sổ đỏ sau ly hôn, sang tên thế nào',
  'em ly hôn một lần rồi thì cần thêm gì',
  'em từng ly hôn thì cần thêm giấy gì',
  'xin bản sao quyết định ly hôn',
  'còn làm hộ chiếu thì sao',
  'bị giật mất căn cước thì làm lại ở đâu',
  'vay ngân hàng trả xong, xoá thế chấp sổ đỏ',
  'trợ cấp thất nghiệp khi công ty nợ lương',
  'mở quầy bán thuốc bảo vệ thực vật',
])('"%s" is an office’s business', (said) => {
  for (const written of [said, said.normalize('NFD'), foldText(said)]) expect(spotDoor(written)).toBeNull();
});
