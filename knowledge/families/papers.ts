import type { Family } from '#knowledge/family.ts';
import { member } from './member.ts';

export const papers: readonly Family[] = [
  {
    id: 'copies',
    question: {
      vi: 'Anh/chị cần bản sao giấy gì: giấy hộ tịch, bằng cấp, hay photo có đóng dấu?',
      en: 'A copy of what: a civil status record, another old paper, or a certified photocopy?',
    },
    members: [
      member(
        '2.000635',
        ['Khai sinh, kết hôn, khai tử (trích lục)', 'Birth, marriage or death record'],
        `trích lục | chích lục | bản sao khai sinh | bản sao giấy khai sinh | bản sao giấy kết hôn
        | bản sao giấy chứng tử | bản sao hộ tịch | trích lục khai sinh | trích lục khai tử | trích lục kết hôn`,
      ),
      member(
        '2.000815',
        ['Photo có đóng dấu (sao y)', 'Certified photocopy'],
        `sao y | sao y bản chính | photo công chứng | công chứng | chứng thực bản sao | đóng dấu | đóng dấu đỏ
        | có bản chính | bản chính còn | mang bản chính`,
      ),
      member(
        '2.000908',
        ['Bằng cấp, giấy cũ ở nơi đã cấp', 'Other old papers, where they were issued'],
        `từ sổ gốc | bằng tốt nghiệp | bằng cấp | bằng cấp ba | học bạ | trường cũ | nơi đã cấp | cơ quan đã cấp
        | không cần bản chính`,
      ),
      member(
        '2.000942',
        ['Hợp đồng đã chứng thực ở xã', 'A contract that was certified'],
        'hợp đồng đã chứng thực | bản sao hợp đồng | hợp đồng lưu | sao lại hợp đồng | hợp đồng đã công chứng',
      ),
    ],
  },
  {
    id: 'wrong-details',
    question: {
      vi: 'Thông tin sai nằm ở giấy tờ nào?',
      en: 'Which paper holds the wrong detail?',
    },
    members: [
      member(
        '1.004859',
        ['Giấy khai sinh, giấy kết hôn', 'Birth or marriage certificate'],
        `giấy khai sinh | khai sinh | trên khai sinh | giấy kết hôn | hôn thú | giấy chứng tử | cải chính
        | cải chính hộ tịch | đổi họ | đổi tên | đổi chữ đệm | xác định lại dân tộc | đổi dân tộc | đổi tên đệm
        | bổ sung hộ tịch`,
      ),
      member(
        '1.012564',
        ['VNeID, dữ liệu dân cư', 'VNeID, population database'],
        'vneid | dữ liệu dân cư | dữ liệu quốc gia | trên app | trên ứng dụng | cơ sở dữ liệu dân cư',
      ),
      member(
        '1.014063',
        ['Thẻ căn cước', 'Identity card'],
        'thẻ căn cước | căn cước in sai | căn cước bị sai | trên thẻ căn cước | sai trên thẻ | in sai thẻ',
      ),
      member(
        '1.010039',
        ['Hộ khẩu, thông tin cư trú', 'Residence record'],
        'hộ khẩu | chủ hộ | quan hệ với chủ hộ | thông tin cư trú | địa chỉ thường trú | sổ hộ khẩu',
      ),
      member(
        '1.002759',
        ['Thẻ BHYT, sổ BHXH', 'Insurance card or book'],
        'thẻ bảo hiểm | bảo hiểm y tế | thẻ bảo hiểm y tế | sổ bảo hiểm | sổ bảo hiểm xã hội | bảo hiểm xã hội',
      ),
    ],
  },
];
