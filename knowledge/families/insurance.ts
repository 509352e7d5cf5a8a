import type { Family } from '#knowledge/family.ts';
import { damaged } from './damaged.ts';
import { expired } from './expired.ts';
import { lost } from './lost.ts';
import { member } from './member.ts';
import { misprinted } from './misprinted.ts';

export const insurance: readonly Family[] = [
  {
    id: 'insurance-benefit',
    question: {
      vi: 'Anh/chị hỏi chế độ nào của bảo hiểm: thai sản, ốm đau, tai nạn, rút một lần hay tử tuất?',
      en: 'Which benefit is it: maternity, sickness, accident, a lump sum or survivors?',
    },
    members: [
      member(
        '2.000693',
        ['Thai sản', 'Maternity'],
        `thai sản | nghỉ sinh | nghỉ đẻ | sinh con | sắp sinh | sắp đẻ | sinh mổ | sinh đôi | đang bầu | bầu bì | mới sinh | vợ sinh | vợ đẻ | sảy thai | khám thai | mang thai | tiền đẻ
        | tiền sinh | có bầu | tiền sinh đẻ`,
      ),
      member(
        '1.001667',
        ['Ốm đau', 'Sickness'],
        `ốm đau | nghỉ ốm | nghỉ bệnh | con ốm | nằm viện | bị bệnh | giấy nghỉ ốm | chăm con ốm | gãy chân
        | gãy tay | bị gãy | nghỉ làm`,
      ),
      member(
        '1.001598',
        ['Nghỉ dưỡng sức', 'Rest to recover'],
        'dưỡng sức | phục hồi sức khoẻ | nghỉ thêm | còn yếu | tiền dưỡng sức',
      ),
      member(
        '1.001632',
        ['Tai nạn lao động', 'Accident at work'],
        `tai nạn lao động | tai nạn khi làm | tai nạn giao thông khi đi làm | bệnh nghề nghiệp | bị máy cắt
        | trên đường đi làm`,
      ),
      member(
        '1.001613',
        ['Rút một lần', 'Lump sum'],
        `một lần | 1 lần | rút bảo hiểm | rút bhxh | rút một cục | lãnh một cục | nghỉ việc một năm
        | nghỉ việc hơn một năm | không đóng nữa | lấy một lần | lấy hết tiền | rút hết | rút hết tiền | lấy hết | nhận một lần | lãnh một lần
        | lĩnh một lần | rút ra hết | rút tiền bảo hiểm | lấy tiền bảo hiểm`,
      ),
      member(
        '2.000821',
        ['Tử tuất', 'Survivors'],
        `tử tuất | tiền tuất | tuất | đã mất | vừa mất | mới mất | qua đời | người đóng bảo hiểm chết | chết
        | chồng mất | vợ mất | cha mất | bố mất | ba mất | mẹ mất | má mất | con mất | chồng chết | vợ chết
        | cha chết | bố chết | mẹ chết | mai táng`,
      ),
    ],
  },
  {
    id: 'insurance-joining',
    question: {
      vi: 'Anh/chị mua bảo hiểm y tế, đóng bảo hiểm xã hội tự nguyện, hay đóng cho người làm thuê?',
      en: 'Is it health insurance, voluntary social insurance, or for employees?',
    },
    open: ['bảo hiểm', 'mua bảo hiểm', 'đóng bảo hiểm'],
    members: [
      member(
        '1.001939',
        ['Bảo hiểm y tế hộ gia đình', 'Health insurance of a household'],
        `bảo hiểm y tế | bảo hiểm hộ gia đình | thẻ bảo hiểm | thẻ bảo hiểm y tế | mua thẻ | bhyt | khám bệnh
        | khám chữa bệnh`,
      ),
      member(
        '1.002179',
        ['Bảo hiểm xã hội tự nguyện', 'Voluntary social insurance'],
        `tự nguyện | bảo hiểm xã hội tự nguyện | lao động tự do | đóng để có lương hưu | về già có lương | tự đóng
        | buôn bán tự do`,
      ),
      member(
        '1.002051',
        ['Đóng cho người làm thuê (bắt buộc)', 'For employees'],
        `bắt buộc | cho nhân viên | cho họ | cho thợ | thuê nhân viên | đóng bảo hiểm cho nhân viên | cho người lao động | công ty đóng | công nhân | báo tăng | báo giảm | thuê người làm
        | chốt sổ`,
      ),
    ],
  },
  {
    id: 'health-card',
    question: {
      vi: 'Anh/chị mua hoặc gia hạn thẻ BHYT, sửa hay làm lại thẻ, hay xin trả lại viện phí?',
      en: 'Is it to buy or renew the card, to replace it, or a refund of hospital costs?',
    },
    members: [
      member(
        '1.001939',
        ['Mua, gia hạn thẻ BHYT', 'Buy or renew it'],
        `${expired} | gia hạn | mua thẻ | mua bảo hiểm | đóng tiếp | đóng thêm | hộ gia đình | mua mới
        | tham gia`,
      ),
      member(
        '1.002759',
        ['Làm lại, sửa, đổi nơi khám', 'Replace, correct or change hospital'],
        `${lost} | ${damaged} | ${misprinted} | mất thẻ | làm lại | đổi thẻ | đổi nơi khám | đổi bệnh viện
        | nơi khám ban đầu | mất sổ | gộp sổ | nơi khám chữa bệnh ban đầu`,
      ),
      member(
        '1.001656',
        ['Xin trả lại viện phí', 'Refund of hospital costs'],
        `thanh toán lại | hoàn tiền | trả lại tiền | viện phí | quên mang thẻ | thanh toán trực tiếp | mua thuốc ngoài
        | không cùng chi trả`,
      ),
    ],
  },
  {
    id: 'pension',
    question: {
      vi: 'Anh/chị muốn đổi nơi nhận, cách nhận, hay nhờ người nhận lương hưu?',
      en: 'Do you want the pension elsewhere, paid otherwise, or collected by someone else?',
    },
    members: [
      member(
        '1.001742',
        ['Chuyển sang nơi khác nhận', 'Receive it elsewhere'],
        `chuyển nơi | chuyển chỗ | đổi nơi nhận | đổi chỗ lãnh | sang tỉnh khác | nơi khác | về quê | chuyển tỉnh | chuyển về | chuyển theo
        | chuyển vào`,
      ),
      member(
        '2.000740',
        ['Đổi sang tài khoản hoặc tiền mặt', 'By bank account or in cash'],
        `tài khoản | qua thẻ | vào thẻ | thẻ ngân hàng | qua ngân hàng | tiền mặt | atm | đổi ngân hàng | số tài khoản | chuyển khoản | đổi hình thức`,
      ),
      member(
        '1.001601',
        ['Nhờ người nhận thay', 'Someone else collects it'],
        `uỷ quyền | lĩnh thay | lĩnh hộ | lãnh giùm | lãnh thay | nhận thay | nhận hộ | nhờ con | nhờ cháu | nhờ vợ | nhờ chồng | nhờ em | nhờ người | nhận giùm
        | lĩnh giùm | lãnh hộ | lãnh dùm | không đi lãnh được | không ra nhận được | không đi lĩnh được
        | nằm viện`,
      ),
      member(
        '2.000717',
        ['Người hưởng đã mất, còn tiền', 'The pensioner died'],
        'đã mất | vừa mất | mới mất | qua đời | đã chết | truy lĩnh | chưa lĩnh | chưa nhận | chưa lãnh | lĩnh nốt | lãnh nốt | còn mấy tháng | mất rồi mà còn | người chết',
      ),
      member(
        '1.001710',
        ['Tính sai, cần điều chỉnh', 'It was computed wrongly'],
        'tính sai | điều chỉnh | tính lại | huỷ quyết định | sai năm đóng',
      ),
    ],
  },
];
