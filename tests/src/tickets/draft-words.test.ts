import { describe, expect, test } from 'vitest';
import { foldText } from '#knowledge/fold.ts';
import { type Draft, type DraftRules, type DraftStep, emptyDraft, takeSaid } from '#src/tickets/draft.ts';

const today = '2026-11-22';

const ward = { code: '00001', name: 'Phường Bờ Tre' };

function tell(said: readonly string[], rules: DraftRules = { anonymous: false }) {
  let draft: Draft = emptyDraft;
  const steps: DraftStep[] = [];
  for (const text of said) {
    const taken = takeSaid(
      draft,
      { kind: 'words', text, today, ward: /Bờ Tre/.test(text) ? ward : null },
      rules,
    );
    draft = taken.draft;
    steps.push(taken.step);
  }
  return { draft, steps, last: steps.at(-1) };
}

const story = 'đèn chiếu sáng hư mấy bóng liền';
const toWhere = [story];
const toWhen = [...toWhere, 'số 12 đường Suối Mơ'];
const toPhotos = [...toWhen, 'tối qua'];
const toWho = [...toPhotos, 'không có ảnh'];
const toConfirm = [...toWho, 'Trần Thị Mẫu, 0905 123 456, 8 đường Mẫu Đơn'];
const stages = { toWhere, toWhen, toPhotos, toWho, toConfirm };

const both = (texts: readonly string[]) => texts.flatMap((text) => [text, foldText(text)]);

describe('whoever wants to leave off may say so at any step', () => {
  test.each(
    both([
      'thôi tôi không gửi nữa, hủy đi',
      'thôi đừng gửi nữa',
      'em đổi ý rồi, không phản ánh nữa đâu',
      'thôi hủy giùm em nha',
      'xóa phản ánh này đi',
      'thôi bỏ đi em ơi phiền quá',
    ]),
  )('"%s"', (words) => {
    for (const told of Object.values(stages)) expect(tell([...told, words]).last?.kind).toBe('given-up');
  });

  test.each([
    'rác bị bỏ đi bừa bãi ngoài đường',
    'họ không làm nữa từ tháng trước',
    'đừng để tới lúc có người té',
  ])('"%s" gives nothing up', (words) => {
    expect(tell([...toConfirm, words]).last?.kind).toBe('read-back');
  });
});

describe('what is said to the assistant is no place, time, photo or address', () => {
  const asides = both([
    'tôi an toàn rồi, tiếp đi',
    'ổn rồi, viết tiếp đi',
    'quay lại phản ánh',
    'dạ em an toàn rồi ạ mình làm tiếp nhé',
    'tôi đã ra ngoài an toàn rồi',
  ]);
  test.each(asides)('"%s" asks the same again', (words) => {
    for (const told of Object.values(stages)) {
      const before = tell(told);
      const after = tell([...told, words]);
      expect({ ...after.draft, asked: null }).toEqual({ ...before.draft, asked: null });
      expect(after.last).toMatchObject(
        before.last?.kind === 'ask' ? { kind: 'ask', field: before.last.field } : { kind: before.last?.kind },
      );
    }
  });

  test('that there are no photos is heard before they are asked for', () => {
    const { draft, last } = tell([...toWhen, 'không có ảnh']);
    expect(last).toMatchObject({ kind: 'ask', field: 'when' });
    expect(draft.moment).toBeNull();
    expect(tell([...toWhen, 'không có ảnh', 'tối qua']).last).toMatchObject({ field: 'who' });
  });

  test.each([
    ['where', toWhere, 'họ có biết tôi là ai không'],
    ['when', toWhen, 'còn tôi không đồng ý quyết định thu hồi đất nhà tôi thì sao'],
    ['when', toWhen, 'cái này gửi cho ai'],
  ] as const)('asked %s, "%s" is none, and it is asked again', (field, told, words) => {
    const { draft, steps } = tell([...told, words]);
    expect(draft[field === 'where' ? 'place' : 'moment']).toBeNull();
    if (steps.at(-1)?.kind === 'ask') expect(steps.at(-1)).toMatchObject({ field, why: 'again' });
  });

  test('a place that comes when the time is asked makes the place surer', () => {
    const { draft, last } = tell([story, 'phường Bờ Tre', 'đầu hẻm 5 đường Suối Mơ']);
    expect(last).toMatchObject({ kind: 'ask', field: 'when' });
    expect(draft).toMatchObject({ moment: null, place: { words: 'đầu hẻm 5 đường Suối Mơ, phường Bờ Tre' } });
  });

  test('"karaoke tới 12h đêm" tells no time when it happened', () => {
    expect(tell(['hàng xóm hát karaoke tới 12h đêm ồn lắm']).draft.moment).toBeNull();
  });
});

