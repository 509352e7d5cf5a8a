import { beforeAll, describe, expect, test } from 'vitest';
import { findConversation } from '#db/conversations.ts';
import { foldText } from '#knowledge/fold.ts';
import { loadShippedKnowledge } from '#knowledge/load-shipped-knowledge.node.ts';
import { answerQuestion } from '#src/answers/answer-question.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { recordingLog } from '#tests/support/recording-log.ts';

const db = useTestDatabase('once');
/** A Sunday. */
const clock = fixedClock('2026-11-22T03:00:00Z');
const log = recordingLog();

beforeAll(async () => {
  await loadShippedKnowledge({ db, clock, log }, 'knowledge');
}, 60_000);

async function talk(province: string | null, ...messages: readonly string[]) {
  const centre = { name: 'Trung tâm Thử', hotline: '19000000', province };
  const by = { kind: 'citizen', channel: 'web' } as const;
  let conversationId: string | undefined;
  const answers = [];
  for (const question of messages) {
    const answer = await answerQuestion({ db, clock, log, centre }, by, {
      question,
      language: 'vi',
      ...(conversationId && { conversationId }),
    });
    conversationId = answer.conversationId;
    answers.push(answer);
  }
  const last = answers.at(-1);
  if (!last) throw new Error('nothing was said');
  const { topic } = (await findConversation(db, last.conversationId)) ?? {};
  return { ...last, ward: topic?.ward ?? null };
}

const inDemo = (...messages: readonly string[]) => talk('00', ...messages);

describe('old and new units', () => {
  test.each([
    ['xã Nà Mơ cũ giờ thuộc xã nào', 'Xã Nà Mơ (huyện Khe Lau cũ) nay thuộc xã Suối Đá.'],
    ['xin hỏi phường Lá Phong nay là phường nào', 'nay thuộc phường Bờ Tre.'],
    ['thị trấn Khe Lau sáp nhập vào đâu', 'Thị trấn Khe Lau (huyện Khe Lau cũ) nay thuộc xã Khe Lau.'],
    ['xã Tân Mây huyện Lau Sậy cũ giờ thuộc đâu', 'nay thuộc phường Cầu Mây.'],
    ['phường Bờ Tre mới gồm những phường nào', 'xã Đồng Tre (huyện Lau Sậy cũ)'],
    ['đặc khu Đảo Nhạn gồm những xã nào', 'xã Nhạn Lớn (huyện Đảo Nhạn cũ), xã Nhạn Bé'],
    ['huyện Khe Lau giờ là gì', 'xã Suối Đá, xã Ruộng Bậc, xã Khe Lau'],
    ['thành phố Gió Ngàn cũ nay là gì', 'không còn cấp huyện'],
    ['phường Hồ Sen nay là phường nào', 'nay thuộc phường Hồ Sen'],
  ])('"%s" is told, also without marks', async (question, told) => {
    const answer = await inDemo(question);
    expect(answer).toMatchObject({ outcome: 'answered', reason: 'place-found', ward: null });
    expect(answer.text).toContain(told);
    expect(answer.text).toContain('không có thật');
    expect((await inDemo(foldText(question))).text).toBe(answer.text);
    expect((await inDemo(question.normalize('NFD'))).text).toBe(answer.text);
  });

  test('a name that several bore is asked back, with the district of each, and a choice answers', async () => {
    const asked = await inDemo('xã Tân Mây giờ là xã nào');
    expect(asked.outcome).toBe('asked-back');
    expect(asked.choices.map(({ label }) => label)).toEqual([
      'xã Tân Mây, huyện Lau Sậy',
      'xã Tân Mây, huyện Khe Lau',
      'xã Tân Mây, huyện Đèo Sương',
    ]);
    const chosen = await inDemo('xã Tân Mây giờ là xã nào', '3');
    expect(chosen.text).toContain('nay thuộc xã Bến Lác');
  });

  test('one that was divided names all its parts, and the part that is chosen is kept', async () => {
    const asked = await inDemo('phường 3 cũ giờ thuộc phường nào');
    expect(asked.text).toContain('phường Cầu Mây (một phần), phường Hồ Sen (một phần)');
    expect((await inDemo('phường 3 cũ giờ thuộc phường nào', '2')).ward).toBe('00004');
  });

  test('one that the list does not hold is not guessed', async () => {
    expect(await inDemo('phường Hoa Hồng cũ giờ thuộc phường nào')).toMatchObject({
      outcome: 'no-knowledge',
      reason: 'nothing-found',
    });
  });

  test('are told only where the centre has such a list', async () => {
    for (const province of ['31', null]) {
      const { text } = await talk(province, 'xã Nà Mơ cũ giờ thuộc xã nào');
      expect(text).not.toContain('Suối Đá');
      expect(text).toContain('Xã, phường của mình nay tên gì sau sáp nhập');
    }
  });
});

