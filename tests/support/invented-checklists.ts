import type { ChecklistItem } from '#src/answers/answer.ts';
import type { Checklist, ChecklistAsked, ChecklistFound } from '#src/answers/checklist.ts';
import { checklistPath } from '#src/answers/checklist-path.ts';

/** Checklists of every look that the pages must carry. The facts are invented. */

const code = '9.000001';
const cases = {
  mat: { id: 'bi-mat', name: 'Thẻ bị mất', question: 'Vì sao anh/chị làm lại thẻ?', note: null },
  hong: {
    id: 'bi-hong',
    name: 'Thẻ bị hỏng',
    question: 'Vì sao anh/chị làm lại thẻ?',
    note: 'Mang theo thẻ cũ.',
  },
  xa: {
    id: 'di-lai-kho',
    name: 'Người cao tuổi đi lại khó',
    question: 'Người làm thẻ có tự đến được không?',
    note: 'Gọi trước để hẹn cán bộ đến nhà.',
  },
  den: { id: 'den-duoc', name: 'Đến được', question: 'Người làm thẻ có tự đến được không?', note: null },
} as const;

const bring: readonly ChecklistItem[] = [
  {
    text: 'Phiếu đề nghị cấp lại thẻ Mẫu',
    hand: 'submit',
    details: ['1 bản chính', 'Điền tại quầy, cán bộ hướng dẫn'],
    form: { name: 'Mẫu TM01', url: 'https://thutuc.example.vn/mau/tm01' },
  },
  {
    text: 'Giấy xác nhận của Ủy ban nhân dân cấp xã về việc người làm thẻ đi lại khó khăn',
    hand: 'submit',
    details: ['1 bản chính', 'Chỉ khi muốn cán bộ đến nhà'],
  },
  { text: 'Giấy tờ tùy thân của người đi cùng', hand: 'present', details: ['Dùng VNeID mức 2 cũng được'] },
];

const needless: readonly ChecklistItem[] = [
  { text: 'Giấy khai sinh', hand: 'not-needed', details: ['Đã có trong Cơ sở dữ liệu quốc gia về dân cư'] },
  { text: 'Ảnh thẻ', hand: 'not-needed', details: ['Chụp tại quầy'] },
];

export function inventedChecklist(over: Partial<Checklist> = {}): Checklist {
  return {
    code,
    name: 'Cấp lại thẻ Mẫu cho công dân từ đủ 14 tuổi trở lên',
    plainName: 'Làm lại thẻ Mẫu',
    versionId: '7',
    cases: [cases.mat, cases.xa],
    ask: null,
    bring,
    undecided: [],
    needless,
    notes: ['Thẻ mới dùng được ngay khi nhận.', 'Làm ở bất kỳ nơi tiếp nhận nào trong tỉnh.'],
    fee: {
      value: '70.000 đ một lần',
      rows: [{ label: 'Người từ đủ 80 tuổi', value: 'được miễn' }],
    },
    time: { value: '7 ngày làm việc', rows: [{ label: 'Nộp trực tuyến', value: '5 ngày làm việc' }] },
    place: {
      value: 'Trung tâm Phục vụ hành chính công phường Mẫu',
      rows: [
        { label: 'Địa chỉ', value: 'số 1 đường Mẫu, phường Mẫu, tỉnh Mẫu' },
        { label: 'Hôm nay', value: 'mở 7:30–11:30 và 13:30–17:00' },
        { label: 'Điện thoại', value: '0999 000 000' },
        { label: 'Bản đồ', value: 'https://bando.example.vn/phuong-mau' },
      ],
    },
    due: 'Có kết quả chậm nhất ngày 11/11/2026',
    online: { text: 'Nộp được toàn bộ qua mạng', url: 'https://dichvucong.example.vn/the-mau' },
    warnings: ['Tỉnh Mẫu là tỉnh bịa ra để minh họa; số tiền và địa chỉ không có thật.'],
    sources: [
      {
        text: 'Quyết định 00/QĐ-MAU, bản 7, có hiệu lực từ 01/07/2026',
        url: 'https://thutuc.example.vn/9.000001',
      },
      { text: 'Hướng dẫn của Trung tâm, xem lại ngày 01/10/2026', url: null },
    ],
    path: checklistPath({ code, cases: ['bi-mat', 'di-lai-kho'], ward: null }),
    today: '2026-11-02',
    language: 'vi',
    places: [],
    ...over,
  };
}

/** Nothing told yet: the first of its questions is open. */
export function askingChecklist(ward: string | null = null): Checklist {
  const option = (each: { id: string; name: string }, goTo: string | null = null) => ({
    id: each.id,
    name: each.name,
    goTo,
    path: checklistPath({ code: goTo ?? code, cases: goTo ? [] : [each.id], ward }),
  });
  return inventedChecklist({
    cases: [],
    ask: {
      id: 'vi-sao',
      question: 'Vì sao anh/chị làm lại thẻ?',
      options: [
        option(cases.mat),
        option(cases.hong),
        option({ id: 'het-han', name: 'Thẻ hết hạn hoặc sắp hết hạn' }, '9.000002'),
      ],
    },
    bring: bring.slice(0, 1),
    undecided: [
      { title: 'Thẻ bị mất', items: [{ text: 'Đơn báo mất thẻ', hand: 'submit', details: [] }] },
      { title: 'Thẻ bị hỏng', items: [{ text: 'Thẻ cũ', hand: 'submit', details: ['1 bản chính'] }] },
    ],
    path: checklistPath({ code, cases: [], ward }),
  });
}

/** As long as any that there is. */
export function longChecklist(papers = 25): Checklist {
  const long = 'về việc chứng minh quan hệ nhân thân và nơi cư trú hợp pháp của người nộp hồ sơ';
  return inventedChecklist({
    plainName:
      'Cấp giấy phép xây dựng công trình nhà ở riêng lẻ của hộ gia đình tại khu vực ngoài đô thị mẫu',
    bring: Array.from({ length: papers }, (_, place) => ({
      text: `Giấy tờ thứ ${place + 1} ${place % 3 === 0 ? long : ''}`.trim(),
      hand: place % 4 === 3 ? ('present' as const) : ('submit' as const),
      details: ['1 bản chính, 2 bản sao', ...(place % 2 === 0 ? ['Chỉ khi công trình có tầng hầm'] : [])],
    })),
  });
}

/** A list behind every link of the invented procedure, found as the real verb finds. */
export function findInvented(asked: ChecklistAsked): ChecklistFound {
  if (asked.code !== code) return { kind: 'unknown-code', code: asked.code };
  const known = Object.values(cases).filter(({ id }) => asked.cases.includes(id));
  const checklist = known.length === 0 ? askingChecklist(asked.ward) : told(known, asked);
  const unknown = asked.cases.filter((id) => !known.some((each) => each.id === id));
  const spoken = { ...checklist, language: asked.language };
  return unknown.length === 0
    ? { kind: 'found', checklist: spoken }
    : { kind: 'unknown-cases', code, cases: unknown, checklist: spoken };
}

function told(known: readonly Checklist['cases'][number][], { ward }: ChecklistAsked): Checklist {
  const ids = known.map(({ id }) => id);
  const path = checklistPath({ code, cases: ids, ward });
  if (ids.length > 1) return inventedChecklist({ cases: known, path });
  return inventedChecklist({
    cases: known,
    path,
    ask: {
      id: 'den',
      question: cases.xa.question,
      options: [cases.den, cases.xa].map(({ id, name }) => ({
        id,
        name,
        goTo: null,
        path: checklistPath({ code, cases: [...ids, id], ward }),
      })),
    },
  });
}
