import { describe, expect, test } from 'vitest';
import { type Draft, type DraftStep, emptyDraft, type Said, takeSaid } from '#src/tickets/draft.ts';

const today = '2026-11-22';
const named = { anonymous: false };

/** Says one thing after the other; the draft, and every step that it led to. */
function tell(said: readonly (string | Exclude<Said, { kind: 'words' }>)[], rules = named) {
  let draft: Draft = emptyDraft;
  const steps: DraftStep[] = [];
  for (const one of said) {
    const given = typeof one === 'string' ? ({ kind: 'words', text: one, today, ward: null } as const) : one;
    const taken = takeSaid(draft, given, rules);
    draft = taken.draft;
    steps.push(taken.step);
  }
  return { draft, steps, asked: steps.map((step) => (step.kind === 'ask' ? step.field : step.kind)) };
}

const photo = { kind: 'photo', attachmentId: '0b8f4a3e-6f2d-4c7a-9d51-2f1f6d3f7c11' } as const;
const who = 'Trần Thị Mẫu, 0905 123 456, 12 đường Mẫu Đơn';

describe('a report is asked for step by step', () => {
  test('what, where, when, photos, who, and then it is read back and confirmed', () => {
    const { draft, asked } = tell([
      'tôi muốn phản ánh',
      'đèn không sáng mấy bóng liền',
      'trước chợ Mẫu, phường Bờ Tre',
      'tối qua',
      photo,
      who,
      'đúng rồi',
    ]);
    expect(asked).toEqual(['what', 'where', 'when', 'photos', 'who', 'read-back', 'confirmed']);
    expect(draft).toMatchObject({
      words: ['đèn không sáng mấy bóng liền'],
      place: { words: 'trước chợ Mẫu, phường Bờ Tre' },
      moment: { day: '2026-11-21', words: 'tối qua' },
      photos: [photo.attachmentId],
      reporter: { kind: 'named', name: 'Trần Thị Mẫu', phone: '0905 123 456', address: '12 đường Mẫu Đơn' },
    });
  });

  test('the same without marks', () => {
    const { draft, asked } = tell([
      'minh muon phan anh',
      'den khong sang may bong lien',
      'truoc cho Mau',
      'toi qua',
      'khong co',
      'Tran Thi Mau, 0905123456, 12 duong Mau Don',
      'gui di',
    ]);
    expect(asked).toEqual(['what', 'where', 'when', 'photos', 'who', 'read-back', 'confirmed']);
    expect(draft.moment?.day).toBe('2026-11-21');
    expect(draft.reporter).toMatchObject({ name: 'Tran Thi Mau', phone: '0905123456' });
  });

  test('what one message tells is not asked again', () => {
    const { draft, asked } = tell([
      'Hôm qua trước số nhà 12 đường Mẫu Đơn bị ngập sâu, xe không qua được. Tôi tên là Trần Thị Mẫu, số điện thoại 0905123456',
      photo,
    ]);
    expect(asked).toEqual(['photos', 'who']);
    expect(draft.place?.words).toContain('đường Mẫu Đơn');
    expect(draft.moment?.day).toBe('2026-11-21');
    expect(draft.reporter).toMatchObject({ name: 'Trần Thị Mẫu', phone: '0905123456', address: null });
  });

  test('answers come in any order: a place that was shared, a photo first', () => {
    const { draft, asked } = tell([
      photo,
      { kind: 'location', latitude: 16.463, longitude: 107.59 },
      'rác đổ đống cả tuần nay không ai dọn',
      who,
    ]);
    expect(asked).toEqual(['what', 'what', 'who', 'read-back']);
    expect(draft.place?.location).toEqual({ latitude: 16.463, longitude: 107.59 });
    expect(draft.moment?.words).toBe('cả tuần nay');
  });

  test('of who reports only what is missing is asked', () => {
    const { steps } = tell([
      'đèn đường hư',
      'hẻm 5 đường Mẫu Đơn',
      'hôm nay',
      'không có',
      'Trần Thị Mẫu',
      '0905123456',
    ]);
    expect(steps.slice(-3)).toMatchObject([
      { kind: 'ask', field: 'who', missing: ['name', 'phone', 'address'] },
      { kind: 'ask', field: 'who', missing: ['phone', 'address'] },
      { kind: 'ask', field: 'who', missing: ['address'] },
    ]);
  });

  test('the name of whoever is reported is not taken for the reporter’s', () => {
    const { draft } = tell(['sáng nay ông Nguyễn Văn Thử ở quầy 3 quát tôi, số của ông ấy là 0905123456']);
    expect(draft.reporter).toBeNull();
  });
});