describe('the reading back', () => {
  test.each([
    ...both([
      'đúng rồi gửi đi',
      'ok em gửi luôn nha',
      'gửi đi ạ',
      'dạ được rồi gửi giúp tôi nhé',
      'chuẩn rồi em',
    ]),
    'ok gửi',
    'chính xác, gửi luôn cho tôi',
    'ok chốt',
    'vâng, đúng hết rồi ạ',
    'okie gửi luôn đi',
    'uh gui giup minh voi',
  ])('"%s" confirms it', (words) => {
    expect(tell([...toConfirm, words]).last).toEqual({ kind: 'confirmed' });
  });

  test.each([
    'đừng gửi',
    'dung gui',
    'gửi rồi mà vẫn chưa thấy gì',
    'khoan gửi',
    'đúng là còn bị nghiêng cột nữa',
  ])('"%s" does not', (words) => {
    expect(tell([...toConfirm, words]).last?.kind).not.toBe('confirmed');
  });

  test.each([
    ['à khoan sai địa chỉ rồi, số 21 chứ không phải 12', { place: 'số 21 đường Suối Mơ' }],
    ['so 21 chu khong phai 12', { place: 'so 21 đường Suối Mơ' }],
    ['khoan, nơi xảy ra là đường Lá Phong chứ không phải Suối Mơ', { place: 'số 12 đường Lá Phong' }],
    ['Lá Phong chứ không phải Suối Mơ', { place: 'số 12 đường Lá Phong' }],
    ['không phải số 12 mà là số 14', { place: 'số 14 đường Suối Mơ' }],
    ['nhầm, hôm kia mới đúng', { day: '2026-11-20' }],
    ['nham roi, hom kia moi dung', { day: '2026-11-20' }],
    ['hôm kia chứ không phải tối qua', { day: '2026-11-20' }],
    ['thời gian là sáng nay nhé', { day: '2026-11-22' }],
    ['sai số nhà rồi, 14 mới đúng', { place: 'số 14 đường Suối Mơ' }],
    ['phải là 14 đường Suối Mơ', { place: '14 đường Suối Mơ' }],
    ['địa chỉ đúng là số 14 đường Suối Mơ', { place: 'số 14 đường Suối Mơ' }],
    ['ghi lộn tên đường rồi, đường Lá Phong', { place: 'số 12 đường Lá Phong' }],
    ['chưa đúng, chuyện này xảy ra hôm kia', { day: '2026-11-20' }],
    ['tên tôi là Lê Văn Mậu mới đúng', { name: 'Lê Văn Mậu' }],
    ['Trần Thị Mận chứ không phải Mẫu', { name: 'Trần Thị Mận' }],
    ['số điện thoại sai rồi, 0911 222 333 mới đúng', { phone: '0911 222 333' }],
    [
      'mà thôi sửa lại giùm, không phải đèn chiếu sáng, là đèn tín hiệu',
      { words: 'đèn tín hiệu hư mấy bóng liền' },
    ],
  ] as const)('"%s" replaces that, and it is read back again', (words, now) => {
    const { draft, last } = tell([...toConfirm, words]);
    const before = tell(toConfirm).draft;
    const who = draft.reporter?.kind === 'named' ? draft.reporter : null;
    expect(last).toEqual({ kind: 'read-back' });
    const seen = {
      ...{ place: draft.place?.words, day: draft.moment?.day, words: draft.words.join('\n') },
      ...{ name: who?.name, phone: who?.phone },
    };
    const was = {
      ...{ place: before.place?.words, day: before.moment?.day, words: story },
      ...{ name: 'Trần Thị Mẫu', phone: '0905 123 456' },
    };
    expect(seen).toEqual({ ...was, ...now });
  });

  test.each([
    'cán bộ nói với tôi là không phải nộp phí',
    'ngày nào cũng vậy, nhìn khổ lắm',
    'giờ vẫn chưa ai sửa lại',
  ])('"%s" corrects nothing, and is added', (words) => {
    const { draft } = tell([...toConfirm, words]);
    expect(draft.words).toEqual([story, words]);
    expect(draft.place).toEqual(tell(toConfirm).draft.place);
  });
});

