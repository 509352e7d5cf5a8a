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
  let last: Answer | null = null;
  for (const question of messages) {
    const asked = {
      question,
      language: 'vi' as const,
      ...(last ? { conversationId: last.conversationId } : {}),
    };
    last = await answerQuestion(resources, { kind: 'citizen', channel: 'api' }, asked);
  }
  if (!last) throw new Error('nothing was said');
  return last;
}

/** The last message as it is written, decomposed and without marks. */
async function eachWay(before: string, said: string): Promise<readonly Answer[]> {
  const ways = [said, said.normalize('NFD'), foldText(said)];
  const answers: Answer[] = [];
  for (const way of ways) answers.push(await talk(before, way));
  return answers;
}

describe('what is not meant, and what only is', () => {
  it.each([
    ['đăng ký hộ kinh doanh cần gì', 'không đổi tên, chỉ đổi địa chỉ thôi', '2.000720'],
    ['thay đổi đăng ký hộ kinh doanh', 'không đổi tên, chỉ đổi địa chỉ', '2.000720'],
    ['chấm dứt hộ kinh doanh cần gì', 'không nghỉ bán, chỉ đổi chủ hộ thôi', '2.000720'],
    ['làm lại sổ đỏ bị mất', 'không mất, chỉ rách thôi', '1.012783'],
    ['đổi thẻ căn cước cần gì', 'không mất thẻ, chỉ sai địa chỉ', '1.014063'],
  ])('stays in the family of what is talked about: "%s", "%s"', async (before, said, code) => {
    for (const answer of await eachWay(before, said)) expect(answer.procedure?.code).toBe(code);
  });
});

describe('who somebody is', () => {
  it.each([
    'sđt em 0900 000 001 có gì gọi em nha',
    'số cccd của tôi là 000000000012, kiểm tra giúp',
    'em tên Lê Thị Mẫu, sinh năm 1990',
    'Phạm Thị Mẫu',
  ])('is not needed, said so, and what was talked about goes on: "%s"', async (said) => {
    const answer = await talk('đăng ký khai tử cần giấy tờ gì', said);
    expect(answer.reason).toBe('personal-number-only');
    expect(answer.text).not.toMatch(/0900|0012|Mẫu/);
    expect(answer.choices.length).toBeGreaterThan(0);

    const next = await talk('đăng ký khai tử cần giấy tờ gì', said, 'nộp ở đâu');
    expect(next.procedure?.code).toBe('1.000656');
  });

  it('beside something that is asked takes nothing from the question', async () => {
    const answer = await talk('em tên Lê Thị Mẫu, đăng ký kết hôn mất bao lâu');
    expect(answer.procedure?.code).toBe('1.000894');
  });

  it.each(['thế số điện thoại đâu tao gọi', 'số đt bao nhiêu em', 'cho xin số tổng đài'])(
    'is asked of us with the hotline: "%s"',
    async (said) => {
      for (const answer of await eachWay('đăng ký tạm trú cần gì', said)) {
        expect(answer.text).toContain('19000000');
        expect(answer.outcome).toBe('handed-off');
      }
    },
  );
});

describe('what no office settles', () => {
  it.each(['thế nấu phở bò thế nào', 'cách nướng cá cho ngon'])(
    'is out of scope inside a topic too: "%s"',
    async (said) => {
      const answer = await talk('làm thẻ căn cước lần đầu cần gì', said);
      expect(answer.outcome).toBe('out-of-scope');
      expect(answer.text).not.toContain('chưa hiểu');
    },
  );
});

describe('who writes English', () => {
  it.each(['Thank you so much', 'Many thanks for your help', 'thanks, bye!'])(
    'is thanked back in English: "%s"',
    async (said) => {
      const answer = await talk(said);
      expect(answer.reason).toBe('thanks');
      expect(answer.text).toMatch(/welcome/i);
    },
  );

  it('and comes from abroad marries as a foreigner', async () => {
    const answer = await talk('I am from Australia and want to marry my Vietnamese girlfriend');
    expect(answer.procedure?.code).toBe('2.000806');
  });

  it('is no one who thanks in Vietnamese with a foreign word', async () => {
    expect((await talk('thanks ad nha')).text).not.toMatch(/welcome/i);
  });
});

describe('whether something is so', () => {
  it.each([
    ['đăng ký kết hôn cần gì', 'có phải cả hai đứa cùng lên không', /^Có\. .*cùng đến ký/],
    ['làm hộ chiếu lần đầu', 'có cần ảnh thẻ không', /^Có\. .*Ảnh 4 x 6/],
    ['đổi bằng lái xe ô tô sắp hết hạn', 'có cần giấy khám sức khoẻ không', /^Có\. .*khám sức khỏe/],
    [
      'xin giấy xác nhận khuyết tật',
      'cháu nằm một chỗ, có phải bế ra phường không',
      /^Không nhất thiết\. .*Hội đồng/,
    ],
    [
      'kết hôn với người nước ngoài',
      'giấy bên đó có cần dịch không',
      /^(?:Có\. |Về việc này ).*hợp pháp hóa/,
    ],
  ])(
    'is answered first, from what the entry says in its own words: "%s", "%s"',
    async (before, said, first) => {
      for (const answer of await eachWay(before, said)) {
        expect(answer.text.split('\n').filter(Boolean)[0]).toMatch(first);
        expect(answer.citations.length).toBeGreaterThan(0);
      }
    },
  );

  it.each([
    ['đăng ký hộ kinh doanh cần giấy tờ gì', 'có phải đóng thuế không', 'tiền thuế'],
    ['đăng ký kết hôn cần gì', 'có cần người làm chứng không', 'người làm chứng'],
  ])('is said to be untold where the entry is silent: "%s", "%s"', async (before, said, what) => {
    const first = (await talk(before, said)).text.split('\n')[0];
    expect(first).toContain(`không nêu ${what}`);
    expect(first).toContain('hỏi nơi nhận hồ sơ');
  });

  it('is no question about the topic where another procedure is wanted', async () => {
    const answer = await talk('đăng ký kết hôn cần gì', 'tôi muốn xin chứng thực bản sao có được không');
    expect(answer.procedure?.code).not.toBe('1.000894');
  });
});

describe('what is paid', () => {
  it.each(['được bao nhiêu tiền một tháng', 'có giấy rồi mỗi tháng lãnh được mấy đồng'])(
    'after the grade of a disability is the allowance: "%s"',
    async (said) => {
      for (const answer of await eachWay('xin giấy xác nhận khuyết tật', said)) {
        expect(answer.procedure?.code).toBe('1.001776');
        expect(answer.text).toContain('540.000');
      }
    },
  );

  it('to the office stays the fee of what is talked about', async () => {
    const answer = await talk('xin giấy xác nhận khuyết tật', 'tốn bao nhiêu tiền');
    expect(answer.procedure?.code).toBe('1.001699');
  });
});

describe('what was told before', () => {
  it('is not forgotten where the paper is named by its plain name', async () => {
    const before = 'em lấy chồng Hàn Quốc thì đăng ký kết hôn ra sao';
    for (const answer of await eachWay(before, 'tụi em chưa có giấy kết hôn, cần mang gì đi ạ')) {
      expect(answer.procedure?.code).toBe('2.000806');
      expect(answer.aspects).toEqual(['papers']);
    }
  });
});
