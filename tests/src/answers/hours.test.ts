import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { putReceived } from '#db/received.ts';
import { foldText } from '#knowledge/fold.ts';
import { loadShippedKnowledge } from '#knowledge/load-shipped-knowledge.node.ts';
import { takeOff } from '#knowledge/local/take-received.ts';
import { answerQuestion } from '#src/answers/answer-question.ts';
import { getChecklist } from '#src/answers/get-checklist.ts';
import { readHours } from '#src/answers/read-hours.ts';
import { understandQuestion } from '#src/answers/understand-question.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { recordingLog } from '#tests/support/recording-log.ts';

const db = useTestDatabase('once');
const log = recordingLog();
const today = '2026-11-22';

beforeAll(async () => {
  await loadShippedKnowledge({ db, clock: fixedClock(`${today}T03:00:00Z`), log }, 'knowledge');
}, 60_000);

type Where = { readonly province: string | null; readonly at?: string };

async function talk({ province, at = `${today}T03:00:00Z` }: Where, ...messages: readonly string[]) {
  const centre = { name: 'Trung tâm Thử', hotline: '19000000', province };
  const by = { kind: 'citizen', channel: 'web' } as const;
  let conversationId: string | undefined;
  const answers = [];
  for (const question of messages) {
    const asked = { question, language: 'vi', ...(conversationId && { conversationId }) } as const;
    const answer = await answerQuestion({ db, clock: fixedClock(at), log, centre }, by, asked);
    conversationId = answer.conversationId;
    answers.push(answer);
  }
  const last = answers.at(-1);
  if (!last) throw new Error('nothing was said');
  return last;
}

const demo = { province: '00' };
const nowhere = { province: null };

describe('without any place known, the calendar answers', () => {
  test.each([
    [
      'hôm nay có làm việc không',
      'Hôm nay (Chủ nhật 22/11) là ngày nghỉ cuối tuần; ngày làm việc tiếp theo là ngày mai (thứ Hai 23/11).',
    ],
    ['mai có làm việc không ạ', 'Ngày mai (thứ Hai 23/11) là ngày làm việc.'],
    [
      '24/11 có làm việc không',
      'Thứ Ba 24/11 là ngày nghỉ Ngày Văn hóa Việt Nam; ngày làm việc tiếp theo là thứ Tư 25/11.',
    ],
    [
      'thứ bảy có làm không',
      'Thứ Bảy 28/11 là ngày nghỉ cuối tuần; ngày làm việc tiếp theo là thứ Hai 30/11.',
    ],
    [
      'giỗ tổ có nghỉ không',
      'Thứ Sáu 16/4/2027 là ngày nghỉ Giỗ Tổ Hùng Vương; ngày làm việc tiếp theo là thứ Hai 19/4/2027 (lịch này cần kiểm tra lại).',
    ],
  ])('"%s"', async (question, said) => {
    for (const written of [question, foldText(question), question.normalize('NFD')]) {
      const answer = await talk(nowhere, written);
      expect(answer.text, written).toContain(said);
      expect(answer).toMatchObject({ outcome: 'partly-answered', reason: 'fact-missing', procedure: null });
      expect(answer.text).toContain('19000000');
    }
  });

  test('that some places receive on Saturday mornings is said of a Saturday', async () => {
    expect((await talk(nowhere, 't7 có làm ko')).text).toContain('sáng thứ Bảy');
    expect((await talk(nowhere, 'mai có làm ko')).text).not.toContain('sáng thứ Bảy');
  });

  test.each(['mấy giờ mở cửa', 'địa chỉ trung tâm ở đâu', '2/9/2029 có làm việc không'])(
    '"%s" it cannot, and says so',
    async (question) => {
      expect(await talk(nowhere, question)).toMatchObject({
        outcome: 'no-knowledge',
        reason: 'nothing-found',
      });
    },
  );
});