describe('where a citizen lives', () => {
  test('is kept, by its new or its old name, and told back', async () => {
    expect(await inDemo('tôi ở xã Nà Mơ')).toMatchObject({ ward: '00005', outcome: 'answered' });
    expect((await inDemo('em ở p. Bờ Tre')).text).toMatch(/^Anh\/chị ở phường Bờ Tre\./);
    expect((await inDemo('tôi ở xã Tân Mây', '1')).ward).toBe('00003');
    expect((await inDemo('tôi ở huyện Khe Lau')).ward).toBeNull();
  });

  test('leads a later question to the places of that ward, also after another topic', async () => {
    const answer = await inDemo(
      'tôi ở phường Bờ Tre',
      'khai sinh cần giấy gì',
      'làm lại căn cước bị mất nộp ở đâu',
    );
    expect(answer.text).toContain('nộp tại Công an phường Bờ Tre.');
    expect(answer.text).toContain('Bàn 1 (Căn cước)');
    expect(answer.ward).toBe('00001');
  });

  test('told by its name alone answers where to file what is talked about', async () => {
    const answer = await inDemo('đăng ký khai sinh nộp ở đâu', 'phường Bờ Tre');
    expect(answer.text).toContain('nộp tại Trung tâm Phục vụ hành chính công phường Bờ Tre');
    expect(answer).toMatchObject({ ward: '00001', procedure: { code: '1.001193' } });
  });

  test('that the list does not hold is not lived in silently', async () => {
    const answer = await inDemo('tôi ở phường Hòa Bình');
    expect(answer.text).toContain('không thấy tên này trong danh sách');
    expect(answer.ward).toBeNull();
  });

  test('named in a follow-up goes on about the procedure, and is not asked for itself', async () => {
    for (const text of ['phí bao nhiêu ở phường Bờ Tre', 'phi bao nhieu o phuong bo tre'])
      expect(await inDemo('đăng ký kết hôn', text)).toMatchObject({
        procedure: { code: '1.000894' },
        aspects: ['fee'],
        reason: 'follow-up',
      });
  });

  test('told beside a question leaves the question what it was', async () => {
    const answer = await inDemo('tôi ở xã Tân Mây (huyện Khe Lau cũ), đăng ký khai sinh cần gì');
    expect(answer).toMatchObject({ ward: '00005', procedure: { code: '1.001193' }, aspects: ['papers'] });
  });

  test('is not read into words that only happen to be a name', async () => {
    const answer = await inDemo('rừng cọ chặt được không');
    expect(answer.ward).toBeNull();
    expect(answer.text).not.toContain('xã Rừng Cọ');
    expect((await inDemo('rừng cọ')).ward).toBe('00011');
  });

  test('is not taken from a ward that is only named, nor from an emergency', async () => {
    expect((await inDemo('khai sinh ở phường Bờ Tre nộp ở đâu')).ward).toBeNull();
    expect((await inDemo('cháy nhà ở phường Bờ Tre')).intent).toBe('emergency');
  });
});
