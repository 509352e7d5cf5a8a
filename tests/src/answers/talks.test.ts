import { beforeAll, describe, expect, it } from 'vitest';
import { foldText } from '#knowledge/fold.ts';
import { loadShippedKnowledge } from '#knowledge/load-shipped-knowledge.node.ts';
import type { Answer } from '#src/answers/answer.ts';
import { answerQuestion } from '#src/answers/answer-question.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { recordingLog } from '#tests/support/recording-log.ts';

const resources = {
  db: useTestDatabase('once'),
  log: recordingLog(),
  clock: fixedClock('2026-11-22T03:00:00Z'),
  centre: { name: 'Trung tâm thử', hotline: '19000000', province: null },
};

beforeAll(() => loadShippedKnowledge(resources, 'knowledge'), 60_000);

async function talk(...messages: readonly string[]): Promise<Answer> {
  const answers: Answer[] = [];
  for (const question of messages) {
    const conversationId = answers.at(-1)?.conversationId;
    const asked = { question, language: 'vi' as const, ...(conversationId ? { conversationId } : {}) };
    answers.push(await answerQuestion(resources, { kind: 'citizen', channel: 'api' }, asked));
  }
  const last = answers.at(-1);
  if (!last) throw new Error('nothing was said');
  return last;
}

/** The same messages composed, decomposed and without marks. */
async function talkEachWay(...messages: readonly string[]): Promise<readonly Answer[]> {
  const ways = [
    (said: string) => said,
    (said: string) => said.normalize('NFD'),
    (said: string) => foldText(said),
  ];
  const answers: Answer[] = [];
  for (const way of ways) answers.push(await talk(...messages.map(way)));
  return answers;
}

async function isAnswered(code: string, messages: readonly string[], aspects?: readonly string[]) {
  for (const answer of await talkEachWay(...messages)) {
    expect(answer.procedure?.code, answer.text.split('\n')[0]).toBe(code);
    if (aspects) expect(answer.aspects).toEqual(aspects);
  }
}

describe('the question of a family', () => {
  it('is asked in plain words, with its answers as buttons', async () => {
    for (const answer of await talkEachWay('làm căn cước cần giấy tờ gì')) {
      expect(answer.outcome).toBe('asked-back');
      expect(answer.text).toContain('làm lại vì bị mất');
      expect(answer.choices.map(({ value }) => value)).toContain('Giấy tờ của thủ tục 1.014064');
      expect(answer.choices.map(({ label }) => label).join(' ')).not.toMatch(/thủ tục|cấp đổi/i);
    }
  });

  it.each([
    ['mất rồi', '1.014064'],
    ['lần đầu', '1.014061'],
    ['con tôi 8 tuổi', '1.014062'],
    ['cái bị hết hạn', '1.014063'],
  ])('takes an answer in free words, and keeps what was asked: "%s"', async (said, code) => {
    await isAnswered(code, ['làm căn cước cần giấy tờ gì', said], ['papers']);
  });

  it.each([
    ['bà trước đây đang hưởng trợ cấp hưu trí xã hội', '1.014028'],
    ['hồi còn sống ông lãnh trợ cấp xã hội hằng tháng', '1.001731'],
    ['giờ muốn xin trợ cấp hưu trí xã hội', '1.014027'],
  ])('is answered by words that name another procedure as well: "%s"', async (said, code) => {
    await isAnswered(code, ['xin tiền mai táng', said]);
  });

  it('leads to the rest of a large family, and back to what was asked', async () => {
    const asked = await talk('làm sổ đỏ cần giấy tờ gì');
    expect(asked.outcome).toBe('asked-back');
    const others = asked.choices.at(-1);
    expect(others?.label).toBe('Việc khác');
    const rest = await talk('làm sổ đỏ cần giấy tờ gì', others?.value ?? '');
    expect(rest.outcome).toBe('asked-back');
    const shown = asked.choices.slice(0, -1).map(({ label }) => label);
    for (const { label, value } of rest.choices) {
      expect(shown).not.toContain(label);
      if (label !== 'Việc khác') expect(value).toMatch(/^Giấy tờ của thủ tục/);
    }
  });
});

describe('a correction', () => {
  it.each([
    ['làm lại căn cước bị mất lệ phí bao nhiêu', 'không, ý tôi là đổi chứ không phải cấp lại', '1.014063'],
    ['đăng ký tạm trú lệ phí bao nhiêu', 'nhầm, thường trú cơ', '1.004222'],
    ['đăng ký khai sinh lệ phí bao nhiêu', 'không phải khai sinh mà là khai tử', '1.000656'],
  ])('after "%s" puts right what was asked: "%s"', async (first, second, code) => {
    await isAnswered(code, [first, second], ['fee']);
  });

  it('of a case stays with the procedure and with what was asked of it', async () => {
    await isAnswered('1.014064', ['làm lại căn cước bị mất lệ phí bao nhiêu', 'à không, bị mất'], ['fee']);
  });
});