describe('a known place', () => {
  test('is the centre’s own where nothing else is known, and its day is told', async () => {
    const answer = await talk(demo, 'chào ad, mai có làm việc không');
    expect(answer.text).toMatch(
      /^Trung tâm Phục vụ hành chính công tỉnh Minh Họa: ngày mai \(thứ Hai 23\/11\) mở 07:30 - 11:30, 13:30 - 17:00\./,
    );
    expect(answer).toMatchObject({ outcome: 'answered', reason: 'place-found' });
    expect(answer.text).toContain('không có thật');
    expect(answer.citations).toMatchObject([{ code: 'place:minh-hoa-trung-tam-tinh', section: 'place' }]);
  });

  test('tells the hours of its week where no day is asked about', async () => {
    for (const question of [
      'làm việc từ thứ mấy đến thứ mấy',
      'giờ hành chính mấy giờ tới mấy giờ',
      'trưa có nghỉ ko',
    ]) {
      expect((await talk(demo, question)).text).toContain('Thứ Hai - thứ Sáu: 07:30 - 11:30, 13:30 - 17:00');
    }
    expect((await talk(demo, 'mai có làm không')).text).not.toContain('Thứ Hai - thứ Sáu');
  });

  test('that receives one field answers without knowing which of its procedures is meant', async () => {
    const answer = await talk(demo, 'tôi ở phường Bờ Tre', 'sáng thứ bảy có làm căn cước không');
    expect(answer.text).toMatch(/^Công an phường Bờ Tre: thứ Bảy 28\/11 mở 07:30 - 11:00\./);
  });

  test('is the ward’s where one was named, open on Saturday mornings only there', async () => {
    const ward = await talk(demo, 'phường bờ tre thứ 7 có làm không');
    expect(ward.text).toContain('Công an phường Bờ Tre: thứ Bảy 28/11 mở 07:30 - 11:00.');
    expect(ward.text).toContain('công phường Bờ Tre: thứ Bảy 28/11 mở 07:30 - 11:30.');
    expect((await talk(demo, 'chiều thứ 7 phường bờ tre có làm không')).text).toContain(
      'buổi chiều hôm đó không mở',
    );
    expect((await talk(demo, 'trung tâm tỉnh thứ 7 có làm không')).text).toContain(
      'thứ Bảy 28/11 không làm việc',
    );
  });

  test('that is closed for its own reason says why, and one without hours whom to call', async () => {
    const moved = await talk(demo, 'tôi ở xã Suối Đá', '30/11 có làm không');
    expect(moved.text).toContain('thứ Hai 30/11 nghỉ (chuyển sang trụ sở mới); mở lại thứ Ba 1/12');
    const silent = await talk(demo, 'tôi ở phường Đồi Gió', 'mai có làm không');
    expect(silent.text).toContain('tôi chưa có giờ làm việc của nơi này; gọi 0200 000 0102');
    expect(silent).toMatchObject({ outcome: 'partly-answered', reason: 'fact-missing' });
  });

  test('is the one that receives what is talked about', async () => {
    const answer = await talk(demo, 'tôi ở phường Bờ Tre', 'thủ tục 1.014064', 'sáng thứ 7 có làm không');
    expect(answer.text).toMatch(/^Công an phường Bờ Tre: thứ Bảy 28\/11 mở 07:30 - 11:00\./);
    expect(answer.text).toContain('Bàn 1 (Căn cước)');
    expect(answer.text).not.toContain('Trung tâm Phục vụ hành chính công phường');
  });

  test('of the invented province answers nowhere else', async () => {
    for (const province of ['31', null]) {
      expect((await talk({ province }, 'Công an phường Bờ Tre ở đâu')).text).not.toContain('Lá Phong');
      const named = await talk({ province }, 'place:minh-hoa-cong-an-phuong-bo-tre');
      expect(named.text).not.toContain('Lá Phong');
      expect((await talk({ province }, 'mai có làm không')).text).not.toContain('Minh Họa');
    }
  });

  test.each([
    ['2026-11-23T00:10:00Z', '; lúc này (07:10) chưa mở, 07:30 mới mở.'],
    ['2026-11-23T02:00:00Z', '; lúc này (09:00) đang mở, đến 11:30.'],
    ['2026-11-23T04:30:00Z', '; lúc này (11:30) chưa mở, 13:30 mới mở.'],
    [
      '2026-11-23T10:00:00Z',
      '; lúc này (17:00) đã hết giờ; mở lại thứ Tư 25/11, 07:30 - 11:30, 13:30 - 17:00.',
    ],
  ])('is open or not just now, at %s', async (at, said) => {
    expect((await talk({ ...demo, at }, 'hôm nay còn mở không')).text).toContain(said);
    expect((await talk({ ...demo, at }, 'thứ tư có làm không')).text).not.toContain('lúc này');
  });

  test('is closed for today until a day that may become one off, which is said', async () => {
    const answer = await talk({ ...demo, at: '2027-02-03T10:30:00Z' }, 'hôm nay còn mở không');
    expect(answer.text).toContain(
      'đã hết giờ; mở lại ngày mai (thứ Năm 4/2), 07:30 - 11:30, 13:30 - 17:00, nhưng ngày đó cũng có thể được nghỉ (lịch này cần kiểm tra lại).',
    );
  });

  test('and a year whose holidays are not known: its week, and that the calendar is not known', async () => {
    const answer = await talk({ ...demo, at: '2028-03-06T03:00:00Z' }, 'hôm nay có làm việc không');
    expect(answer.text).toContain('tôi chưa có lịch nghỉ lễ của năm 2028');
  });
});

