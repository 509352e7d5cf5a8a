import type { Family } from '#knowledge/family.ts';
import { damaged } from './damaged.ts';
import { lost } from './lost.ts';
import { member } from './member.ts';
import { misprinted } from './misprinted.ts';

export const landAndBuilding: readonly Family[] = [
  {
    id: 'land-title',
    question: {
      vi: 'Đất chưa từng có sổ, hay đã có sổ và anh/chị muốn sang tên, tách, đổi hoặc làm lại?',
      en: 'Does the land have no title yet, or is an existing one to be transferred, split or replaced?',
    },
    open: [
      'sổ đỏ',
      'sổ hồng',
      'giấy chứng nhận quyền sử dụng đất',
      'giấy tờ đất',
      'giấy tờ nhà đất',
      'giấy đất',
    ],
    members: [
      member(
        '1.013978',
        ['Làm sổ lần đầu (chưa có sổ)', 'First title'],
        `lần đầu | chưa có sổ | chưa ra sổ | chưa làm sổ | chưa có bìa | chưa có giấy chứng nhận
        | đất ông bà để lại | đất khai hoang | đất cha ông | ở từ lâu | ra sổ | chưa được cấp sổ`,
      ),
      member(
        '1.013831',
        ['Sang tên (mua, cho, thừa kế)', 'Transfer: sale, gift or inheritance'],
        `sang tên | sang sổ | sang tên sổ | sang nhượng | chuyển nhượng | mua đất | bán đất | mua bán đất | mua nhà
        | tặng cho | cho con đất | cho con | thừa kế | đứng tên con | chuyển tên | góp vốn bằng đất`,
      ),
      member(
        '1.012784',
        ['Tách thửa hoặc gộp thửa', 'Split or merge plots'],
        `tách thửa | tách sổ | tách đất | gộp thửa | hợp thửa | gộp sổ | nhập thửa | chia đôi thửa | cắt đất
        | chia lô | tách riêng | mỗi người một sổ | chia ra | chia đôi | chia đất | chia sổ | cắt cho
        | cắt bớt | đứng tên riêng`,
      ),
      member(
        '1.012783',
        ['Đổi sổ cũ, rách, đổi mẫu', 'Exchange an old or damaged title'],
        `${damaged} | cấp đổi | đổi sổ | đổi sổ đỏ | đổi sổ hồng | sang sổ mới | sang mẫu mới | đổi bìa | xin đổi sổ | sổ cũ | vẽ tay | nhoè | sổ trắng | đổi sang sổ mới
        | đổi sang sổ hồng | đổi sang mẫu mới | sổ hư | đo lại diện tích`,
      ),
      member(
        '1.012786',
        ['Làm lại sổ bị mất', 'Replace a lost title'],
        `${lost} | mất sổ | mất sổ đỏ | mất sổ hồng | mất bìa | mất cái sổ | cháy sổ | cháy sổ đỏ | sổ đỏ cháy
        | trôi sổ | trôi sổ đỏ | làm lại sổ bị mất | cũng mất`,
      ),
      member(
        '1.012785',
        ['Mua giấy tay, chủ cũ đã có sổ', 'Bought by private paper'],
        `giấy tay | có giấy tay | giấy viết tay | có giấy viết tay | mua giấy tay | mua đất giấy tay | mua đất bằng giấy tay | mua đất viết tay
        | mua đất giấy viết tay | đất mua giấy tay | giấy mua bán viết tay | mua bằng giấy tay | mua viết tay
        | chủ cũ bỏ đi | chủ cũ đã mất`,
      ),
      member(
        '1.012790',
        ['Đính chính sổ in sai', 'Correct a mistake in it'],
        `${misprinted} | đính chính | sai diện tích | sai số thửa`,
      ),
    ],
  },
  {
    id: 'land-transfer',
    question: {
      vi: 'Đất sang tên do mua bán, tặng cho, thừa kế, hay theo thoả thuận vợ chồng, bản án?',
      en: 'Is it a sale, gift or inheritance, an agreement of spouses or a court ruling?',
    },
    usual: '1.013831',
    members: [
      member(
        '1.013831',
        ['Mua bán, tặng cho, thừa kế', 'Sale, gift or inheritance'],
        'mua bán | chuyển nhượng | tặng cho | cho con | thừa kế | bán đất | mua đất | góp vốn',
      ),
      member(
        '1.013980',
        ['Vợ chồng thoả thuận, theo bản án', 'Spouses agree, or a court ruled'],
        `vợ chồng | thêm tên vợ | thêm tên chồng | sau ly hôn | ly hôn | ly dị | bản án | toà xử | toà tuyên
        | theo quyết định của toà | thoả thuận trong hộ | hộ gia đình sang cá nhân | nhập vào tài sản chung`,
      ),
      member(
        '1.012785',
        ['Mua giấy tay, chủ cũ đã có sổ', 'Bought by private paper'],
        `giấy tay | có giấy tay | giấy viết tay | có giấy viết tay | mua viết tay | mua đất giấy tay | mua đất viết tay | mua đất giấy viết tay | đất mua giấy tay
        | mua đất bằng giấy tay | giấy mua bán viết tay | mua bằng giấy tay | không liên lạc được chủ cũ | chủ cũ đã mất
        | chủ cũ bỏ đi | trước tháng 8 năm 2024 | mua từ lâu chưa sang tên`,
      ),
      member(
        '1.012787',
        ['Mua nhà, đất trong dự án', 'Bought in a housing project'],
        'trong dự án | chung cư | căn hộ | chủ đầu tư | đất dự án | mua dự án | nhà dự án',
      ),
    ],
  },
  {
    id: 'land-correction',
    question: {
      vi: 'Sổ in sai từ lúc cấp, hay thông tin của anh/chị mới thay đổi sau này?',
      en: 'Was the title wrong from the start, or has something changed since?',
    },
    members: [
      member('1.012790', ['Sổ in sai', 'The title is wrong'], `${misprinted} | đính chính`),
      member(
        '1.012796',
        ['Sổ xã cấp lần đầu in sai', 'A first title of the commune is wrong'],
        'cấp lần đầu in sai | cấp lần đầu bị sai | sổ lần đầu bị sai | lần đầu ghi sai',
      ),
      member(
        '1.013833',
        ['Đổi tên, số căn cước, địa chỉ', 'A name, number or address changed'],
        `đổi tên | đổi họ tên | đổi số căn cước | số chứng minh cũ | số căn cước mới | đổi địa chỉ | địa chỉ mới
        | đổi số thửa | sạt lở | sáp nhập`,
      ),
    ],
  },
  {
    id: 'land-use',
    question: {
      vi: 'Anh/chị xin chuyển đất sang mục đích khác, hay chỉ báo thay đổi không cần xin phép?',
      en: 'Does the new use of the land need permission, or is it only to be registered?',
    },
    usual: '1.013949',
    members: [
      member(
        '1.013949',
        ['Xin lên thổ cư, chuyển mục đích', 'Permission to change the use'],
        `lên thổ cư | lên thổ | lên đất ở | sang đất ở | đất vườn | đất ruộng | đất nông nghiệp | đất lúa | đất trồng cây
        | gia hạn sử dụng đất | xin giao đất | thuê đất`,
      ),
      member(
        '1.013992',
        ['Chuyển mục đích không phải xin phép', 'A change that needs no permission'],
        'không phải xin phép | không cần xin phép | chuyển cây trồng | chuyển vật nuôi | tự chuyển',
      ),
      member(
        '1.012817',
        ['Tính lại diện tích đất ở cấp trước 2004', 'Review the housing area of an old title'],
        'xác định lại | tính lại diện tích đất ở | trước năm 2004 | sổ cấp trước 2004 | thêm diện tích đất ở',
      ),
      member(
        '1.013823',
        ['Công ty, tổ chức xin ở tỉnh', 'A company or organisation'],
        'công ty | tổ chức | doanh nghiệp | hợp tác xã | làm dự án',
      ),
    ],
  },
  {
    id: 'land-dispute',
    question: {
      vi: 'Anh/chị muốn xã hoà giải trước, hay đã hoà giải không thành và cần giải quyết?',
      en: 'Is the dispute to be mediated first, or has mediation failed?',
    },
    usual: '1.012812',
    members: [
      member(
        '1.012812',
        ['Xã hoà giải', 'Mediation at the commune'],
        `hoà giải | hàng xóm lấn | lấn ranh | lấn đất | lấn chiếm | ranh giới | xây lấn | tranh ranh | lối đi chung | rào lấn | lấn qua | lấn sang | cãi nhau | phân xử | tranh chấp ranh`,
      ),
      member(
        '1.013967',
        ['Đã hoà giải không thành', 'Mediation failed'],
        'hoà giải không thành | hoà giải không được | không thành | hoà giải rồi | hoà giải xong | giải quyết tranh chấp | không đồng ý hoà giải',
      ),
    ],
  },
  {
    id: 'mortgage',
    question: {
      vi: 'Anh/chị mới thế chấp, đổi nội dung thế chấp, hay đã trả hết và cần xoá?',
      en: 'Is the mortgage new, to be changed, or paid off and to be removed?',
    },
    members: [
      member(
        '1.011441',
        ['Đăng ký thế chấp', 'Register a mortgage'],
        `cầm sổ | cầm sổ đỏ | thế chấp để vay | đăng ký thế chấp | mang sổ đi vay | đem sổ đi vay
        | thế chấp vay`,
      ),
      member(
        '1.011443',
        ['Xoá thế chấp (đã trả hết nợ)', 'Remove it: the loan is paid'],
        `xoá thế chấp | giải chấp | trả hết nợ | trả xong nợ | tất toán | đã trả nợ | xoá đăng ký
        | xoá nợ ngân hàng | rút sổ | trả xong | trả hết | đã trả | trả nợ xong | hết nợ | cho sạch sổ
        | đã tất toán`,
      ),
      member(
        '1.011442',
        ['Thay đổi nội dung đã đăng ký', 'Change what is registered'],
        'thay đổi nội dung | đổi ngân hàng | bổ sung tài sản | rút bớt tài sản | thay đổi thế chấp',
      ),
    ],
  },
  {
    id: 'land-first-title',
    question: {
      vi: 'Đất của gia đình, cá nhân hay của tổ chức?',
      en: 'Is the land held by a family or person, or by an organisation?',
    },
    usual: '1.013978',
    members: [
      member(
        '1.013978',
        ['Gia đình, cá nhân', 'A family or person'],
        'đất nhà tôi | đất ở | đất ông bà | gia đình | cá nhân | đất vườn',
      ),
      member(
        '1.012753',
        ['Công ty, tổ chức', 'A company or organisation'],
        'công ty | tổ chức | doanh nghiệp | cơ quan | nhà thờ | nhà chùa | trường học',
      ),
    ],
  },
  {
    id: 'building-permit',
    question: {
      vi: 'Anh/chị xây mới, sửa nhà, hay đã có giấy phép và cần sửa, gia hạn, làm lại?',
      en: 'Is it a new building, a repair, or a permit to be changed, extended or replaced?',
    },
    usual: '1.013225',
    members: [
      member(
        '1.013225',
        ['Xây mới', 'New building'],
        `xây nhà | xây mới | cất nhà | cất cái nhà | làm nhà | làm cái nhà | dựng nhà | xây lại nhà | đập đi xây lại
        | phá đi xây lại | xây lại | xây cấp 4 | nhà cấp bốn | nhà hai tầng
        | nhà ba tầng | nhà phố | nhà ở riêng lẻ`,
      ),
      member(
        '1.013229',
        ['Sửa chữa, cải tạo', 'Repair or alteration'],
        `sửa nhà | sửa chữa | cải tạo | nâng tầng | lên tầng | thêm tầng | thêm một tầng | thêm lầu | lên lầu | nâng lầu
        | nâng mái | thay mái | lợp mái | làm lại mái | đập tường | phá tường | đập bỏ tường | nới phòng | cơi nới | nâng nền
        | lợp lại mái | xây thêm | nới thêm | đổ thêm tấm | nhà dột | dột nát | sửa lại nhà | sửa sang`,
      ),
      member(
        '1.013226',
        ['Sửa giấy phép đã có', 'Change a permit'],
        `điều chỉnh | đổi thiết kế | thay đổi thiết kế | đổi bản vẽ | xây khác giấy phép | sửa giấy phép
        | thay đổi bản vẽ`,
      ),
      member(
        '1.013227',
        ['Gia hạn giấy phép', 'Extend a permit'],
        'gia hạn | hết hạn | sắp hết hạn | quá hạn | chưa khởi công | chưa xây kịp | chưa xây',
      ),
      member(
        '1.013228',
        ['Làm lại giấy phép bị mất, rách', 'Replace a lost permit'],
        `${lost} | ${damaged} | mất giấy phép | làm lại giấy phép | làm lại | cần làm lại | xin lại`,
      ),
      member(
        '1.009122',
        ['Xây tạm trên đất quy hoạch', 'Temporary building on planned land'],
        `có thời hạn | giấy phép tạm | xây tạm | đất quy hoạch | dính quy hoạch | vướng quy hoạch | nằm trong quy hoạch
        | đất bị quy hoạch | quy hoạch treo`,
      ),
      member(
        '1.013232',
        ['Di dời nhà, công trình', 'Move a building'],
        'di dời | thần đèn | dời nhà | chuyển nhà sang chỗ khác | dời công trình',
      ),
    ],
  },
];
