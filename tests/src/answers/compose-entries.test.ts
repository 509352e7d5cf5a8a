import { describe, expect, test } from 'vitest';
import { guideSchema, noticeSchema } from '#knowledge/entry.ts';
import { placeSchema } from '#knowledge/place.ts';
import { composeGuide } from '#src/answers/compose/compose-guide.ts';
import { composeNotice } from '#src/answers/compose/compose-notice.ts';
import { composePlace } from '#src/answers/compose/compose-place.ts';
import { renderText } from '#src/answers/compose/render-text.ts';

const centre = { name: 'Trung tâm Thử', hotline: '19001000', province: null };
const speaking = { centre, today: '2026-11-22', language: 'vi' } as const;
const version = <Content>(content: Content) =>
  ({ versionId: '5', entryId: 'x:1', origin: 'local', content, flags: [] }) as const;

describe('a guide', () => {
  const guide = guideSchema.parse({
    kind: 'guide',
    id: 'den-troi',
    name: 'Gấp đèn trời',
    short: 'Gấp giấy theo nếp. Chờ keo khô rồi mới thả',
    steps: ['- gấp giấy;', 'dán keo'],
    notes: ['đừng thả gần cây'],
    links: [{ label: 'Trang mẫu', url: 'https://example.gov.vn/gap' }],
    procedures: ['9.000101'],
  });
  const composed = composeGuide({ ...speaking, version: version(guide) });

  test('answers in a sentence, then the way, the links and the remarks', () => {
    expect(renderText(composed.blocks, 'vi')).toBe(
      [
        'Gấp đèn trời: Gấp giấy theo nếp.',
        'Chờ keo khô rồi mới thả.',
        '',
        'Cách làm:',
        '1. Gấp giấy.',
        '2. Dán keo.',
        '',
        'Trang mẫu: https://example.gov.vn/gap',
        '',
        'Lưu ý:',
        '• Đừng thả gần cây.',
        '',
        'Nguồn: Gấp đèn trời, chưa rõ ngày hiệu lực, chưa có đường dẫn',
      ].join('\n'),
    );
  });

  test('leads on to its procedures', () => {
    expect(composed.choices).toEqual([{ label: 'Thủ tục 9.000101', value: 'Thủ tục 9.000101' }]);
    expect(composed.citations.map(({ section }) => section)).toEqual(['overview', 'steps']);
  });

  test('that must be confirmed says so, with the hotline', () => {
    const { blocks } = composeGuide({ ...speaking, version: version({ ...guide, check: true }) });
    expect(blocks[1]).toMatchObject({ kind: 'warning', text: expect.stringContaining('19001000') });
  });
});

describe('a place', () => {
  const place = placeSchema.parse({
    kind: 'place',
    id: 'quay-thu',
    name: 'Quầy Thử',
    agency: 'Uỷ ban nhân dân phường Thử',
    address: 'Số 9, đường Thử',
    phone: '0200000000',
    hours: [
      { days: [1, 2, 3, 4, 5], opens: '13:30', closes: '17:00' },
      { days: [1, 2, 3, 4, 5, 6], opens: '07:30', closes: '11:30' },
    ],
  });
  const leadOn = (today: string, content = place) =>
    composePlace({ ...speaking, today, version: version(content) }).blocks[0];

  test.each([
    ['2026-11-20', 'hôm nay (thứ Sáu 20/11) mở 07:30 - 11:30, 13:30 - 17:00.'],
    ['2026-11-21', 'hôm nay (thứ Bảy 21/11) mở 07:30 - 11:30.'],
    [
      '2026-11-22',
      'hôm nay (Chủ nhật 22/11) không làm việc; mở lại ngày mai (thứ Hai 23/11), 07:30 - 11:30, 13:30 - 17:00.',
    ],
    [
      '2026-11-24',
      'hôm nay (thứ Ba 24/11) nghỉ Ngày Văn hóa Việt Nam; mở lại ngày mai (thứ Tư 25/11), 07:30 - 11:30, 13:30 - 17:00.',
    ],
  ])('says on %s whether it is open', (today, said) => {
    expect(leadOn(today)).toEqual({ kind: 'lead', text: `Quầy Thử: ${said}` });
  });

  test('gives its hours by weekday and says that holidays are not counted', () => {
    const { blocks } = composePlace({ ...speaking, version: version(place) });
    expect(blocks).toContainEqual({
      kind: 'facts',
      rows: [
        { label: 'Cơ quan', value: 'Uỷ ban nhân dân phường Thử' },
        { label: 'Địa chỉ', value: 'Số 9, đường Thử' },
        { label: 'Thứ Hai - thứ Sáu', value: '07:30 - 11:30, 13:30 - 17:00' },
        { label: 'Thứ Bảy', value: '07:30 - 11:30' },
      ],
    });
    expect(blocks).toContainEqual({ kind: 'paragraph', text: 'Giờ trên chưa tính ngày nghỉ lễ.' });
    expect(blocks).toContainEqual({ kind: 'phone', label: 'Điện thoại', number: '0200000000' });
  });

  test('without hours says that the record lacks them', () => {
    const { hours: _hours, ...rest } = place;
    const bare = placeSchema.parse(rest);
    expect(leadOn('2026-11-22', bare)).toEqual({
      kind: 'lead',
      text: 'Quầy Thử: tôi chưa có giờ làm việc của nơi này; gọi 0200000000 hỏi trước khi đi.',
    });
    expect(composePlace({ ...speaking, version: version(bare) }).missing).toEqual(['place']);
  });
});

test('a notice says what holds and until when', () => {
  const notice = noticeSchema.parse({
    kind: 'notice',
    id: 'nghi-tha-den',
    name: 'Nghỉ thả đèn.',
    text: 'Quầy nghỉ.\nHẹn tuần sau',
    effectiveFrom: '2026-11-20',
    effectiveTo: '2026-11-30',
  });
  const { blocks } = composeNotice({ ...speaking, version: version(notice) });
  expect(renderText(blocks, 'vi')).toBe(
    [
      'Nghỉ thả đèn.',
      'Quầy nghỉ.',
      'Hẹn tuần sau.',
      'Áp dụng từ ngày 20/11/2026.',
      'Áp dụng đến hết ngày 30/11/2026.',
      '',
      'Nguồn: Nghỉ thả đèn, hiệu lực từ 20/11/2026, chưa có đường dẫn',
    ].join('\n'),
  );
});
