import type { Family } from '#knowledge/family.ts';
import { expired } from './expired.ts';
import { lost } from './lost.ts';
import { member } from './member.ts';
import { misprinted } from './misprinted.ts';

export const identity: readonly Family[] = [
  {
    id: 'identity-card',
    question: {
      vi: 'Anh/chị muốn làm thẻ lần đầu, đổi thẻ cũ hay làm lại vì bị mất?',
      en: 'Is this a first card, an exchange of an old one, or a replacement of a lost one?',
    },
    open: ['căn cước', 'căn cước công dân', 'làm lại căn cước', 'làm lại căn cước công dân', 'giấy căn cước'],
    members: [
      member(
        '1.014061',
        ['Làm lần đầu, từ 14 tuổi', 'First card, from 14 years'],
        `lần đầu | chưa từng làm | chưa có thẻ | chưa làm bao giờ | đủ 14 tuổi | tròn 14 tuổi | mười bốn tuổi
        | lớp 8 | lớp 9 | từ 14 tuổi`,
      ),
      member(
        '1.014062',
        ['Làm cho bé dưới 14 tuổi', 'For a child under 14'],
        `dưới 14 tuổi | dưới 6 tuổi | cho bé | cho trẻ em | trẻ em | cho em bé | bé mới sinh | trẻ nhỏ
        | mẫu giáo | tiểu học | lớp 1 | con nhỏ | học sinh cấp 1 | chưa đủ 14 | 1 tuổi | 2 tuổi | 3 tuổi
        | 4 tuổi | 5 tuổi | 6 tuổi | 7 tuổi | 8 tuổi | 9 tuổi | 10 tuổi | 11 tuổi | 12 tuổi | 13 tuổi
        | một tuổi | hai tuổi | ba tuổi | bốn tuổi | năm tuổi | sáu tuổi | bảy tuổi | tám tuổi | chín tuổi
        | mười tuổi | mười một tuổi | mười hai tuổi | mười ba tuổi | vào lớp 1`,
      ),
      member(
        '1.014063',
        ['Đổi vì hết hạn, sai hoặc cũ', 'Exchange: expired, wrong or old'],
        `${expired} | ${misprinted} | đổi thẻ | đổi căn cước | cấp đổi | đến tuổi đổi
        | tới tuổi đổi | đủ 25 tuổi | đủ 40 tuổi | đủ 60 tuổi | gia hạn | mẫu mới | mẫu cũ
        | từ chứng minh nhân dân | chứng minh nhân dân cũ | thẻ cũ | sang thẻ mới | gắn chip | đổi tên
        | đổi địa chỉ | đổi quê quán | đổi ảnh | sáp nhập | bị mờ | mờ hết | bị gãy | gãy đôi | bị nứt | bị tróc
        | bị hỏng chip | đổi sang | muốn đổi | đổi căn cước mới | cấp mới thẻ cũ`,
      ),
      member(
        '1.014064',
        ['Làm lại vì mất hoặc hỏng hẳn', 'Replace: lost or destroyed'],
        `${lost} | mất thẻ | mất căn cước | mất thẻ căn cước | mất cái căn cước | rớt căn cước | rơi căn cước
        | rớt mất căn cước | rơi mất căn cước | mất chứng minh | hỏng không dùng được | mất rồi`,
      ),
    ],
  },
  {
    id: 'identity-certificate',
    question: {
      vi: 'Giấy chứng nhận căn cước này làm lần đầu, đổi hay cấp lại vì mất?',
      en: 'Is this a first certificate of identity, an exchange or a replacement?',
    },
    usual: '1.014065',
    members: [
      member(
        '1.014065',
        ['Làm lần đầu', 'The first one'],
        'lần đầu | chưa có giấy tờ | không có giấy tờ | không quốc tịch',
      ),
      member(
        '1.014067',
        ['Đổi giấy cũ', 'Exchange'],
        'đổi giấy | cấp đổi | hết hạn | ghi sai | bị sai | bị rách',
      ),
      member('1.014068', ['Bị mất', 'Lost'], lost),
    ],
  },
  {
    id: 'electronic-identity',
    question: {
      vi: 'Anh/chị cần mở tài khoản định danh, hay khoá, mở khoá tài khoản đã có?',
      en: 'Do you need a new electronic account, or to lock or unlock one?',
    },
    usual: '3.000228',
    members: [
      member(
        '3.000228',
        ['Định danh mức 2, VNeID', 'Level 2 account, VNeID'],
        `mức 2 | mức hai | mức độ 2 | mức độ 02 | căn cước điện tử | kích hoạt | cài vneid | không có điện thoại xịn
        | đăng nhập vneid`,
      ),
      member('1.011410', ['Định danh mức 1', 'Level 1 account'], 'mức 1 | mức một | mức độ 1 | mức độ 01'),
      member(
        '3.000498',
        ['Cho công ty, cơ quan', 'For a company or agency'],
        'công ty | doanh nghiệp | tổ chức | cơ quan | hợp tác xã | cho hộ kinh doanh',
      ),
      member(
        '3.000276',
        ['Khoá căn cước điện tử', 'Lock it'],
        'khoá căn cước điện tử | khoá lại | xin khoá | mất điện thoại',
      ),
      member(
        '3.000277',
        ['Mở khoá căn cước điện tử', 'Unlock the electronic identity'],
        'mở khoá căn cước điện tử | mở lại căn cước điện tử',
      ),
      member(
        '3.000275',
        ['Mở khoá tài khoản VNeID', 'Unlock the account'],
        'mở khoá tài khoản | tài khoản bị khoá | bị khoá tài khoản | vneid bị khoá | khoá mất tài khoản',
      ),
    ],
  },
  {
    id: 'passport',
    question: {
      vi: 'Anh/chị cần làm hộ chiếu, hay báo mất cuốn cũ?',
      en: 'Do you need a passport, or to report a lost one?',
    },
    usual: '1.001456',
    members: [
      member(
        '1.001456',
        ['Làm, đổi hoặc cấp lại hộ chiếu', 'A new or renewed passport'],
        `làm hộ chiếu | làm mới | làm lại hộ chiếu | giờ làm lại | mất hộ chiếu làm lại | mất hộ chiếu giờ làm lại | xin cấp lại | cấp mới | lần đầu | cấp lại | đổi hộ chiếu | hết hạn | sắp hết hạn | gắn chip
        | hộ chiếu bị hỏng | hộ chiếu rách | cho con | cho bé`,
      ),
      member(
        '1.010386',
        ['Báo mất hộ chiếu', 'Report a lost passport'],
        `bị mất | báo mất | trình báo | trình báo mất | làm mất | làm rơi | đánh rơi | thất lạc | rớt mất | mất hộ chiếu
        | mất cắp | bị trộm | mất passport`,
      ),
      member(
        '1.010384',
        ['Tìm lại được, xin dùng tiếp', 'Found again: use it further'],
        'tìm lại được | tìm thấy lại | đã tìm thấy | kiếm lại được | khôi phục | dùng lại hộ chiếu',
      ),
    ],
  },
  {
    id: 'criminal-record',
    question: {
      vi: 'Anh/chị xin phiếu cho mình, người nhà, hay cơ quan, tổ chức xin?',
      en: 'Is the certificate for a person, or requested by an organisation?',
    },
    usual: '3.000333',
    members: [
      member(
        '3.000333',
        ['Xin cho mình hoặc người nhà', 'For myself or my family'],
        `xin việc | đi làm | đi nước ngoài | đi du học | xuất khẩu lao động | số 1 | số 2 | số một | số hai
        | cho bản thân | xin giùm`,
      ),
      member(
        '3.000334',
        ['Cơ quan, tổ chức xin', 'Requested by an organisation'],
        'cơ quan xin | tổ chức xin | công ty xin | cho nhân viên',
      ),
      member(
        '3.000330',
        ['Không rõ nơi thường trú, tạm trú', 'No known residence in Viet Nam'],
        `không xác định được nơi thường trú | từng ở việt nam | người nước ngoài đã cư trú ở việt nam
        | đã rời việt nam | không còn ở việt nam`,
      ),
    ],
  },
  {
    id: 'nationality',
    question: {
      vi: 'Anh/chị muốn nhập, trở lại, thôi quốc tịch, hay xin giấy xác nhận?',
      en: 'Is it gaining, regaining or giving up nationality, or only a confirmation?',
    },
    members: [
      member(
        '2.002039',
        ['Nhập quốc tịch Việt Nam', 'Become Vietnamese'],
        'nhập quốc tịch | nhập tịch | xin vào quốc tịch | xin quốc tịch việt nam',
      ),
      member(
        '2.002038',
        ['Trở lại quốc tịch Việt Nam', 'Regain nationality'],
        'trở lại | xin lại quốc tịch | lấy lại quốc tịch | đã thôi quốc tịch | hồi tịch',
      ),
      member(
        '2.002036',
        ['Thôi quốc tịch Việt Nam', 'Give up nationality'],
        'thôi quốc tịch | bỏ quốc tịch | từ bỏ quốc tịch | thôi tịch',
      ),
      member(
        '1.005136',
        ['Giấy xác nhận có quốc tịch Việt Nam', 'Confirmation of nationality'],
        'xác nhận có quốc tịch | giấy xác nhận quốc tịch | chứng minh có quốc tịch',
      ),
      member(
        '2.001895',
        ['Giấy xác nhận người gốc Việt Nam', 'Confirmation of Vietnamese origin'],
        'gốc việt | gốc việt nam | người gốc việt',
      ),
    ],
  },
];
