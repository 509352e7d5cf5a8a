import type { Family } from '#knowledge/family.ts';
import { foreigners } from './foreigners.ts';
import { member } from './member.ts';
import { registerGone } from './register-gone.ts';

export const civilStatus: readonly Family[] = [
  {
    id: 'birth',
    question: {
      vi: 'Anh/chị làm khai sinh cho bé mới sinh, hay người đó đã từng khai sinh và cần làm lại?',
      en: 'Is this the first birth registration of a newborn, or was the birth registered before?',
    },
    usual: '1.001193',
    members: [
      member(
        '1.001193',
        ['Khai sinh lần đầu cho con', 'First birth registration'],
        `con mới sinh | con mới đẻ | mới sinh | mới đẻ | vừa sinh | vừa đẻ | mới sanh | vừa sanh | bé sơ sinh
        | trẻ sơ sinh | em bé | sinh được | đẻ được | giấy chứng sinh | khai sinh trễ | khai sinh muộn | quá 60 ngày`,
      ),
      member(
        '3.000722',
        ['Làm gộp cả hộ khẩu, thẻ bảo hiểm', 'With residence and insurance card'],
        `liên thông | làm gộp | làm chung một lần | cùng một lần | làm luôn một lượt | cùng lúc nhập khẩu
        | nhập khẩu luôn | cả nhập khẩu | và nhập khẩu | kèm nhập khẩu | và hộ khẩu | cả hộ khẩu | và nhập hộ khẩu
        | cả thẻ bảo hiểm | và thẻ bảo hiểm | kèm thẻ bảo hiểm | và bảo hiểm y tế | cả bảo hiểm y tế
        | với bảo hiểm y tế | với thẻ bảo hiểm | và đăng ký thường trú | ba trong một | 3 trong 1`,
      ),
      member(
        '1.004884',
        ['Mất bản chính, sổ gốc cũng không còn', 'Original and register both lost'],
        `${registerGone} | sổ gốc bị mất | không sao lục được | đăng ký lại | sổ lưu bị hỏng | bị cháy hết`,
      ),
      member(
        '1.004772',
        ['Người lớn chưa từng có khai sinh', 'An adult who was never registered'],
        `chưa từng khai sinh | chưa từng có khai sinh | chưa bao giờ khai sinh | chưa bao giờ làm khai sinh
        | chưa từng làm khai sinh | chưa từng có giấy khai sinh | chưa bao giờ có giấy khai sinh | người lớn chưa có
        | người già chưa có | từ nhỏ tới giờ | từ bé đến giờ | đã có căn cước | có căn cước rồi | có hộ khẩu rồi`,
      ),
      member(
        '1.000689',
        ['Cha mẹ chưa đăng ký kết hôn', 'Parents are not married'],
        `chưa đăng ký kết hôn | chưa kết hôn | không đăng ký kết hôn | không kết hôn | chưa có hôn thú
        | không có hôn thú | không có giấy kết hôn | chưa có giấy kết hôn | ngoài giá thú | con ngoài giá thú
        | mang họ cha | mang họ bố | lấy họ cha | theo họ cha | theo họ bố | kèm nhận con | kết hợp nhận con
        | nhận con cùng lúc | cùng lúc nhận con | có tên cha | có tên bố | chưa cưới mà có tên cha`,
      ),
      member(
        '2.000635',
        ['Xin thêm bản sao (trích lục)', 'A copy of an existing certificate'],
        `bản sao | trích lục | sao lục | trích sao | xin thêm bản | thêm mấy bản | còn sổ gốc
        | sổ gốc vẫn còn | còn lưu ở xã | còn lưu ở phường | còn tên trong sổ | mất bản chính còn sổ
        | tìm không ra bản gốc | mất giấy khai sinh`,
      ),
      member(
        '2.000528',
        ['Cha hoặc mẹ là người nước ngoài', 'One parent is a foreigner'],
        `${foreigners} | cha nước ngoài | bố nước ngoài | mẹ nước ngoài | chồng nước ngoài | vợ nước ngoài | con lai | sinh ở nước ngoài | đẻ ở nước ngoài`,
      ),
    ],
  },
  {
    id: 'abroad',
    question: {
      vi: 'Việc anh/chị đã làm ở nước ngoài là kết hôn, ly hôn hay việc khác?',
      en: 'What was done abroad: a marriage, a divorce or something else?',
    },
    members: [
      member(
        '2.002189',
        ['Kết hôn', 'A marriage'],
        'kết hôn | cưới | hôn thú | lấy chồng | lấy vợ | đám cưới',
      ),
      member(
        '2.000554',
        ['Ly hôn', 'A divorce'],
        'ly hôn | ly dị | huỷ kết hôn | bỏ nhau | toà án nước ngoài',
      ),
      member(
        '2.000547',
        ['Khai sinh, khai tử, việc khác', 'A birth, a death or another fact'],
        'khai sinh | sinh ở nước ngoài | khai tử | chết ở nước ngoài | mất ở nước ngoài | nhận con | đổi tên',
      ),
    ],
  },
  {
    id: 'marriage',
    question: {
      vi: 'Anh/chị muốn đăng ký kết hôn, xin giấy độc thân, hay cần giấy kết hôn đã có từ trước?',
      en: 'Do you want to marry, to prove that you are single, or a certificate of an earlier marriage?',
    },
    usual: '1.000894',
    members: [
      member(
        '1.000894',
        ['Đăng ký kết hôn', 'Register a marriage'],
        `sắp cưới | tính cưới | định cưới | sắp hỏi vợ | hỏi vợ | đi hỏi vợ | về chung một nhà | lập gia đình | lấy nhau | lấy chắc
        | nên vợ nên chồng | sắp lấy vợ | sắp lấy chồng | chuẩn bị cưới | làm đám cưới | lấy vợ | lấy chồng | cưới vợ
        | cưới chồng | làm hôn thú | làm giấy kết hôn | hai đứa | hai vợ chồng`,
      ),
      member(
        '2.000806',
        ['Kết hôn với người nước ngoài', 'Marriage with a foreigner'],
        `${foreigners} | với người nước ngoài | lấy chồng tây | lấy chồng nước ngoài | lấy vợ nước ngoài | chồng ngoại quốc`,
      ),
      member(
        '1.004873',
        ['Giấy xác nhận độc thân', 'Certificate of being single'],
        `độc thân | giấy độc thân | chưa vợ | chưa chồng | chưa có vợ | chưa có chồng | chưa kết hôn
        | tình trạng hôn nhân | đã ly hôn | đã ly dị | chưa lấy ai`,
      ),
      member(
        '1.004746',
        ['Kết hôn lại vì mất giấy, mất sổ gốc', 'Again: certificate and register lost'],
        `${registerGone} | đăng ký lại`,
      ),
      member(
        '2.000635',
        ['Xin bản sao giấy kết hôn', 'A copy of the marriage certificate'],
        `bản sao | trích lục | sao lục | xin thêm bản | xin bản khác | xin tờ khác | còn sổ gốc | mất giấy kết hôn | mất giấy đăng ký kết hôn
        | mất hôn thú | mất giấy hôn thú | mất giấy chứng nhận kết hôn`,
      ),
      member(
        '2.002189',
        ['Đã cưới ở nước ngoài, ghi vào sổ', 'Record a marriage made abroad'],
        `đã kết hôn ở nước ngoài | kết hôn ở nước ngoài | cưới ở nước ngoài | ghi chú | ghi vào sổ
        | giấy kết hôn nước ngoài | đã đăng ký ở nước ngoài | hợp thức hoá`,
      ),
      member(
        '2.000554',
        ['Đã ly hôn ở nước ngoài, ghi vào sổ', 'Record a divorce made abroad'],
        `ly hôn ở nước ngoài | ly dị ở nước ngoài | ly hôn bên nước ngoài | ly hôn ở mỹ | ly hôn bên mỹ | ly hôn ở úc
        | ly hôn ở hàn | ly hôn bên hàn | ly hôn ở nhật | ly hôn ở đức | ly hôn ở đài loan | ly hôn ở canada
        | ly dị ở mỹ | ly dị bên mỹ | ly dị bên hàn`,
      ),
    ],
  },
  {
    id: 'single',
    question: {
      vi: 'Anh/chị cần giấy độc thân, hay giấy xác nhận những việc hộ tịch khác?',
      en: 'Do you need to prove that you are single, or another fact in the civil register?',
    },
    usual: '1.004873',
    members: [
      member(
        '1.004873',
        ['Xác nhận còn độc thân', 'That you are single'],
        `độc thân | chưa vợ | chưa chồng | chưa kết hôn | tình trạng hôn nhân | để kết hôn | để cưới | mua bán nhà
        | vay ngân hàng | đã ly hôn`,
      ),
      member(
        '2.002516',
        ['Xác nhận việc khác trong sổ hộ tịch', 'Another fact in the register'],
        `thông tin hộ tịch | trong sổ hộ tịch | từng đăng ký | từng cải chính | từng đổi tên | đã từng khai sinh
        | có tên trong sổ`,
      ),
    ],
  },
  {
    id: 'death',
    question: {
      vi: 'Anh/chị báo tử lần đầu, làm gộp với xoá hộ khẩu và tiền mai táng, hay xin lại giấy chứng tử cũ?',
      en: 'Is this a first death registration, one with the funeral allowance, or an older certificate?',
    },
    usual: '1.000656',
    members: [
      member(
        '1.000656',
        ['Báo tử, làm giấy chứng tử', 'Register a death'],
        `mới mất | vừa mất | mất rồi | mới chết | vừa chết | mới đi | tắt thở | trút hơi thở | mới từ trần | vừa từ trần
        | vừa khuất | nằm xuống | mất hôm | mất tuần trước | mất hồi | mất sáng nay | mất đêm qua | mới qua đời | vừa qua đời | mất hôm qua | mất tối qua | giấy báo tử | báo tử
        | đi khai tử | chưa khai tử | chưa báo tử | chết đã lâu | mất đã lâu | mất lâu rồi | mất ở nhà`,
      ),
      member(
        '2.002913',
        ['Gộp với xoá hộ khẩu, tiền mai táng', 'With residence and funeral money'],
        `liên thông | làm gộp | làm chung một lần | cùng một lần | và xoá hộ khẩu | và cắt hộ khẩu
        | cả xoá hộ khẩu | kèm xoá hộ khẩu | và cắt khẩu | rồi cắt khẩu | và xoá thường trú | và mai táng phí
        | và tiền mai táng | cả mai táng phí | cả tiền mai táng | kèm mai táng phí | luôn mai táng phí
        | xoá hộ khẩu | cắt hộ khẩu | cắt khẩu | xoá thường trú | mai táng phí | tiền mai táng
        | với xoá hộ khẩu | với tiền mai táng | hết giấy tờ một lần | một lần luôn | tiền tuất | tử tuất`,
      ),
      member(
        '1.001766',
        ['Người mất là người nước ngoài', 'The deceased is a foreigner'],
        `${foreigners} | khách nước ngoài`,
      ),
      member(
        '1.005461',
        ['Làm lại vì mất cả sổ gốc', 'Again: certificate and register lost'],
        `${registerGone} | đăng ký lại | sổ khai tử bị mất`,
      ),
      member(
        '2.000635',
        ['Xin bản sao giấy chứng tử', 'A copy of the death certificate'],
        `bản sao | trích lục | sao lục | xin thêm bản | xin bản khác | xin tờ khác | xin lại | xin lại giấy | mất giấy chứng tử
        | mất giấy khai tử | mất tờ khai tử`,
      ),
    ],
  },
];
