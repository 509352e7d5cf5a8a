import type { Family } from '#knowledge/family.ts';
import { member } from './member.ts';

export const building: readonly Family[] = [
  {
    id: 'building-permit',
    question: {
      vi: 'Anh/chị xây mới, sửa nhà, hay đã có giấy phép và cần sửa, gia hạn, làm lại?',
      en: 'Is it a new building, a repair, or a permit to be changed, extended or replaced?',
    },
    usual: '1.013225',
    members: [
      member(
        '1.013225',
        ['Xây mới', 'New building'],
        `xây nhà | xây mới | cất nhà | làm nhà | dựng nhà | xây lại nhà | đập đi xây lại | xây cấp 4 | nhà cấp bốn
        | nhà hai tầng | nhà ba tầng | nhà phố | nhà ở riêng lẻ`,
      ),
      member(
        '1.013229',
        ['Sửa chữa, cải tạo', 'Repair or alteration'],
        `sửa nhà | sửa chữa | cải tạo | nâng tầng | lên tầng | thêm tầng | cơi nới | nâng nền | lợp lại mái | xây thêm
        | nới thêm | đổ thêm tấm`,
      ),
      member(
        '1.013226',
        ['Sửa giấy phép đã có', 'Change a permit'],
        `điều chỉnh | đổi thiết kế | thay đổi thiết kế | đổi bản vẽ | xây khác giấy phép | sửa giấy phép
        | thay đổi bản vẽ`,
      ),
      member(
        '1.013227',
        ['Gia hạn giấy phép', 'Extend a permit'],
        'gia hạn | hết hạn | sắp hết hạn | quá hạn | chưa khởi công | chưa xây kịp | chưa xây',
      ),
      member(
        '1.013228',
        ['Làm lại giấy phép bị mất, rách', 'Replace a lost permit'],
        'bị mất | mất giấy phép | làm mất | bị rách | cấp lại | thất lạc | làm lại giấy phép',
      ),
      member(
        '1.009122',
        ['Xây tạm trên đất quy hoạch', 'Temporary building on planned land'],
        `có thời hạn | giấy phép tạm | xây tạm | đất quy hoạch | dính quy hoạch | vướng quy hoạch | nằm trong quy hoạch
        | đất bị quy hoạch | quy hoạch treo`,
      ),
      member(
        '1.013232',
        ['Di dời nhà, công trình', 'Move a building'],
        'di dời | thần đèn | dời nhà | chuyển nhà sang chỗ khác | dời công trình',
      ),
    ],
  },
];
