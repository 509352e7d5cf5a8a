import { describe, expect, it } from 'vitest';
import { isListed } from '#src/monitoring/is-listed.ts';

const listed = [
  'Tờ khai đăng ký khai sinh theo mẫu',
  'Giấy chứng sinh',
  'Hộ chiếu hoặc thẻ căn cước của người yêu cầu (xuất trình)',
  'Văn bản ủy quyền được chứng thực',
];
const isOnList = (asked: string) => isListed(asked, listed, 0.6);

describe('whether an asked paper is on the published list', () => {
  it.each([
    'Giấy chứng sinh (bản chính)',
    'giay chung sinh',
    'Đơn đề nghị đăng ký khai sinh',
    'CCCD',
    'Bản photo CMND',
    'Giấy ủy quyền',
  ])('"%s" is, in other words', (asked) => {
    expect(isOnList(asked)).toBe(true);
    expect(isOnList(asked.normalize('NFD'))).toBe(true);
  });

  it.each([
    'Giấy xác nhận hạnh kiểm',
    'Sổ hộ khẩu',
    'Biên lai đóng quỹ tổ dân phố',
    'Giấy chứng nhận kết hôn của ông bà',
    'Bảng lương ba tháng gần nhất',
  ])('"%s" is not', (asked) => {
    expect(isOnList(asked)).toBe(false);
  });

  it('a name that tells nothing accuses nobody', () => {
    expect(isOnList('Bản sao giấy tờ kèm theo')).toBe(true);
  });
});
