import type { Family } from '#knowledge/family.ts';
import { member } from './member.ts';

/** Procedures of different fields for which people use the same few words. */
export const betweenFields: readonly Family[] = [
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
        'vneid | thông tin dân cư | dữ liệu dân cư | dữ liệu quốc gia | trên app | trên ứng dụng | cơ sở dữ liệu dân cư',
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
  {
    id: 'change-of-owner',
    question: {
      vi: 'Anh/chị muốn sang tên nhà đất, xe hay hộ kinh doanh?',
      en: 'Is it land or a house, a vehicle, or a household business?',
    },
    open: ['sang tên'],
    members: [
      member(
        '1.013831',
        ['Nhà, đất', 'Land or a house'],
        'sổ đỏ | sổ hồng | nhà đất | thửa đất | mảnh đất | miếng đất | căn nhà | đất | bìa đỏ',
      ),
      member(
        '1.013076',
        ['Xe', 'A vehicle'],
        'xe máy | ô tô | xe hơi | cà vẹt | biển số | chiếc xe | xe cũ | mô tô | xe tải | honda',
      ),
      member(
        '2.000720',
        ['Hộ kinh doanh', 'A household business'],
        'hộ kinh doanh | quán | tiệm | cửa hàng | giấy phép kinh doanh',
      ),
    ],
  },
  {
    id: 'confirmation',
    question: {
      vi: 'Anh/chị cần giấy xác nhận điều gì?',
      en: 'What is to be confirmed?',
    },
    open: ['giấy xác nhận', 'xác nhận'],
    members: [
      member(
        '1.010041',
        ['Nơi ở (thay sổ hộ khẩu)', 'Where I live'],
        'cư trú | nơi ở | hộ khẩu | thường trú | tạm trú | địa chỉ | ct07',
      ),
      member(
        '1.004873',
        ['Còn độc thân', 'That I am single'],
        'độc thân | tình trạng hôn nhân | chưa vợ | chưa chồng | chưa kết hôn',
      ),
      member(
        '1.012566',
        ['Số chứng minh cũ', 'My old identity number'],
        'số chứng minh | số căn cước | số định danh | chứng minh cũ | hai số chứng minh',
      ),
      member('1.001699', ['Khuyết tật', 'A disability'], 'khuyết tật | tàn tật | mức độ khuyết tật'),
      member(
        '1.011607',
        ['Hộ nghèo, cận nghèo', 'A poor household'],
        'hộ nghèo | cận nghèo | gia đình nghèo | hoàn cảnh khó khăn',
      ),
    ],
  },
  {
    id: 'lost-book',
    question: {
      vi: 'Anh/chị mất sổ gì: sổ đỏ, sổ bảo hiểm hay sổ hộ khẩu?',
      en: 'Which book was lost: land title, insurance book or household book?',
    },
    open: ['mất sổ', 'cấp lại sổ', 'làm lại sổ', 'mất sổ cấp lại', 'mất sổ làm lại'],
    members: [
      member('1.012786', ['Sổ đỏ, sổ hồng', 'Land title'], 'sổ đỏ | sổ hồng | bìa đỏ | sổ nhà đất | sổ đất'),
      member(
        '1.002759',
        ['Sổ bảo hiểm, thẻ BHYT', 'Insurance book or card'],
        'sổ bảo hiểm | thẻ bảo hiểm | bảo hiểm xã hội | bảo hiểm y tế',
      ),
      member('1.010041', ['Sổ hộ khẩu, sổ tạm trú', 'Household book'], 'sổ hộ khẩu | hộ khẩu | sổ tạm trú'),
    ],
  },
  {
    id: 'business-kind',
    question: {
      vi: 'Anh/chị buôn bán nhỏ theo hộ kinh doanh hay mở công ty?',
      en: 'Is it a small household business or a company?',
    },
    members: [
      member(
        '1.001612',
        ['Hộ kinh doanh (quán, tiệm nhỏ)', 'Household business'],
        'hộ kinh doanh | cá thể | quán | tiệm | tạp hoá | sạp | buôn bán nhỏ | bán tại nhà | hộ cá thể | hkd',
      ),
      member(
        '2.001583',
        ['Công ty một chủ', 'Company of one owner'],
        'công ty một thành viên | tnhh một thành viên | một mình mở công ty | công ty riêng | công ty một chủ',
      ),
      member(
        '2.001199',
        ['Công ty nhiều người góp vốn', 'Company of several owners'],
        'công ty hai thành viên | góp vốn | hùn vốn | chung vốn | công ty nhiều người',
      ),
    ],
  },
  {
    id: 'registration-fee',
    question: {
      vi: 'Lệ phí trước bạ của nhà đất hay của xe?',
      en: 'Is the registration fee for land or for a vehicle?',
    },
    open: ['trước bạ', 'trước bạ sang tên'],
    members: [
      member(
        '1.007277',
        ['Nhà, đất', 'Land or a house'],
        'nhà đất | sổ đỏ | sổ hồng | đất | căn nhà | chung cư | căn hộ',
      ),
      member(
        '1.007700',
        ['Xe, tài sản khác', 'A vehicle or other property'],
        'xe | xe máy | ô tô | xe hơi | xe tải | mô tô',
      ),
    ],
  },
  {
    id: 'splitting',
    question: {
      vi: 'Anh/chị muốn tách sổ đất hay tách hộ khẩu?',
      en: 'Is it a plot of land or a household that is to be split?',
    },
    members: [
      member(
        '1.012784',
        ['Tách thửa đất, sổ đỏ', 'A plot of land'],
        'đất | thửa | sổ đỏ | sổ hồng | mảnh đất | miếng đất | mét vuông',
      ),
      member(
        '1.010038',
        ['Tách hộ khẩu', 'A household'],
        'hộ khẩu | khẩu | tách hộ | chủ hộ | ra ở riêng | sổ hộ khẩu',
      ),
    ],
  },
];
