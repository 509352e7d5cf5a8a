import type { Family } from '#knowledge/family.ts';
import { member } from './member.ts';

export const military: readonly Family[] = [
  {
    id: 'military-service',
    question: {
      vi: 'Anh/chị đăng ký nghĩa vụ quân sự lần đầu, chuyển đi, chuyển đến hay đi vắng?',
      en: 'Is it the first registration for military service, or a move?',
    },
    usual: '1.013133',
    open: ['nghĩa vụ quân sự', 'nghĩa vụ', 'nvqs'],
    members: [
      member(
        '1.013133',
        ['Đăng ký lần đầu', 'First registration'],
        'lần đầu | đủ 17 tuổi | tròn 17 tuổi | 17 tuổi | 18 tuổi | chưa đăng ký | mới đủ tuổi | giấy gọi',
      ),
      member(
        '1.013134',
        ['Chuyển đi nơi khác', 'Moving away'],
        `chuyển đi | đi học xa | đi đại học | đi làm xa | rút hồ sơ | cắt nghĩa vụ | đi nơi khác
        | giấy giới thiệu di chuyển | sang tỉnh khác | chuyển chỗ làm | chuyển đăng ký | chuyển nghĩa vụ
        | chuyển trường đại học`,
      ),
      member(
        '1.013137',
        ['Chuyển đến nơi mới', 'Having moved in'],
        'chuyển đến | mới chuyển về | chuyển về | nhập nghĩa vụ | nơi mới',
      ),
      member('1.013138', ['Đi vắng (tạm vắng)', 'Being away'], 'tạm vắng | đi vắng | vắng mặt | vắng nhà'),
      member(
        '1.013136',
        ['Bổ sung thay đổi', 'Report a change'],
        'bổ sung | thay đổi thông tin | đổi trình độ | đổi tên | đổi chức vụ',
      ),
      member(
        '1.013135',
        ['Vào ngạch dự bị (đã xuất ngũ)', 'Reserve, after service'],
        'dự bị | xuất ngũ | ra quân | mới ra quân | giải ngạch | ngạch dự bị',
      ),
    ],
  },
  {
    id: 'war-allowance',
    question: {
      vi: 'Người hưởng tham gia thời chống Mỹ, sau 30/4/1975, hay là dân công, du kích?',
      en: 'Was the service before or after 30 April 1975, as a soldier or as a helper?',
    },
    members: [
      member(
        '1.013157',
        ['Bộ đội chống Mỹ, 15 đến dưới 20 năm', 'Before 1975, 15 to under 20 years'],
        'từ 15 đến dưới 20 năm chống mỹ | chống mỹ hằng tháng | trợ cấp hằng tháng chống mỹ | 142 hằng tháng',
      ),
      member(
        '1.013159',
        ['Bộ đội chống Mỹ, dưới 15 năm', 'Before 1975, under 15 years'],
        'chống mỹ | kháng chiến chống mỹ | trước 1975 | trước năm 1975 | 142 | quyết định 142 | đi b',
      ),
      member(
        '1.013161',
        ['Sau 30/4/1975, 15 đến dưới 20 năm', 'After 1975, 15 to under 20 years'],
        'từ 15 đến dưới 20 năm sau 1975 | hằng tháng sau 1975 | 62 hằng tháng',
      ),
      member(
        '1.013455',
        ['Sau 30/4/1975, dưới 15 năm', 'After 1975, under 15 years'],
        `sau 1975 | sau năm 1975 | campuchia | chiến trường k | biên giới phía bắc | biên giới tây nam | làm nhiệm vụ quốc tế
        | 62 | quyết định 62 | giúp bạn lào`,
      ),
      member(
        '1.013170',
        ['Dân công hoả tuyến', 'Frontline labourer'],
        'dân công | dân công hoả tuyến | hoả tuyến | tải đạn | tải thương | 49 | quyết định 49',
      ),
      member(
        '1.013147',
        ['Dân quân, du kích', 'Militia or guerrilla'],
        'dân quân | du kích | dân quân tập trung | du kích tập trung',
      ),
    ],
  },
];
