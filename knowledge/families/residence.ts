import type { Family } from '#knowledge/family.ts';
import { member } from './member.ts';

export const residence: readonly Family[] = [
  {
    id: 'residence',
    question: {
      vi: 'Anh/chị muốn nhập hộ khẩu ở hẳn, đăng ký ở tạm, gia hạn, hay chỉ xin giấy xác nhận?',
      en: 'Is it permanent residence, temporary residence, its renewal, or only a confirmation?',
    },
    open: ['cư trú', 'đăng ký cư trú', 'hộ khẩu', 'sổ hộ khẩu'],
    members: [
      member(
        '1.004222',
        ['Nhập hộ khẩu (thường trú)', 'Permanent residence'],
        `thường trú | nhập hộ khẩu | nhập khẩu | nhập hk | chuyển hộ khẩu | chuyển khẩu | vào hộ khẩu
        | làm hộ khẩu | ở hẳn | ở luôn | theo chồng | theo vợ | theo con`,
      ),
      member(
        '1.004194',
        ['Ở trọ, ở tạm (tạm trú)', 'Temporary residence'],
        `tạm trú | ở trọ | thuê trọ | phòng trọ | nhà trọ | kt3 | ở nhờ | mới chuyển trọ | người thuê | khách thuê
        | thuê nhà | ở thuê | nhà thuê | mướn nhà | mướn phòng | ở ký túc xá | chủ trọ | chủ nhà trọ`,
      ),
      member(
        '1.002755',
        ['Gia hạn tạm trú', 'Renew temporary residence'],
        `gia hạn | gia hạn tạm trú | tạm trú hết hạn | sắp hết hạn | hết hạn tạm trú | hết hai năm | hết 2 năm
        | tạm trú thêm`,
      ),
      member(
        '1.010041',
        ['Xin giấy xác nhận cư trú (CT07)', 'Confirmation of residence (CT07)'],
        `xác nhận cư trú | giấy xác nhận | xác nhận nơi ở | xác nhận thông tin về cư trú | thay sổ hộ khẩu
        | xác nhận nơi cư trú | xác nhận hộ khẩu | bổ sung hồ sơ xin việc`,
      ),
      member(
        '2.001159',
        ['Khách ngủ lại vài hôm (lưu trú)', 'A guest for a few nights'],
        `lưu trú | ngủ lại | khách đến chơi | khách ngủ lại | qua đêm | ở lại vài hôm | vài ngày | mấy hôm
        | khách sạn | nhà nghỉ | homestay | bà con lên chơi`,
      ),
    ],
  },
  {
    id: 'leaving',
    question: {
      vi: 'Anh/chị chuyển hẳn đi nơi khác, tách hộ riêng, hay xoá tên ở nơi cũ?',
      en: 'Are you moving away, splitting a household, or striking off an old record?',
    },
    members: [
      member(
        '1.003197',
        ['Xoá tên khỏi hộ khẩu', 'Strike off permanent residence'],
        `xoá hộ khẩu | cắt hộ khẩu | cắt khẩu | xoá thường trú | xoá đăng ký thường trú | xoá tên | xoá khẩu
        | cắt tên | ra khỏi hộ khẩu | đi nước ngoài định cư | bán nhà rồi`,
      ),
      member(
        '1.010028',
        ['Xoá tạm trú ở chỗ cũ', 'Strike off temporary residence'],
        `xoá tạm trú | cắt tạm trú | huỷ tạm trú | xoá đăng ký tạm trú | huỷ đăng ký tạm trú | trả phòng
        | không ở trọ nữa | chuyển trọ đi | khách đã đi`,
      ),
      member(
        '1.010038',
        ['Tách hộ', 'Split off a household of your own'],
        `tách hộ | tách khẩu | tách sổ hộ khẩu | ra ở riêng | ra riêng | đứng riêng | làm chủ hộ riêng | chung nhà
        | cùng một nhà | cùng địa chỉ | tách hk | ra hộ riêng | hộ riêng | hộ khẩu riêng | ra riêng hộ khẩu
        | vẫn ở chung | vẫn chung nhà | ở chung nhà`,
      ),
      member(
        '1.004222',
        ['Chuyển hộ khẩu về nơi mới', 'Move to a new address'],
        `chuyển hộ khẩu | chuyển khẩu | nhập khẩu nơi mới | về nơi mới | nhập hộ khẩu | chuyển về nhà chồng
        | chuyển về nhà vợ | mua nhà mới | dọn về nhà mới | dọn nhà | chuyển nhà | nhà mới mua`,
      ),
      member(
        '1.003677',
        ['Báo đi vắng (tạm vắng)', 'Report an absence'],
        'tạm vắng | đi vắng | báo vắng | đi làm ăn xa | đi xa lâu ngày',
      ),
    ],
  },
  {
    id: 'foreign-stay',
    question: {
      vi: 'Anh/chị cần khai báo chỗ ở cho người nước ngoài, gia hạn, thị thực hay thẻ ở lâu dài?',
      en: 'Is it the report of a stay, an extension, a visa or a residence card for a foreigner?',
    },
    members: [
      member(
        '1.000253',
        ['Khai báo chỗ ở bằng phiếu, ở công an xã', 'Report the stay on paper'],
        `bằng phiếu | phiếu khai báo | ra công an khai | khai báo tạm trú | báo tạm trú | khách tây ở nhà
        | người nước ngoài ở nhà`,
      ),
      member(
        '1.001437',
        ['Khai báo chỗ ở qua mạng', 'Report the stay online'],
        'qua mạng | trên mạng | qua trang web | khai online | trang thông tin điện tử | khai trực tuyến',
      ),
      member(
        '1.001146',
        ['Gia hạn tạm trú', 'Extend the stay'],
        'gia hạn | gia hạn tạm trú | ở thêm | sắp hết hạn | hết hạn tạm trú',
      ),
      member('1.001194', ['Thị thực (visa)', 'Visa'], 'thị thực | visa | làm visa | cấp visa | đổi visa'),
      member(
        '1.003460',
        ['Thẻ tạm trú', 'Temporary residence card'],
        'thẻ tạm trú | làm thẻ tạm trú | cấp thẻ tạm trú',
      ),
      member(
        '1.001010',
        ['Thẻ thường trú', 'Permanent residence card'],
        'thẻ thường trú | thường trú | ở hẳn việt nam | ở luôn việt nam',
      ),
    ],
  },
];