describe('a holiday as long as Tết', () => {
  test.each(['tết làm việc tới ngày nào', 'tet nghi den ngay nao'])(
    'is told with both its ends: %s',
    async (text) => {
      const answer = await talk(demo, text);
      expect(answer.text).toContain(
        'nghỉ Tết Nguyên đán, trước đó làm việc đến hết thứ Năm 4/2/2027; mở lại thứ Năm 11/2/2027',
      );
      expect(answer.text).toContain('cần kiểm tra lại');
    },
  );

  test('is no holiday of one day, whose eve goes without saying', async () => {
    expect((await talk(demo, '24/11 có làm việc không')).text).not.toContain('trước đó');
  });
});

describe('hours on a list that is printed and sent on', () => {
  test('name the days by their dates, and the week', async () => {
    const centre = { name: 'Trung tâm Thử', hotline: null, province: '00' };
    const resources = { db, clock: fixedClock(`${today}T03:00:00Z`), centre };
    const asked = { code: '1.014064', cases: ['mat'], ward: null, language: 'vi' } as const;
    const found = await getChecklist(resources, asked);
    if (found.kind !== 'found') throw new Error('no list');
    const rows = found.checklist.places[0]?.rows.map(({ value }) => value).join('\n');
    expect(rows).toContain('Chủ nhật 22/11 không làm việc; mở lại thứ Hai 23/11, 07:30 - 11:30');
    expect(rows).toContain('Thứ Hai - thứ Sáu: 07:30 - 11:30, 13:30 - 17:00');
    expect(rows?.toLowerCase()).not.toMatch(/hôm nay|ngày mai/);
  });

  test('and the day on which it is done by the date of filing', async () => {
    const centre = { name: 'Trung tâm Thử', hotline: null, province: null };
    const dueAt = async (at: string) => {
      const resources = { db, clock: fixedClock(at), centre };
      const asked = { code: '1.001193', cases: [], ward: null, language: 'vi' } as const;
      const found = await getChecklist(resources, asked);
      return found.kind === 'found' ? found.checklist.due : null;
    };
    expect(await dueAt('2026-11-23T03:00:00Z')).toBe(
      'Nộp đủ giấy tờ vào thứ Hai 23/11/2026 thì ngày hẹn trả kết quả là thứ Hai 23/11/2026.',
    );
    expect(await dueAt('2026-11-23T09:00:00Z')).toContain('trả kết quả là thứ Tư 25/11/2026');
  });
});