describe('leaving out', () => {
  const told = ['đèn đường hư mấy bóng', 'hẻm 5 đường Mẫu Đơn'];
  test.each(['không nhớ', 'khong nho', 'bỏ qua', 'skip'])('the time may be left out: "%s"', (words) => {
    expect(tell([...told, words]).asked.at(-1)).toBe('photos');
  });

  test('who reports may not be left out', () => {
    expect(tell([...told, 'hôm nay', 'không có', 'bỏ qua']).steps.at(-1)).toMatchObject({
      ...{ kind: 'ask', field: 'who', why: 'needed' },
    });
  });

  test('without a name it goes where the centre allows that, and nowhere else', () => {
    const asked = [...told, 'hôm nay', 'không có', 'tôi muốn ẩn danh'];
    expect(tell(asked).steps.at(-1)).toMatchObject({ field: 'who', why: 'no-anonymous' });
    const { draft, steps } = tell(asked, { anonymous: true });
    expect(steps.at(-1)).toEqual({ kind: 'read-back' });
    expect(draft.reporter).toEqual({ kind: 'anonymous' });
  });
});

describe('changing', () => {
  const complete = ['đèn đường hư mấy bóng', 'hẻm 5 đường Mẫu Đơn', 'hôm qua', 'không có', who];

  test.each(['sửa', 'tôi muốn sửa', 'chưa đúng'])('"%s" is asked which', (words) => {
    expect(tell([...complete, words, 'địa điểm', 'hẻm 7']).asked.slice(-3)).toEqual([
      'ask-which',
      'where',
      'read-back',
    ]);
  });

  test('"sửa địa điểm thành ..." changes that alone and reads it back again', () => {
    const { draft, asked } = tell([...complete, 'sửa địa điểm thành hẻm 7 đường Mẫu Đơn']);
    expect(asked.at(-1)).toBe('read-back');
    expect(draft).toMatchObject({
      place: { words: 'hẻm 7 đường Mẫu Đơn' },
      words: ['đèn đường hư mấy bóng'],
    });
  });

  test('what is added at the reading back is read back with it', () => {
    const { draft, asked } = tell([...complete, 'cột đèn còn bị nghiêng nữa']);
    expect(asked.at(-1)).toBe('read-back');
    expect(draft.words).toEqual(['đèn đường hư mấy bóng', 'cột đèn còn bị nghiêng nữa']);
  });

  test.each(['thôi', 'hủy', 'huy', 'không gửi nữa', 'cancel'])('"%s" gives it up', (words) => {
    expect(tell([...complete, words]).asked.at(-1)).toBe('given-up');
    expect(tell(['đèn đường hư mấy bóng', words]).asked.at(-1)).toBe('given-up');
  });

  test('"gửi" confirms nothing that was not read back', () => {
    expect(tell(['đèn đường hư mấy bóng', 'gửi']).asked).not.toContain('confirmed');
  });
});

describe('what goes another way', () => {
  test('danger goes before everything, and nothing of what was told is lost', () => {
    const { draft, steps } = tell(['tôi muốn phản ánh', 'nhà bên cạnh đang cháy']);
    expect(steps.at(-1)).toEqual({ kind: 'emergency', number: '114' });
    expect(draft.words).toEqual(['nhà bên cạnh đang cháy']);
  });

  test.each([
    ['tôi khiếu nại quyết định thu hồi đất của phường', 'complaint'],
    ['toi khieu nai quyet dinh thu hoi dat cua phuong', 'complaint'],
    ['tôi muốn tố cáo ông chủ tịch ăn tiền', 'denunciation'],
  ])(
    '"%s" is pointed to its lawful channel once, and filed all the same if it is wanted',
    (words, channel) => {
      const { draft, steps, asked } = tell([words, 'cứ gửi phản ánh']);
      expect(steps[0]).toEqual({ kind: 'lawful-channel', channel });
      expect(asked[1]).toMatch(/where|when/);
      expect(draft).toMatchObject({ soundsLike: channel, words: [words] });
    },
  );

  test('abuse is kept word for word', () => {
    const words = 'cán bộ ngu như chó bắt tôi chờ cả buổi ở quầy';
    expect(tell([words]).draft.words).toEqual([words]);
  });
});

