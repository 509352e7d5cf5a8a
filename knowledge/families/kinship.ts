import type { Family } from '#knowledge/family.ts';
import { foreigners } from './foreigners.ts';
import { member } from './member.ts';

export const kinship: readonly Family[] = [
  {
    id: 'parent',
    question: {
      vi: 'Anh/chị nhận con ruột, làm khai sinh kèm nhận con, hay xin con nuôi?',
      en: 'Is this recognising your own child, doing so with the birth registration, or adopting?',
    },
    usual: '1.001022',
    members: [
      member(
        '1.001022',
        ['Nhận cha, mẹ, con (đã có khai sinh)', 'Recognise a parent or child'],
        `nhận cha | nhận mẹ | nhận con ruột | nhận con đẻ | nhận bố | xét nghiệm adn | giám định adn
        | đã có giấy khai sinh | khai sinh để trống tên cha | bỏ trống tên cha | thêm tên cha | thêm tên bố
        | bổ sung tên cha`,
      ),
      member(
        '1.000689',
        ['Vừa khai sinh vừa nhận con', 'Birth registration and recognition'],
        `chưa có khai sinh | chưa làm khai sinh | chưa khai sinh | vừa khai sinh vừa | cùng lúc khai sinh
        | mới sinh | mới đẻ | kèm khai sinh | kết hợp khai sinh | khai sinh rồi nhận cha | khai sinh và nhận cha
        | khai sinh cho con rồi nhận cha | khai sinh cho con và nhận cha | nhận cha luôn | nhận con luôn
        | nhận cha cùng lúc | nhận cha một lần | nhận con một lần`,
      ),
      member(
        '2.000779',
        ['Cha, mẹ hoặc con ở nước ngoài', 'One of them is a foreigner or abroad'],
        `${foreigners} | đang ở nước ngoài`,
      ),
      member(
        '2.001263',
        ['Xin con nuôi', 'Adopt a child'],
        'con nuôi | nhận nuôi | xin nuôi | nhận làm con nuôi | trẻ bị bỏ rơi | về nuôi | xin một bé | hiếm muộn',
      ),
    ],
  },
  {
    id: 'adoption',
    question: {
      vi: 'Anh/chị nhận con nuôi lần đầu, hay làm lại giấy tờ nhận con nuôi đã có?',
      en: 'Is this a new adoption, or the papers of an earlier one?',
    },
    usual: '2.001263',
    members: [
      member(
        '2.001263',
        ['Nhận con nuôi trong nước', 'Adopt within Viet Nam'],
        'nhận nuôi | xin con nuôi | con riêng của vợ | con riêng của chồng | nhận cháu làm con | bị bỏ rơi',
      ),
      member(
        '2.001255',
        ['Làm lại giấy nhận con nuôi bị mất', 'Register an earlier adoption again'],
        'đăng ký lại | mất giấy | mất quyết định | sổ gốc không còn | mất sổ gốc | làm lại giấy',
      ),
      member(
        '1.004878',
        ['Họ hàng ở nước ngoài nhận cháu', 'Relatives abroad adopt the child'],
        `cha dượng nước ngoài | bố dượng nước ngoài | mẹ kế nước ngoài | cô ở nước ngoài | dì ở nước ngoài
        | chú ở nước ngoài | bác ở nước ngoài | cậu ở nước ngoài | định cư nước ngoài`,
      ),
      member(
        '1.003160',
        ['Người nước ngoài sống ở Việt Nam nhận', 'A foreigner living in Viet Nam adopts'],
        'người nước ngoài sống ở việt nam | người nước ngoài ở việt nam | chồng tôi người nước ngoài',
      ),
    ],
  },
  {
    id: 'guardian',
    question: {
      vi: 'Anh/chị muốn làm người giám hộ, hay thôi giám hộ?',
      en: 'Do you want to become a guardian, or to end a guardianship?',
    },
    usual: '1.004837',
    members: [
      member(
        '1.004837',
        ['Làm người giám hộ', 'Become a guardian'],
        `mồ côi | cha mẹ mất | bố mẹ mất | ba mẹ mất | ba má mất | cha mẹ chết | ông bà nuôi cháu | bà ngoại nuôi | bà nội nuôi
        | ông ngoại nuôi | ông nội nuôi | chú nuôi cháu | cô nuôi cháu | đứng ra giám hộ | làm giám hộ | cử người giám hộ | cha mẹ đi tù
        | bố mẹ đi xa | mất năng lực hành vi`,
      ),
      member(
        '1.004845',
        ['Thôi giám hộ, đổi người giám hộ', 'End or change a guardianship'],
        `thôi giám hộ | chấm dứt | bỏ giám hộ | ngưng giám hộ | đổi người giám hộ | thay người giám hộ
        | đủ 18 tuổi | không giám hộ nữa`,
      ),
      member('1.001669', ['Có người nước ngoài', 'A foreigner is involved'], foreigners),
      member(
        '3.000323',
        ['Cử người giám sát việc giám hộ', 'Appoint a supervisor of the guardian'],
        'giám sát | theo dõi người giám hộ',
      ),
    ],
  },
];
