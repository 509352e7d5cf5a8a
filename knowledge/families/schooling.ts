import type { Family } from '#knowledge/family.ts';
import { member } from './member.ts';

export const schooling: readonly Family[] = [
  {
    id: 'lower-secondary',
    question: {
      vi: 'Cháu đang học muốn chuyển trường, hay mới vào lớp 6?',
      en: 'Is the child changing school, or starting grade 6?',
    },
    members: [
      member(
        '2.002481',
        ['Chuyển trường cấp 2', 'Change school'],
        'chuyển trường | đổi trường | xin chuyển | học bạ | giữa năm | trường khác | theo cha mẹ | theo bố mẹ',
      ),
      member(
        '3.000182',
        ['Vào lớp 6', 'Start grade 6'],
        'lớp 6 | lớp sáu | vào cấp 2 | vào cấp hai | lên cấp 2 | lên lớp 6 | tuyển sinh | hết lớp 5 | xong tiểu học',
      ),
    ],
  },
];