describe('the place keeps its road and its number, and nothing else', () => {
  test.each([
    [
      'đèn hư trước số 12 đường Lá Phong phường Bờ Tre từ tối qua',
      'trước số 12 đường Lá Phong phường Bờ Tre',
    ],
    ['rác đổ ở số 5 đường Suối Mơ, phường Bờ Tre', 'số 5 đường Suối Mơ, phường Bờ Tre'],
    ['rac do o hem 5 duong suoi mo phuong bo tre may hom nay', 'hem 5 duong suoi mo phuong bo tre'],
    ['quán nhậu lấn chiếm vỉa hè số 3 đường Lá Phong phường Bờ Tre', 'số 3 đường Lá Phong phường Bờ Tre'],
    ['ổ gà trước cổng trường Tiểu học Suối Mơ', 'trước cổng trường Tiểu học Suối Mơ'],
    ['cán bộ một cửa phường Bờ Tre gợi ý đưa tiền', 'một cửa phường Bờ Tre'],
    ['cô ở quầy 2 phường Bờ Tre gọi điện thoại riêng', 'quầy 2 phường Bờ Tre'],
    ['cống nghẹt ở đường 30 tháng 4 mấy bữa nay', 'đường 30 tháng 4'],
    ['hàng xóm số 14 hẻm 3 đường Hoa Sữa mở nhạc ầm ĩ', 'số 14 hẻm 3 đường Hoa Sữa'],
    ['bãi rác đầu đường Cẩm Tú thúi quá', 'đầu đường Cẩm Tú'],
    ['đèn đường hư cả tuần', null],
    ['ong nuoc bi vo truoc nha toi', null],
    ['rác chất đống đầu hẻm mấy hôm', null],
    ['toi cho ca buoi o day', null],
  ])('"%s": %s', (text, place) => {
    expect(tell([text]).draft.place?.words ?? null).toBe(place);
    expect(tell([text.normalize('NFD')]).draft.place?.words ?? null).toBe(place);
  });

  test.each([
    ['dạ ở số 5 đường Suối Mơ nha em', 'số 5 đường Suối Mơ'],
    ['phường Bờ Tre á', 'phường Bờ Tre'],
    ['gần chợ, đối diện tiệm thuốc', 'gần chợ, đối diện tiệm thuốc'],
  ])('asked for, "%s" is %s', (text, place) => {
    expect(tell([story, text]).draft.place?.words).toBe(place);
  });
});

describe('the ward of a place that has none', () => {
  const rules = { anonymous: false, wards: true };

  test('is asked once, and joins the place', () => {
    const { draft, steps } = tell([story, 'trước cổng trường Tiểu học Suối Mơ', 'phường Bờ Tre'], rules);
    expect(steps[1]).toMatchObject({ kind: 'ask', field: 'where', why: 'ward' });
    expect(steps[2]).toMatchObject({ kind: 'ask', field: 'when' });
    expect(draft.place).toMatchObject({
      words: 'trước cổng trường Tiểu học Suối Mơ, phường Bờ Tre',
      ward: { name: 'Phường Bờ Tre' },
    });
  });

  test.each(['bỏ qua', 'không biết', 'tôi không rõ nữa em ơi'])('may be left out: "%s"', (words) => {
    const { draft, steps } = tell([story, 'số 12 đường Suối Mơ', words, 'tối qua'], rules);
    expect(steps.filter((step) => step.kind === 'ask' && step.why === 'ward')).toHaveLength(1);
    expect(draft.place?.words).toBe('số 12 đường Suối Mơ');
  });

  test.each([
    [['số 12 đường Suối Mơ, phường Bờ Tre'], rules],
    [['số 12 đường Suối Mơ'], { anonymous: false }],
  ])('is not asked where it was told, or would tell nothing: %j', (said, how) => {
    expect(tell([story, ...said], how).last).toMatchObject({ field: 'when' });
  });
});