describe('inside a topic', () => {
  it.each([
    ['thế còn lệ phí', ['fee']],
    ['mất bao lâu vậy em', ['time']],
    ['ra đó nộp ở đâu', ['place']],
  ])('an aspect in a few words stays with it: "%s"', async (said, aspects) => {
    await isAnswered('1.004222', ['đăng ký thường trú cần giấy tờ gì', said], aspects);
  });

  it.each(['con cháu đi thay được không', 'làm ăn kiểu gì thế', 'trời ơi mệt quá', 'cảm ơn em'])(
    'a word on the way does not lose it: "%s"',
    async (said) => {
      const topic = 'đăng ký thường trú cần giấy tờ gì';
      expect((await talk(topic, said)).text).not.toContain('chưa hiểu');
      await isAnswered('1.004222', [topic, said, 'lệ phí bao nhiêu'], ['fee']);
    },
  );

  it('another member of its family is told by what is special', async () => {
    await isAnswered(
      '2.000806',
      ['đăng ký kết hôn cần giấy tờ gì', 'chồng em người Hàn thì sao'],
      ['papers'],
    );
  });

  it('a new one begins in a short line, and the old one is returned to', async () => {
    const lines = ['đăng ký khai sinh cho con cần gì', 'còn làm hộ chiếu thì sao'];
    await isAnswered('1.001456', lines);
    await isAnswered('1.001193', [...lines, 'quay lại cái khai sinh, lệ phí bao nhiêu'], ['fee']);
  });

  it('a name and a number change nothing', async () => {
    const said = 'tôi tên Nguyễn Văn A, sđt 0900 000 001, lệ phí bao nhiêu';
    await isAnswered('1.004222', ['đăng ký thường trú cần giấy tờ gì', said], ['fee']);
  });
});

it('what a court settles is shown its door, with what an office does beside it', async () => {
  for (const answer of await talkEachWay('hai vợ chồng muốn ly hôn thì nộp đơn ở đâu')) {
    expect(answer.outcome).toBe('out-of-scope');
    expect(answer.text).toContain('Toà án');
    expect(answer.procedure).toBeNull();
    expect(answer.choices.length).toBeGreaterThan(0);
  }
});

it('the first candidate carries how sure it is', async () => {
  const sure = await talk('đăng ký tạm trú cần giấy tờ gì');
  const unsure = await talk('xin giấy gì đó để bán cá cảnh ngoài chợ');
  expect(sure.candidates[0]?.score).toBeGreaterThan(0.8);
  expect(unsure.candidates[0]?.score ?? 0).toBeLessThan(sure.candidates[0]?.score ?? 0);
});

describe('another matter in the midst of a talk', () => {
  it.each([
    ['đăng ký tạm trú cần gì', 'mất căn cước thì làm lại ở đâu', '1.014064'],
    ['đăng ký thường trú cần giấy gì', 'làm hộ chiếu ở đâu', '1.001456'],
    ['đăng ký thường trú cần giấy gì', 'làm hộ chiếu cho con nhỏ ở đâu', '1.001456'],
  ])(
    'is no answer to the question about cases that was asked back: "%s", "%s"',
    async (before, said, code) => {
      await isAnswered(code, [before, said], ['place']);
    },
  );

  it.each(['đăng ký tạm trú cần gì', 'đăng ký thường trú cần giấy gì'])(
    'where it is handed in tells nothing of whose home it is: "%s"',
    async (before) => {
      const code = (await talk(before)).procedure?.code;
      for (const answer of await talkEachWay(before, 'nộp ở đâu vậy')) {
        expect(answer.procedure?.code).toBe(code);
        expect(answer.reason).toBe('follow-up');
        expect(answer.text).not.toMatch(/ở nhờ|nhà thuê/i);
      }
    },
  );

  it('that was asked before is gone back to by its name', async () => {
    const before = ['làm giấy khai sinh cho con cần gì', 'mất căn cước thì làm lại ở đâu'];
    await isAnswered('1.001193', [...before, 'thế còn khai sinh thì mấy ngày có'], ['time']);
    await isAnswered('1.001193', [...before, 'còn khai sinh thì hết bao nhiêu tiền'], ['fee']);
    await isAnswered('1.014064', [...before, 'thế còn lệ phí thì bao nhiêu'], ['fee']);
  });

  it('said once more by its own name is no other one', async () => {
    const again = 'tôi hỏi là đăng ký kết hôn cần mang những giấy gì đi';
    await isAnswered('1.000894', ['đăng ký kết hôn cần giấy gì', again], ['papers']);
  });
});
