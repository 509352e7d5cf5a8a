import type { Family } from '#knowledge/family.ts';
import { damaged } from './damaged.ts';
import { lost } from './lost.ts';
import { member } from './member.ts';

export const business: readonly Family[] = [
  {
    id: 'household-business',
    question: {
      vi: 'Hộ kinh doanh của anh/chị mới mở, cần thay đổi, tạm nghỉ hay nghỉ hẳn?',
      en: 'Is the household business new, changing, pausing or closing?',
    },
    usual: '1.001612',
    open: ['hộ kinh doanh', 'giấy hộ kinh doanh', 'giấy phép hộ kinh doanh', 'nghỉ kinh doanh', 'nghỉ bán'],
    members: [
      member(
        '1.001612',
        ['Mở mới', 'Open one'],
        `mở quán | mở tiệm | mở shop | mở cửa hàng | mới mở | mở sạp | mở bán | mới ra kinh doanh | đăng ký mới
        | thành lập | bán tạp hoá | bán hàng online | muốn mở | định mở | sắp mở | bán ở nhà`,
      ),
      member(
        '2.000720',
        ['Đổi tên, địa chỉ, ngành nghề, chủ hộ', 'Change its details'],
        `thay đổi | đổi tên | đổi địa chỉ | đổi chủ | thêm ngành | bổ sung ngành | đổi ngành | dời quán | dời tiệm
        | chuyển địa điểm | chuyển địa chỉ | sang quán | sang lại quán | sang lại tiệm | đổi vốn | thêm mặt hàng`,
      ),
      member(
        '1.001570',
        ['Tạm nghỉ một thời gian', 'Pause it'],
        `tạm ngừng | tạm nghỉ | tạm ngưng | tạm đóng cửa | nghỉ vài tháng | nghỉ mấy tháng
        | nghỉ một thời gian | nghỉ sinh | nghỉ sửa quán | mở lại sớm | kinh doanh lại | bán lại
        | nghỉ bán mấy tháng | nghỉ bán vài tháng | nghỉ bán một thời gian | nghỉ bán tạm
        | ngưng bán một thời gian | đóng quán tạm | mở bán lại`,
      ),
      member(
        '1.001266',
        ['Nghỉ hẳn, đóng luôn', 'Close it'],
        `chấm dứt | đóng hẳn | nghỉ hẳn | nghỉ luôn | dẹp tiệm | dẹp quán | dẹp luôn | dẹp hẳn | dẹp bỏ | muốn dẹp
        | đóng luôn | bỏ luôn | không buôn bán nữa | không mở nữa | trả lại giấy phép | trả lại giấy | đóng cửa luôn | không bán nữa
        | không kinh doanh nữa | không làm nữa | trả giấy phép | huỷ giấy phép | giải thể | ngừng hẳn
        | bỏ kinh doanh | nghỉ bán luôn | nghỉ bán hẳn | ngưng bán luôn | trả giấy hộ kinh doanh | trả giấy
        | trả giấy phép kinh doanh | đóng quán luôn | đóng hộ kinh doanh`,
      ),
      member(
        '2.000575',
        ['Làm lại giấy bị mất, rách', 'Replace a lost certificate'],
        `${lost} | ${damaged} | mất giấy | mất giấy phép | mất giấy đăng ký | giấy bị rách | giấy bị mất
        | đổi sang mẫu mới | in lại | xin cái mới | xin lại giấy`,
      ),
    ],
  },
  {
    id: 'company-type',
    question: {
      vi: 'Công ty do một người hay nhiều người góp vốn?',
      en: 'How many people put up the capital of the company?',
    },
    open: [
      'lập công ty',
      'mở công ty',
      'thành lập công ty',
      'thành lập doanh nghiệp',
      'lập doanh nghiệp',
      'mở doanh nghiệp',
      'đăng ký doanh nghiệp',
      'giấy chứng nhận đăng ký doanh nghiệp',
      'giấy đăng ký doanh nghiệp',
      'giấy phép công ty',
    ],
    members: [
      member(
        '2.001583',
        ['Một người (TNHH một thành viên)', 'One: single-member limited company'],
        `một thành viên | 1 thành viên | một mình | mình tôi | mình em | một mình đứng tên | một người đứng tên | một chủ | một người góp | 1 người | tnhh 1tv
        | tnhh mtv | một người đứng ra`,
      ),
      member(
        '2.001199',
        ['Vài người (TNHH hai thành viên)', 'A few: limited company'],
        `hai thành viên | 2 thành viên | hai người | 2 người | vợ chồng cùng góp | góp với bạn | hai vợ chồng
        | chung với bạn | tnhh 2tv | chung vốn | hùn vốn | hùn với | hai thành viên trở lên`,
      ),
      member(
        '2.002043',
        ['Có cổ đông (công ty cổ phần)', 'With shareholders'],
        'cổ phần | cổ đông | công ty cổ phần | bán cổ phần | ba cổ đông | ctcp',
      ),
      member('2.001610', ['Doanh nghiệp tư nhân', 'Private enterprise'], 'doanh nghiệp tư nhân | dntn'),
      member('2.002042', ['Công ty hợp danh', 'Partnership'], 'hợp danh | thành viên hợp danh'),
    ],
  },
  {
    id: 'company-change',
    question: {
      vi: 'Công ty thay đổi điều gì?',
      en: 'What changes in the company?',
    },
    open: [
      'thay đổi đăng ký doanh nghiệp',
      'thay đổi đăng ký kinh doanh',
      'đổi giấy phép công ty',
      'thay đổi giấy phép kinh doanh',
      'công ty thay đổi đăng ký doanh nghiệp',
      'công ty thay đổi đăng ký kinh doanh',
      'công ty đổi giấy phép kinh doanh',
    ],
    members: [
      member(
        '2.002041',
        ['Tên, địa chỉ, ngành nghề', 'Name, address or business lines'],
        `đổi tên | đổi địa chỉ | chuyển trụ sở | dời trụ sở | đổi trụ sở | thêm ngành | bổ sung ngành | đổi ngành
        | ngành nghề`,
      ),
      member(
        '2.002009',
        ['Vốn điều lệ', 'Capital'],
        'tăng vốn | giảm vốn | vốn điều lệ | góp thêm vốn | đổi vốn | phần vốn góp',
      ),
      member(
        '2.002011',
        ['Thành viên, người đại diện', 'Members or representative'],
        `đổi giám đốc | thay giám đốc | người đại diện | đổi thành viên | thêm thành viên | rút khỏi công ty
        | đại diện pháp luật | chuyển nhượng vốn | sang công ty`,
      ),
      member('2.002044', ['Cổ đông', 'Shareholders'], 'cổ đông | cổ đông sáng lập | chuyển nhượng cổ phần'),
      member(
        '2.002018',
        ['Làm lại giấy phép bị mất', 'Replace a lost certificate'],
        `${lost} | ${damaged} | mất giấy | mất giấy phép`,
      ),
    ],
  },
  {
    id: 'company-stop',
    question: {
      vi: 'Công ty tạm nghỉ, đóng chi nhánh hay giải thể hẳn?',
      en: 'Does the company pause, close a branch or dissolve?',
    },
    members: [
      member(
        '2.002029',
        ['Tạm nghỉ một thời gian', 'Pause it'],
        'tạm ngừng | tạm nghỉ | tạm ngưng | nghỉ vài tháng | nghỉ một thời gian | mở lại sớm | hoạt động lại',
      ),
      member(
        '2.002023',
        ['Giải thể hẳn', 'Dissolve the company'],
        'giải thể | đóng công ty | đóng hẳn | nghỉ hẳn | không làm nữa | xoá công ty | huỷ công ty | dẹp công ty',
      ),
      member(
        '2.002020',
        ['Đóng chi nhánh, văn phòng', 'Close a branch or office'],
        'chi nhánh | văn phòng đại diện | địa điểm kinh doanh | đóng chi nhánh',
      ),
    ],
  },
];
