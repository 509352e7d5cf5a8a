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

async function talk(...messages: readonly string[]): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const question of messages) {
    const conversationId = answers.at(-1)?.conversationId;
    const asked = { question, language: 'vi' as const, ...(conversationId ? { conversationId } : {}) };
    answers.push(await answerQuestion(resources, { kind: 'citizen', channel: 'api' }, asked));
  }
  return answers;
}

async function last(...messages: readonly string[]): Promise<Answer> {
  const answer = (await talk(...messages)).at(-1);
  if (!answer) throw new Error('nothing was said');
  return answer;
}

describe('a short message inside a topic', () => {
  it.each([
    ['đăng ký kết hôn cần gì', 'làm trong ngày luôn hả', '1.000894', 'time'],
    ['xin giấy xác nhận độc thân', 'vậy nộp ở phường nơi ở trọ được không', '1.004873', 'place'],
    ['xin giấy xác nhận độc thân', 'hiệu lực mấy tháng', '1.004873', 'result'],
    ['làm hộ chiếu lần đầu', 'mang theo mấy tấm hình', '1.001456', 'papers'],
    ['chứng thực bản sao ở đâu', 'tốn khoảng bao nhiêu tiền', '2.000815', 'fee'],
    [
      'đăng ký hộ kinh doanh cần giấy tờ gì',
      'thôi nói tui nghe nộp trên mạng được không',
      '1.001612',
      'online',
    ],
  ])('asks an aspect that is heard only there: "%s", "%s"', async (first, then, code, aspect) => {
    for (const said of [then, foldText(then)]) {
      const answer = await last(first, said);
      expect(answer.procedure?.code, said).toBe(code);
      expect(answer.aspects).toEqual([aspect]);
    }
  });

  it('is told what the text says of it, where a sentence holds its words', async () => {
    const answer = await last('đăng ký kết hôn cần gì', 'hai đứa khác tỉnh thì đăng ký bên nào');

    expect(answer.procedure?.code).toBe('1.000894');
  });

  it('asks whether a paper is needed, and is shown the list without it', async () => {
    const answer = await last('đăng ký kết hôn cần gì', 'có cần giấy khám sức khoẻ không');

    expect(answer.procedure?.code).toBe('1.000894');
    expect(answer.text).toMatch(/không thấy ghi tên giấy đó/);
    expect(answer.aspects).toEqual(['papers']);
  });

  it('that its text does not tell is not guessed, and is a gap', async () => {
    const answer = await last('xin giấy phép xây nhà 2 tầng cần chi', 'xây xong mới xin có bị phạt không');

    expect(answer).toMatchObject({ outcome: 'no-knowledge', reason: 'fact-missing', procedure: null });
    expect(answer.text).toContain('không dám đoán');
    expect(answer.choices.some(({ value }) => value.includes('1.013225'))).toBe(true);
  });

  it('that tells a fact is no other matter, and the open question comes again', async () => {
    const answer = await last('xin giấy khuyết tật cho con', 'cháu bị câm điếc bẩm sinh');

    expect(answer.procedure?.code ?? answer.text).toMatch(/1\.001699|khuyết tật/);
    expect(answer.text).not.toContain('chưa hiểu');
  });

  it.each(['à cho hỏi làm hộ chiếu ở đâu', 'đổi bằng lái xe cần gì', 'làm lại căn cước'])(
    'that names another matter is about that: "%s"',
    async (other) => {
      const answer = await last('đăng ký kết hôn cần gì', other);

      expect(answer.procedure?.code).not.toBe('1.000894');
      expect(answer.text).not.toContain('không dám đoán');
    },
  );

  it.each(['lệ phí bay khinh khí cầu bao nhiêu', 'con tôi bị sốt thì uống thuốc bao lâu'])(
    'that is about the world is not: "%s"',
    async (other) => {
      expect((await last('đăng ký kết hôn cần gì', other)).procedure?.code).not.toBe('1.000894');
    },
  );

  it('asks in English where to go', async () => {
    const answer = await last('how do I register a birth for my baby', 'where do we go?');

    expect(answer).toMatchObject({ procedure: { code: '1.001193' }, aspects: ['place'] });
  });
});

it.each(['muốn khiếu nại việc trễ hẹn trả kết quả', 'hồ sơ trễ hẹn cả tuần tôi muốn phản ánh'])(
  'who complains that a dossier is late is told how, and where its state is seen: "%s"',
  async (said) => {
    const answer = await last(said);

    expect(answer.outcome).toBe('handed-off');
    expect(answer.text).toContain('phản ánh, kiến nghị');
    expect(answer.text).toContain('tra cứu hồ sơ');
    expect((await last(said, answer.choices[0]?.value ?? '')).reason).toBe('guide-found');
  },
);

describe('who tells of a death in the family', () => {
  it.each(['ba tôi mất hôm qua giờ báo tử ở đâu', 'chong em vua mat, em can lam giay to gi'])(
    'is told that we are sorry, before the answer: "%s"',
    async (said) => {
      const [first] = (await last(said)).parts[0]?.blocks ?? [];

      expect(first).toMatchObject({ kind: 'paragraph', text: expect.stringContaining('chia buồn') });
    },
  );

  it('is told so once', async () => {
    const answers = await talk(
      'ba tôi mất hôm qua giờ báo tử ở đâu',
      'lệ phí sao',
      'mẹ tôi mất chưa khai tử',
    );

    expect(answers.filter(({ text }) => text.includes('chia buồn'))).toHaveLength(1);
  });

  it.each(['đăng ký khai tử lệ phí bao nhiêu', 'mẹ em làm mất căn cước', 'cha em mất giấy khai tử rồi'])(
    'is not who only asks about the paper: "%s"',
    async (said) => {
      expect((await last(said)).text).not.toContain('chia buồn');
    },
  );
});
