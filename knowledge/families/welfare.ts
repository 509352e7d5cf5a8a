import type { Family } from '#knowledge/family.ts';
import { damaged } from './damaged.ts';
import { lost } from './lost.ts';
import { member } from './member.ts';
import { misprinted } from './misprinted.ts';

export const welfare: readonly Family[] = [
  {
    id: 'funeral-money',
    question: {
      vi: 'Lúc còn sống, người mất đang hưởng khoản gì?',
      en: 'What did the person who died receive while alive?',
    },
    open: ['mai táng', 'mai táng phí', 'trợ cấp mai táng'],
    members: [
      member(
        '1.001731',
        ['Trợ cấp xã hội hằng tháng', 'Monthly social allowance'],
        `bảo trợ xã hội | trợ cấp xã hội | trợ cấp bảo trợ | khuyết tật | tàn tật | mồ côi | người đơn thân
        | tâm thần | tcxh`,
      ),
      member(
        '1.014028',
        ['Tiền người già (hưu trí xã hội)', 'Social pension of the elderly'],
        `hưu trí xã hội | tiền già | tiền tuổi già | tiền người già | tiền người cao tuổi | trợ cấp người già | trợ cấp tuổi già
        | tiền cao tuổi | trợ cấp người cao tuổi | trợ cấp cao tuổi | không có lương hưu | không lương hưu
        | người cao tuổi`,
      ),
      member(
        '2.000821',
        ['Lương hưu hoặc đóng BHXH', 'Pension or social insurance'],
        `bảo hiểm xã hội | đóng bảo hiểm | lương hưu | đang hưởng lương hưu | tử tuất | tiền tuất | công nhân
        | đang đi làm | về hưu | đã nghỉ hưu | sổ bảo hiểm`,
      ),
      member(
        '2.002307',
        ['Cựu chiến binh', 'A war veteran'],
        'cựu chiến binh | bộ đội | đi lính | kháng chiến | ccb',
      ),
      member(
        '2.002308',
        ['Thanh niên xung phong', 'A volunteer youth of the war'],
        'thanh niên xung phong | tnxp',
      ),
      member(
        '1.010824',
        ['Ưu đãi người có công', 'Merit benefits'],
        `người có công | thương binh | bệnh binh | liệt sĩ | mẹ liệt sĩ | chất độc da cam | chất độc hoá học
        | trợ cấp ưu đãi | mẹ việt nam anh hùng`,
      ),
    ],
  },
  {
    id: 'allowance',
    question: {
      vi: 'Trợ cấp cho người già không lương hưu, người khuyết tật, khó khăn, hay người có công?',
      en: 'Is it for an elderly person, for disability or hardship, or for merit?',
    },
    open: ['trợ cấp', 'tiền trợ cấp', 'nhà nước hỗ trợ', 'tiền nhà nước'],
    members: [
      member(
        '1.014027',
        ['Người già không có lương hưu', 'Elderly without a pension'],
        `hưu trí xã hội | tiền người già | tiền người cao tuổi | người già | người cao tuổi | không có lương hưu
        | không lương hưu | không có lương | chưa có lương hưu | 75 tuổi | 80 tuổi | 70 tuổi | 76 tuổi | 78 tuổi
        | tuổi già | trợ cấp tuổi già | tiền già | tiền cao tuổi | bà già | ông già | cụ già`,
      ),
      member(
        '1.001776',
        ['Khuyết tật, mồ côi, đơn thân nghèo', 'Disability, orphans, hardship'],
        `khuyết tật | tàn tật | mồ côi | đơn thân | mẹ đơn thân | nuôi con một mình | một mình nuôi con | một mình nuôi
        | chồng bỏ | vợ bỏ | chồng bỏ đi | không nơi nương tựa | bảo trợ xã hội | tâm thần
        | bại liệt | bị liệt | bại não | tự kỷ | câm điếc | mù | hiv | nuôi dưỡng | chăm sóc người khuyết tật
        | trợ cấp xã hội`,
      ),
      member(
        '2.001396',
        ['Thanh niên xung phong', 'Volunteer youth of the war'],
        'thanh niên xung phong | tnxp',
      ),
      member(
        '1.010824',
        ['Người có công vừa mất', 'A person of merit who died'],
        `người có công | thương binh | bệnh binh | liệt sĩ | chất độc da cam | ưu đãi người có công | từ trần`,
      ),
    ],
  },
  {
    id: 'disability',
    question: {
      vi: 'Anh/chị cần giấy xác nhận khuyết tật lần đầu, đổi giấy cũ, hay xin tiền trợ cấp?',
      en: 'Is it a first disability certificate, a new one for an old, or the allowance?',
    },
    usual: '1.001699',
    open: ['khuyết tật', 'người khuyết tật'],
    members: [
      member(
        '1.001699',
        ['Giám định, làm giấy lần đầu', 'Assessment and first certificate'],
        `giám định | xác định mức độ | xác định khuyết tật | giám định khuyết tật | lần đầu | chưa có giấy | làm giấy khuyết tật | xin giấy khuyết tật | giấy người khuyết tật
        | giấy chứng nhận khuyết tật | giấy tàn tật | thẻ khuyết tật
        | nặng hơn | xác định lại | chưa được công nhận | đánh giá lại | bệnh nặng thêm`,
      ),
      member(
        '1.001653',
        ['Đổi hoặc làm lại giấy', 'Exchange or replace the certificate'],
        `${lost} | ${damaged} | ${misprinted} | mất giấy | đổi giấy | cấp đổi | xin tờ khác | xin lại giấy`,
      ),
      member(
        '1.001776',
        ['Xin tiền trợ cấp hằng tháng', 'The monthly allowance'],
        `trợ cấp | tiền trợ cấp | hưởng trợ cấp | hằng tháng | hàng tháng | tiền hàng tháng | tiền nuôi | tiền chăm sóc
        | nhận tiền | lãnh tiền`,
      ),
    ],
  },
  {
    id: 'poor-household',
    question: {
      vi: 'Nhà anh/chị xin vào hộ nghèo, rà soát cuối năm, hay xin ra khỏi diện nghèo?',
      en: 'Does the household ask to be recognised as poor, is it the yearly review, or does it leave?',
    },
    usual: '1.011607',
    members: [
      member(
        '1.011607',
        ['Xin xét nghèo, cận nghèo trong năm', 'To be recognised during the year'],
        `xin hộ nghèo | xin vào hộ nghèo | vào hộ nghèo | xét hộ nghèo | xét nghèo | mới gặp khó khăn | bị bệnh nặng
        | trong năm | bổ sung hộ nghèo | giấy hộ nghèo | xin cận nghèo | sổ hộ nghèo`,
      ),
      member(
        '1.011606',
        ['Rà soát cuối năm', 'The yearly review'],
        'rà soát | cuối năm | định kỳ | hằng năm | bình xét',
      ),
      member(
        '1.011608',
        ['Xin ra khỏi hộ nghèo', 'To leave the list'],
        'thoát nghèo | ra khỏi hộ nghèo | hết nghèo | thoát cận nghèo | rút khỏi hộ nghèo',
      ),
      member(
        '1.011609',
        ['Nhà nông có mức sống trung bình', 'Farming household of average means'],
        'mức sống trung bình | diêm nghiệp | hộ trung bình | nông lâm ngư nghiệp',
      ),
      member(
        '3.000412',
        ['Người lao động thu nhập thấp', 'Worker with a low income'],
        'thu nhập thấp | người lao động | lương thấp',
      ),
    ],
  },
  {
    id: 'merit',
    question: {
      vi: 'Anh/chị hỏi khi người có công mất, hay tiền thờ cúng liệt sĩ?',
      en: 'Did a person of merit die, or is it the allowance for worshipping a martyr?',
    },
    members: [
      member(
        '1.010824',
        ['Người có công vừa mất', 'A person of merit died'],
        'vừa mất | mới mất | từ trần | qua đời | tiền mai táng | mai táng phí | đã mất | chết',
      ),
      member(
        '1.010803',
        ['Tiền thờ cúng liệt sĩ', 'Worship allowance'],
        'thờ cúng | thờ liệt sĩ | cúng liệt sĩ | hương khói | giỗ liệt sĩ',
      ),
    ],
  },
];
