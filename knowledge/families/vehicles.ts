import type { Family } from '#knowledge/family.ts';
import { damaged } from './damaged.ts';
import { expired } from './expired.ts';
import { foreignLicences } from './foreign-licences.ts';
import { lost } from './lost.ts';
import { member } from './member.ts';
import { misprinted } from './misprinted.ts';

export const vehicles: readonly Family[] = [
  {
    id: 'driving-licence',
    question: {
      vi: 'Anh/chị thi bằng mới, đổi bằng cũ, hay làm lại bằng bị mất?',
      en: 'Is it a first licence, an exchange, or a replacement of a lost one?',
    },
    open: ['bằng lái', 'bằng lái xe', 'giấy phép lái xe'],
    members: [
      member(
        '3.000346',
        ['Thi lấy bằng mới', 'A first licence'],
        `cấp mới | lần đầu | thi bằng | thi lấy bằng | học lái | học bằng lái | đi thi | sát hạch | mới thi đậu | thi đậu
        | chưa có bằng | nâng hạng | đủ 18 tuổi`,
      ),
      member(
        '3.000347',
        ['Đổi bằng cũ, hết hạn, sai', 'Exchange: old, expired or wrong'],
        `${expired} | ${damaged} | ${misprinted} | đổi bằng | đổi giấy phép | cấp đổi | bằng giấy | thẻ nhựa | bằng pet
        | bằng cũ | gia hạn | đổi tên | đổi online`,
      ),
      member(
        '3.000348',
        ['Làm lại bằng bị mất', 'Replace a lost one'],
        `${lost} | mất bằng | mất giấy phép | mất bằng lái | mất giấy phép lái xe | làm lại bằng
        | làm lại giấy phép | xin lại bằng | rớt bằng | rơi bằng | mất cái bằng | rớt cái bằng`,
      ),
      member(
        '3.000353',
        ['Bằng quốc tế', 'International permit'],
        `quốc tế | bằng quốc tế | bằng lái quốc tế | bằng lái xe quốc tế | lái xe ở nước ngoài | lái ở nước ngoài | dùng ở nước ngoài | idp
        | đi nước ngoài lái | sang nước ngoài lái`,
      ),
      member(
        '3.000351',
        ['Đổi bằng nước ngoài', 'Exchange a foreign licence'],
        `bằng nước ngoài | bằng lái nước ngoài | là người nước ngoài | khách nước ngoài | ${foreignLicences}`,
      ),
      member(
        '3.000349',
        ['Đổi bằng quân đội', 'Exchange an army licence'],
        `bằng quân đội | bằng quân sự | bằng lái quân sự | bằng lái quân đội | giấy phép lái xe quân sự | bộ đội | quân sự
        | quân đội | ra quân | xuất ngũ | giải ngũ | phục viên | bộ đội xuất ngũ`,
      ),
      member(
        '3.000350',
        ['Đổi bằng công an', 'Exchange a police licence'],
        'bằng công an | công an nhân dân | bằng ngành công an | ra khỏi ngành công an',
      ),
    ],
  },
  {
    id: 'vehicle',
    question: {
      vi: 'Xe mới mua chưa có biển, sang tên xe cũ, hay đổi, làm lại giấy xe?',
      en: 'Is the vehicle new, changing owner, or are its papers to be exchanged or replaced?',
    },
    open: ['giấy tờ xe', 'giấy xe', 'giấy tờ xe máy', 'giấy tờ ô tô', 'giấy xe máy', 'giấy xe ô tô'],
    members: [
      member(
        '1.013067',
        ['Xe mới, đăng ký lần đầu', 'A new vehicle'],
        `xe mới | mới mua xe | lần đầu | bấm biển | bốc biển | ra biển | lấy biển số | chưa có biển | mua ở đại lý
        | mua ở cửa hàng | xe chính hãng`,
      ),
      member(
        '1.013076',
        ['Sang tên xe cũ', 'Change of owner'],
        `sang tên | xe cũ | mua xe cũ | mua lại xe | chủ cũ | chủ trước | tên chủ cũ | đứng tên người khác | bán xe | mua bán xe | cho xe | tặng xe | thừa kế xe | đổi chủ xe | rút hồ sơ
        | chính chủ | không chính chủ | giấy tờ tay`,
      ),
      member(
        '1.013079',
        ['Đổi giấy xe, biển số', 'Exchange papers or plate'],
        `${damaged} | đổi biển | đổi cà vẹt | đổi giấy | đổi màu | đổi màu sơn | sơn lại | biển mờ
        | biển 5 số | biển 4 số | biển vàng | biển trắng | cải tạo xe | đổi địa chỉ | cấp đổi`,
      ),
      member(
        '1.013082',
        ['Làm lại giấy, biển bị mất', 'Replace lost papers or plate'],
        `${lost} | mất cà vẹt | mất cavet | mất giấy xe | mất giấy tờ xe | mất biển | mất biển số | rớt biển
        | rơi biển | mất đăng ký xe | mất giấy đăng ký`,
      ),
      member(
        '1.013123',
        ['Trả giấy, biển (thu hồi)', 'Hand in papers and plate'],
        `thu hồi | nộp lại biển | trả biển | xe hỏng không đi nữa | bán đồng nát | bán sắt vụn
        | xe bị mất trộm | xe nát | trước khi bán | thanh lý xe | bán xe rồi | nộp lại cà vẹt | trả cà vẹt
        | để thu hồi | nộp lại biển số`,
      ),
      member(
        '1.013086',
        ['Biển tạm', 'Temporary plate'],
        'biển tạm | đăng ký tạm | tạm thời | giấy đi đường | chạy tạm',
      ),
    ],
  },
  {
    id: 'new-vehicle',
    question: {
      vi: 'Anh/chị ra công an đăng ký hay làm trọn trên mạng?',
      en: 'Will you register at the police office or fully online?',
    },
    usual: '1.013067',
    members: [
      member(
        '1.013067',
        ['Ra công an làm', 'At the police office'],
        'trực tiếp | ra công an | tới công an | lên công an',
      ),
      member(
        '1.012575',
        ['Trên mạng, xe lắp trong nước', 'Online, assembled in Viet Nam'],
        'trên mạng | trực tuyến | online | toàn trình | xe lắp ráp trong nước | xe trong nước',
      ),
      member(
        '1.013066',
        ['Trên mạng, xe nhập khẩu', 'Online, imported'],
        'xe nhập khẩu | xe nhập | nhập khẩu nguyên chiếc | xe nhập nguyên chiếc',
      ),
    ],
  },
];