describe('hours beside another question', () => {
  test('are answered with the papers in one message', async () => {
    const question = 'mai mẹ em 80 tuổi đi làm lại căn cước bị mất, cần mang gì, mấy giờ mở cửa';
    for (const written of [question, question.normalize('NFD'), foldText(question)]) {
      const answer = await talk(demo, written);
      expect(answer).toMatchObject({ procedure: { code: '1.014064' }, aspects: ['papers'] });
      expect(answer.text).toContain('ngày mai (thứ Hai 23/11) mở 07:30 - 11:30, 13:30 - 17:00.');
      expect(answer.text).toContain('Quầy 7 (Công an tỉnh)');
    }
  });

  test('tell the asked day where it is also asked where to file', async () => {
    const answer = await talk(
      demo,
      'em ở phường bờ tre làm lại căn cước bị mất nộp ở đâu, thứ 7 có làm không',
    );
    expect(answer.text).toContain('nộp tại Công an phường Bờ Tre.');
    expect(answer.text).toContain('Thứ Bảy 28/11 mở 07:30 - 11:00.');
  });

  test('do not take the choices of a question that was asked back', async () => {
    const ask = 'mẹ em 80 tuổi làm lại căn cước cần gì';
    const first = await talk(demo, ask);
    const hours = await talk(demo, ask, 'thứ 7 có làm không');
    expect(hours.reason).toBe('place-found');
    expect(hours.choices).toEqual(first.choices);
    expect(first.choices.length).toBeGreaterThan(1);
  });
});

describe('what asks for hours', () => {
  test.each([
    ['hôm nay có làm việc không', today, 'named'],
    ['t7 có làm ko', '2026-11-28', 'named'],
    ['còn mở không', today, 'any'],
    ['giờ làm việc thế nào', today, 'any'],
    ['31/2 có làm việc không', today, 'any'],
    ['hnay co lam viec k', today, 'named'],
    ['mùng 5 tết đi làm chưa', '2027-02-10', 'named'],
    ['lễ 30/4 nghỉ mấy ngày', '2027-04-30', 'named'],
    ['tết làm việc tới ngày nào', '2027-02-06', 'named'],
    ['xã Hòa Bình làm việc thứ bảy không', '2026-11-28', 'named'],
    ['tet nghi tu ngay nao', '2027-02-06', 'named'],
    ['phường làm việc đến mấy giờ', today, 'any'],
  ])('"%s"', (text, day, asks) => {
    expect(readHours(understandQuestion(text), today)?.day).toMatchObject({ day, asks });
  });

  test.each([
    'phường có làm khai sinh không',
    'mai em đi làm căn cước cần gì',
    'đăng ký tạm trú',
    'nghỉ thai sản hưởng bao nhiêu',
    'có làm được giấy ủy quyền không',
  ])('"%s" does not', (text) => {
    expect(readHours(understandQuestion(text), today)).toBeNull();
  });
});

describe("a procedure that the centre's list leaves out", () => {
  const area = 'province:00';
  const listed = [{ code: '1.001193', place: null, note: null, from: null, to: null }];

  afterAll(async () => {
    await takeOff({ db }, area, ['1.001193']);
  });

  test("is not sent to the centre's own desks, in an answer or on a list", async () => {
    await putReceived(db, area, listed);
    const answer = await talk(
      demo,
      'mai mẹ em 80 tuổi đi làm lại căn cước bị mất, cần mang gì, mấy giờ mở cửa',
    );
    expect(answer.text).toContain('không nhận hồ sơ thủ tục này');
    expect(answer.text).not.toContain('Quầy 7');
    const centre = { name: 'Trung tâm Thử', hotline: null, province: '00' };
    const resources = { db, clock: fixedClock(`${today}T03:00:00Z`), centre };
    const asked = { code: '1.014064', cases: [], ward: null, language: 'vi' } as const;
    expect(await getChecklist(resources, asked)).toMatchObject({ checklist: { places: [] } });
    const wedding = await talk(demo, 'đăng ký kết hôn nộp ở đâu');
    expect(wedding.text).toContain('Nơi làm: Trung tâm Phục vụ hành chính công cấp xã.');
  });
});
