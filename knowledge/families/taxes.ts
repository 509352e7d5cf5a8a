import type { Family } from '#knowledge/family.ts';
import { member } from './member.ts';

export const taxes: readonly Family[] = [
  {
    id: 'tax-number',
    question: {
      vi: 'Anh/chị xin mã số thuế mới, sửa thông tin, in lại, hay huỷ mã số?',
      en: 'Is the tax number new, to be corrected, printed again or ended?',
    },
    usual: '1.008498',
    members: [
      member(
        '1.008498',
        ['Xin mã số thuế, người phụ thuộc', 'A new number, dependants'],
        `lần đầu | chưa có mã số thuế | đăng ký mới | xin mã số thuế | người phụ thuộc | cho con | mới đi làm`,
      ),
      member(
        '1.008503',
        ['Đổi, sửa thông tin', 'Change details'],
        `thay đổi thông tin | đổi thông tin | sai thông tin | cập nhật căn cước | đổi số căn cước | đổi địa chỉ
        | sửa thông tin | bị sai | không khớp`,
      ),
      member(
        '1.008501',
        ['In lại giấy bị mất', 'Print it again'],
        'bị mất | cấp lại | mất giấy | in lại | làm mất',
      ),
      member(
        '1.007607',
        ['Chấm dứt mã số thuế', 'End the number'],
        'chấm dứt | đóng mã số thuế | huỷ mã số thuế | khoá mã số thuế | trùng mã số thuế | hai mã số thuế | có 2 mã số thuế',
      ),
    ],
  },
  {
    id: 'tax-return',
    question: {
      vi: 'Anh/chị khai thuế cho tiền lương, cho hộ kinh doanh, hay cho nhà cho thuê?',
      en: 'Is the tax on wages, on a household business or on rent?',
    },
    open: ['khai thuế', 'kê khai thuế', 'nộp thuế'],
    members: [
      member(
        '2.002233',
        ['Tiền lương (quyết toán, hoàn thuế)', 'Wages: settlement and refund'],
        `tiền lương | tiền công | lương | quyết toán cá nhân | hai nơi | 2 nơi | hoàn thuế thu nhập | đi làm | tncn`,
      ),
      member(
        '1.011022',
        ['Hộ kinh doanh khai thuế', 'Household business'],
        'hộ kinh doanh | buôn bán | bán hàng | cửa hàng | tạp hoá | quán | thuế khoán | bỏ thuế khoán',
      ),
      member(
        '1.007689',
        ['Cho thuê nhà, đất', 'Rent'],
        'cho thuê nhà | cho thuê | cho thuê trọ | nhà trọ | cho thuê mặt bằng | cho thuê đất',
      ),
    ],
  },
  {
    id: 'property-tax',
    question: {
      vi: 'Anh/chị hỏi lệ phí trước bạ, thuế khi bán, tặng nhà đất, hay thuế đất hằng năm?',
      en: 'Is it the registration fee, the tax on selling, or the yearly land tax?',
    },
    members: [
      member(
        '1.007277',
        ['Lệ phí trước bạ nhà đất', 'Registration fee'],
        'trước bạ | lệ phí trước bạ | thuế trước bạ',
      ),
      member(
        '1.007674',
        ['Thuế thu nhập khi bán, tặng nhà đất', 'Income tax on a sale or gift'],
        `thu nhập cá nhân | bán đất | bán nhà | thuế mua bán | thuế chuyển nhượng | thuế tặng cho | nhận thừa kế | cho tặng
        | hai phần trăm | 2 phần trăm`,
      ),
      member(
        '1.007695',
        ['Thuế đất đóng hằng năm', 'Yearly land tax'],
        'hằng năm | hàng năm | mỗi năm | phi nông nghiệp | thuế đất | thuế nhà đất',
      ),
    ],
  },
];