describe('what was told elsewhere than it was asked', () => {
  test('a time in place of the place is kept, and the place asked again', () => {
    const { draft, steps } = tell(['rác đổ đống không ai dọn', 'cả tuần nay']);
    expect(steps.at(-1)).toMatchObject({ kind: 'ask', field: 'where', why: 'again' });
    expect(draft).toMatchObject({ place: null, moment: { words: 'cả tuần nay' } });
  });

  test('a place in place of the time likewise', () => {
    const { draft, asked } = tell(['hồ sơ của tôi bị trễ hẹn', 'bỏ qua', 'nộp ở phường Bờ Tre']);
    expect(asked.at(-1)).toBe('when');
    expect(draft).toMatchObject({ moment: null, place: { words: 'phường Bờ Tre' } });
  });

  test('a dossier in place of the place is what it is about, and the place asked again', () => {
    const { draft, asked } = tell([
      'tôi muốn phản ánh hồ sơ trễ hẹn mãi',
      'hồ sơ đất, mã H61.12-251101-0007',
    ]);
    expect(asked).toEqual(['where', 'where']);
    expect(draft).toMatchObject({ dossierCode: 'H61.12-251101-0007', place: null });
    expect(draft.words.join(' ')).toContain('hồ sơ đất');
  });

  test('a dossier beside its place leaves the place', () => {
    const { draft } = tell([
      'tôi muốn phản ánh hồ sơ H61.12-251101-0007 trễ hẹn',
      'quầy số 3, trung tâm ở số 12 đường Mẫu Đơn, mã H61.12-251101-0007',
    ]);
    expect(draft.place?.words).toContain('đường Mẫu Đơn');
    expect(draft.dossierCode).toBe('H61.12-251101-0007');
  });

  test('where its teller lives is no place where it happened', () => {
    const shared = { kind: 'location', latitude: 10.777, longitude: 106.701 } as const;
    const at = { latitude: 10.777, longitude: 106.701 };
    const placed = tell(['đèn không sáng mấy bóng liền', shared, 'tối qua', 'không có ảnh', who]).draft;
    expect(placed.place).toEqual({ words: null, ward: null, location: at });
    const skipped = tell(['đèn không sáng mấy bóng liền', 'bỏ qua', 'tối qua', 'không có ảnh', who]).draft;
    expect(skipped).toMatchObject({ place: null, reporter: { address: '12 đường Mẫu Đơn' } });
  });

  test('name and number in place of photos are the reporter’s', () => {
    const { draft } = tell(['đèn đường hư mấy bóng', 'hẻm 5 đường Mẫu Đơn', 'hôm qua', who]);
    expect(draft.words).toEqual(['đèn đường hư mấy bóng']);
    expect(draft.reporter).toMatchObject({ name: 'Trần Thị Mẫu', phone: '0905 123 456' });
  });
});

describe('who reports', () => {
  const asked = ['đèn đường hư mấy bóng', 'hẻm 5 đường Mẫu Đơn', 'hôm qua', 'không có'];

  test.each([
    'Trần Thị Mẫu\n0905123456\n12 đường Mẫu Đơn',
    'em tên Trần Thị Mẫu, sđt 0905123456, nhà ở 12 đường Mẫu Đơn',
    'Trần Thị Mẫu 0905123456 12 đường Mẫu Đơn',
  ])('is read from "%s"', (words) => {
    const { draft, asked: steps } = tell([...asked, words]);
    expect(steps.at(-1)).toBe('read-back');
    expect(draft.reporter).toEqual({
      ...{ kind: 'named', name: 'Trần Thị Mẫu', phone: '0905123456', address: '12 đường Mẫu Đơn' },
    });
  });

  test.each(['đúng rồi', 'đêm nào cũng vậy', 'gửi'])('is nobody called "%s"', (words) => {
    const { reporter } = tell([...asked, words]).draft;
    expect(reporter?.kind === 'named' ? reporter.name : null).toBeNull();
  });

  test('is changed in the one part that was wrong', () => {
    const { draft, asked: steps } = tell([...asked, who, 'sửa số điện thoại', '0911 222 333']);
    expect(steps.slice(-2)).toEqual(['who', 'read-back']);
    expect(draft.reporter).toMatchObject({ name: 'Trần Thị Mẫu', phone: '0911 222 333' });
  });
});

test.each([
  ['đường hư mấy chỗ rồi', null],
  ['cho tôi hỏi chuyện này với', null],
  ['tối qua tới 12 giờ vẫn ồn', null],
  ['nắp cống trước số nhà 12 đường Mẫu Đơn bị vỡ', 'trước số nhà 12 đường Mẫu Đơn'],
  ['ở ngã tư chợ Mẫu đèn tín hiệu không chạy', 'ngã tư chợ Mẫu'],
])('the place in "%s" is %s', (text, place) => {
  expect(tell([text]).draft.place?.words ?? null).toBe(place);
});

test('composed and decomposed letters tell the same', () => {
  const said = [
    'đèn đường hư mấy bóng',
    'hẻm 5 đường Mẫu Đơn',
    'tối qua',
    'không có',
    who,
    'sửa thời gian',
    'hôm kia',
  ];
  const decomposed = tell(said.map((one) => one.normalize('NFD')));
  expect(decomposed).toEqual(tell(said));
  expect(decomposed.draft.moment?.day).toBe('2026-11-20');
});
