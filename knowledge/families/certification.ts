import type { Family } from '#knowledge/family.ts';
import { member } from './member.ts';

export const certification: readonly Family[] = [
  {
    id: 'certification',
    question: {
      vi: 'Anh/chị cần chứng thực bản photo, chữ ký, hợp đồng hay bản dịch?',
      en: 'Is it a photocopy, a signature, a contract or a translation?',
    },
    open: [
      'chứng thực',
      'chứng thực giấy',
      'chứng thực giấy tờ',
      'công chứng',
      'công chứng giấy tờ',
      'chứng giấy tờ',
    ],
    members: [
      member(
        '2.000815',
        ['Bản photo (sao y bản chính)', 'A photocopy'],
        `sao y | sao y bản chính | photo | phô tô | phôtô | bản sao | photo công chứng | bản chính | công chứng căn cước
        | công chứng bằng | công chứng học bạ | công chứng giấy khai sinh | chứng thực bản sao`,
      ),
      member(
        '2.000884',
        ['Chữ ký trên giấy tờ', 'A signature'],
        `chữ ký | xác nhận chữ ký | điểm chỉ | sơ yếu lý lịch | lý lịch xin việc | giấy uỷ quyền | lăn tay
        | giấy cam kết | đơn xin | giấy bảo lãnh | đăng ký hộ giấy uỷ quyền`,
      ),
      member(
        '2.001035',
        ['Hợp đồng mua bán, tặng cho, uỷ quyền', 'A contract'],
        `hợp đồng | giao dịch | mua bán | chuyển nhượng | tặng cho | cho con đất | cho đất | bán đất | bán xe
        | mua bán xe | hợp đồng uỷ quyền | đặt cọc | cho thuê nhà | thế chấp`,
      ),
      member(
        '2.000992',
        ['Bản dịch', 'A translation'],
        'bản dịch | dịch | dịch thuật | dịch giấy tờ | dịch công chứng | tiếng anh | tiếng nước ngoài | người dịch',
      ),
    ],
  },
  {
    id: 'translation',
    question: {
      vi: 'Bản dịch do người dịch của xã, phòng công chứng, hay anh/chị tự dịch?',
      en: 'Was it translated by a registered translator, or by yourself?',
    },
    usual: '2.000992',
    members: [
      member(
        '2.000992',
        ['Cộng tác viên dịch thuật dịch', 'A registered translator'],
        'cộng tác viên | dịch thuật công chứng | phòng dịch | nhờ dịch | thuê dịch | công ty dịch',
      ),
      member(
        '2.001008',
        ['Tự dịch hoặc người khác dịch', 'Myself or someone else'],
        'tự dịch | tôi dịch | em dịch | người dịch tự do | không phải cộng tác viên',
      ),
    ],
  },
  {
    id: 'inheritance',
    question: {
      vi: 'Anh/chị muốn lập di chúc, chia di sản, từ chối nhận, hay đã chia xong và cần sang tên?',
      en: 'Is it a will, sharing an estate, refusing a share, or transferring the land title?',
    },
    members: [
      member(
        '2.001406',
        ['Chia di sản, khai nhận thừa kế', 'Share or claim an estate'],
        `phân chia | chia di sản | chia thừa kế | chia đất | chia nhà | chia tài sản | khai nhận | nhận thừa kế
        | không có di chúc | không để lại di chúc | anh em thoả thuận | họp gia đình`,
      ),
      member(
        '2.001016',
        ['Từ chối nhận thừa kế', 'Refuse a share'],
        'từ chối | không nhận | khước từ | nhường phần | nhường lại | không lấy phần',
      ),
      member(
        '2.001019',
        ['Lập di chúc', 'Make a will'],
        'lập di chúc | làm di chúc | viết di chúc | tờ di chúc | để lại cho con | để lại cho cháu',
      ),
      member(
        '1.013831',
        ['Sang tên sổ đỏ thừa kế', 'Transfer the land title'],
        'sang tên | sang sổ | đứng tên | sang tên sổ đỏ | đăng ký biến động | đã công chứng thừa kế',
      ),
    ],
  },
  {
    id: 'certified-deal',
    question: {
      vi: 'Với hợp đồng đã chứng thực, anh/chị muốn sửa nội dung, sửa lỗi chữ, hay xin bản sao?',
      en: 'The certified contract: change it, correct a slip, or get a copy?',
    },
    members: [
      member(
        '2.000913',
        ['Thay đổi hoặc huỷ hợp đồng', 'Change or cancel it'],
        'huỷ | huỷ bỏ | huỷ hợp đồng | thay đổi điều khoản | phụ lục | bổ sung | đổi ý | không bán nữa | không mua nữa',
      ),
      member(
        '2.000927',
        ['Sửa lỗi viết sai', 'Correct a slip'],
        'sai sót | lỗi chính tả | ghi sai | ghi nhầm | đánh máy sai | đính chính | viết sai | sửa lỗi',
      ),
      member(
        '2.000942',
        ['Xin bản sao hợp đồng', 'A copy of it'],
        'bản sao | sao lại | sao lục | mất hợp đồng | bản lưu | trích lục',
      ),
    ],
  },
];
